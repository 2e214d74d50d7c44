/// The first line of a checkpoint: which log it is, as in `ecf.example.gov/ledger`.
///
/// Two logs never share an origin. It SHOULD be the log's URL prefix without scheme, and the same as the name of
/// its key. Origins are compared byte by byte.
///
/// - Range: not empty, one line, no control character.
/// - Source: C2SP tlog-checkpoint, "Note text".
public struct Origin: Sendable, Hashable, CustomStringConvertible {
    /// The origin as it is written.
    public let text: String

    /// The origin with this text.
    ///
    /// - Throws: `malformed-checkpoint` when it is empty or contains a newline or another control character.
    public init(_ text: String) throws(LedgerError) {
        guard Checkpoint.isLine(text) else {
            throw LedgerError(.malformedCheckpoint, "an origin is one line that is not empty")
        }
        self.text = text
    }

    /// The same as ``text``.
    public var description: String { text }

    /// Whether both origins have the same bytes.
    public static func == (left: Origin, right: Origin) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Feeds the bytes of the origin to the hasher.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
