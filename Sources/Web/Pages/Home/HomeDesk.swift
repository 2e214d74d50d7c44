import ClerksOffice
import CourtRecord
import Hummingbird

/// Answers at the first page: finds cases by number, by name and by court.
struct HomeDesk: Sendable {
    let house: PublicHouse

    func answer(_ request: Request, _ visit: Visit) async throws -> Response {
        let say = visit.language
        let fields = try QueryFields(request.uri.query, say)
        let courts = try await house.clerk.courts()
        let chosen = try Self.chosen(fields["court"], among: courts, say)
        guard let words = fields["q"] else {
            if let chosen { return Answers.redirect(to: SiteURL.court(chosen, after: nil).description) }
            return page(HomeModel(words: "", chosen: nil, courts: courts, hits: nil), say)
        }
        if let court = Self.court(named: words, among: courts) {
            return Answers.redirect(to: SiteURL.court(court.id, after: nil).description)
        }
        let byID = Dictionary(courts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let numbered = try await casesNumbered(words, in: chosen, as: visit.viewer)
            .map { CaseHit($0, of: byID[$0.court], showingCourt: true) }
        if numbered.count == 1 {
            return Answers.redirect(to: SiteURL.caseFile(numbered[0].address, DocketQuestion()).description)
        }
        let named = try await house.clerk.findCases(named: words, in: chosen, as: visit.viewer)
            .map { CaseHit($0.caseFile, of: byID[$0.caseFile.court], showingCourt: true, parties: $0.parties) }
        let hits = Array((numbered + named).prefix(Clerk.listLimit))
        return page(HomeModel(words: words, chosen: chosen, courts: courts, hits: hits), say)
    }

    private func page(_ model: HomeModel, _ say: Language) -> Response { Answers.page(HomePage.html(model, say)) }

    private func casesNumbered(_ words: String, in court: CourtID?, as viewer: Viewer) async throws -> [FoundCase] {
        guard let number = DocketNumber(words) else { return [] }
        return try await house.clerk.findCases(numbered: number, in: court, as: viewer)
    }

    /// The court of the form's field; one that is not kept here is a link from elsewhere, and a mistake.
    private static func chosen(_ spelling: String?, among courts: [Court], _ say: Language) throws -> CourtID? {
        guard let spelling else { return nil }
        guard let id = CourtID(spelling), courts.contains(where: { $0.id == id }) else {
            throw Refused.bad(say(.badChoice("court")))
        }
        return id
    }

    /// The one court that the words name: by its id, or by words of its name that no other court has all of.
    private static func court(named words: String, among courts: [Court]) -> Court? {
        if let id = CourtID(words), let court = courts.first(where: { $0.id == id }) { return court }
        let wanted = FoldedName.words(of: words)
        guard wanted.contains("court") || wanted.contains("district") || wanted.contains("circuit") else { return nil }
        let found = courts.filter { Set(FoldedName.words(of: $0.name)).isSuperset(of: wanted) }
        return found.count == 1 ? found[0] : nil
    }
}

extension FoundCase {
    /// The court that keeps the case.
    fileprivate var court: CourtID {
        switch self {
        case .open(let caseFile): caseFile.court
        case .sealed(let sealed): sealed.court
        }
    }
}
