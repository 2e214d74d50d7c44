import CourtRecord
package import Ledger
import Store

/// What a verification found.
package struct RecordReport: Sendable {
    /// The signed checkpoint; nil when it is missing or not signed by the key.
    package var checkpoint: VerifiedCheckpoint?
    /// Leaves recomputed from the log's files.
    package var leafCount = 0
    /// Rows of the record recomputed and compared with their leaves.
    package var rowCount = 0
    /// Papers whose bytes were hashed again.
    package var paperCount = 0
    /// Leaves in the database that no checkpoint covers yet; the record keeper publishes them.
    package var unpublishedCount = 0
    /// Everything missing or altered, each by name. Empty when the record is whole.
    package var findings: [String] = []

    /// More findings than this are counted, not listed.
    package static let findingLimit = 1_000

    /// True when nothing is missing or altered.
    package var isClean: Bool { findings.isEmpty && checkpoint != nil }

    fileprivate mutating func find(_ finding: String) {
        if findings.count < Self.findingLimit { findings.append(finding) }
        if findings.count == Self.findingLimit { findings.append("and more; the list ends here") }
    }
}

extension Premises {
    /// Recomputes everything: log from leaves, leaves from rows, papers from bytes.
    ///
    /// - Parameter older: checkpoints somebody kept; the log must continue each of them.
    package func verify(continuing older: [VerifiedCheckpoint] = []) async throws -> RecordReport {
        var report = RecordReport()
        let key = try NoteVerifier(vkey: verifierKey)
        let origin = try Origin(key.name.text)
        let verifier = LedgerVerifier(try TileDirectory(directory.ledger, for: .reading), key: key, origin: origin)
        let log = try await verifier.verify(continuing: older) { batch in
            try await compare(batch, &report)
        }
        for finding in log.findings { report.find("ledger: \(finding)") }
        report.checkpoint = log.checkpoint
        report.leafCount = Int(log.leavesRead)
        try await checkUnpublished(&report)
        try await checkUncommitted(&report)
        try await checkPapers(&report)
        return report
    }

    /// Each leaf of the log against the database's leaf, and that against the row it commits to.
    private func compare(_ batch: LeafBatch, _ report: inout RecordReport) async throws {
        let first = Int(batch.firstIndex)
        let stored = try await store.inspect { try $0.leaves(from: first, limit: batch.leaves.count) }
        var byIndex: [Int: StoredLeaf] = [:]
        for leaf in stored { byIndex[leaf.index] = leaf }
        for (offset, bytes) in batch.leaves.enumerated() {
            guard let leaf = byIndex[first + offset] else {
                report.find("leaf \(first + offset): is in the ledger, and missing from the database")
                continue
            }
            if leaf.commitment != bytes {
                report.find("leaf \(leaf.index): the database's commitment is not the ledger's")
            }
        }
        try await check(stored, &report)
    }

    private func check(_ leaves: [StoredLeaf], _ report: inout RecordReport) async throws {
        report.rowCount += leaves.count
        let findings = try await store.inspect { inspecting in
            try leaves.compactMap { try Self.finding(on: $0, inspecting) }
        }
        for finding in findings { report.find(finding) }
    }

    /// What is wrong with the row a leaf commits to; nil when nothing is.
    private static func finding(on leaf: StoredLeaf, _ inspecting: Inspecting) throws -> String? {
        let words: [UInt8]
        let name: String
        switch leaf.subject {
        case .docketEntry:
            guard let entry = try? inspecting.committedEntry(leaf.subjectID) else {
                return "leaf \(leaf.index): docket entry row \(leaf.subjectID) is missing or unreadable"
            }
            let number = entry.entry.line.number.map { "entry \($0)" } ?? "the unnumbered line \(entry.entry.sequence)"
            name = "\(number) of \(entry.court) \(entry.docketNumber)"
            words = CommittedWords.words(entry, act: leaf.act)
        case .caseHeading:
            guard let heading = try? inspecting.committedHeading(leaf.subjectID) else {
                return "leaf \(leaf.index): case heading row \(leaf.subjectID) is missing or unreadable"
            }
            let caseFile = heading.caseFile
            name = "heading \(caseFile.version) of \(caseFile.court) \(heading.docketNumber)"
            guard heading.isFoundByNumber else {
                return "leaf \(leaf.index): \(name): its case is not found by its number"
            }
            words = CommittedWords.words(heading, act: leaf.act)
        }
        guard CommittedWords.commitment(salt: leaf.salt, words: words) == leaf.commitment else {
            return "leaf \(leaf.index): \(name) was altered: its words are not those committed to"
        }
        return nil
    }

    private func checkUnpublished(_ report: inout RecordReport) async throws {
        let published = Int(report.checkpoint?.size ?? 0)
        let count = try await store.inspect { try $0.leafCount() }
        report.unpublishedCount = max(0, count - published)
        var next = published
        while next < count {
            let from = next
            let leaves = try await store.inspect { try $0.leaves(from: from, limit: 4_096) }
            guard let last = leaves.last else { break }
            try await check(leaves, &report)
            next = last.index + 1
        }
    }

    private func checkUncommitted(_ report: inout RecordReport) async throws {
        let findings = try await store.inspect { inspecting in
            try inspecting.uncommittedRows(limit: RecordReport.findingLimit).map { "no leaf commits to \($0)" }
                + inspecting.wrongDerivations(limit: RecordReport.findingLimit)
                + inspecting.wrongForms(limit: RecordReport.findingLimit)
        }
        for finding in findings { report.find(finding) }
    }

    private func checkPapers(_ report: inout RecordReport) async throws {
        var last = ""
        while true {
            let after = last
            let digests = try await store.inspect { try $0.digests(after: after, limit: 1_000) }
            for name in digests {
                report.paperCount += 1
                guard let digest = BlobDigest(name) else {
                    report.find("a document row names its paper by something that is no digest")
                    continue
                }
                switch try clerk.blobs.isIntact(digest) {
                case nil: report.find("paper \(digest): its file is missing")
                case false?: report.find("paper \(digest): its file was altered")
                case true?: break
                }
            }
            guard let end = digests.last else { return }
            last = end
        }
    }
}
