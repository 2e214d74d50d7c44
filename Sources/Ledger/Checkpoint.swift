/// What a log says about itself at one moment: which log, how many leaves, and the root over all of them.
///
/// Example:
/// ```
/// example.com/behind-the-sofa
/// 20852163
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// ```
///
/// A checkpoint is a claim. Only a ``VerifiedCheckpoint`` is known to be the log's own.
///
/// - Source: C2SP tlog-checkpoint, "Note text".
public struct Checkpoint: Sendable, Hashable {
    /// 2^63 - 1: the largest tree size that is read.
    public static let sizeLimit = UInt64(Int64.max)

    /// Which log.
    public let origin: Origin
    /// How many leaves the tree has.
    public let size: UInt64
    /// The root of the tree.
    public let root: TreeHash
    /// Further lines, which nobody can audit; this module writes none and keeps those it reads.
    public let extensionLines: [String]

    /// A checkpoint about to be signed.
    ///
    /// - Throws: `malformed-checkpoint` when the size is over 2^63 - 1 or an extension line is empty or contains a
    ///   control character.
    public init(origin: Origin, size: UInt64, root: TreeHash, extensionLines: [String] = []) throws(LedgerError) {
        guard size <= Self.sizeLimit else {
            throw LedgerError(.malformedCheckpoint, "the size is over 2^63 - 1")
        }
        guard extensionLines.allSatisfy(Self.isLine) else {
            throw LedgerError(.malformedCheckpoint, "an extension line is empty or has a control character")
        }
        self.origin = origin
        self.size = size
        self.root = root
        self.extensionLines = extensionLines
    }

    /// Reads the text of a note.
    ///
    /// - Throws: `malformed-checkpoint` when it does not have three or more lines, none empty, the second a decimal
    ///   number without leading zeros, the third base64 of 32 bytes.
    public init(text: String) throws(LedgerError) {
        // Lines are cut as bytes: a character of Swift can swallow the newline before a combining mark.
        let lines = text.utf8.split(separator: 0x0a, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard lines.count >= 4, lines.last == "" else {
            throw LedgerError(.malformedCheckpoint, "the text does not have three lines that end in a newline")
        }
        guard let size = Self.decimal(lines[1]) else {
            throw LedgerError(.malformedCheckpoint, "the size is not a decimal number without leading zeros")
        }
        guard let root = try? TreeHash(base64: lines[2]) else {
            throw LedgerError(.malformedCheckpoint, "the root is not canonical base64 of 32 bytes")
        }
        try self.init(origin: Origin(lines[0]), size: size, root: root, extensionLines: Array(lines[3...].dropLast()))
    }

    /// The text that is signed, with its final newline.
    public var text: String {
        ([origin.text, String(size), root.base64] + extensionLines).map { $0 + "\n" }.joined()
    }

    /// Whether both say the same, byte by byte.
    public static func == (left: Checkpoint, right: Checkpoint) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Feeds size and root to the hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(size)
        hasher.combine(root)
    }

    /// Whether it can stand as one line of a checkpoint.
    static func isLine(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 }
    }

    private static func decimal(_ text: String) -> UInt64? {
        guard let value = UInt64(text), String(value).utf8.elementsEqual(text.utf8) else { return nil }
        return value
    }
}
