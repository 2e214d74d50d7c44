import HTTPTypes
import Testing

@testable import Web

@Suite("Reading a paper")
struct ReadingAPaper {
    @Test func `the bytes come as they were filed, with headers that let a browser show them`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.marsh("/entries/1/documents/0.pdf")
            #expect(answer.text == "%PDF-1.7 complaint")
            #expect(answer.headers[.contentType] == "application/pdf")
            #expect(answer.headers[.contentDisposition] == "inline; filename=\"exd-1-24-cv-00017-1.pdf\"")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.contentSecurityPolicy]?.contains("object-src 'self'") == true)
            let tag = try #require(answer.headers[.eTag])
            let path = TestCases.marshPath + "/entries/1/documents/0.pdf"
            let other = try await house.get(path, [.ifNoneMatch: tag])
            #expect(other.status == 304)
        }
    }

    @Test func `the page of a paper tells pages, size and digest`() async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh("/entries/1/documents/0")
            #expect(page.text.contains("ECF No. 1"))
            #expect(page.text.contains("18 bytes"))
            #expect(page.text.contains("<dd>12</dd>"))
            #expect(page.all(between: "<code>", and: "</code>").first?.count == 64)
        }
    }

    @Test func `a paper whose bytes are elsewhere says so`() async throws {
        try await TestHouse.open { house in
            let page = try await house.marsh("/entries/1/documents/1")
            #expect(page.status == 200)
            #expect(page.text.contains("Not kept here"))
            let answer = try await house.marsh("/entries/1/documents/1.pdf")
            #expect(answer.status == 404)
        }
    }

    @Test(arguments: ["0001", "-1", "1.PDF", "1.pdf.pdf", "10000", "x", "1%2f"])
    func `an attachment that is no number is not found`(spelling: String) async throws {
        try await TestHouse.open { house in
            let other = try await house.marsh("/entries/1/documents/\(spelling)")
            #expect(other.status == 404)
        }
    }
}
