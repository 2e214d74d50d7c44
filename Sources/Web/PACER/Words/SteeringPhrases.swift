/// Phrases by which a client's parser finds its way over a page, looked for in text nodes by XPath.
///
/// In a docket text they would lead it astray. Where the parser collapses blanks a second blank hides them; where it
/// reads the whole text of an element, a comment between the words does.
///
/// - Source: juriscraper `DocketReport`: tables are found by `Docket Text`, `Total file size of selected documents`,
///   the header by `Date Filed:`, adversary proceedings by `Adversary Proceeding`.
enum SteeringPhrases {
    /// Stands for an empty comment until the text is escaped; no UTF-8 contains it.
    static let comment: UInt8 = 0xFF

    /// What comes before the one blank of a phrase, and what after.
    private static let pairs: [(before: [UInt8], after: [UInt8])] = [
        ("Docket", "Text"), ("Adversary", "Proceeding"), ("Total", "file size of selected documents"),
        ("Footer", "format:"), ("Date", "Filed:"), ("Date", "filed:"), ("date", "Filed:"), ("date", "filed:"),
        ("Filed", "Date:"), ("Filed", "date:"), ("filed", "Date:"), ("filed", "date:"), ("Lead", "BK Title"),
        ("Nature[s]", "of"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    private static let afterOpenings = Set(pairs.compactMap(\.after.first))

    /// Looked for in the whole text of an element, where a comment does not help.
    private static let inValues: [(before: [UInt8], after: [UInt8])] = [("Nature[s]", "of"), ("Lead BK", "Title")].map {
        (Array($0.0.utf8), Array($0.1.utf8))
    }

    /// The text with that in place of the blank of each phrase.
    static func cut(_ text: [UInt8], putting between: [UInt8]) -> [UInt8] {
        replaceBlanks(of: text, putting: between) { place in
            afterOpenings.contains(text[place + 1]) && pairs.contains { stands($0, in: text, around: place) }
        }
    }

    /// The text with a no-break space in the phrases that are looked for in whole elements.
    static func cutValues(_ text: [UInt8]) -> [UInt8] {
        replaceBlanks(of: text, putting: [0xC2, 0xA0]) { place in
            inValues.contains { stands($0, in: text, around: place) }
        }
    }

    private static func stands(
        _ pair: (before: [UInt8], after: [UInt8]), in text: [UInt8], around place: Int
    ) -> Bool {
        place >= pair.before.count && text[(place - pair.before.count)..<place].elementsEqual(pair.before)
            && text[(place + 1)...].starts(with: pair.after)
    }

    private static func replaceBlanks(
        of text: [UInt8], putting between: [UInt8], where isPhrase: (Int) -> Bool
    ) -> [UInt8] {
        var places: [Int] = []
        for place in text.indices where text[place] == 0x20 && place + 1 < text.count && isPhrase(place) {
            places.append(place)
        }
        guard !places.isEmpty else { return text }
        var cut: [UInt8] = []
        var start = 0
        for place in places {
            cut += text[start..<place]
            cut += between
            start = place + 1
        }
        return cut + text[start...]
    }
}
