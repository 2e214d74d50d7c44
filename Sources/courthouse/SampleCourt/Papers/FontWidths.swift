/// The fonts in which the sample court's papers are set: three that every reader of PDF has.
enum PaperFont: String, CaseIterable {
    case roman = "Times-Roman"
    case bold = "Times-Bold"
    case sans = "Helvetica"

    /// The name in a page's resources.
    var resource: String {
        switch self {
        case .roman: "F1"
        case .bold: "F2"
        case .sans: "F3"
        }
    }

    /// The width of a line in points.
    func width(of text: String, size: Double) -> Double {
        let units = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
        return Double(units) * size / 1000
    }

    private func width(of scalar: Unicode.Scalar) -> Int {
        let place = Int(scalar.value) - 32
        let widths = self == .bold ? Self.boldWidths : Self.romanWidths
        return widths.indices.contains(place) ? widths[place] : 500
    }

    /// Widths of the characters from blank to tilde, in thousandths of the size.
    ///
    /// - Source: Adobe's font metrics for the fourteen standard fonts.
    private static let romanWidths = numbers(
        """
        250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278
        564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944
        722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389
        278 500 500 722 500 500 444 480 200 480 541
        """)

    private static let boldWidths = numbers(
        """
        250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333
        570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000
        722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389
        333 556 500 722 500 500 444 394 220 394 520
        """)

    private static func numbers(_ text: String) -> [Int] {
        text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    }
}
