/// A PDF of text pages: standard fonts, no compression, the same bytes for the same words.
///
/// - Source: ISO 32000-1:2008, sections 7.5 (file structure), 9.6.2.2 (standard fonts), Annex D (WinAnsiEncoding).
struct TextPDF {
    /// US Letter, in points.
    static let pageWidth = 612.0
    static let pageHeight = 792.0

    /// A piece of text on a page; the origin is the lower left corner.
    struct Piece {
        let text: String
        let font: PaperFont
        let size: Double
        let left: Double
        let up: Double
    }

    /// A thin horizontal line.
    struct Rule {
        let left: Double
        let right: Double
        let up: Double
    }

    /// What one page shows.
    struct Page {
        var pieces: [Piece] = []
        var rules: [Rule] = []
    }

    private var bytes: [UInt8] = []
    private var offsets: [Int] = []

    /// The file of those pages. The title is what a reader's window shows.
    static func file(of pages: [Page], title: String) -> [UInt8] {
        var file = TextPDF()
        file.write(pages, title: title)
        return file.bytes
    }

    private mutating func write(_ pages: [Page], title: String) {
        // The second line says that the file is not all ASCII.
        bytes = Array("%PDF-1.4\n%".utf8) + [0xe2, 0xe3, 0xcf, 0xd3, 0x0a]
        let firstPage = 4 + PaperFont.allCases.count
        let kids = pages.indices.map { "\(firstPage + 2 * $0) 0 R" }.joined(separator: " ")
        object(Array("<< /Type /Catalog /Pages 2 0 R /Lang (en-US) >>".utf8))
        object(Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8))
        object(
            Array("<< /Title ".utf8) + Self.string(title)
                + Array(" /Author (Sample court) /Producer (Courthouse sample court) >>".utf8))
        for font in PaperFont.allCases {
            object(
                Array(
                    """
                    << /Type /Font /Subtype /Type1 /BaseFont /\(font.rawValue) /Encoding /WinAnsiEncoding >>
                    """.utf8))
        }
        let fonts = PaperFont.allCases.enumerated().map { "/\($0.element.resource) \(4 + $0.offset) 0 R" }
        for (place, page) in pages.enumerated() {
            object(
                Array(
                    """
                    << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << \
                    \(fonts.joined(separator: " ")) >> >> /Contents \(firstPage + 2 * place + 1) 0 R >>
                    """.utf8))
            let content = Self.content(of: page)
            object(Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8))
        }
        writeEnd()
    }

    private mutating func object(_ body: [UInt8]) {
        offsets.append(bytes.count)
        bytes += Array("\(offsets.count) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }

    /// Each entry of the cross-reference table has 20 bytes.
    private mutating func writeEnd() {
        let start = bytes.count
        var table = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            table += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
        }
        table += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R /Info 3 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        bytes += Array(table.utf8)
    }

    private static func content(of page: Page) -> [UInt8] {
        var content: [UInt8] = []
        for rule in page.rules {
            content += Array("0.5 w \(number(rule.left)) \(number(rule.up)) m ".utf8)
            content += Array("\(number(rule.right)) \(number(rule.up)) l S\n".utf8)
        }
        for piece in page.pieces {
            let place = "\(number(piece.left)) \(number(piece.up))"
            content += Array("BT /\(piece.font.resource) \(number(piece.size)) Tf \(place) Td ".utf8)
            content += string(piece.text) + Array(" Tj ET\n".utf8)
        }
        return content
    }

    /// At most two digits after the point.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let rest = hundredths % 100
        return rest == 0 ? "\(hundredths / 100)" : "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// A literal string in WinAnsiEncoding; what that has no place for becomes a question mark.
    private static func string(_ text: String) -> [UInt8] {
        var literal: [UInt8] = [UInt8(ascii: "(")]
        for scalar in text.unicodeScalars {
            let byte = winAnsi[scalar] ?? (scalar.value < 256 ? UInt8(scalar.value) : UInt8(ascii: "?"))
            if [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\")].contains(byte) {
                literal.append(UInt8(ascii: "\\"))
            }
            literal.append(byte)
        }
        return literal + [UInt8(ascii: ")")]
    }

    /// Where WinAnsiEncoding differs from Latin-1, for the characters that our papers use.
    private static let winAnsi: [Unicode.Scalar: UInt8] = [
        "\u{2013}": 0x96, "\u{2014}": 0x97, "\u{2018}": 0x91, "\u{2019}": 0x92, "\u{201c}": 0x93, "\u{201d}": 0x94,
        "\u{2022}": 0x95, "\u{2026}": 0x85,
    ]
}
