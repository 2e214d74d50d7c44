import ClerksOffice
import CourtRecord
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Asking for cases as a PACER client")
struct PACERReports {
    private func numbers(on page: TestAnswer) -> [String] {
        page.all(between: "align=\"right\">", and: "</td>").map { cell in
            let words = cell.components(separatedBy: ">").dropFirst(cell.hasPrefix("<a") ? 1 : 0).first ?? cell
            return words.components(separatedBy: "<")[0].components(separatedBy: "&")[0]
        }
    }

    @Test func `the three orders of a docket are the source's, its reverse, and by number`() async throws {
        try await PACERHouse.open { house in
            #expect(numbers(on: try await house.report()) == ["1", "", "2", "3", "", "4"])
            let newest = try await house.report([("sort1", "most recent date first")])
            #expect(numbers(on: newest) == ["4", "", "3", "2", "", "1"])
            let byNumber = try await house.report([("sort1", "document number")])
            #expect(numbers(on: byNumber) == ["1", "2", "3", "4", "", ""])
        }
    }

    @Test func `ranges of dates and numbers leave what is in them`() async throws {
        try await PACERHouse.open { house in
            let dates = try await house.report([("date_from", "1/9/2024"), ("date_to", "02/01/2024")])
            #expect(numbers(on: dates) == ["2", "3"])
            let documents = try await house.report([("documents_numbered_from_", "2"), ("documents_numbered_to_", "3")])
            #expect(numbers(on: documents) == ["2", "3"])
            let none = try await house.report([("documents_numbered_from_", "500")])
            #expect(numbers(on: none).isEmpty)
            #expect(none.text.contains("Émile Marsh"))
        }
    }

    @Test func `parties are shown when asked for, and hidden lines and names never`() async throws {
        try await PACERHouse.open { house in
            let page = try await house.report()
            #expect(page.text.contains("Lantern Cartage Co."))
            for secret in ["Hidden Person", "Secret Person", "nobody outside", "Unspoken exhibit"] {
                #expect(!page.text.contains(secret))
            }
            #expect(try await !house.report([("list_of_parties_and_counsel", "")]).text.contains("Émile Marsh"))
        }
    }

    @Test func `markup in the record is text on every page`() async throws {
        try await PACERHouse.open { house in
            let id = try #require(house.caseIDs["<script>alert(\"caption\")</script> v. O'Brien & Sons"])
            for page in [
                try await house.report(of: id), try await house.get("/cgi-bin/iqquerymenu.pl?\(id)"),
                try await house.get("/cgi-bin/possible_case_numbers.pl?1:24-cv-00018"),
            ] {
                #expect(!page.text.contains("<script>"))
                #expect(!page.text.contains("<h1>description"))
            }
        }
    }

    @Test func `a long docket comes in pieces and ends with one receipt and one bill`() async throws {
        try await PACERHouse.open([TestCases.long(1_300)], cents: 10) { house in
            let page = try await house.report(of: house.caseIDs["A Long Case"])
            #expect(page.pieceCount > 2)
            #expect(page.text.components(separatedBy: "<!--SB-->").count == 1_301)
            #expect(page.text.components(separatedBy: "Transaction Receipt").count == 2)
            #expect(try await house.charges() == [300])
        }
    }

    @Test func `a report costs its bytes, and menus, forms and refusals nothing`() async throws {
        try await PACERHouse.open(cents: 10) { house in
            for path in ["/cgi-bin/DktRpt.pl?\(house.marshID)", "/cgi-bin/iquery.pl", "/cgi-bin/DktRpt.pl?9"] {
                _ = try await house.get(path)
            }
            _ = try await house.post("/cgi-bin/iquery.pl?1-L_1_0-1", [("all_case_ids", String(house.marshID))])
            _ = try await house.report(of: 999_999)
            #expect(try await house.charges().isEmpty)
            let page = try await house.report()
            let cents = try await house.charges()
            #expect(cents.count == 1)
            #expect(page.text.contains("<span>0.\(cents[0])</span>"))
        }
    }

    @Test func `the form of a docket report has one question mark and the nonce in its action`() async throws {
        try await PACERHouse.open { house in
            let form = try await house.get("/cgi-bin/DktRpt.pl?\(house.marshID)")
            #expect(form.all(between: "action=\"", and: "\"") == ["/cgi-bin/DktRpt.pl?1-L_1_0-1"])
            #expect(form.text.contains("name=\"all_case_ids\" value=\"\(house.marshID)\""))
        }
    }

    @Test func `a number gives XML without a declaration`() async throws {
        try await PACERHouse.open { house in
            let found = try await house.get("/cgi-bin/possible_case_numbers.pl?1:24-cv-17")
            #expect(found.text.hasPrefix("<request number=\"1:24-cv-17\"><case number=\"1:24-cv-00017-OKA-LIN\" id="))
            #expect(found.headers[.contentType] == "text/xml; charset=UTF-8")
            let both = try await house.get("/cgi-bin/possible_case_numbers.pl?24-cv-17")
            #expect(both.text.components(separatedBy: "<case ").count == 3)
            #expect(
                try await house.get("/cgi-bin/possible_case_numbers.pl?24-cv-17", token: "").text.contains(
                    "Not logged in"))
        }
    }

    @Test func `a hidden case and one that never was give the same bytes, a sealed one says so`() async throws {
        try await PACERHouse.open { house in
            var answers: [String] = []
            for number in ["2:24-cr-00006", "2:24-cr-09999", "2:24-cr-00005"] {
                let answer = try await house.get("/cgi-bin/possible_case_numbers.pl?\(number)")
                answers.append(answer.text.replacing(number, with: "N"))
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0].contains("<message text=\"Cannot find case N\"/>"))
            #expect(answers[2].contains("<message text=\"Case Under Seal\"/>"))
        }
    }

    @Test(arguments: ["x", "%00", "'", "%3Cscript%3E", String(repeating: "9", count: 4_000)])
    func `a number that is none cannot be found`(number: String) async throws {
        try await PACERHouse.open { house in
            let answer = try await house.get("/cgi-bin/possible_case_numbers.pl?\(number)")
            #expect(answer.status == 200)
            #expect(answer.text.contains("Cannot find case"))
            #expect(!answer.text.contains("<script>"))
        }
    }

    @Test func `a case query gives every label a value and judges their lines`() async throws {
        try await PACERHouse.open { house in
            let answer = try await house.post(
                "/cgi-bin/iquery.pl?1-L_1_0-1", [("all_case_ids", String(house.marshID)), ("case_num", "foo")])
            #expect(answer.text.contains("<center><b><font size=\"+1\">1:24-cv-00017-OKA-LIN</font></b> Marsh v."))
            #expect(answer.text.contains("<br>Adaeze Okafor, presiding<br><b>Date filed:</b> 01/08/2024<br>"))
            #expect(answer.text.contains("<b>Date of last filing:</b> 03/01/2024<br></center>"))
        }
    }

    @Test func `the mobile query counts lines, and takes the doubled sign`() async throws {
        try await PACERHouse.open { house in
            let answer = try await house.post("/cgi-bin/mobile_query.pl?search=caseInfo&caseid==\(house.marshID)", [])
            #expect(answer.text.contains("<span class=\"ui-li-count\">6</span>"))
            #expect(answer.text.contains("<div class=\"ui-title\"></div>"))
        }
    }

    @Test func `a history form is bound to its case, and to nobody else's`() async throws {
        try await PACERHouse.open { house in
            let form = try await house.get("/cgi-bin/HistDocQry.pl?\(house.marshID)")
            let nonce = try #require(form.all(between: "HistDocQry.pl?", and: "\"").first)
            #expect(nonce.contains("-L_"))
            let digits = nonce.prefix { $0 != "-" }
            #expect(digits.allSatisfy { $0.isNumber })
            let fields = [("QueryType", "History"), ("sort1", "desc"), ("DisplayDktText", "DisplayDktText")]
            let page = try await house.post("/cgi-bin/HistDocQry.pl?\(nonce)", fields)
            #expect(page.text.contains("<th>Description</th>"))
            #expect(page.text.contains("Docket Text: COMPLAINT against Lantern"))
            let changed = "1" + nonce.dropFirst()
            #expect(try await house.post("/cgi-bin/HistDocQry.pl?\(changed)", fields).text.contains("has expired"))
        }
    }

    @Test func `a nonce expires and is the account's own`() throws {
        let addresses = SignedAddress(secret: Array(repeating: 7, count: 32))
        let now = Instant(milliseconds: 1_700_000_000_000)
        let court = TestCases.district.id
        let nonce = addresses.nonce(forCase: 77, in: court, account: AccountID(row: 1), at: now)
        func read(_ account: Int64, _ moment: Instant) -> Int? {
            addresses.pacerCaseID(ofNonce: nonce, in: court, account: AccountID(row: account), at: moment)
        }
        #expect(read(1, now) == 77)
        #expect(read(2, now) == nil)
        #expect(read(1, now.adding(seconds: SignedAddress.formSeconds)) == nil)
    }

    @Test func `a bankruptcy court has its own docket`() async throws {
        try await PACERHouse.open { house in
            let id = try #require(house.caseIDs["Lantern Cartage Co."])
            let page = try await house.report(of: id, court: "exb")
            #expect(page.text.contains("<center><b><font size=\"+1\">U.S. Bankruptcy Court<br>"))
            #expect(page.text.contains("<i>Date filed:</i>&nbsp; 01/08/2024"))
        }
    }
}
