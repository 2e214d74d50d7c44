import Crypto

// The only file of the module that touches raw memory: SHA-256 over buffers that live for one call.
//
// `SHA256.hash(data:)` would do the same in one line each, at two to three times the cost for 65 bytes,
// and a million leaves need two million of these.

extension TreeHash {
    /// The hash of a leaf: SHA-256 of the byte 0x00 and the leaf's bytes.
    ///
    /// - Source: RFC 9162 section 2.1.1, `MTH({d[0]}) = HASH(0x00 || d[0])`.
    public init(leaf: [UInt8]) {
        self = unsafe leaf.withUnsafeBytes { bytes in unsafe Self.hash(prefix: 0x00, bytes) }
    }

    /// The hash of a leaf that is a part of a larger buffer, as an entry is of its bundle.
    ///
    /// - Source: RFC 9162 section 2.1.1.
    public init(leaf: ArraySlice<UInt8>) {
        self = unsafe leaf.withUnsafeBytes { bytes in unsafe Self.hash(prefix: 0x00, bytes) }
    }

    /// The hash of a node: SHA-256 of the byte 0x01, the left hash and the right hash.
    ///
    /// - Source: RFC 9162 section 2.1.1, `HASH(0x01 || MTH(D[0:k]) || MTH(D[k:n]))`.
    public init(left: TreeHash, right: TreeHash) {
        self = unsafe withUnsafeBytes(of: (left.words, right.words)) { bytes in
            unsafe Self.hash(prefix: 0x01, bytes)
        }
    }

    /// The root of a tree without leaves: SHA-256 of nothing.
    ///
    /// - Source: RFC 9162 section 2.1.1, `MTH({}) = HASH()`.
    public static let ofEmptyTree = TreeHash(digest: SHA256().finalize())

    /// Appends the 32 bytes to `bytes`.
    func append(to bytes: inout [UInt8]) {
        unsafe Swift.withUnsafeBytes(of: words) { raw in unsafe bytes.append(contentsOf: raw) }
    }

    /// The hash that stands at `offset` of `bytes`; the caller has checked that 32 bytes are there.
    init(in bytes: [UInt8], at offset: Int) {
        precondition(offset >= 0 && offset + Self.byteCount <= bytes.count)
        self = unsafe bytes.withUnsafeBytes { raw in
            unsafe TreeHash(
                words: raw.loadUnaligned(fromByteOffset: offset, as: (UInt64, UInt64, UInt64, UInt64).self)
            )
        }
    }

    /// 256: shorter input is hashed in one piece from the stack, which is faster than in two from where it lies.
    private static let onePieceLimitBytes = 256

    private static func hash(prefix: UInt8, _ bytes: UnsafeRawBufferPointer) -> TreeHash {
        var hasher = SHA256()
        if bytes.count < onePieceLimitBytes {
            unsafe withUnsafeTemporaryAllocation(byteCount: bytes.count + 1, alignment: 8) { whole in
                unsafe whole[0] = prefix
                unsafe UnsafeMutableRawBufferPointer(rebasing: whole[1...]).copyMemory(from: bytes)
                unsafe hasher.update(bufferPointer: UnsafeRawBufferPointer(whole))
            }
        } else {
            unsafe Swift.withUnsafeBytes(of: prefix) { raw in unsafe hasher.update(bufferPointer: raw) }
            unsafe hasher.update(bufferPointer: bytes)
        }
        return TreeHash(digest: hasher.finalize())
    }

    private init(digest: SHA256.Digest) {
        self = unsafe digest.withUnsafeBytes { raw in
            unsafe TreeHash(words: raw.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self))
        }
    }
}
