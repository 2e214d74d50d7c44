import CourtRecord
import Foundation
import Synchronization
import Testing

@testable import Store

/// Every statement of the store, written down as it is sent to the engine.
///
/// `COURTHOUSE_SQL=FILE` writes them there, one a line with `$1` for `?`, for PostgreSQL to prepare.
@Suite("The text of the SQL")
struct SQLText {
    /// Spellings that SQLite takes and PostgreSQL does not, or takes in another sense.
    static let foreign = [
        "ifnull(", "glob ", "datetime(", "strftime(", "group_concat(", "typeof(", "insert or ", "replace into", "rowid",
        "autoincrement", "pragma", "length(coalesce", "==", "\"", "`", " collate nocase", "limit -1", "is 1", "is 0",
    ]

    @Test func `no statement has a spelling that only one engine takes`() async throws {
        let statements = try await Self.statements()
        #expect(statements.count > 60)
        for statement in statements {
            let text = statement.lowercased()
            for spelling in Self.foreign where text.contains(spelling) {
                Issue.record("“\(spelling)” in \(statement)")
            }
        }
        if let file = ProcessInfo.processInfo.environment["COURTHOUSE_SQL"] {
            let lines = statements.map(Self.numbered).joined(separator: ";\n") + ";\n"
            try Data(lines.utf8).write(to: URL(filePath: file))
        }
    }

    /// On one line, with `$1`, `$2` … for the question marks. No text of ours has a question mark in quotes.
    private static func numbered(_ sql: String) -> String {
        let pieces = sql.replacing("\n", with: " ").split(separator: "?", omittingEmptySubsequences: false)
        return pieces.enumerated().reduce("") { $0 + ($1.offset == 0 ? "" : "$\($1.offset)") + $1.element }
    }

    private static func statements() async throws -> [String] {
        let scratch = try await ScratchStore()
        let driver = RecordingDriver(scratch.driver)
        let store = try await Store(driver)
        try await write(in: store)
        for viewer in [
            Viewer.anonymous, Viewer(standing: .terminal), Viewer(standing: .court, account: AccountID(row: 1)),
            Viewer(standing: .court, account: AccountID(row: 1), court: ScratchStore.court.id),
        ] {
            try await store.read(as: viewer) { try Self.read($0) }
        }
        try await store.inspect { try Self.inspect($0) }
        return driver.heard.filter { !$0.hasPrefix("CREATE TABLE IF NOT EXISTS migration") }
    }

    private static func write(in store: Store) async throws {
        let bytes = [UInt8](repeating: 1, count: 32)
        let digest = BlobDigest(String(repeating: "a", count: 64))!
        let court = Court(
            id: CourtID("xcd")!, name: "C", kind: .special, documentPrefix: "997", timeZone: "America/Chicago")
        try await store.write { writing in
            let noon = Instant(milliseconds: 1)
            try writing.add(court, offices: [Office(code: "1", name: "Main")], fees: .free)
            try writing.set(.federal, of: court.id)
            let account = try writing.addAccount(login: "a1", passwordHash: "", role: .clerk, court: court.id, at: noon)
            let act = try writing.write(Act(kind: "import", doneAt: noon, account: account))
            let party = Party(
                name: "Ada", role: "Defendant", counsel: [Counsel(name: "B", roles: ["LEAD"])],
                charges: Charges(counts: [.init(name: "1", isPending: true)], complaints: [.init(name: "2")]))
            let id = try writing.openScratchCase("1:24-cr-1", "A v. B", [party], .open, ScratchStore.court)
            let entry = try writing.docketScratch(1, papers: [.open], in: id)
            let standing = try writing.inspecting.entries(of: id)[0]
            _ = try writing.docket(
                standing.line, access: .open, documents: [], in: id, of: ScratchStore.court.id, correcting: standing)
            try writing.grant(.participant, to: account, in: id)
            try writing.grant(.filer, to: account, in: id, entry: entry)
            try writing.addLeaf(for: .docketEntry, entry.row, act: act, salt: bytes, commitment: bytes)
            try writing.remember(digest, of: id, in: court.id, act)
            try writing.addSession(tokenDigest: bytes, account: account, clientCode: "", at: noon, expiring: noon)
            try writing.endSession(tokenDigest: bytes)
            let charge = PageCharge(
                chargedAt: noon, description: "", criteria: "", fee: PageFee(pages: 1, cents: 10))
            try writing.charge(account, in: court.id, charge, clientCode: "")
            _ = try writing.nextDocumentSerial(of: ScratchStore.court)
            _ = try writing.openCase(DocketNumber("MDL 875")!, in: court, pacerCaseID: nil, access: .open)
        }
    }

    private static func read(_ reading: Reading) throws {
        let court = ScratchStore.court.id
        let number = DocketNumber("1:24-cr-1")!
        _ = try reading.courts()
        _ = try reading.court(court)
        _ = try reading.feeSchedule(of: court)
        _ = try reading.offices(of: court)
        _ = try reading.caseCount(in: court)
        _ = try reading.newestEntries(in: court, since: ScratchStore.date, limit: 5)
        _ = try reading.newestCases(in: court, before: CaseFileID(row: 9), limit: 5)
        _ = try reading.cases(numbered: number, in: court, limit: 5)
        _ = try reading.caseFile(pacerCaseID: 100_001, in: court)
        let found = try reading.caseFile(canonical: "1:24-cr-00001", number: number, in: court)
        guard case .open(let caseFile) = found else { return }
        let id = caseFile.id
        _ = try reading.revision(of: id)
        _ = try reading.parties(of: id)
        _ = try reading.lastFiling(in: id)
        for arrangement in DocketFilter.Arrangement.allCases {
            for text in ["", "é"] {
                let day = ScratchStore.date
                let filter = DocketFilter(
                    dates: .entered, from: day, until: day, firstNumber: EntryNumber(1), lastNumber: EntryNumber(9),
                    kinds: [.notice, .order], text: text, arrangement: arrangement)
                let place = DocketPlace(key: "0", sequence: 1)
                _ = try reading.entries(of: id, filter, after: place, limit: 5)
                _ = try reading.entryCount(of: id, filter)
                _ = try reading.entries(of: id, DocketFilter(arrangement: arrangement), after: nil, limit: 5)
            }
        }
        let entry = try #require(try reading.entry(numbered: EntryNumber(1)!, in: id))
        _ = try reading.entry(sequence: 1, in: id)
        _ = try reading.document(0, ofEntry: entry.id)
        _ = try reading.documents(DocumentID("99901001")!, in: court, pacerCaseID: 100_001)
        for words in [["ada"], ["ad"], ["ada", "xyz"], ["a", "b"]] {
            _ = try reading.cases(named: words, in: court, limit: 5)
        }
    }

    private static func inspect(_ inspecting: Inspecting) throws {
        let court = ScratchStore.court.id
        let number = DocketNumber("1:24-cr-1")!
        _ = try inspecting.account(login: "a1")
        _ = try inspecting.accounts()
        _ = try inspecting.loginSession(tokenDigest: [1], at: Instant(milliseconds: 0))
        _ = try inspecting.charges(of: AccountID(row: 1), since: Instant(milliseconds: 0))
        _ = try inspecting.leafCount()
        _ = try inspecting.leaves(from: 0, limit: 5)
        _ = try inspecting.committedEntry(1)
        _ = try inspecting.committedHeading(1)
        _ = try inspecting.uncommittedRows(limit: 5)
        _ = try inspecting.wrongDerivations(limit: 5)
        _ = try inspecting.wrongForms(limit: 5)
        _ = try inspecting.digests(after: "", limit: 5)
        _ = try inspecting.caseFile(number, in: court)
        _ = try inspecting.hasCase(pacerCaseID: 1, in: court)
        _ = try inspecting.hasTakenIn(BlobDigest(String(repeating: "a", count: 64))!, for: court)
    }
}

/// The SQLite driver, writing down what it is told to run.
final class RecordingDriver: Driver {
    private let driver: SQLiteDriver
    private let statements = Mutex<[String]>([])

    init(_ driver: SQLiteDriver) { self.driver = driver }

    var dialect: Dialect { driver.dialect }
    /// Each statement once, in the order of first use.
    var heard: [String] {
        statements.withLock { all in
            all.enumerated().filter { all.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        }
    }

    func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await driver.read { try work(Recorder(connection: $0, driver: self)) }
    }

    func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await driver.write { try work(Recorder(connection: $0, driver: self)) }
    }

    func close() throws { try driver.close() }

    fileprivate func hear(_ sql: String) { statements.withLock { $0.append(sql) } }

    private struct Recorder: Connection {
        let connection: any Connection
        let driver: RecordingDriver

        func rows<Answer>(
            _ sql: String, _ values: [SQLValue], _ decode: (any Row) throws -> Answer
        ) throws -> [Answer] {
            driver.hear(sql)
            return try connection.rows(sql, values, decode)
        }

        func visit(_ sql: String, _ values: [SQLValue], _ visit: (any Row) throws -> Bool) throws {
            driver.hear(sql)
            try connection.visit(sql, values, visit)
        }

        func run(_ sql: String, _ values: [SQLValue]) throws {
            driver.hear(sql)
            try connection.run(sql, values)
        }

        func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64 {
            driver.hear(sql)
            return try connection.insert(sql, values)
        }

        func script(_ sql: String) throws {
            driver.hear(sql)
            try connection.script(sql)
        }

        func attempt(_ work: () throws -> Void) throws { try connection.attempt(work) }
    }
}
