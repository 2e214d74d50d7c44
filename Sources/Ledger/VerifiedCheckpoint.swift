/// A checkpoint whose signature was verified: the log with this key did say so.
///
/// It is obtained only from ``NoteVerifier/open(checkpoint:origin:)``. What it proves is who said it. That the tiles
/// agree with it is for ``LedgerVerifier`` to find out, that nobody was told otherwise is for witnesses.
public struct VerifiedCheckpoint: Sendable, Hashable {
    /// What the log says.
    public let checkpoint: Checkpoint
    /// The note it came in, with all signatures, also those that were not verified.
    public let note: SignedNote
    /// The key that signed it.
    public let key: NoteVerifier

    /// How many leaves the tree has.
    public var size: UInt64 { checkpoint.size }
    /// The root of the tree.
    public var root: TreeHash { checkpoint.root }
    /// Which log.
    public var origin: Origin { checkpoint.origin }
    /// The file `checkpoint`, to be kept and compared with later ones.
    public var bytes: [UInt8] { note.bytes }

    init(_ checkpoint: Checkpoint, note: SignedNote, key: NoteVerifier) {
        self.checkpoint = checkpoint
        self.note = note
        self.key = key
    }
}
