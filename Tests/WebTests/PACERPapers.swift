import ClerksOffice
import CourtRecord
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Papers for PACER clients")
struct PACERPapers {
    /// The id of a paper of *Marsh*, as the docket shows it.
    private func id(_ number: Int, _ attachment: Int = 0, in house: PACERHouse) async throws -> String {
        let query = "\(number),\(house.marshID),\(attachment == 0 ? "" : String(attachment)),,"
        let answer = try await house.get("/cgi-bin/show_case_doc?\(query)")
        #expect(answer.status == 302)
        let path = try #require(answer.location?.components(separatedBy: "/doc1/").last)
        return path.components(separatedBy: "?")[0]
    }

    private func menuID(_ id: String) -> String { id.prefix(3) + "0" + id.dropFirst(4) }

    private func fetch(_ id: String, in house: PACERHouse, caseID: String? = nil) async throws -> TestAnswer {
        try await house.post(
            "/doc1/\(id)", [("caseid", caseID ?? String(house.marshID)), ("got_receipt", "1"), ("pdf_header", "1")])
    }

    @Test func `digit 0 gives the menu, digit 1 the receipt, and both are one paper`() async throws {
        try await PACERHouse.open(cents: 10) { house in
            let id = try await id(1, in: house)
            let menu = try await house.get("/doc1/\(menuID(id))")
            #expect(menu.text.contains("Document Selection Menu"))
            #expect(menu.text.contains("name=\"document_1_1\""))
            #expect(menu.text.components(separatedBy: "<tr>").count == 3)
            let receipt = try await house.get("/doc1/\(id)?caseid=\(house.marshID)")
            #expect(
                receipt.text.contains(
                    "<strong>Document: PDF Document (Case: 1:24-cv-00017-OKA-LIN, Document: 1)</strong>"))
            #expect(receipt.text.contains("<td><font>Image1-0</font></td>"))
            #expect(receipt.text.contains("<td><font>1.20</font></td>"))
            #expect(try await house.charges().isEmpty)
        }
    }

    @Test func `a paper comes behind a frame, bytes and type exact, charged once`() async throws {
        try await PACERHouse.open(cents: 10) { house in
            let frame = try await fetch(try await id(1, in: house), in: house)
            let source = try #require(frame.all(between: "<iframe src=\"", and: "\"").first)
            #expect(!frame.text.contains("window.location"))
            let path = source.replacing("&amp;", with: "&")
            for _ in 0..<2 {
                let paper = try await house.get(path)
                #expect(paper.headers[.contentType] == "application/pdf")
                #expect(paper.text == "%PDF-1.7 complaint")
            }
            #expect(try await house.charges() == [120])
            #expect(try await !house.get(path, token: "").text.contains("%PDF"))
        }
    }

    @Test func `asking for the receipt delivers and charges nothing`() async throws {
        try await PACERHouse.open(cents: 10) { house in
            let answer = try await house.post("/doc1/\(try await id(1, in: house))", [("got_receipt", "0")])
            #expect(answer.text.contains("Transaction Receipt"))
            #expect(!answer.text.contains("<iframe"))
            #expect(try await house.charges().isEmpty)
        }
    }

    @Test func `each refusal says its reason and no other, with the logout link and no charge`() async throws {
        try await PACERHouse.open(cents: 10) { house in
            let refusals = [
                (try await id(3, 1, in: house), "This document is SEALED."),
                (try await id(3, 3, in: house), "You do not have permission to view this document."),
                (try await id(3, in: house), "This document is not available."),
                ("970199999999", "could not retrieve dktentry for dlsid"),
            ]
            for (id, words) in refusals {
                let answer = try await fetch(id, in: house)
                #expect(answer.status == 200)
                #expect(answer.text.contains(words))
                #expect(answer.hasLogoutLink)
                #expect(refusals.filter { answer.text.contains($0.1) }.count == 1)
            }
            #expect(try await house.charges().isEmpty)
        }
    }

    @Test func `a paper asked for in another case says so, and a hidden one is never there`() async throws {
        try await PACERHouse.open { house in
            let open = try await fetch(try await id(1, in: house), in: house, caseID: "5")
            #expect(open.text.contains("Cannot locate the case with caseid"))
            let hidden = try await house.get("/cgi-bin/show_case_doc?3,\(house.marshID),2,,")
            let absent = try await house.get("/cgi-bin/show_case_doc?3,\(house.marshID),9,,")
            #expect(hidden.text == absent.text)
        }
    }

    private func found(
        _ level: AccessLevel, nature: String = "350 Motor Vehicle", isTranscript: Bool = false
    ) -> FoundDocument {
        var heading = TestCases.heading("1:24-cv-00017", "Doyle v. Commissioner")
        heading.civil.natureOfSuit = nature
        let document = Document(
            id: DocumentRowID(row: 1), attachment: 0, details: DocumentDetails(isTranscript: isTranscript),
            access: Access(level))
        let line = DocketLine(
            number: EntryNumber(1), filedOn: CourtDate(iso: "2024-01-08")!, enteredOn: nil, text: "", kind: .other)
        return FoundDocument(
            caseFile: CaseFile(
                id: CaseFileID(row: 1), court: TestCases.district.id, pacerCaseID: 1, version: 1, heading: heading,
                access: .open),
            entry: DocketEntry(
                id: DocketEntryID(row: 1), sequence: 1, line: line, access: .open, documents: [document]),
            document: document, isOpen: false)
    }

    @Test func `the reason follows from the level, the transcript and the nature of suit`() {
        #expect(RefusalPage.reason(found(.courthouse, nature: "863 Social Security")) == .natureOfSuit)
        #expect(RefusalPage.reason(found(.courthouse)) == .noPermission)
        #expect(RefusalPage.reason(found(.participants, nature: "863 Social Security")) == .noPermission)
        #expect(RefusalPage.reason(found(.courthouse, isTranscript: true)) == .transcript)
        #expect(RefusalPage.reason(found(.exParte)) == .sealed)
        #expect(RefusalPage.reason(found(.court, isTranscript: true)) == .sealed)
    }

    @Test func `the address of a paper expires and is the account's own`() {
        let addresses = SignedAddress(secret: Array(repeating: 7, count: 32))
        let now = Instant(milliseconds: 1_700_000_000_000)
        let court = TestCases.district.id
        let paper = PaperReference(pacerCaseID: 77, name: "970010000001")
        let address = addresses.paper(paper, for: AccountID(row: 1), in: court, at: now)
        func read(_ address: String, _ account: Int64, _ moment: Instant) -> PaperReference? {
            addresses.paper(ofAddress: address, for: AccountID(row: account), in: court, at: moment)
        }
        #expect(read(address, 1, now) == paper)
        #expect(read(address, 2, now) == nil)
        #expect(read(address, 1, now.adding(seconds: SignedAddress.paperSeconds)) == nil)
        #expect(read(address.replacing("970010000001", with: "970010000002"), 1, now) == nil)
    }

    @Test func `opinions are free, transcripts have no cap, other papers have one`() {
        let fees = FeeSchedule.federal
        #expect(fees.fee(forDocumentOf: 20, isOpinion: true, isTranscript: false).dollars == "0.00")
        #expect(fees.fee(forDocumentOf: 45, isOpinion: false, isTranscript: true).dollars == "4.50")
        #expect(fees.fee(forDocumentOf: 45, isOpinion: false, isTranscript: false).dollars == "3.00")
    }
}
