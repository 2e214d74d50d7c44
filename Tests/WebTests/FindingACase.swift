import Testing

@testable import Web

@Suite("Finding a case")
struct FindingACase {
    @Test(arguments: [
        "1:24-cv-00017", "1:24-CV-00017-OKA", "1:24-cv-17", "Case 1:24-cv-00017-OKA-LIN", "1%3A24-cv-00017",
        "1-24-cv-17",
    ])
    func `a number in any spelling leads to its case`(spelling: String) async throws {
        try await TestHouse.open { house in
            let query = spelling.replacing(" ", with: "+")
            let answer = try await house.get("/?q=\(query)")
            #expect(answer.location == TestCases.marshPath)
        }
    }

    @Test(arguments: ["0734911", "07-cv-34911", "2007-cv-34911", "07cv34911"])
    func `an old number run together is understood`(spelling: String) async throws {
        try await TestHouse.open { house in
            let other = try await house.get("/?q=\(spelling)")
            #expect(other.location == "/courts/exd/cases/2:07-cv-34911")
        }
    }

    @Test func `a number that two offices gave lists both cases`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/?q=24cv17")
            #expect(answer.status == 200)
            #expect(answer.text.contains("Marsh v. Lantern Cartage Co."))
            #expect(answer.text.contains("Finch v. Harbor City"))
        }
    }

    @Test(arguments: ["emile+marsh", "MARSH+%C3%89mile", "lantern+cart", "Lantern"])
    func `a name is found without accents, order or its end`(query: String) async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/?q=\(query)")
            #expect(answer.text.contains("href=\"\(TestCases.marshPath)\""))
        }
    }

    @Test func `a party is shown with the role it has`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/?q=emile+marsh")
            #expect(answer.text.contains("Émile Marsh, Plaintiff"))
        }
    }

    @Test func `a search in one court finds nothing of another`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/?q=lantern&court=exb")
            #expect(answer.text.contains("/courts/exb/cases/24-10001"))
            #expect(!answer.text.contains(TestCases.marshPath))
        }
    }

    @Test(arguments: ["exb", "EXB", "bankruptcy+court+example"])
    func `the name of a court leads to the court`(query: String) async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/?q=\(query)")
            #expect(answer.location == "/courts/exb")
        }
    }

    @Test(arguments: [
        "%00%01", "%ff%fe", "%", "%zz", "%25", "'+OR+1=1--", "a%22%3E%3Cscript%3E", "%F0%9F%92%A9", "_%25_", "((((",
        "1:",
    ])
    func `an absurd question gets a page`(query: String) async throws {
        try await TestHouse.open { house in
            let status = try await house.get("/?q=\(query)").status
            #expect([200, 400].contains(status))
        }
    }

    @Test func `a question longer than anyone types is refused with words`() async throws {
        try await TestHouse.open { house in
            let long = try await house.get("/?q=" + String(repeating: "a", count: 201))
            #expect(long.status == 400)
            #expect(long.text.contains("at most 200 characters"))
            let many = try await house.get("/?" + String(repeating: "q=a&", count: 60))
            #expect(many.status == 400)
            let huge = try await house.get("/?q=" + String(repeating: "%41", count: 3_000))
            #expect(huge.status == 400)
        }
    }

    @Test func `another spelling of the address leads to the canonical one`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/courts/exd/cases/1:24-CV-17-OKA?order=newest")
            #expect(answer.location == TestCases.marshPath + "?order=newest")
            let other = try await house.get("/courts/exd/cases/1%3A24-cv-00017")
            #expect(other.status == 200)
        }
    }

    @Test func `a court counts and lists only what is open`() async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/courts/exd")
            #expect(answer.text.contains("4 cases are open to you."))
            #expect(answer.text.contains("Harbor City"))
            #expect(!answer.text.contains("24-cr-0000"))
        }
    }
}
