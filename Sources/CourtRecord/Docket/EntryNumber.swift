/// The number a docket entry bears on the docket sheet, as in "ECF No. 12".
///
/// Numbered entries of a case are 1, 2, 3 … in the order they are entered; a stricken entry keeps its number.
/// Entries that local practice leaves unnumbered have none. Courts of appeals use the document's own long
/// number, so the range is wide.
///
/// - Range: 1 through 999,999,999,999. `init?` returns nil outside it.
/// - Source: local practice of CM/ECF district courts; appellate dockets as PACER prints them.
package struct EntryNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The number itself.
    package let value: Int

    /// The largest number a docket sheet has room for.
    package static let largest = 999_999_999_999

    package init?(_ value: Int) {
        guard (1...Self.largest).contains(value) else { return nil }
        self.value = value
    }

    /// Reads decimal digits without sign or blanks, as in `12`. Returns nil for any other spelling.
    package init?(_ spelling: some StringProtocol) {
        guard spelling.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(spelling) else { return nil }
        self.init(value)
    }

    package var description: String { String(value) }

    package static func < (one: EntryNumber, other: EntryNumber) -> Bool { one.value < other.value }
}

/// A paper as lawyers cite it, as in "ECF No. 12-3": entry 12, attachment 3.
///
/// - Form: `12` for the main document, `12-3` for an attachment. `init?` returns nil for anything else.
/// - Source: citation practice of the federal courts.
package struct ECFNumber: Sendable, Hashable, CustomStringConvertible {
    /// The number of the docket entry.
    package let entry: EntryNumber
    /// 0 for the main document, 1, 2, 3 … for its attachments.
    package let attachment: Int

    /// More attachments than this no entry has.
    package static let largestAttachment = 9_999

    package init?(entry: EntryNumber, attachment: Int = 0) {
        guard (0...Self.largestAttachment).contains(attachment) else { return nil }
        self.entry = entry
        self.attachment = attachment
    }

    package init?(_ spelling: some StringProtocol) {
        let parts = spelling.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, let entry = parts.first.flatMap({ EntryNumber($0) }) else { return nil }
        guard parts.count == 2 else {
            self.init(entry: entry)
            return
        }
        guard let attachment = EntryNumber(parts[1]) else { return nil }
        self.init(entry: entry, attachment: attachment.value)
    }

    package var description: String { attachment == 0 ? entry.description : "\(entry)-\(attachment)" }
}
