/// The address of one immutable file of the log: 256 hashes of the tree, or the 256 leaves under them.
///
/// Example: `tile/0/x001/x234/067` holds the hashes of the leaves 315,921,152 to 315,921,407, and
/// `tile/entries/x001/x234/067` the leaves themselves. `tile/0/003.p/17` is the *partial* tile of a tree that has
/// only 17 leaves after the 768th.
///
/// - Source: C2SP tlog-tiles, "Merkle Tree", "Partial Tiles", "Log entries".
public struct Tile: Sendable, Hashable {
    /// What a tile holds.
    public enum Kind: Sendable, Hashable {
        /// Hashes of the tree: of leaves at level 0, of full tiles of the level below from level 1 on.
        case hashes(level: Int)
        /// The leaves themselves; such a tile is called an entry bundle.
        case entries
    }

    /// 256: how many hashes or leaves a full tile has.
    public static let fullWidth = 256
    /// 63: the highest level a path may name. A tree of 2^63 - 1 leaves ends at level 7.
    public static let highestLevel = 63
    /// 2^56: no tree has a tile beyond it, since a tile spans at least 2^8 leaves.
    static let indexLimit: UInt64 = 1 << 56

    /// Whether it holds hashes, and of which level, or leaves.
    public let kind: Kind
    /// The number of the tile within its level, counted from 0.
    public let index: UInt64
    /// How many hashes or leaves it has: 256 when full, 1 to 255 when partial.
    public let width: Int

    /// The tile with this address.
    ///
    /// Returns nil when the level is not 0 to 63, the width not 1 to 256, or the index 2^56 or more.
    public init?(_ kind: Kind, index: UInt64, width: Int = Tile.fullWidth) {
        if case .hashes(let level) = kind, level < 0 || level > Self.highestLevel { return nil }
        guard (1...Self.fullWidth).contains(width), index < Self.indexLimit else { return nil }
        self.kind = kind
        self.index = index
        self.width = width
    }

    /// For addresses computed from a size, which are always in range.
    init(known kind: Kind, index: UInt64, width: Int) {
        precondition((1...Self.fullWidth).contains(width) && index < Self.indexLimit)
        self.kind = kind
        self.index = index
        self.width = width
    }

    /// The tile of this number that a tree of `treeSize` leaves has, with the width it has there.
    ///
    /// Returns nil when a tree of that size has no hash in it: empty tiles do not exist.
    ///
    /// - Source: C2SP tlog-tiles, "Partial Tiles": width is `floor(s / 256**l) mod 256`.
    public init?(_ kind: Kind, index: UInt64, treeSize: UInt64) {
        let count = Self.hashCount(level: kind.level, treeSize: treeSize)
        guard index < count / 256 + 1 else { return nil }
        self.init(kind, index: index, width: Int(min(256, count - index * 256)))
    }

    /// Whether it has fewer than 256 hashes or leaves.
    public var isPartial: Bool { width < Self.fullWidth }

    /// The full tile that this one will become, or is.
    public var full: Tile { Tile(known: kind, index: index, width: Self.fullWidth) }

    /// The leaves under it, as in 256 ..< 273 for `tile/0/001.p/17`.
    ///
    /// - Source: C2SP tlog-tiles: "start index" and "end index".
    public var leaves: Range<UInt64> {
        let each = Self.leavesPerHash(level: kind.level)
        let start = (index << 8).multipliedClamped(by: each)
        return start..<start.addingClamped(UInt64(width).multipliedClamped(by: each))
    }

    /// The leaves under the hashes or entries at these positions of the tile.
    func leaves(at positions: Range<Int>) -> Range<UInt64> {
        let each = Self.leavesPerHash(level: kind.level)
        let start = leaves.lowerBound
        return start.addingClamped(
            UInt64(positions.lowerBound).multipliedClamped(by: each))..<start.addingClamped(
                UInt64(positions.upperBound).multipliedClamped(by: each))
    }

    /// How many hashes a tree of this size has at a level: one for each 256^level leaves.
    static func hashCount(level: Int, treeSize: UInt64) -> UInt64 {
        level < 8 ? treeSize >> UInt64(8 * level) : 0
    }

    /// 256^level, or the largest number where that does not fit.
    private static func leavesPerHash(level: Int) -> UInt64 {
        level < 8 ? 1 << UInt64(8 * level) : .max
    }
}

extension Tile.Kind {
    /// The level of the hashes; 0 for entries, which lie under the hashes of level 0.
    var level: Int {
        switch self {
        case .hashes(let level): level
        case .entries: 0
        }
    }
}

extension UInt64 {
    func multipliedClamped(by other: UInt64) -> UInt64 {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }

    func addingClamped(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
