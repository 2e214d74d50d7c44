/// What a verification found.
public struct LedgerReport: Sendable, Hashable {
    /// 10,000: so many findings are listed; then the verification stops, since the log is plainly not there.
    public static let findingLimit = 10_000

    /// The checkpoint everything was compared with. nil when there is none that the key signed.
    public internal(set) var checkpoint: VerifiedCheckpoint?
    /// All that is wrong, in the order of the leaves. Empty when nothing is.
    public private(set) var findings: [LedgerFinding] = []
    /// How many leaves were read, hashed and compared.
    public internal(set) var leavesRead: UInt64 = 0
    /// How many tiles of hashes were read and compared.
    public internal(set) var tilesRead: UInt64 = 0
    /// False when the verification stopped before the end: cancelled, or too many findings.
    public internal(set) var isComplete = true

    init() {}

    /// Whether the log is what its checkpoint says, to the last byte.
    public var isClean: Bool { checkpoint != nil && findings.isEmpty && isComplete }

    mutating func add(_ finding: LedgerFinding) {
        guard findings.count < Self.findingLimit else {
            isComplete = false
            return
        }
        findings.append(finding)
    }
}

/// Up to 256 leaves in the order of their numbers, as a verification comes by them.
public struct LeafBatch: Sendable, Hashable {
    /// The number of the first leaf, counted from 0.
    public let firstIndex: UInt64
    /// The bytes of the leaves.
    public let leaves: [[UInt8]]
    /// Whether each of them hashes to what its tile holds. When false, findings say which do not.
    public let agreesWithTile: Bool
}
