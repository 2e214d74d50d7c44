import ClerksOffice
import CourtRecord
import Hummingbird

/// `HistDocQry.pl`: a form for one case, and the report it asks for.
struct HistoryDesk {
    let visit: PACERVisit

    func answer(isPost: Bool) async throws -> Response {
        guard isPost else {
            let caseFile = try await visit.caseFile(visit.query.prefix { $0 != "&" })
            let nonce = visit.addresses.nonce(
                forCase: caseFile.pacerCaseID, in: visit.court.id, account: visit.reader.account, at: visit.now)
            return visit.page(HistoryReportPage.form(nonce, visit.frame.base))
        }
        // The post names no case: the nonce does.
        guard
            let id = visit.addresses.pacerCaseID(
                ofNonce: visit.query, in: visit.court.id, account: visit.reader.account, at: visit.now)
        else { throw RefusalPage.fault("The form has expired. Open the report again.") }
        return try await report(try await visit.caseFile(String(id)))
    }

    private func report(_ caseFile: CaseFile) async throws -> Response {
        var filter = DocketFilter()
        switch visit.form["sort1"] {
        case "", "asc": filter.arrangement = .oldestFirst
        case "desc": filter.arrangement = .newestFirst
        default: throw RefusalPage.fault("The field sort1 is asc or desc.")
        }
        switch visit.form["QueryType"] {
        case "", "History": break
        case "Documents": filter.firstNumber = EntryNumber(1)
        default: throw RefusalPage.fault("The field QueryType is History or Documents.")
        }
        guard let sheet = try await visit.clerk.readDocket(of: caseFile, filter, withParties: false, as: visit.viewer)
        else { throw RefusalPage.noSuchCase }
        let page = HistoryReportPage(
            caseFile: sheet.caseFile, frame: visit.frame, showsText: visit.form["DisplayDktText"] == "DisplayDktText")
        let stream = ReportStream(
            visit: visit, caseFile: caseFile, filter: filter, description: "History/Documents",
            opening: page.opening, rows: { page.rows($0) }, closing: { page.closing($0) })
        return try await stream.response(beginningWith: sheet.stretch)
    }
}
