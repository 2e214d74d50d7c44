import CourtRecord
import HTTPTypes
import Hummingbird
import Store

@testable import ClerksOffice
@testable import Web

/// A house with somebody signed in as PACER clients are.
struct PACERHouse {
    let house: TestHouse
    let token: String
    /// The PACER number of each case, by caption.
    let caseIDs: [String: Int]

    static let login = "finch"
    static let password = "a long password"
    /// The password hashed with two rounds: a test signs in often.
    private static let quickHash =
        "scrypt$2$8$1$AAAAAAAAAAAAAAAAAAAAAA==$P2YJmVJ2hIEOM2iM09yOkJfVup/2+6EWeWYQDNMpBY0="

    /// Opens a house with those cases; the first court asks that price.
    static func open(
        _ cases: [WholeCase] = TestCases.all, cents: Int = 0, _ visit: (PACERHouse) async throws -> Void
    ) async throws {
        try await TestHouse.open(cases) { house in
            let clerk = house.premises.clerk
            try await clerk.store.write { writing in
                _ = try writing.addAccount(
                    login: login, passwordHash: quickHash, role: .reader, court: nil, at: Instant(milliseconds: 0))
            }
            if cents > 0 { try await clerk.setFees(FeeSchedule(centsPerPage: cents), of: TestCases.district.id) }
            let token = try await clerk.signIn(login: login, password: password) ?? ""
            var ids: [String: Int] = [:]
            for one in cases {
                let number = one.heading.docketNumber.canonical(in: one.court.kind)
                if case .open(let found)? = try await clerk.findCase(number, in: one.court.id, as: .anonymous) {
                    ids[found.heading.caption] = found.pacerCaseID
                }
            }
            try await visit(PACERHouse(house: house, token: token, caseIDs: ids))
        }
    }

    var marshID: Int { caseIDs["Marsh v. Lantern Cartage Co."] ?? 0 }

    /// Asks the court's own host.
    func get(
        _ path: String, court: String = "exd", token: String? = nil, cookie: String = "NextGenCSO"
    ) async throws -> TestAnswer {
        let token = token ?? self.token
        return try await house.ask(
            path, [.cookie: "\(cookie)=\(token)"], method: .get, host: "ecf.\(court).uscourts.gov")
    }

    /// Posts fields as juriscraper does: parts with a name and nothing else.
    func post(_ path: String, _ fields: [(String, String)], court: String = "exd") async throws -> TestAnswer {
        let boundary = "b0undary"
        let parts = fields.map { name, value in
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        let headers: HTTPFields = [
            .cookie: "PacerSession=\(token)", .contentType: "multipart/form-data; boundary=\(boundary)",
        ]
        return try await house.ask(
            path, headers, method: .post, host: "ecf.\(court).uscourts.gov",
            body: Array((parts.joined() + "--\(boundary)--\r\n").utf8))
    }

    /// A docket report with everything in it, and those fields.
    func report(_ fields: [(String, String)] = [], of caseID: Int? = nil, court: String = "exd") async throws
        -> TestAnswer
    {
        let all = [
            ("all_case_ids", String(caseID ?? marshID)), ("case_num", " "), ("date_from", "1/1/1960"),
            ("list_of_parties_and_counsel", "on"), ("terminated_parties", "on"),
        ]
        let kept = all.filter { one in !fields.contains { $0.0 == one.0 } }
        return try await post("/cgi-bin/DktRpt.pl?1-L_1_0-1", kept + fields, court: court)
    }

    /// What was charged, in cents.
    func charges() async throws -> [Int] {
        guard let reader = try await house.premises.clerk.signedIn(token: token)?.account else { return [] }
        return try await house.premises.clerk.store.inspect {
            try $0.charges(of: reader, since: Instant(milliseconds: 0))
        }
        .map(\.fee.cents)
    }
}

extension TestAnswer {
    /// The mark by which clients know that they are signed in.
    var hasLogoutLink: Bool { text.contains("/cgi-bin/login.pl?logout") }

    /// Any of the marks by which clients would take the answer for one of somebody signed in.
    var looksSignedIn: Bool {
        [
            "/cgi-bin/login.pl?logout", "InvalidUserLogin.jsp", "Download Confirmation", "<case number=",
            "Documents are attached to this filing", "The requested document cannot be displayed", "id=\"caseid\"",
            "Cost: ",
        ].contains { text.contains($0) }
    }
}
