import ClerksOffice
import CourtRecord
import Hummingbird

/// `DktRpt.pl`: the form of the docket report, and the report.
struct DocketDesk {
    let visit: PACERVisit

    func answer(isPost: Bool) async throws -> Response {
        guard isPost else {
            return visit.page(Self.form(try await visit.caseFile(visit.query.prefix { $0 != "&" }), visit.frame.base))
        }
        let options = try DocketOptions(visit.form)
        return try await report(try await visit.caseFile(visit.form["all_case_ids"]), options)
    }

    private func report(_ caseFile: CaseFile, _ options: DocketOptions) async throws -> Response {
        guard let sheet = try await visit.clerk.readDocket(of: caseFile, options.filter, as: visit.viewer) else {
            throw RefusalPage.noSuchCase
        }
        let page = DocketReportPage(
            court: visit.court, caseFile: sheet.caseFile, parties: sheet.parties, options: options, frame: visit.frame,
            hasEntries: sheet.entryCount > 0)
        let stream = ReportStream(
            visit: visit, caseFile: caseFile, filter: options.filter, description: "Docket Report",
            opening: page.opening, rows: { page.rows($0) }, closing: { page.closing($0) })
        return try await stream.response(beginningWith: sheet.stretch)
    }

    /// The form. Its action holds the one question mark and the `-L_` that clients look for.
    private static func form(_ caseFile: CaseFile, _ base: String) -> HTML {
        """
        <h2>Docket Sheet</h2>
        <form method="post" action="\(base)/cgi-bin/DktRpt.pl?1-L_1_0-1">
        <input type="hidden" name="all_case_ids" value="\(caseFile.pacerCaseID)">
        <p><label>Case number <input name="case_num" \
        value="\(PACERText.plain(ShownNumber.of(caseFile.heading)))"></label></p>
        <p><label><input type="radio" name="date_range_type" value="Filed" checked> Filed</label>
        <label><input type="radio" name="date_range_type" value="Entered"> Entered</label>
        <label>from <input name="date_from"></label> <label>to <input name="date_to"></label></p>
        <p><label>Documents from <input name="documents_numbered_from_"></label>
        <label>to <input name="documents_numbered_to_"></label></p>
        <p><label><input type="checkbox" name="list_of_parties_and_counsel" value="on" checked> \
        Parties and counsel</label>
        <label><input type="checkbox" name="terminated_parties" value="on" checked> Terminated parties</label>
        <label><input type="checkbox" name="list_of_member_cases" value="on"> List of member cases</label>
        <label><input type="checkbox" name="view_multi_docs" value="on"> View multiple documents</label></p>
        <p><label>Sort by <select name="sort1"><option>oldest date first</option>\
        <option>most recent date first</option><option>document number</option></select></label>
        <label>Format <select name="output_format"><option value="html">HTML</option></select></label></p>
        <p><button>Run Report</button></p></form>
        """
    }
}
