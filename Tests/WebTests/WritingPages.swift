import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Writing pages")
struct WritingPages {
    /// Every kind of page.
    static let addresses = [
        "/", "/?q=lantern", "/?q=zebra", "/courts/exd", TestCases.marshPath, TestCases.marshPath + "?kind=motion",
        TestCases.marshPath + "?view=print", TestCases.marshPath + "/entries/1", TestCases.marshPath + "/entries/2",
        TestCases.marshPath + "/entries/1/documents/0", TestCases.marshPath + "/entries/1/documents/1",
        TestCases.marshPath + "/entries/3/documents/1", "/courts/exd/cases/2:24-cr-00005", "/courts/exd/cases/24-cv-17",
        "/courts/none",
    ]

    @Test(arguments: ["", "/entries/1", "/entries/1/documents/0", "?view=print"])
    func `nothing the record says becomes markup`(rest: String) async throws {
        try await TestHouse.open { house in
            let page = try await house.get("/courts/exd/cases/1:24-cv-00018" + rest)
            #expect(page.status == 200)
            for markup in ["<script", "<img", "<b>Doyle", "<i>C", "<u>", "<s>", "<em>", "<q>", "<h1>description"] {
                #expect(!page.text.contains(markup), "\(markup)")
            }
            #expect(page.text.contains("&lt;script&gt;"))
        }
    }

    @Test func `what was asked does not become markup`() async throws {
        try await TestHouse.open { house in
            let query = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E"
            for path in [
                "/?q=\(query)", "\(TestCases.marshPath)?text=\(query)", "\(TestCases.marshPath)?first=\(query)",
            ] {
                let text = try await house.get(path).text
                #expect(!text.contains("<script"))
            }
        }
    }

    @Test func `a spreadsheet takes no cell for a formula`() async throws {
        try await TestHouse.open { house in
            let csv = try await house.get("/courts/exd/cases/1:24-cv-00018/docket.csv").text
            #expect(csv.contains("\"'=HYPERLINK(\"\"http://x.test\"\""))
            #expect(csv.contains("\"'+1-2, \"\"quoted\"\"\nand a second line\""))
        }
    }

    @Test func `no browser takes JSON for a page`() async throws {
        try await TestHouse.open { house in
            let json = try await house.get("/courts/exd/cases/1:24-cv-00018/docket.json")
            #expect(!json.bytes.contains(UInt8(ascii: "<")))
            #expect(json.headers[.contentType] == "application/json")
        }
    }

    @Test(arguments: Language.allCases, addresses)
    func `a page names its language and has one heading and one main part`(
        language: Language, address: String
    ) async throws {
        try await TestHouse.open { house in
            let page = try await house.get(address, [.acceptLanguage: language.rawValue])
            #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
            #expect(page.text.components(separatedBy: "<h1").count == 2)
            #expect(page.text.components(separatedBy: "<main ").count == 2)
            #expect(page.text.contains("</main>"))
            #expect(!page.text.contains("style=\"") && !page.text.contains("<script"))
        }
    }

    @Test(arguments: addresses)
    func `every page bears the safeguards`(address: String) async throws {
        try await TestHouse.open { house in
            let headers = try await house.get(address).headers
            #expect(headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true)
            #expect(headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test(arguments: addresses)
    func `no link of a page leads to nothing`(address: String) async throws {
        try await TestHouse.open { house in
            let page = try await house.get(address)
            for link in Set(page.all(between: "href=\"", and: "\"")) where link.hasPrefix("/") {
                let target = link.replacing("&amp;", with: "&").components(separatedBy: "#")[0]
                guard target != "/ledger/checkpoint" else { continue }
                let status = try await house.get(target).status
                #expect([200, 303].contains(status), "\(target)")
            }
        }
    }

    @Test func `the other language is one link away and keeps the place`() async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh("?kind=motion&order=newest")
            #expect(page.text.contains("href=\"\(TestCases.marshPath)?order=newest&amp;kind=motion&amp;lang=es\""))
            let spanish = try await house.marsh("?order=newest&kind=motion&lang=es")
            #expect(spanish.headers[.setCookie]?.hasPrefix("lang=es;") == true)
            #expect(spanish.text.contains("1 asiento coincide"))
            #expect(spanish.text.contains("<p lang=\"en\">MOTION to Dismiss"))
        }
    }

    @Test func `a file that pages load may be kept for a year`() async throws {
        try await TestHouse.open([]) { house in
            for asset in Asset.all {
                let answer = try await house.get(asset.path)
                #expect(answer.status == 200)
                #expect(answer.headers[.cacheControl]?.contains("immutable") == true)
            }
        }
    }

    @Test(arguments: addresses)
    func `a question about the head alone has no body`(address: String) async throws {
        try await TestHouse.open { house in
            let head = try await house.get(address, method: .head)
            #expect(head.bytes.isEmpty)
            let whole = try await house.get(address)
            #expect(head.status == whole.status)
        }
    }
}
