import ClerksOffice
import CourtRecord

/// Prints the papers of the sample court from its stock of sentences.
struct PaperPrinter {
    /// Sentences by kind of paper. `{p}` and `{d}` stand for the first and the second side of the case.
    private let stock: [String: [String]]

    /// Reads the stock: a line `[kind]`, then one sentence or paragraph a line.
    init(stock text: String) {
        var stock: [String: [String]] = [:]
        var kind = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("[") {
                kind = String(line.dropFirst().prefix { $0 != "]" })
            } else {
                stock[kind, default: []].append(line.trimmed)
            }
        }
        self.stock = stock
    }

    /// The sentences for one kind of paper.
    func sentences(_ kind: String) -> [String] { stock[kind] ?? [] }

    /// Prints for one case.
    func press(for heading: CaseHeading, _ parties: [Party], of court: Court) -> PaperPress {
        PaperPress(printer: self, heading: heading, parties: parties, court: court)
    }
}

/// Prints the papers of one case.
struct PaperPress {
    let printer: PaperPrinter
    let heading: CaseHeading
    let parties: [Party]
    let court: Court

    private static let ofTheCourt: Set<String> = ["order", "opinion", "judgment"]

    /// A paper of a line: printed where the script names its kind, else only its number of pages.
    func paper(_ paper: DocketScript.Paper, of line: DocketLine) -> WholeCase.Paper {
        var numbers = SeededNumbers(for: "\(heading.docketNumber.raw) \(line.text) \(paper.attachment)")
        guard let kind = paper.kind else {
            let pages =
                paper.access.level == .public || paper.access.level == .courthouse
                ? numbers.number(in: 1...24) : nil
            return WholeCase.Paper(
                attachment: paper.attachment,
                details: DocumentDetails(description: paper.description, pageCount: pages), access: paper.access)
        }
        let title = paper.attachment == 0 ? line.shortText : paper.description
        let (bytes, pageCount) = printed(kind, title: title, of: line, &numbers)
        return WholeCase.Paper(
            attachment: paper.attachment,
            details: DocumentDetails(
                description: paper.description, pageCount: pageCount, isOpinion: kind == "opinion",
                isTranscript: kind == "transcript"),
            bytes: bytes, access: paper.access)
    }

    // MARK: Printing

    private func printed(
        _ kind: String, title: String, of line: DocketLine, _ numbers: inout SeededNumbers
    ) -> (bytes: [UInt8], pageCount: Int) {
        let number = heading.docketNumber.canonical(in: court.kind)
        var layout = PaperLayout(footer: "\(number)   \(title)   (sample court: every name and fact is invented)")
        switch kind {
        case "exhibit": printExhibit(title, &layout, &numbers)
        case "transcript": printTranscript(line, &layout, &numbers)
        default: printPleading(kind, title, line, &layout, &numbers)
        }
        return layout.file(title: title)
    }

    private func printPleading(
        _ kind: String, _ title: String, _ line: DocketLine, _ layout: inout PaperLayout,
        _ numbers: inout SeededNumbers
    ) {
        layout.centre(court.name.uppercased())
        layout.skip()
        layout.caption(
            left: captionLines, right: ["Case No.", heading.docketNumber.raw, "", title].flatMap { Self.cut($0) })
        layout.centre(title.uppercased())
        layout.skip()
        let isNumbered = ["complaint", "answer", "petition", "plan"].contains(kind)
        var paragraphNumber = 1
        for (place, sentence) in printer.sentences(kind).enumerated() {
            if sentence.hasPrefix("= ") {
                layout.skip(0.5)
                layout.centre(String(sentence.dropFirst(2)))
                layout.skip(0.5)
                continue
            }
            // Every kind keeps its beginning and its end; between them some paragraphs fall away.
            let isKept = place < 3 || place >= printer.sentences(kind).count - 2 || numbers.number(in: 0...9) < 8
            if isKept { layout.paragraph(Self.numbered(filled(sentence, line, &numbers), &paragraphNumber)) }
        }
        if isNumbered { layout.paragraph("The undersigned asks for all other relief that is just.") }
        layout.signature(signature(kind, line))
    }

    /// The paragraph with its own number, where it has one; those before it may have fallen away.
    private static func numbered(_ paragraph: String, _ number: inout Int) -> String {
        let digits = paragraph.prefix { $0.isNumber }
        guard !digits.isEmpty, paragraph.dropFirst(digits.count).hasPrefix(". ") else { return paragraph }
        defer { number += 1 }
        return "\(number)" + paragraph.dropFirst(digits.count)
    }

    private var captionLines: [String] {
        switch heading.kind {
        case .bankruptcy: return ["In re:", "", sides.first + ",", "", "Debtor."]
        case .criminal: return ["UNITED STATES OF AMERICA,", "", "v.", "", sides.second + ",", "Defendant."]
        default:
            guard heading.caption.contains(" v. ") else { return [heading.caption] }
            return [sides.first + ",", firstRole + ",", "", "v.", "", sides.second + ",", secondRole + "."]
        }
    }

    private var firstRole: String { parties.first?.role ?? "Plaintiff" }
    private var secondRole: String { parties.first { $0.role != firstRole }?.role ?? "Defendant" }

    private var sides: (first: String, second: String) {
        let halves = heading.caption.split(separator: " v. ").map(String.init)
        let open = parties.filter { $0.access.level == .public }
        let first = open.first?.name ?? halves.first ?? heading.caption
        let second = open.first { $0.role != firstRole }?.name ?? halves.last ?? first
        return heading.kind == .criminal && !first.hasPrefix("United") ? ("the United States", first) : (first, second)
    }

    private static func cut(_ text: String) -> [String] {
        guard text.count > 34 else { return [text] }
        var lines = [""]
        for word in text.split(separator: " ") {
            if (lines.last ?? "").count + word.count > 32 { lines.append("") }
            lines[lines.count - 1] += lines[lines.count - 1].isEmpty ? word : " " + word
        }
        return lines
    }

    private func filled(_ sentence: String, _ line: DocketLine, _ numbers: inout SeededNumbers) -> String {
        var text = sentence.replacing("{p}", with: sides.first).replacing("{d}", with: sides.second)
        text = text.replacing("{date}", with: line.filedOn.american)
            .replacing("{court}", with: court.name).replacing("{judge}", with: heading.judges.assigned)
        while let place = text.firstRange(of: "{n}") {
            text.replaceSubrange(place, with: String(numbers.number(in: 2...48)))
        }
        while let place = text.firstRange(of: "{$}") {
            text.replaceSubrange(place, with: "$\(numbers.number(in: 2...890)),\(numbers.number(in: 100...999))")
        }
        return text.replacing("..", with: ".")
    }

    private func signature(_ kind: String, _ line: DocketLine) -> [String] {
        if Self.ofTheCourt.contains(kind) {
            let judge = heading.judges.assigned.isEmpty ? heading.judges.panel.first ?? "" : heading.judges.assigned
            return ["Dated: \(line.filedOn.american)", "", "s/ \(judge)", judge, Self.title(in: court.kind)]
        }
        let author =
            parties.filter { $0.access.level == .public }
            .first { line.text.contains("by \($0.name)") && !$0.counsel.isEmpty }
            ?? parties.first { !$0.counsel.isEmpty }
        guard let author, let counsel = author.counsel.first else { return ["Dated: \(line.filedOn.american)"] }
        let contact = counsel.contact.split(separator: "\n").map(String.init)
        return ["Dated: \(line.filedOn.american)", "", "s/ \(counsel.name)", counsel.name] + contact
            + (counsel.roles.contains("PRO SE") ? ["Pro se"] : ["Counsel for \(author.name)"])
    }

    private static func title(in kind: CourtKind) -> String {
        switch kind {
        case .bankruptcy: "United States Bankruptcy Judge"
        case .appellate: "Circuit Judge"
        default: "United States District Judge"
        }
    }
}
