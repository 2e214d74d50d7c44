package import CourtRecord
import Crypto
import Foundation
import Store

/// A signed-in reader.
package struct SignedIn: Sendable, Hashable {
    /// On whose behalf things are read.
    package let viewer: Viewer
    /// The name signed in with.
    package let login: String
    /// The client code given for the bill; empty when none.
    package let clientCode: String

    /// The account.
    package var account: AccountID? { viewer.account }

    /// The same reader with another client code on the bill; 32 characters of it at most.
    package func billed(to clientCode: String) -> SignedIn {
        SignedIn(viewer: viewer, login: login, clientCode: String(clientCode.prefix(Self.clientCodeLimit)))
    }

    /// Characters of a client code at most, as PACER has it.
    static let clientCodeLimit = 32
}

extension Clerk {
    /// Seconds for which a session is good: twelve hours, a working day of a program that logs in once.
    private static let sessionSeconds: Int64 = 12 * 3600
    /// Bytes in a session token: 96, which are 128 characters of base64url, the length PACER clients know.
    private static let tokenByteCount = 96
    /// A hash that no password has, so that an unknown login takes as long as a wrong password.
    static let noPassword =
        "scrypt$32768$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    /// Begins a session.
    ///
    /// - Returns: the session's token, 128 characters; nil when login or password is wrong. Which of the two is never
    ///   told, not by the time it takes either.
    package func signIn(login: String, password: String, clientCode: String = "") async throws -> String? {
        let account = try await store.inspect { try $0.account(login: login) }
        let isRight = Password.matches(password, account?.passwordHash ?? Self.noPassword)
        guard isRight, let account, account.disabledAt == nil else { return nil }
        let token = Self.token(surroundings.randomBytes(Self.tokenByteCount))
        let now = self.now
        let digest = Self.digest(of: token)
        let code = String(clientCode.prefix(SignedIn.clientCodeLimit))
        try await store.write { writing in
            try writing.addSession(
                tokenDigest: digest, account: account.id, clientCode: code, at: now,
                expiring: now.adding(seconds: Self.sessionSeconds))
        }
        return token
    }

    /// Who the token belongs to; nil when it is none, or has expired.
    package func signedIn(token: String) async throws -> SignedIn? {
        let digest = Self.digest(of: token)
        let now = self.now
        guard let session = try await store.inspect({ try $0.loginSession(tokenDigest: digest, at: now) }) else {
            return nil
        }
        let account = session.account
        return SignedIn(
            viewer: Viewer(standing: account.role.standing, account: account.id, court: account.court),
            login: account.login, clientCode: session.clientCode)
    }

    /// Ends a session; does nothing when it has ended.
    package func signOut(token: String) async throws {
        let digest = Self.digest(of: token)
        try await store.write { try $0.endSession(tokenDigest: digest) }
    }

    /// Writes down what a reader was charged for an answer.
    package func charge(
        _ reader: SignedIn, in court: CourtID, description: String, criteria: String, fee: PageFee
    ) async throws {
        guard let account = reader.account, fee.cents > 0 else { return }
        let charge = PageCharge(chargedAt: now, description: description, criteria: criteria, fee: fee)
        try await store.write { try $0.charge(account, in: court, charge, clientCode: reader.clientCode) }
    }

    private static func token(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
    }

    private static func digest(of token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }
}
