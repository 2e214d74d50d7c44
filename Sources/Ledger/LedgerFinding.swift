/// One thing that is wrong with a log: what, in which file, and which leaves it concerns.
///
/// Example: `altered-leaf tile/entries/018 leaf 4711: the bundle's bytes do not hash to the tile's`.
public struct LedgerFinding: Sendable, Hashable, CustomStringConvertible {
    /// What is wrong. The list is closed.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A file that the tree needs is not there.
        case missing = "missing"
        /// A file could not be read; it may be there.
        case unreadable = "unreadable"
        /// A file is not in the form its path says, so that nothing of it can be compared.
        case malformed = "malformed"
        /// The checkpoint is not signed by the key, or is of another log.
        case unverified = "unverified"
        /// The leaves in the bundle are not the ones that the tree commits to.
        case alteredLeaf = "altered-leaf"
        /// The hashes in the tile are not the ones that the tree commits to.
        case alteredTile = "altered-tile"
        /// Two files contradict each other, and what would tell which is right is missing or altered too.
        case disagreement = "disagreement"
        /// The tree that the tiles make is not the one the checkpoint commits to.
        case wrongRoot = "wrong-root"
        /// The log is shorter than an older checkpoint.
        case wentBack = "went-back"
        /// The log does not begin with the leaves of an older checkpoint.
        case forked = "forked"
    }

    /// What is wrong.
    public let kind: Kind
    /// The file, as in `tile/entries/018` or `checkpoint`.
    public let file: String
    /// The numbers of the leaves that it concerns, as far as they can be told. nil when it concerns no leaf alone.
    public let leaves: Range<UInt64>?
    /// One sentence, always one of those written in the source of this module. Holds no content.
    public let reason: String

    init(_ kind: Kind, _ file: LedgerFile, leaves: Range<UInt64>? = nil, _ reason: String) {
        self.kind = kind
        self.file = file.path
        self.leaves = leaves
        self.reason = reason
    }

    /// Kind, file, leaves and sentence in one line.
    public var description: String {
        guard let leaves else { return "\(kind.rawValue) \(file): \(reason)" }
        let numbers =
            leaves.count == 1 ? "leaf \(leaves.lowerBound)" : "leaves \(leaves.lowerBound) to \(leaves.upperBound - 1)"
        return "\(kind.rawValue) \(file) \(numbers): \(reason)"
    }
}
