/// A court that keeps case files here.
package struct Court: Sendable, Hashable {
    /// The short name, as in `nysd`.
    package let id: CourtID
    /// The full name, as in "United States District Court for the Southern District of New York".
    package let name: String
    /// What kind of court it is; decides how its docket numbers and docket sheets look.
    package let kind: CourtKind
    /// The three digits that begin every document id of the court, as in `127`; nil for a court that has none.
    package let documentPrefix: String?
    /// The IANA name of the zone in which the court's days are counted, as in `America/New_York`.
    package let timeZone: String

    package init(id: CourtID, name: String, kind: CourtKind, documentPrefix: String?, timeZone: String) {
        self.id = id
        self.name = name
        self.kind = kind
        self.documentPrefix = documentPrefix
        self.timeZone = timeZone
    }
}

/// The kinds of court whose docket sheets differ.
package enum CourtKind: String, Sendable, Hashable, CaseIterable {
    case district, bankruptcy, appellate, special
}

/// A place where a court sits: the `4` of docket number `4:20-cv-00065`.
package struct Office: Sendable, Hashable {
    /// One letter or digit, not unique outside its court.
    package let code: String
    /// The city or division, as in "Manhattan"; empty when the court gave no name.
    package let name: String

    package init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
