package import CourtRecord
import Foundation
import Store

/// What an import did, in numbers.
package struct ImportCounts: Sendable, Hashable {
    /// Files looked at.
    package var files = 0
    /// Files that hold no docket, as a parser writes for a page that is none.
    package var emptyFiles = 0
    /// Files of which nothing was written; each has its findings.
    package var refusedFiles = 0
    /// Cases that were not here before.
    package var openedCases = 0
    /// Cases that were here and got a new heading, new entries or corrections.
    package var changedCases = 0
    /// Cases that were here just so.
    package var unchangedCases = 0
    /// Docket entries added.
    package var addedEntries = 0
    /// Docket entries that were here with other words, and are corrected.
    package var correctedEntries = 0
    /// Findings of all weights.
    package var findings = 0

    package init() {}
}

/// What an import tells while it runs.
package enum ImportNews: Sendable {
    /// Something did not fit.
    case finding(ImportFinding)
    /// What that file holds is in the record, durably.
    case taken(file: String)
    /// So much is done.
    case progress(ImportCounts)
}

/// An import as the operator asked for it.
package struct ImportOrder: Sendable {
    /// The court for all files, in place of the one each names; nil to take the file's own.
    package var court: CourtID?
    /// True to read and report only.
    package var isDryRun: Bool

    package init(court: CourtID? = nil, isDryRun: Bool = false) {
        self.court = court
        self.isDryRun = isDryRun
    }
}

extension Clerk {
    /// Files that are read ahead and written in one transaction.
    private static let batchFileLimit = 64
    /// Bytes of files that are read ahead; keeps memory flat whatever the number of dockets.
    private static let batchByteLimit = 4 << 20

    /// Takes dockets in from files in juriscraper's form.
    ///
    /// A docket that is here already is compared: what is the same is left alone, what is new is added, what has other
    /// words is corrected. A file with a mistake is refused whole, with every mistake named, and stops nothing else.
    ///
    /// - Parameter tell: receives findings as they are made; after each transaction the files taken in, and progress.
    /// - Throws: ``CourtRefusal/unknown(_:)`` when the order names a court that neither is kept here nor stands
    ///   in the table of federal courts.
    package func importDockets(
        from files: [String], _ order: ImportOrder, tell: (ImportNews) -> Void
    ) async throws -> ImportCounts {
        let act = Act(kind: "import", doneAt: now)
        let courts = KnownCourts(kept: try await self.courts())
        let court = try order.court.map { id in
            guard let court = courts[id] else { throw CourtRefusal.unknown(id) }
            return court
        }
        var counts = ImportCounts()
        var rest = files[...]
        while !rest.isEmpty {
            let batch = Self.takeBatch(from: &rest)
            let readings = await Self.read(batch, for: court, courts)
            for finding in readings.flatMap(\.findings) { tell(.finding(finding)) }
            counts.files += readings.count
            counts.findings += readings.reduce(0) { $0 + $1.findings.count }
            counts.refusedFiles += readings.count { $0.isRefused }
            counts.emptyFiles += readings.count { $0.docket == nil && !$0.isRefused }
            if order.isDryRun {
                counts.openedCases += readings.count { $0.docket != nil }
                counts.addedEntries += readings.reduce(0) { $0 + ($1.docket?.docket.entries.count ?? 0) }
            } else {
                for (file, outcome, findings) in try await write(readings, act) {
                    if case .refused = outcome {} else { tell(.taken(file: file)) }
                    counts.add(outcome)
                    counts.findings += findings.count
                    for finding in findings { tell(.finding(finding)) }
                }
            }
            tell(.progress(counts))
        }
        return counts
    }

    /// A file as read: the docket, or why not.
    private struct FileReading: Sendable {
        let file: String
        let docket: (docket: JuriscraperDocket, court: Court)?
        let digest: BlobDigest?
        let findings: [ImportFinding]
        let isRefused: Bool
    }

    private static func takeBatch(from rest: inout ArraySlice<String>) -> [String] {
        var batch: [String] = []
        var byteCount = 0
        while let file = rest.first, batch.count < batchFileLimit, batch.isEmpty || byteCount < batchByteLimit {
            let size = (try? FileManager.default.attributesOfItem(atPath: file)[.size]) as? Int
            byteCount += size ?? 0
            batch.append(file)
            rest.removeFirst()
        }
        return batch
    }

    /// Reads files side by side; the answers come in the order of the files.
    private static func read(
        _ files: [String], for court: Court?, _ courts: KnownCourts
    ) async -> [FileReading] {
        await withTaskGroup(of: (Int, FileReading).self) { group in
            for (place, file) in files.enumerated() {
                group.addTask { (place, read(file, for: court, courts)) }
            }
            var readings: [Int: FileReading] = [:]
            for await (place, reading) in group { readings[place] = reading }
            return files.indices.compactMap { readings[$0] }
        }
    }

    private static func read(_ file: String, for court: Court?, _ courts: KnownCourts) -> FileReading {
        var reader = DocketFileReader(file: file)
        var docket: (docket: JuriscraperDocket, court: Court)?
        var digest: BlobDigest?
        let target = URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false)
        let facts = try? FileManager.default.attributesOfItem(atPath: target)
        if let type = facts?[.type] as? FileAttributeType, type != .typeRegular {
            reader.find(.refused, "", "is no ordinary file")
        } else if let size = facts?[.size] as? Int, size > JuriscraperDocket.fileLimitBytes {
            reader.find(.refused, "", "is larger than \(JuriscraperDocket.fileLimitBytes) bytes")
        } else if let bytes = FileManager.default.contents(atPath: file) {
            digest = BlobDigest(of: bytes)
            docket = JuriscraperDocket.read(bytes, court: court, courts: { courts[$0] }, with: &reader)
        } else {
            reader.find(.refused, "", "cannot be read")
        }
        return FileReading(
            file: file, docket: docket, digest: digest, findings: reader.findings, isRefused: reader.isRefused)
    }

    // MARK: Writing

    private func write(
        _ readings: [FileReading], _ act: Act
    ) async throws -> [(file: String, DocketOutcome, findings: [ImportFinding])] {
        try await store.write { writing in
            let actID = try writing.write(act)
            return try readings.compactMap { reading in
                guard let (docket, court) = reading.docket, let digest = reading.digest else { return nil }
                do {
                    let (outcome, findings) = try writing.attempt {
                        let recording = CaseRecording(
                            clerk: self, writing: writing, court: court, actID: actID, act: act)
                        return try write(docket, of: reading.file, digest, in: DocketMerge(recording: recording))
                    }
                    return (reading.file, outcome, findings)
                } catch let error as StoreError where error.code == .constraint {
                    let words = "could not be written: \(error)"
                    let finding = ImportFinding(file: reading.file, field: "", weight: .refused, words: words)
                    return (reading.file, .refused, [finding])
                }
            }
        }
    }

    private func write(
        _ docket: JuriscraperDocket, of file: String, _ digest: BlobDigest, in merge: DocketMerge
    ) throws -> (DocketOutcome, findings: [ImportFinding]) {
        let house = merge.writing.inspecting
        if try house.court(merge.court.id) == nil { try merge.writing.add(merge.court, offices: [], fees: .free) }
        if try house.hasTakenIn(digest, for: merge.court.id) { return (.unchanged, []) }
        let known = try house.caseFile(docket.heading.docketNumber, in: merge.court.id)
        var docket = docket
        var findings: [ImportFinding] = []
        if let words = try merge.objection(to: docket.pacerCaseID, of: known) {
            findings.append(ImportFinding(file: file, field: "pacer_case_id", weight: .leftOut, words: words))
            docket.pacerCaseID = nil
        }
        if let words = try merge.objection(toPartiesOf: docket, known) {
            findings.append(ImportFinding(file: file, field: "parties", weight: .leftOut, words: words))
        }
        let (caseFile, outcome) = try known.map { try merge.compare(docket, with: $0) } ?? merge.open(docket)
        try merge.writing.remember(digest, of: caseFile, in: merge.court.id, merge.actID)
        return (outcome, findings)
    }
}

/// The courts an import may be for: those kept here, and the federal ones.
private struct KnownCourts: Sendable {
    private let kept: [CourtID: Court]

    init(kept: [Court]) { self.kept = Dictionary(kept.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }) }

    subscript(id: CourtID) -> Court? { kept[id] ?? FederalCourts.court(id) }
}

/// What became of one docket.
enum DocketOutcome: Sendable {
    case opened(entries: Int)
    case changed(added: Int, corrected: Int)
    case unchanged
    case refused
}

extension ImportCounts {
    fileprivate mutating func add(_ outcome: DocketOutcome) {
        switch outcome {
        case .opened(let entries):
            openedCases += 1
            addedEntries += entries
        case .changed(let added, let corrected):
            changedCases += 1
            addedEntries += added
            correctedEntries += corrected
        case .unchanged:
            unchangedCases += 1
        case .refused:
            refusedFiles += 1
        }
    }
}
