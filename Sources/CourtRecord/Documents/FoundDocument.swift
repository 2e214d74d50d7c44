/// A paper with the case and entry it belongs to, as one viewer finds it.
package struct FoundDocument: Sendable {
    /// The case the paper was filed in.
    package let caseFile: CaseFile
    /// The docket entry; its list of papers is complete for the viewer.
    package let entry: DocketEntry
    /// The paper.
    package let document: Document
    /// True when the viewer may open the paper, and not only know of it.
    package let isOpen: Bool

    package init(caseFile: CaseFile, entry: DocketEntry, document: Document, isOpen: Bool) {
        self.caseFile = caseFile
        self.entry = entry
        self.document = document
        self.isOpen = isOpen
    }
}
