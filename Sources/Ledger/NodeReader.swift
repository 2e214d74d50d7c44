/// Hashes of a tree's nodes, computed from its tiles. Lives for one proof and keeps the few tiles it has read.
struct NodeReader {
    private let source: any TileSource
    private let treeSize: UInt64
    private var tiles: [Tile: [TreeHash]] = [:]

    init(_ source: any TileSource, treeSize: UInt64) {
        self.source = source
        self.treeSize = treeSize
    }

    /// The hash of a part of the tree that a proof names: from a multiple of a power of two, no further than the next.
    ///
    /// - Source: RFC 9162 section 2.1.1, MTH(D[k:n]).
    mutating func hash(of leaves: Range<UInt64>) async throws(LedgerError) -> TreeHash {
        precondition(!leaves.isEmpty && leaves.upperBound <= treeSize)
        var result: TreeHash?
        // From right to left: the smallest full tree first, as in a compact range.
        var end = leaves.upperBound
        while end > leaves.lowerBound {
            let width = UInt64(1) << UInt64((end - leaves.lowerBound).trailingZeroBitCount)
            let left = try await node(height: width.trailingZeroBitCount, startingAt: end - width)
            result = result.map { TreeHash(left: left, right: $0) } ?? left
            end -= width
        }
        return result ?? .ofEmptyTree
    }

    /// The root of the full tree of 2^height leaves from leaf `start` on.
    private mutating func node(height: Int, startingAt start: UInt64) async throws(LedgerError) -> TreeHash {
        let level = height / 8
        let first = start >> UInt64(8 * level)
        let width = 1 << (height % 8)
        let hashes = try await tile(level: level, index: first >> 8)
        let offset = Int(first & 255)
        return TreeHash(fullTreeOver: hashes[offset..<offset + width])
    }

    private mutating func tile(level: Int, index: UInt64) async throws(LedgerError) -> [TreeHash] {
        guard let tile = Tile(.hashes(level: level), index: index, treeSize: treeSize) else {
            throw LedgerError(.outOfRange, "the tree has no such tile", index: index)
        }
        if let known = tiles[tile] { return known }
        guard let (found, bytes) = try await source.firstFound(tile) else {
            throw LedgerError(.missingFile, "a tile of the tree is missing", file: tile.path)
        }
        let hashes = try HashTile(found, bytes: bytes).hashes
        tiles[tile] = hashes
        return hashes
    }
}

extension TileSource {
    /// The file of a tile or, when it is partial and gone, of the full tile that took its place.
    ///
    /// - Source: C2SP tlog-tiles: clients "MAY fetch the full tile … in case the partial tile is not available
    ///   anymore".
    func firstFound(_ tile: Tile) async throws(LedgerError) -> (tile: Tile, bytes: [UInt8])? {
        if let bytes = try await read(.tile(tile)) { return (tile, bytes) }
        if tile.isPartial, let bytes = try await read(.tile(tile.full)) { return (tile.full, bytes) }
        return nil
    }
}
