/// Sets a paper page by page: lines broken at the margin, page numbers, the case number at the foot.
struct PaperLayout {
    private var pages: [TextPDF.Page] = [TextPDF.Page()]
    private var up = PaperLayout.top
    private let footer: String

    private static let left = 72.0
    private static let right = 540.0
    private static let top = 720.0
    private static let bottom = 84.0
    private static let size = 12.0
    private static let leading = 16.0

    /// - Parameter footer: as in "1:24-cv-00017, Complaint".
    init(footer: String) { self.footer = footer }

    /// The finished file and its number of pages.
    func file(title: String) -> (bytes: [UInt8], pageCount: Int) {
        let numbered = pages.enumerated().map { place, page -> TextPDF.Page in
            var page = page
            let number = "Page \(place + 1) of \(pages.count)"
            page.rules.append(TextPDF.Rule(left: Self.left, right: Self.right, up: 60))
            page.pieces.append(TextPDF.Piece(text: footer, font: .sans, size: 8, left: Self.left, up: 48))
            page.pieces.append(TextPDF.Piece(text: number, font: .sans, size: 8, left: Self.right - 52, up: 48))
            return page
        }
        return (TextPDF.file(of: numbered, title: title), pages.count)
    }

    /// An empty space of that many lines.
    mutating func skip(_ lines: Double = 1) { up -= Self.leading * lines }

    /// A line in the middle.
    mutating func centre(_ text: String, _ font: PaperFont = .bold) {
        for line in broken(text, font, width: Self.right - Self.left) {
            let width = font.width(of: line, size: Self.size)
            put(line, font, at: (Self.left + Self.right - width) / 2)
        }
    }

    /// Lines of text, as far apart as courts ask, with the first one set in.
    mutating func paragraph(_ text: String) {
        let indent = 36.0
        let lines = broken(text, .roman, width: Self.right - Self.left, first: Self.right - Self.left - indent)
        for (place, line) in lines.enumerated() {
            put(line, .roman, at: place == 0 ? Self.left + indent : Self.left)
            skip(0.75)
        }
    }

    /// Lines of text at the right half: a signature and what stands below it.
    mutating func signature(_ lines: [String]) {
        if up - Self.leading * Double(lines.count + 2) < Self.bottom { turn() }
        skip(1.5)
        for line in lines { put(line, .roman, at: 306) }
    }

    /// One line as it is, at the margin.
    mutating func line(_ text: String, _ font: PaperFont = .roman, indent: Double = 0) {
        for piece in broken(text, font, width: Self.right - Self.left - indent) {
            put(piece, font, at: Self.left + indent)
        }
    }

    /// The caption: parties at the left, a column of signs, the case number at the right.
    mutating func caption(left: [String], right: [String]) {
        let wrapped = left.flatMap { broken($0, .roman, width: 216) }
        let rows = max(wrapped.count, right.count)
        let start = max(0, (rows - right.count) / 2)
        for row in 0..<rows {
            let side = row - start
            let at = up
            if row < wrapped.count { put(wrapped[row], .roman, at: Self.left, advancing: false) }
            put(")", .roman, at: 300, advancing: false)
            if right.indices.contains(side) { put(right[side], .roman, at: 318, advancing: false) }
            up = at - Self.leading
        }
        skip()
    }

    private mutating func put(_ text: String, _ font: PaperFont, at left: Double, advancing: Bool = true) {
        if up < Self.bottom { turn() }
        if !text.isEmpty {
            pages[pages.count - 1].pieces.append(
                TextPDF.Piece(text: text, font: font, size: Self.size, left: left, up: up))
        }
        if advancing { up -= Self.leading }
    }

    /// Goes on to the next page.
    mutating func turn() {
        pages.append(TextPDF.Page())
        up = Self.top
    }

    /// The text in lines no wider than that; the first may have another width.
    private func broken(_ text: String, _ font: PaperFont, width: Double, first: Double? = nil) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            let longer = line.isEmpty ? String(word) : line + " " + word
            let limit = lines.isEmpty ? first ?? width : width
            if !line.isEmpty, font.width(of: longer, size: Self.size) > limit {
                lines.append(line)
                line = String(word)
            } else {
                line = longer
            }
        }
        return lines + [line]
    }
}
