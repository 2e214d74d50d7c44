/// Recomputes a log from its files and names everything that is missing or altered.
///
/// Example:
/// ```swift
/// let verifier = LedgerVerifier(source, key: key, origin: origin)
/// let report = await verifier.verify(continuing: [kept]) { batch in compare(batch) }
/// for finding in report.findings { print(finding) }
/// ```
///
/// What is compared: the signature; every leaf with its hash; every tile with the tile above it, and the uppermost
/// with the root; the root with older checkpoints. It works from the root down, so that a tile is judged by what the
/// checkpoint commits to; where a tile is missing or altered, what lies below takes its place. It reads each file
/// once, keeps one tile a level, and does not stop at the first finding.
///
/// What a clean report proves: the files are what the log with this key signed, and nothing of the older checkpoints
/// was rewritten. What it does not prove: that the log showed everyone the same tree; that needs witnesses.
///
/// - Source: RFC 9162 section 2.1; C2SP tlog-tiles, tlog-checkpoint.
public struct LedgerVerifier: Sendable {
    private let source: any TileSource
    private let key: NoteVerifier
    private let origin: Origin
    private let readsEarlierPartials: Bool

    /// A verifier of one log.
    ///
    /// - Parameters:
    ///   - source: where the files are read from. Not trusted.
    ///   - key: the log's key, obtained some other way than from the log.
    ///   - origin: which log it must be.
    ///   - readsEarlierPartials: whether partial tiles of earlier checkpoints, where they are still kept, are
    ///     compared too. About 255 attempts to read a level: for a directory, not for a server.
    public init(_ source: any TileSource, key: NoteVerifier, origin: Origin, readsEarlierPartials: Bool = true) {
        self.source = source
        self.key = key
        self.origin = origin
        self.readsEarlierPartials = readsEarlierPartials
    }

    /// Verifies the whole log.
    ///
    /// When the checkpoint is not signed by the key, that is a finding, and the tiles are still compared with what it
    /// says.
    ///
    /// - Parameters:
    ///   - older: checkpoints of this log that were kept or come from witnesses. The log must continue each.
    ///   - leaves: given every leaf that can be read, in order, up to 256 at a time, for comparison with the caller's
    ///     own records. What it throws ends the verification.
    /// - Returns: all findings. Nothing that is wrong with the log is thrown.
    public func verify<Failure: Error>(
        continuing older: [VerifiedCheckpoint] = [],
        leaves: (LeafBatch) async throws(Failure) -> Void
    ) async throws(Failure) -> LedgerReport {
        var report = LedgerReport()
        guard let claimed = await checkpoint(&report) else { return report }
        var walk = LedgerWalk(source, claimed, report: report)
        try await walk.checkTree(leaves)
        if readsEarlierPartials { await walk.checkEarlierPartials() }
        report = walk.report
        if let checkpoint = report.checkpoint {
            for old in older { await check(checkpoint, continues: old, &report) }
        }
        return report
    }

    /// Verifies the whole log, for callers who have nothing to compare its leaves with.
    public func verify(continuing older: [VerifiedCheckpoint] = []) async -> LedgerReport {
        await verify(continuing: older) { _ in }
    }

    /// Reads the checkpoint. What is wrong with it goes into the report; what it claims is returned all the same.
    private func checkpoint(_ report: inout LedgerReport) async -> Checkpoint? {
        let bytes: [UInt8]
        do {
            guard let found = try await source.read(.checkpoint) else {
                report.add(LedgerFinding(.missing, .checkpoint, "there is no checkpoint"))
                return nil
            }
            bytes = found
        } catch {
            report.add(LedgerFinding(.unreadable, .checkpoint, error.description))
            return nil
        }
        do {
            let checkpoint = try key.open(checkpoint: bytes, origin: origin)
            report.checkpoint = checkpoint
            return checkpoint.checkpoint
        } catch {
            let isForm = error.code == .malformedNote || error.code == .malformedCheckpoint
            report.add(LedgerFinding(isForm ? .malformed : .unverified, .checkpoint, error.description))
        }
        guard let note = try? SignedNote(parsing: bytes) else { return nil }
        return try? Checkpoint(text: note.text)
    }

    private func check(
        _ checkpoint: VerifiedCheckpoint, continues older: VerifiedCheckpoint, _ report: inout LedgerReport
    ) async {
        guard older.origin == checkpoint.origin else {
            report.add(LedgerFinding(.forked, .checkpoint, "the older checkpoint is of another log"))
            return
        }
        guard older.size <= checkpoint.size else {
            report.add(
                LedgerFinding(
                    .wentBack, .checkpoint, leaves: checkpoint.size..<older.size,
                    "leaves that an older checkpoint commits to are no longer in the log"
                ))
            return
        }
        do {
            let root = try await TileTree(source, checkpoint).root(at: older.size)
            guard root != older.root else { return }
            report.add(
                LedgerFinding(
                    .forked, .checkpoint, leaves: 0..<older.size,
                    "the log does not begin with the leaves that an older checkpoint commits to"
                ))
        } catch {
            report.add(
                LedgerFinding(
                    .unverified, .checkpoint, leaves: 0..<older.size,
                    "whether the log continues an older checkpoint could not be computed: \(error)"
                ))
        }
    }
}
