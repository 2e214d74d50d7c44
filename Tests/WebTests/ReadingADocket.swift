import ClerksOffice
import CourtRecord
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Reading a docket")
struct ReadingADocket {
    @Test(arguments: ["", "order=newest", "order=number", "kind=other", "text=line"])
    func `the pages of a docket hold every line once`(question: String) async throws {
        try await TestHouse.open([TestCases.long(903)]) { house in
            let path = "/courts/exd/cases/1:24-cv-00300"
            var seen: [String] = []
            var next: String? = path + (question.isEmpty ? "" : "?\(question)")
            while let address = next {
                let page = try await house.get(address)
                #expect(page.status == 200)
                #expect(page.lineIDs.count <= DocketQuestion.pageLimit)
                seen += page.lineIDs
                next = page.all(between: "<a rel=\"next\" class=\"button\" href=\"", and: "\"").first?
                    .replacing("&amp;", with: "&")
            }
            let whole = try await house.get(path + "?rows=all" + (question.isEmpty ? "" : "&\(question)"))
            #expect(seen.count == 903)
            #expect(Set(seen).count == 903)
            #expect(whole.lineIDs == seen)
        }
    }

    @Test func `a whole docket is sent in stretches, and kept`() async throws {
        try await TestHouse.open([TestCases.long(1_203)]) { house in
            let path = "/courts/exd/cases/1:24-cv-00300?rows=all"
            let first = try await house.get(path)
            #expect(first.pieceCount == 4)
            #expect(first.headers[.eTag] == nil)
            let again = try await house.get(path)
            #expect(again.bytes == first.bytes)
            let tag = try #require(again.headers[.eTag])
            let asked = try await house.get(path, [.ifNoneMatch: "W/\(tag)"])
            #expect(asked.status == 304)
            #expect(asked.bytes.isEmpty)
        }
    }

    @Test(arguments: [
        ("text=motion+to+dismiss", ["3", "4"]), ("kind=order&kind=pleading", ["1", "4"]),
        ("first=2&last=3", ["2", "3"]),
        ("from=2024-02-01&until=02/01/2024", ["3"]), ("text=50%25", ["4"]), ("text=s_x", ["4"]), ("text=%25", ["4"]),
        ("dates=entered&from=2024-03-01", ["4"]), ("text=zebra", []), ("text=&from=&first=&kind=motion", ["3"]),
        ("unheard=of&order=newest&first=1", ["4", "3", "2", "1"]),
    ])
    func `a filter leaves the lines asked for`(question: String, lines: [String]) async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh("?\(question)")
            #expect(page.lineIDs == lines)
            let json = try Self.entries(try await house.marsh("/docket.json?\(question)"))
            #expect(json.map { "\($0["entryNumber"] ?? "")" } == lines)
        }
    }

    @Test(arguments: [
        "order=upwards", "from=yesterday", "until=2024-02-30", "first=-1", "last=twelve", "kind=secret", "rows=many",
        "view=upside", "after=../x", "dates=both", "first=9999999999999999999999",
    ])
    func `a value that is none of the choices is refused with words`(question: String) async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh("?\(question)")
            #expect(page.status == 400)
            #expect(page.text.contains("The field"))
        }
    }

    @Test func `a page after a line that is gone begins anew`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.marsh("?after=77&order=newest")
            #expect(answer.location == TestCases.marshPath + "?order=newest")
        }
    }

    @Test func `JSON and CSV tell what the page tells`() async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh()
            let entries = try Self.entries(try await house.marsh("/docket.json"))
            let addresses = entries.compactMap { ($0["url"] as? String)?.components(separatedBy: "/entries/").last }
            #expect(addresses == page.lineIDs)
            let rows = try await house.marsh("/docket.csv").text.components(separatedBy: "\r\n").dropFirst().dropLast()
            #expect(rows.map { $0.components(separatedBy: "/entries/").last } == page.lineIDs)
            #expect(entries[0]["docketText"] as? String == "COMPLAINT against Lantern Cartage Co.")
            #expect((entries[0]["documents"] as? [[String: Any]])?.count == 2)
        }
    }

    @Test func `a line keeps its address when lines before it are hidden`() async throws {
        var shown = TestCases.marsh
        shown.entries[2].access = .open
        var before: [String] = []
        try await TestHouse.open([shown]) { house in before = try await house.marsh().lineIDs }
        try await TestHouse.open([TestCases.marsh]) { house in
            let after = try await house.marsh().lineIDs
            #expect(before.filter(after.contains) == after)
            #expect(after.count == before.count - 1)
        }
    }

    @Test func `every line has a page and leads back to the docket`() async throws {
        try await TestHouse.open { house in
            for id in try await house.marsh().lineIDs {
                let page = try await house.marsh("/entries/\(id)")
                #expect(page.status == 200)
                let back = try #require(page.all(between: "<p class=\"turning\"><a href=\"", and: "#").first)
                let answer = try await house.get(back.replacing("&amp;", with: "&"))
                #expect(answer.lineIDs.contains(id))
            }
        }
    }

    @Test func `the print view has every line and nothing to click at its head`() async throws {
        try await TestHouse.open([TestCases.long(903)]) { house in
            let page = try await house.get("/courts/exd/cases/1:24-cv-00300?view=print")
            #expect(page.lineIDs.count == 903)
            #expect(!page.text.contains("<form"))
            #expect(!page.text.contains("<nav"))
        }
    }

    private static func entries(_ answer: TestAnswer) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: Any]
        return try #require(object?["docketEntries"] as? [[String: Any]])
    }
}
