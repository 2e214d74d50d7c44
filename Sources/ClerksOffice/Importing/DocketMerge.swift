import CourtRecord
import Store

/// Writes one imported docket: opens the case, or adds what is new to a case that is here.
struct DocketMerge {
    let recording: CaseRecording

    var writing: Writing { recording.writing }
    var court: Court { recording.court }
    var actID: ActID { recording.actID }

    /// Opens the case with its heading, parties and entries.
    func open(_ docket: JuriscraperDocket) throws -> (CaseFileID, DocketOutcome) {
        let (caseFile, _) = try writing.openCase(
            docket.heading.docketNumber, in: court, pacerCaseID: docket.pacerCaseID, access: .open)
        try recording.write(docket.heading, docket.parties, of: caseFile)
        for entry in docket.entries { try add(entry, to: caseFile) }
        return (caseFile, .opened(entries: docket.entries.count))
    }

    /// Adds and corrects what differs from the case as it stands here. Nothing is taken away.
    func compare(_ docket: JuriscraperDocket, with known: CaseFile) throws -> (CaseFileID, DocketOutcome) {
        let parties = try writing.inspecting.parties(of: known.id)
        let isSameHeading = known.heading == docket.heading && parties == docket.parties
        if !isSameHeading { try recording.write(docket.heading, docket.parties, of: known.id) }
        var standing = StandingEntries(try writing.inspecting.entries(of: known.id))
        var added = 0
        var corrected = 0
        for entry in docket.entries {
            switch standing.take(entry) {
            case .same: break
            case .absent:
                try add(entry, to: known.id)
                added += 1
            case .differs(let old):
                try add(entry, to: known.id, correcting: old)
                corrected += 1
            }
        }
        guard !isSameHeading || added + corrected > 0 else { return (known.id, .unchanged) }
        return (known.id, .changed(added: added, corrected: corrected))
    }

    private func add(
        _ entry: JuriscraperDocket.Entry, to caseFile: CaseFileID, correcting old: DocketEntry? = nil
    ) throws {
        let papers = entry.documents.map { (attachment: $0.attachment, details: $0.details, access: Access.open) }
        try recording.add(entry.line, access: .open, papers: papers, to: caseFile, correcting: old)
    }
}

/// The entries of a case that an imported docket has not yet named, found by number or by their words.
private struct StandingEntries {
    private var numbered: [Key: DocketEntry] = [:]
    private var unnumbered: [DocketLine: [DocketEntry]] = [:]

    private struct Key: Hashable {
        let number: EntryNumber
        let occurrence: Int
    }

    enum Finding {
        case same, absent
        case differs(DocketEntry)
    }

    init(_ entries: [DocketEntry]) {
        for entry in entries {
            if let number = entry.line.number {
                numbered[Key(number: number, occurrence: entry.line.occurrence)] = entry
            } else {
                unnumbered[entry.line, default: []].append(entry)
            }
        }
    }

    mutating func take(_ entry: JuriscraperDocket.Entry) -> Finding {
        guard let number = entry.line.number else {
            guard unnumbered[entry.line]?.popLast() != nil else { return .absent }
            return .same
        }
        guard let old = numbered[Key(number: number, occurrence: entry.line.occurrence)] else { return .absent }
        let isSame =
            old.line == entry.line && old.documents.map(\.details) == entry.documents.map(\.details)
            && old.documents.map(\.attachment) == entry.documents.map(\.attachment)
        return isSame ? .same : .differs(old)
    }
}
