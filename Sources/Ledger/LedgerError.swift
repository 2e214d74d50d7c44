/// Why the ledger would not go on: one closed code, and where it happened.
///
/// An error names files of the ledger, leaf numbers and system error numbers. It never carries bytes of a leaf,
/// text of a note or a key, so it is safe in a log that anyone may read.
///
/// Example: `altered-tile: the tile's hash is not the one the tree holds (tile/0/x001/234, leaf 315904)`.
public struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong. The list is closed; ``label`` is stable and may be used in metrics and scripts.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// Bytes that are not a signed note in the form of C2SP signed-note.
        case malformedNote = "malformed-note"
        /// A key name, a verifier key or a private key text that is not in the form of C2SP signed-note.
        case malformedKey = "malformed-key"
        /// The text of a note that is not a checkpoint in the form of C2SP tlog-checkpoint.
        case malformedCheckpoint = "malformed-checkpoint"
        /// A path that is not one of C2SP tlog-tiles.
        case malformedPath = "malformed-path"
        /// Bytes that are not the hashes of a tile of the width its path says.
        case malformedTile = "malformed-tile"
        /// Bytes that are not the length-prefixed entries of a bundle of the width its path says.
        case malformedBundle = "malformed-bundle"
        /// Bytes that are not a hash of 32 bytes.
        case malformedHash = "malformed-hash"
        /// The note bears no signature by the key it was to be opened with.
        case unknownSigner = "unknown-signer"
        /// The note bears a signature in the name of the key, and the key did not make it.
        case invalidSignature = "invalid-signature"
        /// A valid checkpoint, of another log.
        case wrongOrigin = "wrong-origin"
        /// A proof that does not prove what it was shown for.
        case proofRejected = "proof-rejected"
        /// A leaf number or a tree size that the tree does not have.
        case outOfRange = "out-of-range"
        /// A leaf of more than 65,535 bytes, which no entry bundle can hold.
        case leafTooLong = "leaf-too-long"
        /// A file that the tree needs and that is not there.
        case missingFile = "missing-file"
        /// A file larger than any file of its kind can be; it was not read.
        case fileTooLarge = "file-too-large"
        /// The operating system or the network refused to read or to write; see ``LedgerError/systemError``.
        case storageFailed = "storage-failed"
        /// Another process holds the directory for writing.
        case alreadyOpenForWriting = "already-open-for-writing"
        /// The storage was opened for reading only.
        case notOpenForWriting = "not-open-for-writing"
        /// There is no checkpoint where a ledger was to be opened; see ``LedgerPublisher/create(on:signer:origin:)``.
        case noLedger = "no-ledger"
        /// There is a checkpoint, or there are tiles, where a new ledger was to be made.
        case ledgerExists = "ledger-exists"
        /// A stored tile or bundle does not hash to what the tree above it holds.
        case alteredTile = "altered-tile"
        /// The leaves given are not the ones that an earlier run stored under the same numbers.
        case leavesDisagree = "leaves-disagree"
        /// The leaves given do not start where the published tree ends.
        case wrongStart = "wrong-start"
        /// The ledger is shorter than a checkpoint that was seen before.
        case wentBack = "went-back"
        /// The ledger is not a continuation of a checkpoint that was seen before.
        case forked = "forked"
        /// A batch is being published; wait for it.
        case publishingAlready = "publishing-already"
        /// An earlier batch failed half way; open the ledger anew, so that what is stored is read back.
        case mustReopen = "must-reopen"
    }

    /// What went wrong.
    public let code: Code
    /// One sentence for the operator, always one of those written in the source of this module.
    public let reason: String
    /// The file of the ledger it is about, as in `tile/0/x001/234` or `checkpoint`. nil when it is about no file.
    public let file: String?
    /// The leaf number or tree size it is about, counted from 0. nil when it is about none.
    public let index: UInt64?
    /// The number the operating system gave (`errno`), as in 28 for a full disk. nil when it gave none.
    public let systemError: Int32?

    init(_ code: Code, _ reason: StaticString, file: String? = nil, index: UInt64? = nil, systemError: Int32? = nil) {
        self.code = code
        self.reason = "\(reason)"
        self.file = file
        self.index = index
        self.systemError = systemError
    }

    /// A failure that a storage or a source outside this module reports.
    ///
    /// - Parameters:
    ///   - failing: the file of the ledger that could not be read or written.
    ///   - systemError: the number the operating system gave, or an HTTP status; nil when there is none.
    public init(failing file: LedgerFile, systemError: Int32?) {
        self.init(.storageFailed, "the storage failed", file: file.path, systemError: systemError)
    }

    /// The same error, about the file at `path`, unless it names a file already.
    func about(_ path: String) -> LedgerError {
        LedgerError(code: code, reason: reason, file: file ?? path, index: index, systemError: systemError)
    }

    private init(code: Code, reason: String, file: String?, index: UInt64?, systemError: Int32?) {
        self.code = code
        self.reason = reason
        self.file = file
        self.index = index
        self.systemError = systemError
    }

    /// The code as a short word of a closed list, for metrics and scripts, as in `invalid-signature`.
    public var label: String { code.rawValue }

    /// Label, sentence and place. Holds no content of leaves, notes or keys.
    public var description: String {
        var places: [String] = []
        if let file { places.append(file) }
        if let index { places.append("number \(index)") }
        if let systemError { places.append("system error \(systemError)") }
        let place = places.isEmpty ? "" : " (" + places.joined(separator: ", ") + ")"
        return "\(label): \(reason)\(place)"
    }
}
