package import CourtRecord

/// An account: a person or program that signs in.
package struct Account: Sendable, Hashable {
    /// The row.
    package let id: AccountID
    /// The name to sign in with, lower case.
    package let login: String
    /// The salted, slow hash of the password in its stored form.
    package let passwordHash: String
    /// What the account may do.
    package let role: Role
    /// The court a member of staff belongs to; nil for everybody else.
    package let court: CourtID?
    /// When it was closed; nil while it is open.
    package let disabledAt: Instant?
}

/// A signed-in session of an account.
package struct LoginSession: Sendable, Hashable {
    /// Who signed in.
    package let account: Account
    /// The client code the reader gave for the bill; empty when none.
    package let clientCode: String
}

/// What somebody was charged for.
package struct PageCharge: Sendable, Hashable {
    /// When.
    package let chargedAt: Instant
    /// As in "Docket Report".
    package let description: String
    /// As in `3:24-cv-00123`.
    package let criteria: String
    /// Pages and price.
    package let fee: PageFee

    package init(chargedAt: Instant, description: String, criteria: String, fee: PageFee) {
        self.chargedAt = chargedAt
        self.description = description
        self.criteria = criteria
        self.fee = fee
    }
}

extension Inspecting {
    /// The account with that login; nil when there is none.
    package func account(login: String) throws -> Account? {
        try connection.row(
            "SELECT \(Self.accountColumns) FROM account a WHERE a.login = \(.text(login.lowercased()))", Self.account)
    }

    /// All accounts by login.
    package func accounts() throws -> [Account] {
        try connection.rows("SELECT \(Self.accountColumns) FROM account a ORDER BY a.login", Self.account)
    }

    /// The session with that token, if it has not expired and its account is open.
    package func loginSession(tokenDigest: [UInt8], at now: Instant) throws -> LoginSession? {
        try connection.row(
            """
            SELECT \(Self.accountColumns), s.client_code FROM login_session s JOIN account a ON a.id = s.account_id
            WHERE s.token_digest = \(.bytes(tokenDigest)) AND s.expires_at > \(.integer(now.milliseconds))
            AND a.disabled_at IS NULL
            """
        ) { LoginSession(account: try Self.account($0), clientCode: $0.text(6)) }
    }

    /// What an account was charged since then, newest first.
    package func charges(of account: AccountID, since: Instant) throws -> [PageCharge] {
        try connection.rows(
            """
            SELECT charged_at, description, criteria, pages, cents FROM page_charge
            WHERE account_id = \(.integer(account.row)) AND charged_at >= \(.integer(since.milliseconds))
            ORDER BY charged_at DESC, id DESC
            """
        ) { row in
            PageCharge(
                chargedAt: Instant(milliseconds: row.integer(0)), description: row.text(1), criteria: row.text(2),
                fee: PageFee(pages: Int(row.integer(3)), cents: Int(row.integer(4))))
        }
    }

    private static let accountColumns: Fragment = "a.id, a.login, a.password_hash, a.role, a.court_id, a.disabled_at"

    private static func account(_ row: any Row) throws -> Account {
        Account(
            id: AccountID(row: row.integer(0)), login: row.text(1), passwordHash: row.text(2),
            role: try Rows.word(row, 3), court: try row.optionalText(4).map { _ in try Rows.courtID(row, 4) },
            disabledAt: row.optionalInteger(5).map { Instant(milliseconds: $0) })
    }
}

extension Writing {
    /// Adds an account.
    ///
    /// - Throws: `constraint` when the login is taken.
    package func addAccount(
        login: String, passwordHash: String, role: Role, court: CourtID?, at now: Instant
    ) throws -> AccountID {
        if try inspecting.account(login: login) != nil {
            throw StoreError(.constraint, "adding an account: the login is taken")
        }
        let row = try connection.insert(
            """
            INSERT INTO account (login, password_hash, role, court_id, created_at, disabled_at)
            VALUES (\(.text(login.lowercased())), \(.text(passwordHash)), \(.text(role.rawValue)),
            \(.text(orNull: court?.description)), \(.integer(now.milliseconds)), NULL)
            """)
        return AccountID(row: row)
    }

    /// Ties an account to a case, or to one entry of it.
    package func grant(
        _ relation: Relation, to account: AccountID, in caseFile: CaseFileID, entry: DocketEntryID? = nil
    ) throws {
        try connection.run(
            """
            INSERT INTO case_grant (account_id, case_file_id, docket_entry_id, relation) VALUES (
            \(.integer(account.row)), \(.integer(caseFile.row)), \(.integer(entry?.row ?? 0)),
            \(.text(relation.rawValue)))
            """)
    }

    /// Begins a session.
    package func addSession(
        tokenDigest: [UInt8], account: AccountID, clientCode: String, at now: Instant, expiring: Instant
    ) throws {
        try connection.run(
            """
            INSERT INTO login_session (token_digest, account_id, client_code, created_at, expires_at) VALUES (
            \(.bytes(tokenDigest)), \(.integer(account.row)), \(.text(clientCode)), \(.integer(now.milliseconds)),
            \(.integer(expiring.milliseconds)))
            """)
    }

    /// Ends a session; does nothing when it has ended.
    package func endSession(tokenDigest: [UInt8]) throws {
        try connection.run("DELETE FROM login_session WHERE token_digest = \(.bytes(tokenDigest))")
    }

    /// Writes down what a reader was charged.
    package func charge(
        _ account: AccountID, in court: CourtID, _ charge: PageCharge, clientCode: String
    ) throws {
        try connection.run(
            """
            INSERT INTO page_charge (account_id, court_id, charged_at, client_code, description, criteria, pages, cents)
            VALUES (\(.integer(account.row)), \(.text(court.description)),
            \(.integer(charge.chargedAt.milliseconds)), \(.text(clientCode)), \(.text(charge.description)),
            \(.text(charge.criteria)), \(.integer(charge.fee.pages)), \(.integer(charge.fee.cents)))
            """)
    }
}
