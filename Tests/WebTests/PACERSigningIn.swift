import CourtRecord
import Foundation
import HTTPTypes
import Testing

@testable import Web

@Suite("Signing in as a PACER client")
struct PACERSigningIn {
    private func authenticate(_ house: PACERHouse, _ json: String) async throws -> TestAnswer {
        try await house.house.ask(
            "/services/cso-auth", [.contentType: "application/json"], method: .post,
            host: "pacer.login.uscourts.gov", body: Array(json.utf8))
    }

    private func member(_ name: String, of answer: TestAnswer) throws -> String {
        let object = try JSONSerialization.jsonObject(with: Data(answer.bytes)) as? [String: String]
        return object?[name] ?? "absent"
    }

    @Test(arguments: ["wrong password", ""])
    func `a wrong password is result 13 with status 200 and an empty token`(password: String) async throws {
        try await PACERHouse.open([]) { house in
            let answer = try await authenticate(
                house, #"{"loginId":"finch","password":"\#(password)","redactFlag":"1"}"#)
            #expect(answer.status == 200)
            #expect(try member("loginResult", of: answer) == "13")
            #expect(try member("nextGenCSO", of: answer) == "")
        }
    }

    @Test(arguments: ["", "{", "[]", #"{"loginId":1}"#])
    func `a sign-in that cannot be read is result 1`(body: String) async throws {
        try await PACERHouse.open([]) { house in
            let answer = try await authenticate(house, body)
            #expect(try member("loginResult", of: answer) == "1")
        }
    }

    @Test(arguments: ["/services/cso-auth", "/cgi-bin/login.pl"])
    func `a sign-in that is too long is refused`(path: String) async throws {
        try await PACERHouse.open([]) { house in
            let answer = try await house.house.ask(
                path, [.contentType: "application/x-www-form-urlencoded"], method: .post,
                host: "pacer.login.uscourts.gov", body: Array(repeating: 0x61, count: PostedForm.byteLimit + 1))
            #expect(answer.status == 413)
        }
    }

    @Test func `too many wrong passwords stop even the right one, and time forgives`() {
        let wrong = WrongPasswords()
        let now = Instant(milliseconds: 1_700_000_000_000)
        for _ in 0..<WrongPasswords.limit { wrong.add(login: "Finch", address: "192.0.2.7", at: now) }
        #expect(wrong.areTooMany(login: "finch", address: "192.0.2.7", at: now))
        #expect(!wrong.areTooMany(login: "finch", address: "192.0.2.8", at: now))
        let later = now.adding(seconds: WrongPasswords.seconds)
        #expect(!wrong.areTooMany(login: "finch", address: "192.0.2.7", at: later))
        wrong.forget(login: "finch", address: "192.0.2.7")
        #expect(!wrong.areTooMany(login: "finch", address: "192.0.2.7", at: now))
    }

    @Test func `the token has 128 characters and opens by either cookie`() async throws {
        try await PACERHouse.open { house in
            #expect(house.token.utf8.count == 128)
            for cookie in ["NextGenCSO", "PacerSession"] {
                let answer = try await house.get("/cgi-bin/iquery.pl", cookie: cookie)
                #expect(answer.hasLogoutLink)
            }
            let header = try #require(HTTPField.Name("X-NEXT-GEN-CSO"))
            let answer = try await house.house.get("/pacer/exd/cgi-bin/iquery.pl", [header: house.token])
            #expect(answer.text.contains("/pacer/exd/cgi-bin/login.pl?logout"))
        }
    }

    @Test(arguments: [
        "/cgi-bin/DktRpt.pl?100001", "/cgi-bin/iquery.pl", "/doc1/97000000001", "/nothing", "/cgi-bin/HistDocQry.pl?1",
        "/cgi-bin/possible_case_numbers.pl?1:24-cv-00017", "/x?id=%22caseid%22&Cost:%20=1&a=InvalidUserLogin.jsp",
    ])
    func `nothing given to a stranger looks signed in`(path: String) async throws {
        try await PACERHouse.open { house in
            let answer = try await house.get(path, token: "")
            #expect(answer.status == 200)
            #expect(!answer.looksSignedIn)
        }
    }

    @Test(arguments: [
        "/cgi-bin/DktRpt.pl?999999", "/cgi-bin/DktRpt.pl", "/cgi-bin/iquery.pl", "/doc1/97000000001", "/doc1/x",
        "/nothing",
        "/cgi-bin/HistDocQry.pl?1", "/cgi-bin/mobile_query.pl?caseid==5", "/cgi-bin/show_case_doc?a,b",
        "/cgi-bin/show_doc.pl?caseid=1", "/cgi-bin/show_temp.pl?file=1.2.3.4.5",
        "/n/beam/servlet/TransportRoom?servlet=x",
    ])
    func `every page of somebody signed in has the logout link in a list, and its charset`(path: String) async throws {
        try await PACERHouse.open { house in
            let answer = try await house.get(path)
            #expect(answer.status == 200)
            #expect(answer.text.contains("<ul><li><a href=\"/cgi-bin/login.pl?logout\">"))
            #expect(answer.headers[.contentType] == "text/html; charset=UTF-8")
        }
    }

    @Test func `signing out ends the session`() async throws {
        try await PACERHouse.open { house in
            let answer = try await house.get("/cgi-bin/login.pl?logout")
            #expect(!answer.looksSignedIn)
            #expect(try await !house.get("/cgi-bin/iquery.pl").looksSignedIn)
        }
    }

    @Test func `cso-logout ends the session`() async throws {
        try await PACERHouse.open { house in
            let answer = try await house.house.ask(
                "/services/cso-logout", [.contentType: "application/json"], method: .post,
                host: "pacer.login.uscourts.gov", body: Array(#"{"nextGenCSO":"\#(house.token)"}"#.utf8))
            #expect(try member("loginResult", of: answer) == "0")
            #expect(try await !house.get("/cgi-bin/iquery.pl").looksSignedIn)
        }
    }

    @Test(arguments: ["//evil.test/", "https://evil.test", "/\\evil.test", "", "/a b"])
    func `the sign-in form leads nowhere but into this house`(target: String) {
        #expect(SignInPage.target(target) == "")
    }

    @Test(arguments: [
        ("ecf.exd.uscourts.gov", "/pacer/exd"), ("ECF.EXD.uscourts.gov:443", "/pacer/exd"),
        ("dcecf.psc.uscourts.gov", "/pacer/psc"), ("pacer.login.uscourts.gov", "/pacer/login"),
    ])
    func `a court's own host name leads to its pages`(host: String, base: String) {
        #expect(PACERAddress.base(forHost: host) == base)
    }

    @Test(arguments: ["ecf.exd.example.test", "localhost", "www.uscourts.gov", "ecf..uscourts.gov"])
    func `another host name leads to the pages for people`(host: String) {
        #expect(PACERAddress.base(forHost: host) == nil)
    }

    @Test func `a target in absolute form is answered like any other`() async throws {
        try await PACERHouse.open { house in
            let answer = try await house.house.ask(
                "http://ecf.exd.uscourts.gov/cgi-bin/iquery.pl", [.cookie: "NextGenCSO=\(house.token)"], method: .get,
                host: "proxy.test")
            #expect(answer.hasLogoutLink)
        }
    }
}
