/// The kinds of docket entry by which a reader filters a docket sheet.
///
/// Courts write the kind into the docket text; ``init(readFrom:)`` reads it there. It sorts lines for a reader and
/// decides nothing else.
package enum EntryKind: String, Sendable, Hashable, CaseIterable {
    case pleading, motion, response, order, judgment, notice, hearing, transcript, appeal, other

    /// Words that open a docket text, and the kind they name. The first that stands earliest in the text wins.
    private static let openings: [(words: String, kind: EntryKind)] = [
        ("motion", .motion), ("application", .motion), ("ex parte application", .motion),
        ("order", .order), ("text order", .order), ("scheduling order", .order), ("opinion", .order),
        ("memorandum opinion", .order), ("ruling", .order), ("decision", .order), ("endorsement", .order),
        ("judgment", .judgment), ("clerk's judgment", .judgment), ("mandate", .judgment), ("verdict", .judgment),
        ("complaint", .pleading), ("amended complaint", .pleading), ("petition", .pleading),
        ("voluntary petition", .pleading), ("chapter", .pleading), ("answer", .pleading), ("indictment", .pleading),
        ("information", .pleading), ("counterclaim", .pleading), ("crossclaim", .pleading),
        ("response", .response), ("reply", .response), ("opposition", .response), ("objection", .response),
        ("memorandum", .response), ("brief", .response), ("sur-reply", .response),
        ("minute entry", .hearing), ("minutes", .hearing), ("hearing", .hearing), ("set/reset", .hearing),
        ("transcript", .transcript), ("notice of appeal", .appeal), ("notice", .notice), ("certificate", .notice),
        ("summons", .notice), ("bnc certificate", .notice), ("return", .notice),
    ]

    /// How far into the text the word may stand: "First AMENDED COMPLAINT" yes, a mention in a later sentence no.
    private static let reach = 48

    /// The kind that the beginning of a docket text names; `.other` when it names none.
    package init(readFrom docketText: String) {
        let start = Array(docketText.prefix(Self.reach).lowercased().utf8)
        var best: (place: Int, length: Int, kind: EntryKind) = (Int.max, 0, .other)
        for (words, kind) in Self.openings {
            guard let place = Self.place(of: words, in: start) else { continue }
            if place < best.place || (place == best.place && words.utf8.count > best.length) {
                best = (place, words.utf8.count, kind)
            }
        }
        self = best.kind
    }

    /// Where the words first stand as whole words, or with a plural s; nil when they do not.
    private static func place(of words: String, in text: [UInt8]) -> Int? {
        let wanted = Array(words.utf8)
        guard wanted.count <= text.count else { return nil }
        return (0...(text.count - wanted.count)).first { start in
            guard start == 0 || !isLetter(text[start - 1]), text[start..<start + wanted.count].elementsEqual(wanted)
            else { return false }
            let end = start + wanted.count
            return end == text.count || !isLetter(text[end]) || text[end] == UInt8(ascii: "s")
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
