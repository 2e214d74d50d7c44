/// The root of a growing tree, kept with one hash for each bit of its size instead of the whole tree.
///
/// A tree of 11 leaves is a full tree of 8, one of 2 and one of 1: three hashes. Appending a leaf joins equal
/// trees, as adding one to a binary number carries. Appending costs one node hash on average.
///
/// - Range: up to 2^63 - 1 leaves.
/// - Source: RFC 9162 section 2.1.2, the stack of "Verifying a Tree Head Given Entries".
public struct CompactRange: Sendable, Hashable {
    /// How many leaves were appended.
    public private(set) var size: UInt64 = 0
    /// At position *h* the root of a full tree of 2^h leaves, wherever bit *h* of ``size`` is set.
    private var peaks: [TreeHash] = []

    /// The tree without leaves.
    public init() {}

    /// The tree whose peaks are known, as read back from tiles.
    ///
    /// - Parameters:
    ///   - size: the number of leaves.
    ///   - peaks: the root of the full tree of each set bit of `size`, the highest bit first.
    init(size: UInt64, peaks: [TreeHash]) {
        precondition(peaks.count == size.nonzeroBitCount)
        self.size = size
        var next = peaks.count
        for height in 0..<(64 - size.leadingZeroBitCount) {
            guard size >> UInt64(height) & 1 == 1 else {
                self.peaks.append(.ofEmptyTree)
                continue
            }
            next -= 1
            self.peaks.append(peaks[next])
        }
    }

    /// Appends the hash of the next leaf.
    public mutating func append(leafHash: TreeHash) {
        append(leafHash) { _, _ in }
    }

    /// Appends the hash of the next leaf and reports every full tree that it completes.
    ///
    /// - Parameter completing: called with height 1, 2, … and the root of the full tree of 2^height leaves.
    mutating func append(_ leafHash: TreeHash, completing: (_ height: Int, _ root: TreeHash) -> Void) {
        precondition(size < UInt64(Int64.max))
        var height = 0
        var hash = leafHash
        while size >> UInt64(height) & 1 == 1 {
            hash = TreeHash(left: peaks[height], right: hash)
            height += 1
            completing(height, hash)
        }
        if height == peaks.count {
            peaks.append(hash)
        } else {
            peaks[height] = hash
        }
        size += 1
    }

    /// The root of the tree, as a checkpoint of this ``size`` states it.
    ///
    /// - Source: RFC 9162 section 2.1.1.
    public var root: TreeHash {
        var result: TreeHash?
        for height in 0..<peaks.count where size >> UInt64(height) & 1 == 1 {
            result = result.map { TreeHash(left: peaks[height], right: $0) } ?? peaks[height]
        }
        return result ?? .ofEmptyTree
    }
}

extension TreeHash {
    /// The root of the full tree over `hashes`, as of the 256 hashes of a tile.
    ///
    /// - Precondition: their number is a power of two.
    init(fullTreeOver hashes: ArraySlice<TreeHash>) {
        precondition(hashes.count.nonzeroBitCount == 1)
        var row = Array(hashes)
        while row.count > 1 {
            for pair in 0..<(row.count / 2) {
                row[pair] = TreeHash(left: row[2 * pair], right: row[2 * pair + 1])
            }
            row.removeLast(row.count / 2)
        }
        self = row[0]
    }
}
