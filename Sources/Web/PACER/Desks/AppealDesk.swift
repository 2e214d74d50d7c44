import ClerksOffice
import CourtRecord
import Hummingbird

/// `TransportRoom`: the one address of a court of appeals; `servlet` says what is wanted.
struct AppealDesk {
    let visit: PACERVisit

    func answer() async throws -> Response {
        let fields = try visit.queryFields
        func field(_ name: String) -> String { fields.has(name) ? fields[name] : visit.form[name] }
        switch field("servlet") {
        case "CaseSummary.jsp", "DocketReportFilter.jsp": return try await report(field)
        case "ShowDoc": return try await PaperDesk(visit: visit).appellateBytes(field("dls_id"))
        default: throw RefusalPage.noSuchPage
        }
    }

    private func report(_ field: (String) -> String) async throws -> Response {
        let caseFile = try await caseFile(field("caseNum").trimmed)
        if field("outputXML_TXT") == "XML" { throw RefusalPage.fault("The docket is given as HTML.") }
        var filter = DocketFilter()
        filter.from = try DocketOptions.date(field("dateFrom"), "dateFrom")
        filter.until = try DocketOptions.date(field("dateTo"), "dateTo")
        guard let sheet = try await visit.clerk.readDocket(of: caseFile, filter, as: visit.viewer) else {
            throw RefusalPage.noSuchCase
        }
        let showsEntries = field("incDktEntries") != "N" && sheet.entryCount > 0
        // Clients never ask for attachments (`incPdfMulti`), so they are there unless somebody asks for none.
        let page = AppellateDocket(
            court: visit.court, caseFile: sheet.caseFile, parties: field("incPtyAty") == "N" ? [] : sheet.parties,
            frame: visit.frame, showsAttachments: field("incPdfMulti") != "N", hasEntries: showsEntries)
        let stream = ReportStream(
            visit: visit, caseFile: caseFile, filter: filter, description: "Docket Report (full)",
            opening: page.opening, rows: { page.rows($0) }, closing: { page.closing($0) })
        return try await stream.response(
            beginningWith: showsEntries ? sheet.stretch : DocketStretch(entries: [], next: nil))
    }

    private func caseFile(_ asked: String) async throws -> CaseFile {
        guard let number = DocketNumber(asked),
            let found = try await visit.clerk.findCases(numbered: number, in: visit.court.id, as: visit.viewer).first
        else { throw RefusalPage.noSuchCase }
        return try visit.open(found)
    }
}
