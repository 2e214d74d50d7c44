/// A hash of the Merkle tree: of a leaf, of a node, or of the whole tree (the root).
///
/// Example: the root of the empty tree is `47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=` in a checkpoint.
///
/// - Length: 32 bytes, SHA-256. Any other length is refused before anything is compared.
/// - Source: RFC 9162 section 2.1.1; C2SP tlog-tiles, "Merkle Tree".
public struct TreeHash: Sendable, Hashable, CustomStringConvertible {
    /// 32: the bytes of a hash.
    public static let byteCount = 32

    /// The 32 bytes, eight to a word, in the order they have in memory. Kept inline: a tree holds millions.
    var words: (UInt64, UInt64, UInt64, UInt64)

    init(words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// The hash that these 32 bytes are.
    ///
    /// - Throws: `malformed-hash` when there are more or fewer than 32.
    public init(bytes: some Collection<UInt8>) throws(LedgerError) {
        guard bytes.count == Self.byteCount else {
            throw LedgerError(.malformedHash, "a hash has 32 bytes")
        }
        var all: [UInt64] = [0, 0, 0, 0]
        for (position, byte) in bytes.enumerated() {
            all[position / 8] |= UInt64(byte) << UInt64(8 * (position % 8))
        }
        words = (
            UInt64(littleEndian: all[0]), UInt64(littleEndian: all[1]),
            UInt64(littleEndian: all[2]), UInt64(littleEndian: all[3])
        )
    }

    /// The hash written in standard base64 with padding, 44 characters, as in a checkpoint.
    ///
    /// - Throws: `malformed-hash` when it is not canonical base64 of 32 bytes.
    public init(base64: String) throws(LedgerError) {
        guard let bytes = Base64.decode(base64.utf8) else {
            throw LedgerError(.malformedHash, "a hash is written in canonical base64")
        }
        try self.init(bytes: bytes)
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(Self.byteCount)
        append(to: &result)
        return result
    }

    /// The hash in standard base64 with padding, 44 characters.
    public var base64: String { Base64.encode(bytes) }

    /// The same as ``base64``.
    public var description: String { base64 }

    /// Whether every byte of both hashes is the same. Hashes of this log are public; no constant time is needed.
    public static func == (left: TreeHash, right: TreeHash) -> Bool {
        left.words == right.words
    }

    /// Feeds the 32 bytes to the hasher of a `Set` or `Dictionary`.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}
