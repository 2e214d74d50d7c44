/// The right edge of a growing tree: all that is needed to add a leaf, and nothing of what lies behind.
///
/// Its size in memory does not grow with the tree: one partial tile a level and one partial bundle.
struct TreeEdge: Sendable {
    /// The root and the size.
    private(set) var range = CompactRange()
    /// The hashes of the partial tile of each level, fewer than 256 each.
    private(set) var levels: [[TreeHash]] = []
    /// The bytes of the partial entry bundle; of `size % 256` leaves.
    private(set) var bundle: [UInt8] = []

    /// The tree without leaves.
    init() {}

    /// The edge that was read back from tiles.
    ///
    /// - Parameters:
    ///   - levels: at each level the hashes of the partial tile, empty where the level has none.
    ///   - bundle: the bytes of the partial bundle.
    init(size: UInt64, levels: [[TreeHash]], bundle: [UInt8]) {
        self.levels = levels
        self.bundle = bundle
        range = CompactRange(size: size, peaks: levels.reversed().flatMap(Self.peaks))
    }

    /// How many leaves the tree has.
    var size: UInt64 { range.size }

    /// Adds a leaf. Bundles and tiles that become full are appended to `full`.
    mutating func append(_ leaf: [UInt8], full: inout [TileFile]) {
        let number = size
        EntryBundle.append(leaf, to: &bundle)
        let leafHash = TreeHash(leaf: leaf)
        append(leafHash, level: 0, leafNumber: number, full: &full)
        guard number & 255 == 255 else {
            range.append(leafHash: leafHash)
            return
        }
        full.append(TileFile(Tile(known: .entries, index: number >> 8, width: Tile.fullWidth), bytes: bundle))
        bundle.removeAll(keepingCapacity: true)
        // A full tile is a hash of the level above, and its root is met on the way of the last leaf's carry.
        var above: [TreeHash] = []
        range.append(leafHash) { height, root in
            if height % 8 == 0 { above.append(root) }
        }
        for (below, hash) in above.enumerated() {
            append(hash, level: below + 1, leafNumber: number, full: &full)
        }
    }

    /// The partial bundle and tiles of the tree as it is, as far as a tree of `older` leaves did not have them.
    func partials(since older: UInt64) -> [TileFile] {
        var files: [TileFile] = []
        if let tile = Tile(.entries, index: size >> 8, treeSize: size), size != older {
            files.append(TileFile(tile, bytes: bundle))
        }
        for (level, hashes) in levels.enumerated() {
            let count = Tile.hashCount(level: level, treeSize: size)
            guard count != Tile.hashCount(level: level, treeSize: older) else { continue }
            if let tile = Tile(.hashes(level: level), index: count >> 8, treeSize: size) {
                files.append(TileFile(tile, bytes: HashTile.bytes(hashes)))
            }
        }
        return files
    }

    private mutating func append(_ hash: TreeHash, level: Int, leafNumber: UInt64, full: inout [TileFile]) {
        if level == levels.count { levels.append([]) }
        levels[level].append(hash)
        guard levels[level].count == Tile.fullWidth else { return }
        let index = leafNumber >> UInt64(8 * (level + 1))
        let tile = Tile(known: .hashes(level: level), index: index, width: Tile.fullWidth)
        full.append(TileFile(tile, bytes: HashTile.bytes(levels[level])))
        levels[level].removeAll(keepingCapacity: true)
    }

    /// The roots of the full trees that a partial tile consists of, the largest first.
    private static func peaks(_ hashes: [TreeHash]) -> [TreeHash] {
        var peaks: [TreeHash] = []
        var rest = hashes[...]
        while !rest.isEmpty {
            let width = 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount)
            peaks.append(TreeHash(fullTreeOver: rest.prefix(width)))
            rest = rest.dropFirst(width)
        }
        return peaks
    }
}
