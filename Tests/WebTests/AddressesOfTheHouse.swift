import Foundation
import Hummingbird
import Testing

@testable import Web

@Suite("Addresses of the house")
struct AddressesOfTheHouse {
    @Test func `docs/access-matrix.txt has a row for every address, and no other`() async throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/access-matrix.txt")
        let kept = try String(contentsOf: url, encoding: .utf8)
        let parts = kept.components(separatedBy: Self.heading)
        #expect(parts.count == 2, "the section for addresses is missing")
        try await TestHouse.open([]) { house in
            let made = Self.text(of: house)
            if ProcessInfo.processInfo.environment["COURTHOUSE_RECORD"] == "1" {
                try ((parts.first ?? "") + Self.heading + made).write(to: url, atomically: true, encoding: .utf8)
            } else {
                #expect(parts.last == made, "COURTHOUSE_RECORD=1 rewrites the file; a new address needs a review")
            }
        }
    }

    @Test(arguments: PACERProgram.allCases.map(\.rawValue) + PACERCounter.paperFolders.map { $0 + "03510000001" })
    func `a program of a court asks for a sign-in first, whatever it is asked`(path: String) async throws {
        try await TestHouse.open { house in
            let answer = try await house.get("/pacer/exd/\(path)?100001")
            #expect(answer.status == 200)
            #expect(!answer.text.contains("login.pl?logout"))
            #expect(answer.text.contains("<form") || answer.text.contains("Not logged in"))
        }
    }

    private static let heading = "ADDRESSES\n"

    private static func text(of house: TestHouse) -> String {
        let routes = Routes(house: house.house).router().routes
            .filter { "\($0.method)" != "HEAD" }
            .map { "\($0.method)".padding(to: 6) + "\($0.path)".withoutDigest }
        let programs = PACERProgram.allCases.map(\.rawValue) + PACERCounter.paperFolders.map { "\($0){id}" }
        return """
            Everybody may ask these, signed in or not; what is answered is what the table above lets the reader see.

            \(Set(routes).sorted().joined(separator: "\n"))

            Under /pacer/{court}, or a court's own host name, these ask for a sign-in first:

            \(programs.sorted().joined(separator: "\n"))

            The sign-in desks (cgi-bin/login.pl, and services/cso-auth and services/cso-logout at /pacer/login) and the
            feeds (cgi-bin/rss_outside.pl and its other names) are open to everybody.

            """
    }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// Assets are named by their digest, which says nothing about access.
    fileprivate var withoutDigest: String {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        guard parts.contains("assets"), let name = parts.last?.split(separator: ".").last else { return self }
        return parts.dropLast().joined(separator: "/") + "/{digest}.\(name)"
    }
}
