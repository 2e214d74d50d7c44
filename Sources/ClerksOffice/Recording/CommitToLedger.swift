import CourtRecord
import Store

extension Writing {
    /// Adds the leaf that commits to a docket entry just written. It reads the row back, so that what is committed
    /// to is what is stored.
    func commit(entry: DocketEntryID, act: ActID, _ said: Act, salt: [UInt8]) throws {
        guard let committed = try inspecting.committedEntry(entry.row) else {
            throw StoreError(.damagedRow, "reading back a docket entry just written")
        }
        let commitment = CommittedWords.commitment(salt: salt, words: CommittedWords.words(committed, act: said))
        try addLeaf(for: .docketEntry, entry.row, act: act, salt: salt, commitment: commitment)
    }

    /// Adds the leaf that commits to a heading just written.
    func commit(heading: HeadingID, act: ActID, _ said: Act, salt: [UInt8]) throws {
        guard let committed = try inspecting.committedHeading(heading.row) else {
            throw StoreError(.damagedRow, "reading back a heading just written")
        }
        let commitment = CommittedWords.commitment(salt: salt, words: CommittedWords.words(committed, act: said))
        try addLeaf(for: .caseHeading, heading.row, act: act, salt: salt, commitment: commitment)
    }
}

extension Clerk {
    /// Bytes of salt in each leaf.
    static let saltByteCount = 32

    /// A fresh salt.
    func salt() -> [UInt8] { surroundings.randomBytes(Self.saltByteCount) }
}
