import CourtRecord

/// A line of the docket as one viewer sees it.
struct EntryLine: Sendable {
    let address: EntryAddress
    let line: DocketLine
    /// True when outsiders see the line without its papers.
    let isSealed: Bool
    let papers: [Paper]

    /// A paper on the line.
    struct Paper: Sendable {
        let attachment: Int
        let details: DocumentDetails
        let standing: PaperStanding
    }

    init(_ entry: DocketEntry, in caseFile: CaseAddress, _ tags: EntryTags, for viewer: Viewer) {
        address = tags.address(of: entry, in: caseFile)
        line = entry.line
        isSealed = !PaperStanding(entry.access, of: caseFile.court, for: viewer).isLinked
        papers = entry.documents.map { document in
            Paper(
                attachment: document.attachment, details: document.details,
                standing: PaperStanding(document.access, of: caseFile.court, for: viewer))
        }
    }
}

/// How a paper stands to a viewer, as far as a list of papers tells.
enum PaperStanding: Sendable, Hashable {
    case open
    /// Perhaps open by a tie to the case; its own page knows.
    case asked
    /// Open at the terminal in the courthouse only.
    case courthouse
    case sealed

    init(_ access: Access, of court: CourtID, for viewer: Viewer) {
        let isStaffElsewhere = viewer.standing == .court && viewer.court != nil && viewer.court != court
        let standing = isStaffElsewhere ? Standing.outside : viewer.standing
        if AccessPolicy.opens(access, to: standing) {
            self = .open
        } else if viewer.account != nil {
            self = .asked
        } else {
            self = access.level == .courthouse ? .courthouse : .sealed
        }
    }

    /// True when a list leads to the paper.
    var isLinked: Bool { self == .open || self == .asked }
}
