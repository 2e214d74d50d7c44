/// A line of the docket sheet: what was filed or done, when, and the papers that go with it.
package struct DocketEntry: Sendable, Hashable {
    /// The row that stands for the entry in this store; opaque, and no permission to anything.
    package let id: DocketEntryID
    /// Its place in the case, 1 upwards without gaps, hidden entries included; never shown to outsiders.
    package let sequence: Int
    /// What the line says.
    package let line: DocketLine
    /// Who may read its papers, and whether outsiders see the line.
    package let access: Access
    /// Main document first, then attachments by number; only those the viewer may know of.
    package let documents: [Document]

    package init(id: DocketEntryID, sequence: Int, line: DocketLine, access: Access, documents: [Document]) {
        self.id = id
        self.sequence = sequence
        self.line = line
        self.access = access
        self.documents = documents
    }
}

/// The row of a docket entry. Having it permits nothing.
package struct DocketEntryID: Sendable, Hashable {
    /// The row number.
    package let row: Int64

    package init(row: Int64) { self.row = row }
}

/// What a line of the docket sheet says.
package struct DocketLine: Sendable, Hashable {
    /// The number on the sheet; nil for an unnumbered entry.
    package var number: EntryNumber?
    /// 1, or 2 and more where the court gave the same number again: old dockets do.
    package var occurrence: Int
    /// The date of filing.
    package var filedOn: CourtDate
    /// The date of entry on the docket; nil when the source did not say.
    package var enteredOn: CourtDate?
    /// The date by which the line stands on the sheet: that of filing, or a later one where the sheet the entry came
    /// from had it further down. Lines of one date stand in the order of their sequence.
    package var placedOn: CourtDate
    /// The docket text, as in "MOTION to Dismiss by Lantern Cartage Co.".
    package var text: String
    /// The few words that feeds and history reports use, as in "Motion to Dismiss"; empty when the court gave none.
    package var shortText: String
    /// What kind of line it is.
    package var kind: EntryKind
    /// The sequence number the court's earlier system gave (`de_seq_num`); nil when it gave none.
    package var sourceSequence: String?

    package init(
        number: EntryNumber?, occurrence: Int = 1, filedOn: CourtDate, enteredOn: CourtDate?,
        placedOn: CourtDate? = nil, text: String, shortText: String = "", kind: EntryKind, sourceSequence: String? = nil
    ) {
        self.number = number
        self.occurrence = occurrence
        self.filedOn = filedOn
        self.enteredOn = enteredOn
        self.placedOn = placedOn ?? filedOn
        self.text = text
        self.shortText = shortText
        self.kind = kind
        self.sourceSequence = sourceSequence
    }
}
