import ClerksOffice
import CourtRecord
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Where PACER clients sign in and out: JSON for programs, a page for people in a browser.
struct SignInDesk {
    let house: PublicHouse
    /// Where the request came from, as in `192.0.2.7`; empty when unknown.
    let address: String
    let isAtCourtsOwnHost: Bool

    /// Bytes of a sign-in at most.
    private static let byteLimit = 16 << 10
    private static let header = "X-NEXT-GEN-CSO"

    /// Who sends the request: by header or by either cookie.
    func reader(of request: Request, _ context: Visit) async throws -> SignedIn? {
        var tokens = HTTPField.Name(Self.header).flatMap { request.headers[$0] }.map { [$0] } ?? []
        tokens += ["NextGenCSO", "PacerSession"].compactMap { request.cookies[$0]?.value }
        for token in tokens where token.utf8.count == Self.tokenLength {
            guard let reader = try await house.clerk.signedIn(token: token) else { continue }
            guard let code = request.cookies["PacerClientCode"]?.value, !code.isEmpty else { return reader }
            return reader.billed(to: PostedForm.decoded(code))
        }
        return context.reader
    }

    /// Characters of a token.
    private static let tokenLength = 128

    // MARK: Programs

    /// `services/cso-auth` and `services/cso-logout`: status 200 always, the result in the body.
    ///
    /// - Source: PACER Authentication API User Guide; juriscraper `PacerSession.login`.
    func answer(_ request: Request, _ path: String, base: String) async throws -> Response {
        switch (request.method, path) {
        case (.post, "services/cso-auth"): return try await authenticate(try await body(of: request))
        case (.post, "services/cso-logout"):
            let given = try? JSONDecoder().decode(Ending.self, from: Data(try await body(of: request)))
            if let token = given?.nextGenCSO { try await house.clerk.signOut(token: token) }
            return try Self.json(EndingResult(loginResult: "0", errorDescription: ""))
        case (.get, ""), (.get, "cgi-bin/login.pl"), (.post, "cgi-bin/login.pl"):
            guard let court = CourtID("login") else { throw Refused.notFound }
            return try await page(request, court: court, base: base)
        default: throw Refused.notFound
        }
    }

    private func body(of request: Request) async throws -> [UInt8] {
        try await Self.body(of: request, upTo: Self.byteLimit)
    }

    /// The whole body; one that is longer is refused with status 413.
    private static func body(of request: Request, upTo limit: Int) async throws -> [UInt8] {
        do {
            return Array(try await request.body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
    }

    private struct Credentials: Decodable {
        var loginId: String
        var password: String
        var clientCode: String?
    }

    private struct Result: Encodable {
        var nextGenCSO: String
        var loginResult: String
        var errorDescription: String
    }

    private struct Ending: Decodable { var nextGenCSO: String? }

    private struct EndingResult: Encodable {
        var loginResult: String
        var errorDescription: String
    }

    private func authenticate(_ body: [UInt8]) async throws -> Response {
        guard let given = try? JSONDecoder().decode(Credentials.self, from: Data(body)) else {
            return try Self.json(
                Result(nextGenCSO: "", loginResult: "1", errorDescription: "The request needs loginId and password."))
        }
        switch try await signIn(given.loginId, given.password, given.clientCode ?? "") {
        case .in(let token): return try Self.json(Result(nextGenCSO: token, loginResult: "0", errorDescription: ""))
        case .wrong:
            return try Self.json(
                Result(nextGenCSO: "", loginResult: "13", errorDescription: "Invalid username or password."))
        case .tooMany:
            return try Self.json(Result(nextGenCSO: "", loginResult: "1", errorDescription: Self.tooManyText))
        }
    }

    private static let tooManyText = "Too many wrong passwords. Try again in \(WrongPasswords.seconds / 60) minutes."

    private enum Outcome {
        case `in`(String)
        case wrong
        case tooMany
    }

    private func signIn(_ login: String, _ password: String, _ clientCode: String) async throws -> Outcome {
        let now = house.clerk.now
        guard !house.wrongPasswords.areTooMany(login: login, address: address, at: now) else { return .tooMany }
        guard let token = try await house.clerk.signIn(login: login, password: password, clientCode: clientCode) else {
            house.wrongPasswords.add(login: login, address: address, at: now)
            return .wrong
        }
        house.wrongPasswords.forget(login: login, address: address)
        return .in(token)
    }

    private static func json(_ value: some Encodable) throws -> Response {
        var response = Answers.bytes([UInt8](try JSONEncoder().encode(value)), type: "application/json")
        response.headers[.cacheControl] = "no-store"
        return response
    }

    // MARK: People

    /// `login.pl`: the form, what it posts, and `login.pl?logout`.
    func page(_ request: Request, court: CourtID, base: String) async throws -> Response {
        if request.uri.query == "logout" { return try await signOut(request, court, base) }
        guard request.method == .post else {
            return Answers.page(SignInPage(court: court, base: base, target: "", isWrong: false).html)
        }
        let body = try await Self.body(of: request, upTo: PostedForm.byteLimit)
        let type = request.headers[.contentType] ?? ""
        guard let form = try? PostedForm(body, contentType: type) else {
            throw Refused.bad("The form could not be read.")
        }
        let target = SignInPage.target(form["target"])
        guard case .in(let token) = try await signIn(form["login"], form["key"], form["clcode"]) else {
            return Answers.page(SignInPage(court: court, base: base, target: target, isWrong: true).html)
        }
        var response = Answers.redirect(to: target.isEmpty ? "\(base)/cgi-bin/iquery.pl" : target)
        for name in ["NextGenCSO", "PacerSession"] { add(name, token, to: &response) }
        return response
    }

    private func signOut(_ request: Request, _ court: CourtID, _ base: String) async throws -> Response {
        for name in ["NextGenCSO", "PacerSession"] {
            if let token = request.cookies[name]?.value { try await house.clerk.signOut(token: token) }
        }
        var response = Answers.page(SignInPage(court: court, base: base, target: "", isWrong: false).html)
        for name in ["NextGenCSO", "PacerSession"] { add(name, "", to: &response) }
        return response
    }

    /// Under the courts' own hosts the session holds at every court, as PACER's does, and travels over TLS alone.
    private func add(_ name: String, _ token: String, to response: inout Response) {
        let scope = isAtCourtsOwnHost ? "; Domain=.uscourts.gov; Secure" : ""
        let age = token.isEmpty ? "; Max-Age=0" : ""
        response.headers.append(
            HTTPField(name: .setCookie, value: "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax\(scope)\(age)"))
    }
}

/// The page on which people sign in. It carries none of the signs of a signed-in page.
struct SignInPage: Sendable {
    let court: CourtID
    let base: String
    /// Where to go on afterwards; empty for the start.
    let target: String
    let isWrong: Bool

    /// Bytes of an address to go on to at most.
    private static let targetLimit = 2_000

    /// The address if it is a path of this house, and nothing else; otherwise empty.
    static func target(_ text: String) -> String {
        let isPath =
            text.hasPrefix("/") && !text.hasPrefix("//") && text.utf8.count <= targetLimit
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
        return isPath ? text : ""
    }

    var html: HTML {
        let complaint: HTML = isWrong ? "<p role=\"alert\">Invalid username or password.</p>\n" : ""
        return """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="UTF-8">\
            <meta name="viewport" content="width=device-width, initial-scale=1">\
            <title>PACER Login</title></head><body>
            <h1>PACER Login</h1>
            \(complaint)<form method="post" action="\(base)/cgi-bin/login.pl">
            <input type="hidden" name="target" value="\(PACERText.plain(Self.target(target)))">
            <p><label>Username <input name="login" autocomplete="username" required></label></p>
            <p><label>Password <input name="key" type="password" autocomplete="current-password" required></label></p>
            <p><label>Client code <input name="clcode" maxlength="32"></label></p>
            <p><button>Login</button></p>
            </form></body></html>

            """
    }
}
