import ClerksOffice
import CourtRecord

/// What a court's page shows.
struct CourtModel: Sendable {
    let court: Court
    let offices: [Office]
    /// How many cases are open to the viewer.
    let caseCount: Int
    /// One page of them.
    let hits: [CaseHit]
    /// The number of the case after which this page begins; nil for the newest.
    let after: String?
    /// The number after which the next page begins; nil on the last.
    let next: String?

    init(_ view: Clerk.CourtOnView, after: String?) {
        court = view.court
        offices = view.offices
        caseCount = view.caseCount
        hits = view.cases.map { CaseHit($0, of: view.court, showingCourt: false) }
        self.after = after
        next = hits.count == Clerk.listLimit ? hits.last?.address.docketNumber : nil
    }
}
