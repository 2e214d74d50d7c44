import ClerksOffice
import CourtRecord
import Hummingbird

/// Answers at a court's page.
struct CourtDesk: Sendable {
    let house: PublicHouse

    func answer(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let spelling = visit.parameters.get("court"), let id = CourtID(spelling) else { throw Refused.notFound }
        let fields = try QueryFields(request.uri.query, visit.language)
        guard let court = try await house.clerk.court(id) else { throw Refused.notFound }
        let after = try await place(after: fields["after"], in: court, visit)
        guard let view = try await house.clerk.readCourt(id, before: after?.id, as: visit.viewer) else {
            throw Refused.notFound
        }
        let number = after.map { $0.heading.docketNumber.canonical(in: court.kind) }
        return Answers.page(CourtPage.html(CourtModel(view, after: number), visit.language))
    }

    /// The case after which the list goes on. One that is out of sight by now sends the reader to the beginning.
    private func place(after spelling: String?, in court: Court, _ visit: Visit) async throws -> CaseFile? {
        guard let spelling else { return nil }
        guard case .open(let caseFile)? = try await house.clerk.findCase(spelling, in: court.id, as: visit.viewer)
        else {
            return nil
        }
        return caseFile
    }
}
