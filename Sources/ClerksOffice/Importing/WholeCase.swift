package import CourtRecord

/// One case with everything in it, as values: what an office hands over, what the sample court and the tests are made of.
package struct WholeCase: Sendable {
    /// The court that keeps it; opened when it is not here yet.
    package var court: Court
    /// The places where that court sits; written only when the court is opened.
    package var offices: [Office]
    /// The number PACER addresses use; nil to take the court's next one.
    package var pacerCaseID: Int?
    /// What the heading says; for a case sealed before it came here, a stub.
    package var heading: CaseHeading
    /// Parties in the order of the docket sheet.
    package var parties: [Party]
    /// Who may read the case, and whether outsiders learn that it is there.
    package var access: Access
    /// Lines in the order in which they were entered.
    package var entries: [Entry]

    package init(
        court: Court, offices: [Office] = [], pacerCaseID: Int? = nil, heading: CaseHeading, parties: [Party] = [],
        access: Access = .open, entries: [Entry] = []
    ) {
        self.court = court
        self.offices = offices
        self.pacerCaseID = pacerCaseID
        self.heading = heading
        self.parties = parties
        self.access = access
        self.entries = entries
    }

    /// A line of the docket sheet with its papers.
    package struct Entry: Sendable {
        /// What the line says now.
        package var line: DocketLine
        /// What the line said before it was corrected; nil for a line as first made.
        package var uncorrected: DocketLine?
        /// Who may read it, and whether outsiders see the line. A sealed line holds a stub and no bytes.
        package var access: Access
        /// Main document first, then attachments by number.
        package var papers: [Paper]

        package init(
            line: DocketLine, uncorrected: DocketLine? = nil, access: Access = .open, papers: [Paper] = []
        ) {
            self.line = line
            self.uncorrected = uncorrected
            self.access = access
            self.papers = papers
        }
    }

    /// A paper of a line: its bytes, or what is known of a paper whose bytes are elsewhere.
    package struct Paper: Sendable {
        /// 0 for the main document, 1, 2, 3 … for attachments.
        package var attachment: Int
        /// What is known of it. Number and size of the bytes are filled in where there are bytes, and a document id
        /// is given where there is none.
        package var details: DocumentDetails
        /// The bytes; nil for a paper that is not kept here.
        package var bytes: [UInt8]?
        /// Who may open it, and whether outsiders learn that it is there.
        package var access: Access

        package init(
            attachment: Int = 0, details: DocumentDetails = DocumentDetails(), bytes: [UInt8]? = nil,
            access: Access = .open
        ) {
            self.attachment = attachment
            self.details = details
            self.bytes = bytes
            self.access = access
        }
    }
}
