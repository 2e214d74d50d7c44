import ClerksOffice
import CourtRecord
import Foundation
import Testing

@testable import Web

@Suite("Docket reports for PACER clients")
struct PACERDocketPages {
    private func parties(_ parties: [Party], _ form: PartyTable.Form = .district) -> String {
        PartyTable(parties: parties, form: form).html.text
    }

    private func header(_ change: (inout CaseHeading) -> Void) -> CaseHeading {
        var heading = TestCases.heading("1:24-cv-00017", "Marsh v. Lantern Cartage Co.")
        change(&heading)
        return heading
    }

    @Test func `every party has its own heading after a spacer, and defendants a V`() {
        let page = parties([
            Party(name: "Marsh", role: "Plaintiff"), Party(name: "Doyle", role: "Plaintiff"),
            Party(name: "Lantern", role: "Defendant"),
        ])
        #expect(page.components(separatedBy: "<b><u>Plaintiff</u></b>").count == 3)
        #expect(page.contains("<tr><td></td></tr><tr><td>V.</td></tr><tr><td><b><u>Defendant</u></b></td></tr>"))
    }

    @Test func `no place for counsel is one cell, an empty one is three`() {
        let without = parties([Party(name: "Finch", role: "Interested Party", showsCounsel: false)])
        let with = parties([Party(name: "Finch", role: "Interested Party")])
        #expect(without.contains("<tr><td><b>Finch</b></td></tr>"))
        #expect(with.contains("<td>represented&nbsp;by</td><td></td>"))
    }

    @Test func `a contact is written once and referred to when byte-equal`() {
        let same = Counsel(name: "Reyes", contact: "Reyes LLP\n1 Quay\n")
        let other = Counsel(name: "Reyes", contact: "Reyes LLP\n2 Quay\n")
        let page = parties([Party(name: "A", role: "Plaintiff", counsel: [same, same, other])])
        #expect(page.components(separatedBy: "<br>(See above for address)").count == 2)
        #expect(page.contains("2 Quay"))
    }

    @Test func `a lawyer without anything below the name has a break after it`() {
        let page = parties([Party(name: "A", role: "Plaintiff", counsel: [Counsel(name: "Reyes", roles: ["LEAD"])])])
        #expect(page.contains("<b>Reyes</b><br><i>LEAD</i><br><br>"))
        #expect(parties([Party(name: "A", role: "P", counsel: [Counsel(name: "")])]).contains("<b></b><br><br>"))
    }

    @Test func `lines below a name keep their blanks inside one text node`() {
        let page = parties([Party(name: "A", role: "Plaintiff", description: "clean\nanother\n   indented")])
        #expect(page.contains("<b>A</b><br>clean<br>another\n   indented"))
    }

    @Test func `charges end with a row that makes clients store them`() {
        let charged = Party(
            name: "Crane", role: "Defendant",
            charges: Charges(counts: [
                .init(name: "a", isPending: false), .init(name: "b", isPending: true),
                .init(name: "c", isPending: false),
            ]))
        let page = parties([charged])
        #expect(page.hasSuffix("<tr><td></td><td>represented by</td><td></td></tr></table>\n"))
        #expect(page.components(separatedBy: "<b><u>Terminated Counts</u></b>").count == 3)
        #expect(page.contains("<b><u>Highest Offense Level (Opening)</u></b>"))
        #expect(
            page.contains("<b><u>Complaints</u></b></td><td></td><td><b><u>Disposition</u></b></td></tr><tr><td>None"))
        #expect(!parties([charged, Party(name: "USA", role: "Plaintiff")]).contains("<td>represented by</td>"))
    }

    @Test func `a count that says a section's name does not open the section`() {
        let page = CriminalCharges.rows(Charges(counts: [.init(name: "Pending Counts", isPending: true)])).text
        #expect(page.contains("Pending Count\u{2060}s"))
    }

    @Test func `headings of the three forms differ`() {
        let party = [Party(name: "Brandt", role: "Debtor")]
        #expect(parties(party, .bankruptcy).contains("<tr><td><i><b>Debtor</b></i><br><b>Brandt</b></td>"))
        #expect(parties(party, .adversary).contains("<b>Debtor<br>-----------------------</b><br><b>Brandt</b>"))
    }

    @Test func `a label without value is not written, and Date Filed stands last without one`() {
        let page = DocketHeader(
            heading: header {
                $0.filedOn = nil
                $0.civil = CivilFacts(cause: "x y")
            }
        )
        .district(isCriminal: false).text
        #expect(
            page.contains(
                "<br>Marsh v. Lantern Cartage Co.<br>Assigned to: Unassigned<br>Referred to: None<br>Cause: x y</td>"))
        #expect(page.hasSuffix("<br>Date Filed:</td></tr></table>\n"))
        #expect(!page.contains("Demand"))
    }

    @Test(arguments: [
        ("Marsh v. Lantern", false, false), ("In re Oil", false, false), ("Ledgers of Ember", false, true),
        ("USA v. Crane", true, true), ("In the Matter of X", false, false),
    ])
    func `a name that does not look like one is labelled`(name: String, isCriminal: Bool, isLabelled: Bool) {
        #expect(CaptionForm.line(name, isCriminal: isCriminal).text.hasPrefix("Case title: ") == isLabelled)
    }

    private func rows(_ entry: DocketEntry, showsPapers: Bool = false, orderedBy: DocketOrder? = .filed) -> String {
        let caseFile = CaseFile(
            id: CaseFileID(row: 1), court: TestCases.district.id, pacerCaseID: 77, version: 1,
            heading: header { $0.orderedBy = orderedBy }, access: .open)
        let table = EntryTable(caseFile: caseFile, base: "", showsPapers: showsPapers)
        return table.opening.text + table.rows([entry]).text + table.closing.text
    }

    private func entry(_ number: Int?, sequence: String?, _ papers: [DocumentDetails] = []) -> DocketEntry {
        let documents = papers.enumerated().map { place, details in
            Document(id: DocumentRowID(row: Int64(place)), attachment: place, details: details, access: .open)
        }
        let line = DocketLine(
            number: number.flatMap { EntryNumber($0) }, filedOn: CourtDate(iso: "2024-01-08")!,
            enteredOn: CourtDate(iso: "2024-01-09"), text: "COMPLAINT", kind: .pleading, sourceSequence: sequence)
        return DocketEntry(id: DocketEntryID(row: 1), sequence: 1, line: line, access: .open, documents: documents)
    }

    private let sized = DocumentDetails(
        documentID: DocumentID("970010000001"), pageCount: 3, byteCount: 2048, sizeText: "2.0 KB")

    @Test func `a linked line is one row on one line, the number alone in the link`() {
        let page = rows(entry(4, sequence: "9", [sized]))
        let row =
            "<tr><td valign=\"top\">01/08/2024</td><td valign=\"top\" align=\"right\"><a href=\"/doc1/970010000001\""
        #expect(page.contains(row))
        #expect(page.contains("goDLS(&#39;/doc1/970010000001&#39;,&#39;77&#39;,&#39;9&#39;"))
        #expect(page.contains(">4</a>&nbsp;</td><td valign=\"top\"><!--SB-->COMPLAINT (Entered: 01/09/2024)</td></tr>"))
    }

    @Test func `without a sequence there is no call, without a link it hides in a span`() {
        #expect(!rows(entry(4, sequence: nil, [sized])).contains("onclick"))
        let span = "<span><input type=\"hidden\" name=\"arr_de_seq_nums\" value=\"9\"></span>"
        #expect(rows(entry(4, sequence: "9")).contains(">4&nbsp;\(span)</td>"))
        #expect(rows(entry(nil, sequence: "9")).contains(">&nbsp;\(span)</td>"))
    }

    @Test func `a paper without an id has the older address`() {
        let page = rows(entry(4, sequence: nil, [DocumentDetails()]))
        #expect(page.contains("/cgi-bin/show_doc.pl?caseid=77&amp;de_seq_num=&amp;dm_id=&amp;doc_num=4\">4</a>"))
    }

    @Test func `sizes have five cells, and a main paper without bytes has no row`() {
        let exhibit = DocumentDetails(description: "Docket Text", documentID: DocumentID("970010000002"))
        let page = rows(entry(4, sequence: "9", [sized, exhibit]), showsPapers: true)
        #expect(page.contains("<tr><td></td><td></td><td></td><td><table>"))
        #expect(
            page.contains("name=\"document_77_9_0\" value=\"10000001-2048-3\"></td><td>0</td><td>Main Document</td>"))
        #expect(page.contains("value=\"10000002-0-0\"></td><td>1</td><td>Docket  Text</td><td></td><td></td></tr>"))
        #expect(page.hasPrefix("<form name=\"view_multi_docs\""))
        let unsized = DocumentDetails(documentID: DocumentID("970010000001"))
        #expect(!rows(entry(4, sequence: "9", [unsized]), showsPapers: true).contains("Main Document"))
    }

    @Test func `the first heading tells the order, and an empty row that there is none`() {
        #expect(rows(entry(1, sequence: nil), orderedBy: .entered).contains("<tr><th>Date Entered</th>"))
        #expect(rows(entry(1, sequence: nil), orderedBy: .filed).contains(">\u{3c}tr><th>Date Filed</th>"))
        #expect(rows(entry(1, sequence: nil), orderedBy: nil).contains("<tr></tr><tr><th>Date Filed</th>"))
    }

    @Test func `a nature of suit has a row a claim, and no row of one word`() {
        let heading = header { $0.civil.natureOfSuit = "12 Recovery; 14 Other; alone" }
        let page = BankruptcyHeading(heading: heading, isAdversary: true).natureOfSuit.text
        #expect(page.components(separatedBy: "<tr>").count == 3)
        #expect(page.contains("<td>14</td><td>Other; alone</td>"))
        #expect(BankruptcyHeading(heading: heading, isAdversary: false).natureOfSuit.text == "")
    }

    @Test func `an adversary proceeding is known by name, nature, number or parties`() {
        #expect(
            CaptionForm.isAdversary(
                header {
                    $0.caption = "A v. B - Adversary Proceeding"
                    $0.civil = CivilFacts()
                }, []))
        #expect(
            CaptionForm.isAdversary(header { $0.civil = CivilFacts() }, [Party(name: "A", role: "Counter-Defendant")]))
        #expect(!CaptionForm.isAdversary(header { $0.civil = CivilFacts() }, [Party(name: "A", role: "Debtor")]))
    }

    @Test func `a receipt stands in the centre, with two empty rows before the time`() async throws {
        try await PACERHouse.open { house in
            let page = try await house.report()
            #expect(
                page.text.contains("<hr><center><table border=\"1\"><tr><th colspan=\"4\"><font>PACER Service Center"))
            #expect(
                page.text.contains("Transaction Receipt</font></th></tr><tr></tr><tr></tr><tr><td colspan=\"4\"><span>")
            )
            #expect(page.text.contains("<th><font>Cost:</font></th><td><span>0.00</span>"))
        }
    }
}
