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

    /// Adds and corrects what differs from the case as it stands here. Nothing is taken away: where the file says
    /// nothing, what is known stays; and what is sealed stays sealed, whatever the file says.
    func compare(_ docket: JuriscraperDocket, with known: CaseFile) throws -> (CaseFileID, DocketOutcome) {
        let oldParties = try writing.inspecting.parties(of: known.id)
        let heading = docket.heading.filledIn(from: known.heading)
        let parties = docket.parties.isEmpty || oldParties.haveSeals ? oldParties : docket.parties
        let isSameHeading = known.heading == heading && oldParties == parties
        if !isSameHeading { try recording.write(heading, parties, of: known.id) }
        var standing = StandingEntries(try writing.inspecting.entries(of: known.id))
        var added = 0
        var corrected = 0
        for entry in docket.entries {
            switch standing.take(entry) {
            case .same: break
            case .absent:
                try add(entry, to: known.id)
                added += 1
            case .differs(let old, let line, let papers):
                try recording.add(line, access: old.access, papers: papers, to: known.id, correcting: old)
                corrected += 1
            }
        }
        guard !isSameHeading || added + corrected > 0 else { return (known.id, .unchanged) }
        return (known.id, .changed(added: added, corrected: corrected))
    }

    /// Why the PACER number a docket gives cannot be the case's number here; nil when it can.
    func objection(to pacerCaseID: Int?, of known: CaseFile?) throws -> String? {
        guard let pacerCaseID, pacerCaseID != known?.pacerCaseID else { return nil }
        if let known { return "is not the number of the case here, which is \(known.pacerCaseID)" }
        guard try writing.inspecting.hasCase(pacerCaseID: pacerCaseID, in: court.id) else { return nil }
        return "is the number of another case here; the case was given the next free one"
    }

    /// Why the parties a file names are left out; nil when they are taken.
    func objection(toPartiesOf docket: JuriscraperDocket, _ known: CaseFile?) throws -> String? {
        guard let known, !docket.parties.isEmpty else { return nil }
        let standing = try writing.inspecting.parties(of: known.id)
        guard standing.haveSeals, standing != docket.parties else { return nil }
        return "differ from those here, some of which are sealed; those here stay"
    }

    private func add(_ entry: JuriscraperDocket.Entry, to caseFile: CaseFileID) throws {
        let papers = entry.documents.map { (attachment: $0.attachment, details: $0.details, access: Access.open) }
        try recording.add(entry.line, access: .open, papers: papers, to: caseFile)
    }
}

/// The entries of a case that an imported docket has not yet named, found by number or by their words.
private struct StandingEntries {
    private var numbered: [Key: DocketEntry] = [:]
    private var unnumbered: [Words: [DocketEntry]] = [:]

    private struct Key: Hashable {
        let number: EntryNumber
        let occurrence: Int
    }

    /// What makes two unnumbered lines the same line.
    private struct Words: Hashable {
        let filedOn: CourtDate
        let text: String

        init(_ line: DocketLine) {
            filedOn = line.filedOn
            text = line.text
        }
    }

    enum Finding {
        case same, absent
        /// The line with everything that file and record know of it.
        case differs(DocketEntry, DocketLine, [CaseRecording.Paper])
    }

    init(_ entries: [DocketEntry]) {
        for entry in entries {
            if let number = entry.line.number {
                numbered[Key(number: number, occurrence: entry.line.occurrence)] = entry
            } else {
                unnumbered[Words(entry.line), default: []].append(entry)
            }
        }
    }

    mutating func take(_ entry: JuriscraperDocket.Entry) -> Finding {
        guard let number = entry.line.number else {
            guard var alike = unnumbered[Words(entry.line)], !alike.isEmpty else { return .absent }
            let place = alike.firstIndex { Self.knowsPapers(of: entry, $0) } ?? 0
            let old = alike.remove(at: place)
            unnumbered[Words(entry.line)] = alike
            return Self.compare(entry, old)
        }
        guard let old = numbered[Key(number: number, occurrence: entry.line.occurrence)] else { return .absent }
        return Self.compare(entry, old)
    }

    private static func compare(_ entry: JuriscraperDocket.Entry, _ old: DocketEntry) -> Finding {
        let line = entry.line.filledIn(from: old.line)
        let papers = old.papers(and: entry.documents)
        let isSame = line.isSame(as: old.line) && papers.map(\.details) == old.documents.map(\.details)
        return isSame ? .same : .differs(old, line, papers)
    }

    private static func knowsPapers(of entry: JuriscraperDocket.Entry, _ old: DocketEntry) -> Bool {
        old.papers(and: entry.documents).map(\.details) == old.documents.map(\.details)
    }
}
