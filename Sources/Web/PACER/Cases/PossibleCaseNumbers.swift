import CourtRecord
import Hummingbird

/// The answer to "which case has this number": a little XML.
///
/// Without an XML declaration: the client parses text, and a declaration in text raises an error
/// (`PossibleCaseNumberApi._parse_text`). A case that is hidden and one that never was give the same bytes.
enum PossibleCaseNumbers {
    /// The cases found.
    static func answer(asked: String, cases: [CaseFile]) -> Response {
        let rows = cases.map { caseFile -> HTML in
            let number = ShownNumber.of(caseFile.heading)
            let closed = caseFile.heading.terminatedOn.map { " (closed \($0.american))" } ?? ""
            let title = "\(number) \(caseFile.heading.caption)\(closed)"
            return """
                <case number="\(words(number))" id="\(caseFile.pacerCaseID)" title="\(words(title))" \
                sortable="\(words(number))"/>
                """
        }
        return answer(asked, HTML.joined(rows))
    }

    /// Why there are none.
    static func answer(asked: String, message: String) -> Response {
        answer(asked, "<message text=\"\(words(message))\"/>")
    }

    private static func answer(_ asked: String, _ content: HTML) -> Response {
        let page: HTML = "<request number=\"\(words(asked))\">\(content)</request>"
        return Answers.bytes(page.bytes, type: "text/xml; charset=UTF-8")
    }

    /// Text without the characters that XML cannot carry.
    static func words(_ text: String) -> HTML {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: scalar
            default: "\u{FFFD}"
            }
        }
        var clean = String.UnicodeScalarView()
        clean.append(contentsOf: scalars)
        return "\(String(clean))"
    }
}
