import CourtRecord
import Foundation
import Testing

@testable import ClerksOffice

@Suite("Signing in")
struct SigningIn {
    private static let password = "correct horse battery"

    private static func house() async throws -> ScratchHouse {
        let house = try await ScratchHouse()
        _ = try await house.clerk.addAccount(login: "Reyes", password: password, role: .reader, court: nil)
        return house
    }

    @Test func `the right password gives a token of 128 characters, which says who it is`() async throws {
        let house = try await Self.house()
        let token = try #require(
            try await house.clerk.signIn(login: "reyes", password: Self.password, clientCode: "M-17"))
        #expect(token.utf8.count == 128)
        #expect(token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        let reader = try #require(try await house.clerk.signedIn(token: token))
        #expect(reader.login == "reyes")
        #expect(reader.clientCode == "M-17")
        #expect(reader.viewer.standing == .outside)
        #expect(try await house.clerk.signIn(login: "REYES", password: Self.password) != token)
    }

    @Test func `a wrong password and an unknown login get the same answer after the same work`() async throws {
        let house = try await Self.house()
        for login in ["reyes", "nobody"] {
            #expect(try await house.clerk.signIn(login: login, password: "wrong password") == nil)
        }
        let parameters = try Password.hash("anything", salt: Array(repeating: 7, count: 16)).split(separator: "$")
        let standIn = Clerk.noPassword.split(separator: "$")
        #expect(standIn.prefix(4) == parameters.prefix(4), "an unknown login is hashed with other parameters")
        #expect(standIn.map(\.count) == parameters.map(\.count))
    }

    @Test(arguments: [
        "", "correct horse batter", "correct horse battery ", "Correct horse battery", "correct horse battery\u{0}",
    ])
    func `another password is wrong`(password: String) async throws {
        let house = try await Self.house()
        #expect(try await house.clerk.signIn(login: "reyes", password: password) == nil)
    }

    @Test func `a password is not right because it begins with the right one`() async throws {
        let house = try await ScratchHouse()
        let longest = String(repeating: "p", count: Password.longest)
        _ = try await house.clerk.addAccount(login: "long", password: longest, role: .reader, court: nil)
        #expect(try await house.clerk.signIn(login: "long", password: longest + "x") == nil)
        #expect(try await house.clerk.signIn(login: "long", password: longest) != nil)
    }

    @Test func `a session is over after twelve hours, and after signing out`() async throws {
        let house = try await Self.house()
        let token = try #require(try await house.clerk.signIn(login: "reyes", password: Self.password))
        house.wait(seconds: 12 * 3_600 - 1)
        #expect(try await house.clerk.signedIn(token: token) != nil)
        house.wait(seconds: 1)
        #expect(try await house.clerk.signedIn(token: token) == nil)
        let other = try #require(try await house.clerk.signIn(login: "reyes", password: Self.password))
        try await house.clerk.signOut(token: other)
        #expect(try await house.clerk.signedIn(token: other) == nil)
    }

    @Test func `a closed account signs in no more, and its sessions are over`() async throws {
        let house = try await Self.house()
        let token = try #require(try await house.clerk.signIn(login: "reyes", password: Self.password))
        try house.sqlite("UPDATE account SET disabled_at = 1")
        #expect(try await house.clerk.signedIn(token: token) == nil)
        #expect(try await house.clerk.signIn(login: "reyes", password: Self.password) == nil)
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 128), "' OR 1=1 --"])
    func `what is no token is nobody`(token: String) async throws {
        let house = try await Self.house()
        #expect(try await house.clerk.signedIn(token: token) == nil)
    }

    @Test func `neither passwords nor tokens are in the database`() async throws {
        let house = try await Self.house()
        let token = try #require(try await house.clerk.signIn(login: "reyes", password: Self.password))
        try house.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
        let bytes = try #require(FileManager.default.contents(atPath: "\(house.data)/courthouse.sqlite"))
        #expect(bytes.range(of: Data("reyes".utf8)) != nil)
        #expect(bytes.range(of: Data(Self.password.utf8)) == nil)
        #expect(bytes.range(of: Data(token.utf8)) == nil)
    }
}

@Suite("Adding accounts")
struct AddingAccounts {
    @Test(arguments: [
        ("reyes", "seven77", AccountRefusal.passwordTooShort(8)),
        ("reyes", String(repeating: "p", count: 257), .passwordTooLong(256)),
        ("reyes", "long enough\u{0}", .passwordUnusable), ("r", "long enough", .loginUnusable),
        ("", "long enough", .loginUnusable),
        ("two words", "long enough", .loginUnusable), ("réyes", "long enough", .loginUnusable),
        ("reyes\u{0}", "long enough", .loginUnusable),
        (String(repeating: "r", count: 65), "long enough", .loginUnusable),
    ])
    func `a rule that says no is named, and no account is made`(
        login: String, password: String, refusal: AccountRefusal
    ) async throws {
        let house = try await ScratchHouse()
        await #expect(throws: refusal) {
            try await house.clerk.addAccount(login: login, password: password, role: .reader, court: nil)
        }
        #expect(try await house.clerk.accounts().isEmpty)
    }

    @Test func `a login is given once, in whatever case`() async throws {
        let house = try await ScratchHouse()
        _ = try await house.clerk.addAccount(login: "reyes", password: "long enough", role: .reader, court: nil)
        await #expect(throws: AccountRefusal.loginTaken) {
            try await house.clerk.addAccount(login: "REYES", password: "long enough", role: .reader, court: nil)
        }
        #expect(try await house.clerk.accounts().map(\.login) == ["reyes"])
    }

    @Test(arguments: [Role.clerk, .chambers])
    func `staff belongs to a court that is kept here`(role: Role) async throws {
        let house = try await ScratchHouse()
        await #expect(throws: AccountRefusal.courtNeeded) {
            try await house.clerk.addAccount(login: "lind", password: "long enough", role: role, court: nil)
        }
        await #expect(throws: CourtRefusal.unknown(CourtID("nysd")!)) {
            try await house.clerk.addAccount(login: "lind", password: "long enough", role: role, court: CourtID("nysd"))
        }
        try await house.clerk.openCourt(FederalCourts.court(CourtID("nysd")!)!)
        _ = try await house.clerk.addAccount(login: "lind", password: "long enough", role: role, court: CourtID("nysd"))
        let token = try #require(try await house.clerk.signIn(login: "lind", password: "long enough"))
        let viewer = try await house.clerk.signedIn(token: token)?.viewer
        #expect(viewer?.standing == .court)
        #expect(viewer?.court == CourtID("nysd"))
    }

    @Test func `a password that was made signs in, and no two are the same`() async throws {
        let house = try await ScratchHouse()
        let made = try #require(
            try await house.clerk.addAccount(login: "one", password: nil, role: .reader, court: nil))
        let other = try await house.clerk.addAccount(login: "two", password: nil, role: .reader, court: nil)
        #expect(made.count == 20)
        #expect(made != other)
        #expect(try await house.clerk.signIn(login: "one", password: made) != nil)
    }
}
