/// The leaves of one entry bundle, as its file holds them: each behind its length in two bytes, big-endian.
///
/// Example: the leaves `"a"` and `""` are the five bytes `00 01 61 00 00`.
///
/// - Length: at most 256 leaves of at most 65,535 bytes.
/// - Source: C2SP tlog-tiles, "Log entries".
public struct EntryBundle: Sendable, Hashable {
    /// 65,535: the longest leaf two bytes of length can announce.
    public static let leafSizeLimitBytes = 65_535
    /// 16,777,472: the longest file a bundle can be; anything longer is not read.
    public static let sizeLimitBytes = Tile.fullWidth * (2 + leafSizeLimitBytes)

    /// Where the leaves belong; its kind is `.entries`.
    public let tile: Tile
    /// The file.
    let bytes: [UInt8]
    /// Where in ``bytes`` each leaf lies.
    let ranges: [Range<Int>]

    /// Reads the file of a bundle.
    ///
    /// - Throws: `malformed-bundle` when `tile` is no bundle, when an entry runs past the end, or when there are
    ///   more or fewer entries than the tile is wide.
    public init(_ tile: Tile, bytes: [UInt8]) throws(LedgerError) {
        guard case .entries = tile.kind else {
            throw LedgerError(.malformedBundle, "a tile of hashes holds no entries", file: tile.path)
        }
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(tile.width)
        var position = 0
        while position < bytes.count {
            let number = tile.leaves.lowerBound.addingClamped(UInt64(ranges.count))
            guard ranges.count < tile.width else {
                throw LedgerError(.malformedBundle, "bytes follow the last entry", file: tile.path, index: number)
            }
            guard bytes.count - position >= 2 else {
                throw LedgerError(.malformedBundle, "an entry's length is cut off", file: tile.path, index: number)
            }
            let start = position + 2
            let length = Int(bytes[position]) << 8 | Int(bytes[position + 1])
            guard bytes.count - start >= length else {
                throw LedgerError(.malformedBundle, "an entry is cut off", file: tile.path, index: number)
            }
            ranges.append(start..<start + length)
            position = start + length
        }
        guard ranges.count == tile.width else {
            throw LedgerError(.malformedBundle, "the bundle has fewer entries than its width", file: tile.path)
        }
        self.tile = tile
        self.bytes = bytes
        self.ranges = ranges
    }

    /// The leaves, in the order of their numbers.
    public var leaves: [[UInt8]] { ranges.map { Array(bytes[$0]) } }

    /// The hashes of the leaves, as the tile of level 0 must hold them.
    var leafHashes: [TreeHash] { ranges.map { TreeHash(leaf: bytes[$0]) } }

    /// Appends a leaf and its length to a bundle that is being written.
    ///
    /// - Precondition: the leaf has at most 65,535 bytes.
    static func append(_ leaf: [UInt8], to bytes: inout [UInt8]) {
        precondition(leaf.count <= leafSizeLimitBytes)
        bytes.append(UInt8(leaf.count >> 8))
        bytes.append(UInt8(leaf.count & 0xff))
        bytes.append(contentsOf: leaf)
    }
}
