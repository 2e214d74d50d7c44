import CourtRecord

/// What the page of a paper shows.
struct DocumentModel: Sendable {
    let entry: EntryModel
    let attachment: Int
    /// What the viewer may do with it.
    let state: State
    /// What is known of it; nil for a paper of which the viewer learns only that it is there.
    let details: DocumentDetails?

    /// What the viewer may do with a paper.
    enum State: Sendable, Hashable {
        /// Read it here.
        case readable
        /// Read of it here: its bytes are in the court's earlier system.
        case notKept
        /// Read it at the terminal in the courthouse.
        case courthouse
        /// Know that it is there.
        case sealed
    }

    init(_ found: FoundDocument, on entry: EntryModel) {
        self.entry = entry
        attachment = found.document.attachment
        if found.isOpen {
            state = found.document.details.digest == nil ? .notKept : .readable
        } else {
            state = found.document.access.level == .courthouse ? .courthouse : .sealed
        }
        details = state == .sealed ? nil : found.document.details
    }

    /// "Document 12", "Attachment 3".
    func title(_ say: Language) -> String {
        if attachment > 0 { return say(.attachmentTitle(String(attachment))) }
        return entry.entry.line.number.map { say(.documentTitle($0.description)) } ?? say(.unnumberedPaperTitle)
    }

    /// As lawyers cite it; nil on a line without a number.
    var citation: ECFNumber? {
        entry.entry.line.number.flatMap { ECFNumber(entry: $0, attachment: attachment) }
    }

    /// The page's own address.
    var url: SiteURL { .document(entry.caseAddress, entry.entry.address, attachment: attachment) }
}
