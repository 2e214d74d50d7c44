/// A line of a docket sheet with its case, as feeds show it.
package struct NewestEntry: Sendable {
    /// The case.
    package let caseFile: CaseFile
    /// The line, with the papers the viewer may know of.
    package let entry: DocketEntry
    /// When the line was made here.
    package let madeAt: Instant

    package init(caseFile: CaseFile, entry: DocketEntry, madeAt: Instant) {
        self.caseFile = caseFile
        self.entry = entry
        self.madeAt = madeAt
    }
}
