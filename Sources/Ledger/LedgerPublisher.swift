/// The one writer of a log: appends leaves, and signs what it has stored.
///
/// Example:
/// ```swift
/// let publisher = try await LedgerPublisher.open(on: directory, signer: signer, origin: origin)
/// let checkpoint = try await publisher.publish(leaves: [[0x61], [0x62]])
/// ```
///
/// Order of effects in a batch, and what a crash leaves behind:
/// 1. full bundles and tiles, then partial ones, durable — a crash leaves tiles no checkpoint speaks of;
/// 2. the checkpoint signed and put in place, durable — from here on the leaves are published;
/// 3. partial tiles that have become full discarded — a crash leaves a few files too many.
///
/// The last checkpoint is valid at every moment. After a crash the same leaves, given again from ``size`` on and cut
/// into batches in any way, lead to the same log. The caller therefore keeps its leaves until they are published.
///
/// State is owned by the actor: ``checkpoint`` and the edge always belong together, and change only when a batch has
/// succeeded. After a failure the publisher refuses further batches, since only reading back tells what is stored.
public actor LedgerPublisher {
    /// 64: so many tiles are handed to the storage at once; bounds memory and open files.
    private static let tilesAtOnce = 64
    /// 8,000,000: bundles of long leaves are handed over sooner.
    private static let bytesAtOnce = 8_000_000

    /// The last checkpoint published.
    public private(set) var checkpoint: VerifiedCheckpoint

    private let storage: any TileStorage
    private let signer: NoteSigner
    private var edge: TreeEdge
    private var state = State.ready

    private enum State { case ready, publishing, failed }

    private init(_ storage: any TileStorage, signer: NoteSigner, checkpoint: VerifiedCheckpoint, edge: TreeEdge) {
        self.storage = storage
        self.signer = signer
        self.checkpoint = checkpoint
        self.edge = edge
    }

    /// How many leaves are published; the number that the next leaf gets.
    public var size: UInt64 { checkpoint.size }

    /// Makes a new log: signs and stores the checkpoint of the empty tree.
    ///
    /// Done once in the life of a log, and on purpose. A log whose checkpoint was lost is restored from a copy, not
    /// made anew: that would fork it.
    ///
    /// - Parameters:
    ///   - storage: where the log will live.
    ///   - signer: the log's key; its name SHOULD be the origin.
    ///   - origin: which log it is.
    /// - Throws: `ledger-exists` when there is a checkpoint, or the first tile of a log whose checkpoint is gone;
    ///   `storage-failed`.
    public static func create(
        on storage: any TileStorage, signer: NoteSigner, origin: Origin
    ) async throws(LedgerError) -> LedgerPublisher {
        guard try await storage.read(.checkpoint) == nil else {
            throw LedgerError(.ledgerExists, "there is a checkpoint already", file: LedgerFile.checkpoint.path)
        }
        for width in 1...Tile.fullWidth {
            let tile = Tile(known: .hashes(level: 0), index: 0, width: width)
            guard try await storage.read(.tile(tile)) == nil else {
                throw LedgerError(.ledgerExists, "there are tiles of a log whose checkpoint is gone", file: tile.path)
            }
        }
        let edge = TreeEdge()
        let note = try sign(edge, origin: origin, signer: signer)
        let checkpoint = try signer.verifier.open(checkpoint: note.bytes, origin: origin)
        try await storage.replaceCheckpoint(note.bytes)
        return LedgerPublisher(storage, signer: signer, checkpoint: checkpoint, edge: edge)
    }

    /// Opens a log that exists, after a start or a crash.
    ///
    /// Checks that the checkpoint is this key's, that the tiles at the right edge hash to its root, and that the last
    /// leaf hashes to its tile. Checking everything is ``LedgerVerifier``'s work.
    ///
    /// - Parameters:
    ///   - storage: where the log lives.
    ///   - signer: the log's key.
    ///   - origin: which log it must be.
    ///   - remembered: a checkpoint that the caller has kept elsewhere, as in its database; nil when it has none.
    ///     The log must be a continuation of it: this is what catches a directory restored from an old copy.
    /// - Throws: `no-ledger`; `malformed-note`, `unknown-signer`, `invalid-signature`, `malformed-checkpoint`,
    ///   `wrong-origin`; `missing-file`, `malformed-tile`, `malformed-bundle`, `altered-tile` when tiles and
    ///   checkpoint do not belong together; `went-back`, `forked`; `storage-failed`.
    public static func open(
        on storage: any TileStorage, signer: NoteSigner, origin: Origin, remembered: VerifiedCheckpoint? = nil
    ) async throws(LedgerError) -> LedgerPublisher {
        guard let bytes = try await storage.read(.checkpoint) else {
            throw LedgerError(.noLedger, "there is no checkpoint", file: LedgerFile.checkpoint.path)
        }
        let checkpoint: VerifiedCheckpoint
        do {
            checkpoint = try signer.verifier.open(checkpoint: bytes, origin: origin)
        } catch {
            throw error.about(LedgerFile.checkpoint.path)
        }
        let edge = try await TreeEdge(reading: storage, checkpoint)
        if checkpoint.size > 0 {
            _ = try await TileTree(storage, checkpoint).leaf(at: checkpoint.size - 1)
        }
        if let remembered { try await Self.check(checkpoint, continues: remembered, on: storage) }
        return LedgerPublisher(storage, signer: signer, checkpoint: checkpoint, edge: edge)
    }

    /// Appends leaves and publishes a checkpoint that commits to them. Durable when it returns.
    ///
    /// - Parameters:
    ///   - leaves: the next leaves in their order, each of at most 65,535 bytes. None at all changes nothing.
    ///   - start: the number the caller holds the first of them to have; nil when it does not count itself.
    /// - Returns: the checkpoint, with the leaves in it.
    /// - Throws: `leaf-too-long` and `wrong-start`, with nothing changed; `publishing-already` when another task is
    ///   publishing; `leaves-disagree` when an earlier run, cut short before its checkpoint, stored other leaves
    ///   under these numbers; `storage-failed`; `must-reopen` after the last two.
    @discardableResult
    public func publish(
        leaves: [[UInt8]], startingAt start: UInt64? = nil
    ) async throws(LedgerError) -> VerifiedCheckpoint {
        switch state {
        case .ready: break
        case .publishing: throw LedgerError(.publishingAlready, "a batch is being published")
        case .failed: throw LedgerError(.mustReopen, "an earlier batch failed half way")
        }
        if let start, start != size {
            throw LedgerError(.wrongStart, "the leaves do not start where the log ends", index: size)
        }
        if let long = leaves.firstIndex(where: { $0.count > EntryBundle.leafSizeLimitBytes }) {
            throw LedgerError(.leafTooLong, "a leaf has more than 65,535 bytes", index: size + UInt64(long))
        }
        guard !leaves.isEmpty else { return checkpoint }
        state = .publishing
        do {
            let (newEdge, filled) = try await store(leaves)
            let note = try Self.sign(newEdge, origin: checkpoint.origin, signer: signer)
            let newCheckpoint = try signer.verifier.open(checkpoint: note.bytes, origin: checkpoint.origin)
            try await storage.replaceCheckpoint(note.bytes)
            edge = newEdge
            checkpoint = newCheckpoint
            state = .ready
            await discardPartials(of: filled)
        } catch {
            state = .failed
            throw error
        }
        return checkpoint
    }

    /// Stores bundles and tiles; returns the edge after the last leaf and the tiles that have become full.
    private func store(_ leaves: [[UInt8]]) async throws(LedgerError) -> (edge: TreeEdge, filled: [Tile]) {
        var edge = edge
        var filled: [Tile] = []
        var waiting: [TileFile] = []
        var waitingBytes = 0
        for leaf in leaves {
            let before = waiting.count
            edge.append(leaf, full: &waiting)
            guard waiting.count > before else { continue }
            filled += waiting[before...].map(\.tile)
            waitingBytes += waiting[before...].reduce(0) { $0 + $1.bytes.count }
            if waiting.count >= Self.tilesAtOnce || waitingBytes >= Self.bytesAtOnce {
                try await storage.create(waiting)
                waiting.removeAll(keepingCapacity: true)
                waitingBytes = 0
            }
        }
        try await storage.create(waiting + edge.partials(since: size))
        return (edge, filled)
    }

    /// Files too many do no harm, and the batch is published: a failure here is not the caller's.
    private func discardPartials(of tiles: [Tile]) async {
        for tile in tiles {
            guard (try? await storage.discardPartials(of: tile)) != nil else { return }
        }
    }

    private static func sign(
        _ edge: TreeEdge, origin: Origin, signer: NoteSigner
    ) throws(LedgerError) -> SignedNote {
        let checkpoint = try Checkpoint(origin: origin, size: edge.size, root: edge.range.root)
        return try SignedNote(text: checkpoint.text, signedBy: [signer])
    }

    private static func check(
        _ checkpoint: VerifiedCheckpoint, continues older: VerifiedCheckpoint, on storage: any TileStorage
    ) async throws(LedgerError) {
        guard older.origin == checkpoint.origin else {
            throw LedgerError(.wrongOrigin, "the remembered checkpoint is of another log")
        }
        guard older.size <= checkpoint.size else {
            throw LedgerError(.wentBack, "the log is shorter than remembered", index: checkpoint.size)
        }
        guard try await TileTree(storage, checkpoint).root(at: older.size) == older.root else {
            throw LedgerError(.forked, "the log does not continue the remembered checkpoint", index: older.size)
        }
    }
}

extension TreeEdge {
    /// Reads the edge back and checks it against the checkpoint.
    init(reading source: any TileSource, _ checkpoint: VerifiedCheckpoint) async throws(LedgerError) {
        var levels: [[TreeHash]] = []
        while Tile.hashCount(level: levels.count, treeSize: checkpoint.size) > 0 {
            let count = Tile.hashCount(level: levels.count, treeSize: checkpoint.size)
            guard let tile = Tile(.hashes(level: levels.count), index: count >> 8, treeSize: checkpoint.size) else {
                levels.append([])
                continue
            }
            guard let (found, bytes) = try await source.firstFound(tile) else {
                throw LedgerError(.missingFile, "a tile at the edge of the tree is missing", file: tile.path)
            }
            levels.append(Array(try HashTile(found, bytes: bytes).hashes.prefix(tile.width)))
        }
        var bundle: [UInt8] = []
        if let tile = Tile(.entries, index: checkpoint.size >> 8, treeSize: checkpoint.size) {
            guard let (found, bytes) = try await source.firstFound(tile) else {
                throw LedgerError(.missingFile, "the last entry bundle is missing", file: tile.path)
            }
            let stored = try EntryBundle(found, bytes: bytes)
            guard let last = stored.ranges.prefix(tile.width).last, stored.leafHashes.starts(with: levels[0]) else {
                throw LedgerError(.alteredTile, "the last bundle does not hash to its tile", file: found.path)
            }
            bundle = Array(bytes[..<last.upperBound])
        }
        self.init(size: checkpoint.size, levels: levels, bundle: bundle)
        guard range.root == checkpoint.root else {
            throw LedgerError(
                .alteredTile, "the tiles at the edge do not hash to the checkpoint's root",
                file: LedgerFile.checkpoint.path)
        }
    }
}
