package import CourtRecord
import Foundation
import Store

/// Why an account was not added.
package enum AccountRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    case loginTaken
    case loginUnusable
    case passwordTooShort(Int)
    case passwordTooLong(Int)
    case passwordUnusable
    case courtNeeded

    package var description: String {
        switch self {
        case .loginTaken: "the login is taken"
        case .loginUnusable: "a login has 2 to 64 letters, digits, dots, dashes, underscores or @"
        case .passwordTooShort(let least): "the password has fewer than \(least) characters"
        case .passwordTooLong(let most): "the password has more than \(most) bytes"
        case .passwordUnusable: "the password has a zero byte"
        case .courtNeeded: "a member of the court's staff belongs to a court; name it with --court"
        }
    }
}

extension Clerk {
    /// Adds an account.
    ///
    /// - Parameter password: nil to have one made.
    /// - Returns: the password when one was made; nil when it was given.
    /// - Throws: ``AccountRefusal`` or ``CourtRefusal`` when a rule says no.
    package func addAccount(
        login: String, password: String?, role: Role, court: CourtID?
    ) async throws -> String? {
        guard Self.isUsable(login: login) else { throw AccountRefusal.loginUnusable }
        if role.standing == .court, court == nil { throw AccountRefusal.courtNeeded }
        if let court, try await self.court(court) == nil { throw CourtRefusal.unknown(court) }
        let made = password == nil ? madePassword() : nil
        let chosen = password ?? made ?? ""
        guard chosen.count >= Password.shortest else { throw AccountRefusal.passwordTooShort(Password.shortest) }
        guard chosen.utf8.count <= Password.longest else { throw AccountRefusal.passwordTooLong(Password.longest) }
        guard Password.isUsable(chosen) else { throw AccountRefusal.passwordUnusable }
        let hash = try Password.hash(chosen, salt: surroundings.randomBytes(16))
        let now = self.now
        do {
            try await store.write { writing in
                _ = try writing.addAccount(login: login, passwordHash: hash, role: role, court: court, at: now)
            }
        } catch let error as StoreError where error.code == .constraint {
            throw AccountRefusal.loginTaken
        }
        return made
    }

    /// All accounts by login, with role and court.
    package func accounts() async throws -> [(login: String, role: Role, court: CourtID?)] {
        try await store.inspect { try $0.accounts() }.map { ($0.login, $0.role, $0.court) }
    }

    private static func isUsable(login: String) -> Bool {
        (2...64).contains(login.utf8.count)
            && login.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_@".unicodeScalars.contains(scalar))
            }
    }

    /// 20 letters and digits that cannot be mistaken for each other: about 98 bits.
    private func madePassword() -> String {
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789-")
        return String(surroundings.randomBytes(20).map { alphabet[Int($0) % 31] })
    }
}
