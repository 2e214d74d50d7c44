/// Proof that a leaf stands at its number in the tree of a checkpoint.
///
/// Example: in a tree of 7 leaves, leaf 3 is proved by three hashes.
///
/// - Length: at most one hash for each level of the tree, 20 for a million leaves.
/// - Source: RFC 9162 section 2.1.3.
public struct InclusionProof: Sendable, Hashable {
    /// The number of the leaf, counted from 0.
    public let leafIndex: UInt64
    /// The number of leaves of the tree the proof is for.
    public let treeSize: UInt64
    /// The hashes beside the way from the leaf to the root, the lowest first.
    public let path: [TreeHash]

    /// A proof as it was received; nothing is checked before ``verify(leafHash:root:)``.
    public init(leafIndex: UInt64, treeSize: UInt64, path: [TreeHash]) {
        self.leafIndex = leafIndex
        self.treeSize = treeSize
        self.path = path
    }

    /// Returns when the leaf with this hash is at ``leafIndex`` of the tree with this root.
    ///
    /// - Throws: `out-of-range` when the tree has no such leaf; `proof-rejected` when the path has the wrong
    ///   length or does not lead to `root`.
    /// - Source: RFC 9162 section 2.1.3.2.
    public func verify(leafHash: TreeHash, root: TreeHash) throws(LedgerError) {
        guard leafIndex < treeSize else {
            throw LedgerError(.outOfRange, "the tree has no leaf of this number", index: leafIndex)
        }
        var node = leafIndex
        var last = treeSize - 1
        var hash = leafHash
        for sibling in path {
            guard last != 0 else {
                throw LedgerError(.proofRejected, "the inclusion proof is too long", index: leafIndex)
            }
            if node & 1 == 1 || node == last {
                hash = TreeHash(left: sibling, right: hash)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash(left: hash, right: sibling)
            }
            node >>= 1
            last >>= 1
        }
        guard last == 0 else {
            throw LedgerError(.proofRejected, "the inclusion proof is too short", index: leafIndex)
        }
        guard hash == root else {
            throw LedgerError(.proofRejected, "the inclusion proof does not lead to the root", index: leafIndex)
        }
    }
}
