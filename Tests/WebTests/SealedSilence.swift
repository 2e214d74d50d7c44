import ClerksOffice
import CourtRecord
import HTTPTypes
import Testing

@testable import Web

@Suite("Sealed silence")
struct SealedSilence {
    @Test(arguments: [
        "", "/docket.csv", "/docket.json", "/entries/1", "/entries/1/documents/0", "/entries/1/documents/0.pdf",
        "?rows=all",
    ])
    func `a hidden case and one that never was give the same answer`(rest: String) async throws {
        try await TestHouse.open { house in
            let hidden = try await house.get("/courts/exd/cases/2:24-cr-00006" + rest)
            let never = try await house.get("/courts/exd/cases/2:24-cr-00996" + rest)
            #expect(hidden.status == 404)
            #expect(hidden.bytes == never.bytes)
            #expect(hidden.headers == never.headers)
        }
    }

    @Test(arguments: ["/entries/2024-01-09-00000000", "/entries/3/documents/2", "/entries/3/documents/2.pdf"])
    func `a hidden line or paper and one that never was give the same answer`(rest: String) async throws {
        try await TestHouse.open { house in
            let hidden = try await house.marsh(rest)
            let never = try await house.marsh("/entries/9999/documents/1")
            #expect(hidden.status == 404)
            #expect(hidden.bytes == never.bytes)
        }
    }

    @Test func `a hidden line is found at no address`() async throws {
        try await TestHouse.open { house in
            let tags = house.house.entryTags
            let address = CaseAddress(court: TestCases.district.id, docketNumber: "1:24-cv-00017")
            let hidden = DocketEntry(
                id: DocketEntryID(row: 1), sequence: 3, line: TestCases.marsh.entries[2].line, access: .open,
                documents: [])
            let answer = try await house.marsh("/entries/\(tags.address(of: hidden, in: address))")
            #expect(answer.status == 404)
        }
    }

    @Test func `a sealed case says that it is sealed and no more`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/courts/exd/cases/2:24-cr-00005")
            #expect(answer.status == 200)
            #expect(answer.text.contains("This case is sealed."))
            #expect(!answer.text.contains("Caption of"))
            let other = try await house.get("/courts/exd/cases/2:24-cr-00005/entries/1")
            #expect(other.status == 404)
            let third = try await house.get("/?q=caption+sealed")
            #expect(third.text.contains("No case was found."))
        }
    }

    @Test(arguments: ["", "?rows=all", "?view=print", "/docket.csv", "/docket.json", "/entries/3"])
    func `nothing sealed stands on any form of the docket`(rest: String) async throws {
        try await TestHouse.open { house in
            let text = try await house.marsh(rest).text
            for words in [
                "nobody outside", "Unspoken exhibit", "Declaration of Tanaka", "Secret Person", "Hidden Person",
            ] {
                #expect(!text.contains(words), "\(words)")
            }
        }
    }

    @Test func `hidden things change no byte of the page and no tag of it`() async throws {
        var open = TestCases.marsh
        open.entries.removeAll { $0.access.outsideLine == .hidden }
        open.entries = open.entries.map { entry in
            var entry = entry
            entry.papers.removeAll { $0.access.outsideLine == .hidden }
            return entry
        }
        open.parties.removeAll { $0.access.outsideLine == .hidden }
        var tag: String?
        try await TestHouse.open([open]) { house in tag = try await house.marsh("?from=2024-02-03").headers[.eTag] }
        try await TestHouse.open([TestCases.marsh]) { house in
            let answer = try await house.marsh("?from=2024-02-03")
            #expect(answer.headers[.eTag] == tag)
        }
    }

    @Test func `a sealed line stands there without a way to its papers`() async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh()
            let line = page.all(between: "<li id=\"entry-2\">", and: "<li id").first ?? ""
            #expect(line.contains("SEALED DOCUMENT"))
            #expect(!line.contains("<a "))
        }
    }

    @Test func `a paper that may be known but not opened says so`() async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh("/entries/3/documents/1")
            #expect(page.status == 200)
            #expect(page.text.contains("This paper is sealed"))
            let answer = try await house.marsh("/entries/3/documents/1.pdf")
            #expect(answer.status == 403)
            let other = try await house.marsh("/entries/3/documents/3")
            #expect(other.text.contains("terminal in the courthouse"))
        }
    }
}
