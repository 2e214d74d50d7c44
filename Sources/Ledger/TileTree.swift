/// The tree of a checkpoint, read through its tiles: leaves, proofs and earlier roots, each checked before it is given.
///
/// Example: `try await TileTree(source, checkpoint).inclusionProof(of: 4711)`.
///
/// Costs: one tile a level is read, three for ten million leaves, and at most 255 hashes computed in each.
/// Nothing is kept between calls.
///
/// - Source: RFC 9162 sections 2.1.3.1 and 2.1.4.1; C2SP tlog-tiles, "Merkle Tree".
public struct TileTree: Sendable {
    /// Where the tiles are read from. Not trusted.
    private let source: any TileSource
    /// What everything is checked against.
    public let checkpoint: VerifiedCheckpoint

    /// The tree of this checkpoint. Nothing is read yet.
    public init(_ source: any TileSource, _ checkpoint: VerifiedCheckpoint) {
        self.source = source
        self.checkpoint = checkpoint
    }

    /// The bytes of a leaf, proved to be what the checkpoint commits to.
    ///
    /// - Parameter index: the number of the leaf, counted from 0.
    /// - Throws: `out-of-range`, `missing-file`, `malformed-tile`, `malformed-bundle`, `altered-tile`,
    ///   `storage-failed`.
    public func leaf(at index: UInt64) async throws(LedgerError) -> [UInt8] {
        let (hash, _) = try await provedLeafHash(at: index)
        guard let tile = Tile(.entries, index: index >> 8, treeSize: checkpoint.size) else {
            throw LedgerError(.outOfRange, "the tree has no leaf of this number", index: index)
        }
        guard let (found, bytes) = try await source.firstFound(tile) else {
            throw LedgerError(.missingFile, "an entry bundle of the tree is missing", file: tile.path, index: index)
        }
        let bundle = try EntryBundle(found, bytes: bytes)
        let leaf = Array(bundle.bytes[bundle.ranges[Int(index & 255)]])
        guard TreeHash(leaf: leaf) == hash else {
            throw LedgerError(.alteredTile, "the entry does not hash to the tile's", file: found.path, index: index)
        }
        return leaf
    }

    /// The proof that a leaf is in the tree, verified against the root before it is given.
    ///
    /// - Parameter index: the number of the leaf, counted from 0.
    /// - Throws: `out-of-range`, `missing-file`, `malformed-tile`, `altered-tile`, `storage-failed`.
    public func inclusionProof(of index: UInt64) async throws(LedgerError) -> InclusionProof {
        try await provedLeafHash(at: index).proof
    }

    /// The proof that the tree begins with the first `olderSize` leaves as they were, verified before it is given.
    ///
    /// - Parameter olderSize: 1 through the size of the tree.
    /// - Throws: `out-of-range`, `missing-file`, `malformed-tile`, `altered-tile`, `storage-failed`.
    public func consistencyProof(from olderSize: UInt64) async throws(LedgerError) -> ConsistencyProof {
        let size = checkpoint.size
        guard olderSize > 0, olderSize <= size else {
            throw LedgerError(.outOfRange, "the tree was never of this size", index: olderSize)
        }
        var nodes = NodeReader(source, treeSize: size)
        var path: [TreeHash] = []
        var start: UInt64 = 0
        var end = size
        var older = olderSize
        // RFC 9162 section 2.1.4.1, SUBPROOF, from the root down; hashes come out the highest first.
        while older < end - start {
            let left = largestPowerOfTwo(below: end - start)
            if older <= left {
                path.append(try await nodes.hash(of: start + left..<end))
                end = start + left
            } else {
                path.append(try await nodes.hash(of: start..<start + left))
                start += left
                older -= left
            }
        }
        // `start` is 0 when the older tree is itself a node, which the verifier knows already.
        if start > 0 { path.append(try await nodes.hash(of: start..<end)) }
        let proof = ConsistencyProof(olderSize: olderSize, newerSize: size, path: path.reversed())
        do {
            try proof.verify(olderRoot: try await nodes.hash(of: 0..<olderSize), newerRoot: checkpoint.root)
        } catch  where error.code == .proofRejected {
            throw LedgerError(.alteredTile, "the tiles do not hash to the checkpoint's root", index: olderSize)
        }
        return proof
    }

    /// The root the tree had when it had `size` leaves.
    ///
    /// - Parameter size: 0 through the size of the tree.
    /// - Throws: `out-of-range`, `missing-file`, `malformed-tile`, `altered-tile`, `storage-failed`.
    public func root(at size: UInt64) async throws(LedgerError) -> TreeHash {
        if size == 0 { return .ofEmptyTree }
        _ = try await consistencyProof(from: size)
        var nodes = NodeReader(source, treeSize: checkpoint.size)
        return try await nodes.hash(of: 0..<size)
    }

    private func provedLeafHash(
        at index: UInt64
    ) async throws(LedgerError) -> (hash: TreeHash, proof: InclusionProof) {
        guard index < checkpoint.size else {
            throw LedgerError(.outOfRange, "the tree has no leaf of this number", index: index)
        }
        var nodes = NodeReader(source, treeSize: checkpoint.size)
        var path: [TreeHash] = []
        var start: UInt64 = 0
        var end = checkpoint.size
        // RFC 9162 section 2.1.3.1, PATH, from the root down.
        while end - start > 1 {
            let middle = start + largestPowerOfTwo(below: end - start)
            if index < middle {
                path.append(try await nodes.hash(of: middle..<end))
                end = middle
            } else {
                path.append(try await nodes.hash(of: start..<middle))
                start = middle
            }
        }
        let hash = try await nodes.hash(of: index..<index + 1)
        let proof = InclusionProof(leafIndex: index, treeSize: checkpoint.size, path: path.reversed())
        do {
            try proof.verify(leafHash: hash, root: checkpoint.root)
        } catch  where error.code == .proofRejected {
            throw LedgerError(.alteredTile, "the tiles do not hash to the checkpoint's root", index: index)
        }
        return (hash, proof)
    }
}

/// RFC 9162 section 2.1.1: "the largest power of two smaller than n".
private func largestPowerOfTwo(below number: UInt64) -> UInt64 {
    precondition(number > 1)
    return 1 << UInt64(63 - (number - 1).leadingZeroBitCount)
}
