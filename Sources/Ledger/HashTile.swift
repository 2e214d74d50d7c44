/// The hashes of a tile, as its file holds them: 32 bytes each, one after the other.
///
/// - Length: 32 bytes for each hash of the tile's width, 8,192 for a full tile.
/// - Source: C2SP tlog-tiles, "Merkle Tree".
public struct HashTile: Sendable, Hashable {
    /// Where the hashes belong; its kind is `.hashes`.
    public let tile: Tile
    /// As many hashes as the tile is wide, from left to right.
    public let hashes: [TreeHash]

    /// Reads the file of a tile.
    ///
    /// - Throws: `malformed-tile` when `tile` is an entry bundle or `bytes` is not 32 times the tile's width long.
    public init(_ tile: Tile, bytes: [UInt8]) throws(LedgerError) {
        guard case .hashes = tile.kind else {
            throw LedgerError(.malformedTile, "an entry bundle holds no hashes", file: tile.path)
        }
        guard bytes.count == tile.width * TreeHash.byteCount else {
            throw LedgerError(.malformedTile, "the tile is not 32 bytes times its width long", file: tile.path)
        }
        self.tile = tile
        self.hashes = (0..<tile.width).map { TreeHash(in: bytes, at: $0 * TreeHash.byteCount) }
    }

    /// The bytes of a tile's file.
    static func bytes(_ hashes: [TreeHash]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * TreeHash.byteCount)
        for hash in hashes { hash.append(to: &bytes) }
        return bytes
    }
}
