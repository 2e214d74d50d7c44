package import CourtRecord
import Store

/// Why a case was not taken in.
package enum TakeInRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The court keeps that case already.
    case caseIsHere
    /// Bytes came with something that only the court, or nobody here, may read. Such papers are sealed before they
    /// reach this machine.
    case plaintextOfSealed

    package var description: String {
        switch self {
        case .caseIsHere: "the court has that case already"
        case .plaintextOfSealed: "papers under seal do not come here as plaintext"
        }
    }
}

extension Clerk {
    /// Takes in one whole case: rows, act and leaves in one transaction; all of it or nothing.
    ///
    /// The bytes of its papers are durable before a row refers to them. A transaction that fails leaves bytes without
    /// a row, which nobody can read and the next try uses again.
    ///
    /// - Throws: ``TakeInRefusal`` when a rule says no; then nothing was written.
    @discardableResult
    package func takeIn(_ whole: WholeCase) async throws -> CaseFileID {
        guard whole.holdsNoPlaintextOfSealed else { throw TakeInRefusal.plaintextOfSealed }
        let entries = try whole.entries.map { try kept($0) }
        let act = Act(kind: "take-in-case", doneAt: now)
        return try await store.write { writing in
            let house = writing.inspecting
            if try house.court(whole.court.id) == nil {
                try writing.add(whole.court, offices: whole.offices, fees: .free)
            }
            guard try house.caseFile(whole.heading.docketNumber, in: whole.court.id) == nil else {
                throw TakeInRefusal.caseIsHere
            }
            let recording = CaseRecording(
                clerk: self, writing: writing, court: whole.court, actID: try writing.write(act), act: act)
            return try recording.open(whole, entries)
        }
    }

    /// Keeps the bytes of a line's papers, and writes down number and size.
    private func kept(_ entry: WholeCase.Entry) throws -> WholeCase.Entry {
        var entry = entry
        for place in entry.papers.indices {
            guard let bytes = entry.papers[place].bytes else { continue }
            entry.papers[place].details.digest = try blobs.keep(bytes)
            entry.papers[place].details.byteCount = bytes.count
            entry.papers[place].bytes = nil
        }
        return entry
    }
}

extension CaseRecording {
    fileprivate func open(_ whole: WholeCase, _ entries: [WholeCase.Entry]) throws -> CaseFileID {
        let (caseFile, _) = try writing.openCase(
            whole.heading.docketNumber, in: court, pacerCaseID: whole.pacerCaseID, access: whole.access)
        try write(whole.heading, whole.parties, of: caseFile)
        var serial = try writing.nextDocumentSerial(of: court)
        for entry in entries {
            let papers = entry.papers.map { paper -> Paper in
                var details = paper.details
                if details.documentID == nil, let prefix = court.documentPrefix {
                    details.documentID = DocumentID(prefix: prefix, serial: serial)
                    serial += 1
                }
                return (attachment: paper.attachment, details: details, access: paper.access)
            }
            let first = try entry.uncorrected.map {
                try add($0, access: entry.access, papers: papers, to: caseFile)
            }
            try add(entry.line, access: entry.access, papers: papers, to: caseFile, correcting: first)
        }
        return caseFile
    }
}

extension WholeCase {
    /// True when no bytes lie under a seal: of the case, of their line, or their own.
    fileprivate var holdsNoPlaintextOfSealed: Bool {
        !entries.contains { entry in
            entry.papers.contains { paper in
                paper.bytes != nil && [access, entry.access, paper.access].contains { $0.level.isSeal }
            }
        }
    }
}

extension AccessLevel {
    /// True for the levels of a seal order, as against papers that are merely not on the open net.
    fileprivate var isSeal: Bool {
        switch self {
        case .public, .courthouse, .participants: false
        case .selectedParties, .exParte, .court, .named, .offSystem: true
        }
    }
}
