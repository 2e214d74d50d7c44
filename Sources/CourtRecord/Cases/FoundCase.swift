/// What a viewer finds when asking for a case.
package enum FoundCase: Sendable, Hashable {
    /// The case, open to the viewer.
    case open(CaseFile)
    /// A case the viewer may know to be sealed, and no more.
    case sealed(SealedCase)
}

/// What outsiders learn of a sealed case whose order lets the line stand: court and number.
package struct SealedCase: Sendable, Hashable {
    /// The court that keeps it.
    package let court: CourtID
    /// The canonical docket number, as in `2:24-cr-00005`.
    package let docketNumber: String

    package init(court: CourtID, docketNumber: String) {
        self.court = court
        self.docketNumber = docketNumber
    }
}
