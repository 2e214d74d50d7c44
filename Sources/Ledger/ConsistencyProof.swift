/// Proof that a later tree begins with all leaves of an earlier one, unchanged and in order.
///
/// Example: from 6 leaves to 8 three hashes suffice. From an older to a newer checkpoint of the same log such a
/// proof always exists; where none does, the log was rewritten.
///
/// - Source: RFC 9162 section 2.1.4.
public struct ConsistencyProof: Sendable, Hashable {
    /// The number of leaves of the earlier tree.
    public let olderSize: UInt64
    /// The number of leaves of the later tree.
    public let newerSize: UInt64
    /// The hashes from which both roots follow; empty when the sizes are equal.
    public let path: [TreeHash]

    /// A proof as it was received; nothing is checked before ``verify(olderRoot:newerRoot:)``.
    public init(olderSize: UInt64, newerSize: UInt64, path: [TreeHash]) {
        self.olderSize = olderSize
        self.newerSize = newerSize
        self.path = path
    }

    /// Returns when the tree with `newerRoot` begins with the tree with `olderRoot`.
    ///
    /// The empty tree is a beginning of every tree and proves nothing: it is refused unless both are empty.
    ///
    /// - Throws: `out-of-range` when the older tree is larger, or empty while the newer is not; `proof-rejected`
    ///   when the path has the wrong length or does not lead to both roots.
    /// - Source: RFC 9162 section 2.1.4.2.
    public func verify(olderRoot: TreeHash, newerRoot: TreeHash) throws(LedgerError) {
        guard olderSize <= newerSize else {
            throw LedgerError(.outOfRange, "the older tree is larger than the newer", index: olderSize)
        }
        if olderSize == newerSize {
            guard path.isEmpty else {
                throw LedgerError(.proofRejected, "equal sizes need no proof", index: olderSize)
            }
            guard olderRoot == newerRoot else {
                throw LedgerError(.proofRejected, "two roots for one size: the log is forked", index: olderSize)
            }
            return
        }
        guard olderSize > 0 else {
            throw LedgerError(.outOfRange, "the empty tree proves nothing about a later one", index: 0)
        }
        let (older, newer) = try rootsFromPath(olderRoot: olderRoot)
        guard older == olderRoot else {
            throw LedgerError(.proofRejected, "the proof does not lead to the older root", index: olderSize)
        }
        guard newer == newerRoot else {
            throw LedgerError(.proofRejected, "the proof does not lead to the newer root", index: newerSize)
        }
    }

    private func rootsFromPath(
        olderRoot: TreeHash
    ) throws(LedgerError) -> (older: TreeHash, newer: TreeHash) {
        var hashes = path[...]
        // A full older tree is itself a node of the newer one, and the path leaves it out.
        let isFullTree = olderSize.nonzeroBitCount == 1
        guard let first = isFullTree ? olderRoot : hashes.popFirst() else {
            throw LedgerError(.proofRejected, "the consistency proof is too short", index: olderSize)
        }
        var node = olderSize - 1
        var last = newerSize - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var older = first
        var newer = first
        for hash in hashes {
            guard last != 0 else {
                throw LedgerError(.proofRejected, "the consistency proof is too long", index: olderSize)
            }
            if node & 1 == 1 || node == last {
                older = TreeHash(left: hash, right: older)
                newer = TreeHash(left: hash, right: newer)
                while node & 1 == 0 && node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                newer = TreeHash(left: newer, right: hash)
            }
            node >>= 1
            last >>= 1
        }
        guard last == 0 else {
            throw LedgerError(.proofRejected, "the consistency proof is too short", index: olderSize)
        }
        return (older, newer)
    }
}
