import ClerksOffice
import CourtRecord
import Hummingbird

/// Finds cases and says what they are.
struct CaseQueryDesk {
    let visit: PACERVisit

    /// Bytes of a number that is looked up at most.
    private static let numberLimit = 100

    /// `possible_case_numbers.pl?3:12-cv-3879`: the query is the number itself.
    func possibleNumbers() async throws -> Response {
        let asked = PostedForm.decoded(String(visit.query.prefix(Self.numberLimit * 3)))
        guard asked.utf8.count <= Self.numberLimit, let number = DocketNumber(asked.trimmed) else {
            return PossibleCaseNumbers.answer(asked: asked, message: "Cannot find case \(asked)")
        }
        let found = try await visit.clerk.findCases(numbered: number, in: visit.court.id, as: visit.viewer)
        let open = Self.open(found)
        if !open.isEmpty { return PossibleCaseNumbers.answer(asked: asked, cases: open) }
        return PossibleCaseNumbers.answer(
            asked: asked, message: found.isEmpty ? "Cannot find case \(asked)" : "Case Under Seal")
    }

    /// `iquery.pl`: the form, and what it asks.
    func query(isPost: Bool) async throws -> Response {
        guard isPost else { return visit.page(CaseQueryPage.form(visit.frame.base)) }
        let id = visit.form["all_case_ids"].trimmed
        if !id.isEmpty, id != "0" { return try await answer(try await visit.caseFile(id)) }
        let asked = visit.form["case_num"].trimmed
        guard let number = DocketNumber(asked) else {
            throw RefusalPage.fault("The field case_num is a docket number.")
        }
        let found = try await visit.clerk.findCases(numbered: number, in: visit.court.id, as: visit.viewer)
        let open = Self.open(found)
        if open.count > 1 { return visit.page(CaseQueryPage.choice(open, visit.frame.base)) }
        guard let one = open.first else { throw found.isEmpty ? RefusalPage.noSuchCase : RefusalPage.caseSealed }
        return try await answer(one)
    }

    /// `iqquerymenu.pl?{caseid}`: the page that the PACER Case Locator links to.
    func menu() async throws -> Response {
        try await answer(try await visit.caseFile(visit.query.prefix { $0 != "&" }))
    }

    /// `mobile_query.pl?search=caseInfo&caseid=={caseid}`; the client writes the sign twice.
    func mobile() async throws -> Response {
        let caseFile = try await visit.caseFile(try visit.queryFields["caseid"].filter { $0 != "=" })
        guard
            let sheet = try await visit.clerk.readDocket(of: caseFile, withParties: false, limit: 1, as: visit.viewer)
        else { throw RefusalPage.noSuchCase }
        let page = MobileQueryPage(caseFile: caseFile, entryCount: sheet.entryCount, base: visit.frame.base)
        return visit.page(page.html)
    }

    private func answer(_ caseFile: CaseFile) async throws -> Response {
        guard
            let sheet = try await visit.clerk.readDocket(of: caseFile, withParties: false, limit: 1, as: visit.viewer)
        else { throw RefusalPage.noSuchCase }
        let page = CaseQueryPage(caseFile: caseFile, lastFiling: sheet.lastFiling, base: visit.frame.base)
        return visit.page(page.html)
    }

    private static func open(_ found: [FoundCase]) -> [CaseFile] {
        found.compactMap { if case .open(let caseFile) = $0 { caseFile } else { nil } }
    }
}

extension String {
    /// Without blanks at the ends.
    var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
