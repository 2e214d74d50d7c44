import CourtRecord
import Foundation
import Store
import Synchronization

@testable import ClerksOffice

/// A courthouse of its own in a new directory, with a clock that stands still; gone when it goes out of use.
final class ScratchHouse: Sendable {
    let directory: String
    let premises: Premises
    private let clock = StandingClock()

    var clerk: Clerk { premises.clerk }
    var data: String { "\(directory)/data" }

    convenience init() async throws {
        try await self.init(in: Self.newDirectory())
    }

    /// Opens the courthouse in that directory, or a new one.
    init(in directory: String) async throws {
        self.directory = directory
        let surroundings = Self.surroundings(clock)
        let data = DataDirectory("\(directory)/data")
        if !data.exists { try await data.create(surroundings) }
        premises = try await data.open(surroundings)
    }

    deinit {
        try? premises.close()
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Lets the clock go on.
    func wait(seconds: Int64) { clock.milliseconds.withLock { $0 += seconds * 1_000 } }

    static func newDirectory() throws -> String {
        let directory = "\(NSTemporaryDirectory())courthouse-house-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        return directory
    }

    /// A clock at the beginning of 2024, and random bytes.
    static func surroundings(_ clock: StandingClock = StandingClock()) -> Surroundings {
        Surroundings(
            now: { Instant(milliseconds: clock.milliseconds.withLock { $0 }) },
            randomBytes: { count in
                var generator = SystemRandomNumberGenerator()
                return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            })
    }

    /// The clock of a house, which only ``wait(seconds:)`` moves.
    final class StandingClock: Sendable {
        let milliseconds = Mutex<Int64>(1_704_067_200_000)
    }

    // MARK: Importing

    /// Puts a file into the house's inbox.
    func file(_ name: String, _ bytes: Data) throws -> String {
        try FileManager.default.createDirectory(atPath: "\(directory)/inbox", withIntermediateDirectories: true)
        let path = "\(directory)/inbox/\(name)"
        try bytes.write(to: URL(filePath: path))
        return path
    }

    func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

    /// Takes files in and keeps every finding.
    func take(
        _ files: [String], _ order: ImportOrder = ImportOrder()
    ) async throws -> (counts: ImportCounts, findings: [ImportFinding]) {
        let findings = Mutex<[ImportFinding]>([])
        let counts = try await clerk.importDockets(from: files, order) { news in
            if case .finding(let finding) = news { findings.withLock { $0.append(finding) } }
        }
        return (counts, findings.withLock { $0 })
    }

    /// Publishes, and says what a verification finds.
    func findings() async throws -> [String] {
        try await premises.recordKeeper().publish()
        let report = try await premises.verify()
        return report.findings + (report.checkpoint == nil ? ["no checkpoint"] : [])
    }

    /// The current entries of a case, as the house sees them.
    func entries(_ number: String, in court: String = "nysd") async throws -> [DocketEntry] {
        try await premises.store.inspect { inspecting in
            guard let caseFile = try inspecting.caseFile(DocketNumber(number)!, in: CourtID(court)!) else { return [] }
            return try inspecting.entries(of: caseFile.id)
        }
    }

    /// How many rows each table of the record has.
    func rowCounts() throws -> [String] {
        let tables = [
            "case_file", "case_heading", "party", "counsel", "docket_entry", "document", "leaf", "act", "name_word",
            "imported_file",
        ]
        return try tables.map { try "\($0) \(sqlite("SELECT count(*) FROM \($0)"))" }
    }

    /// Runs SQL with the `sqlite3` command, as somebody with the database in hand would.
    @discardableResult
    func sqlite(_ sql: String) throws -> String { try Self.sqlite(sql, on: "\(data)/courthouse.sqlite") }

    static func sqlite(_ sql: String, on database: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", "-cmd", ".timeout 10000", database, sql]
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw SQLiteRefusal(sql: sql) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    struct SQLiteRefusal: Error { let sql: String }
}

/// A docket in juriscraper's form with invented people, to be changed member by member.
struct Sheet {
    private(set) var members: [String: Any]
    private var raw: [(mark: String, json: String)] = []

    /// *Marsh v. Lantern Cartage Co.*: two parties, three entries, one with two attachments.
    init(number: String = "1:24-cv-00017", pacerCaseID: Int? = nil) {
        members = [
            "court_id": "nysd", "docket_number": number, "case_name": "Marsh v. Lantern Cartage Co.",
            "date_filed": "2024-01-08", "date_terminated": NSNull(), "assigned_to_str": "Judge Okafor",
            "referred_to_str": "", "cause": "28:1332 Diversity", "nature_of_suit": "110 Insurance",
            "jurisdiction": "Diversity", "jury_demand": "Both", "demand": "$9,999", "mdl_status": "",
            "ordered_by": "date_filed", "federal_defendant_number": NSNull(),
            "parties": [
                [
                    "name": "Ada Marsh", "type": "Plaintiff", "date_terminated": NSNull(), "extra_info": "",
                    "attorneys": [
                        ["name": "R. Reyes", "contact": "1 Main St\nreyes@law.example", "roles": ["LEAD ATTORNEY"]]
                    ],
                ],
                [
                    "name": "Lantern Cartage Co.", "type": "Defendant", "date_terminated": NSNull(),
                    "extra_info": "a Delaware corporation",
                    "attorneys": [["name": "T. Tanaka", "contact": "", "roles": ["LEAD ATTORNEY", "PRO HAC VICE"]]],
                    "criminal_data": [
                        "counts": [["name": "18:1343 WIRE FRAUD(1)", "status": "pending", "disposition": ""]],
                        "complaints": [], "highest_offense_level_opening": "Felony",
                        "highest_offense_level_terminated": "None",
                    ],
                ],
            ],
            "docket_entries": [
                Self.entry(1, "2024-01-08", "COMPLAINT against Lantern Cartage Co."),
                Self.entry(2, "2024-01-12", "MOTION to Dismiss by Lantern Cartage Co."),
                Self.entry(3, "2024-02-01", "ORDER granting 2 Motion to Dismiss"),
            ],
        ]
        if let pacerCaseID { members["pacer_case_id"] = "\(pacerCaseID)" }
        set(
            "docket_entries[1].attachments",
            [
                ["attachment_number": 1, "description": "Exhibit A", "pacer_doc_id": "127022264360"],
                ["attachment_number": 2, "description": "Exhibit B", "pacer_doc_id": "127022264361"],
            ])
    }

    static func entry(_ number: Int?, _ day: String, _ text: String) -> [String: Any] {
        [
            "date_filed": day, "date_entered": day, "description": text,
            "document_number": number.map { "\($0)" as Any } ?? NSNull(),
            "pacer_doc_id": number.map { "12702226435\($0)" as Any } ?? NSNull(), "pacer_seq_no": NSNull(),
        ]
    }

    /// The sheet's entries.
    var entries: [[String: Any]] {
        get { members["docket_entries"] as? [[String: Any]] ?? [] }
        set { members["docket_entries"] = newValue }
    }

    /// Sets the value at a place such as `parties[0].attorneys[0].name`.
    mutating func set(_ place: String, _ value: Any) {
        let steps = place.replacing("[", with: ".[").split(separator: ".").map(String.init)
        members = Self.setting(members, steps[...], value) as? [String: Any] ?? members
    }

    /// Sets the value at a place to that piece of JSON, well formed or not.
    mutating func set(_ place: String, json: String) {
        let mark = "@@\(raw.count)@@"
        raw.append((mark, json))
        set(place, mark)
    }

    private static func setting(_ node: Any, _ steps: ArraySlice<String>, _ value: Any) -> Any {
        guard let step = steps.first else { return value }
        if step.hasPrefix("["), var items = node as? [Any], let place = Int(step.dropFirst().dropLast()) {
            items[place] = setting(items[place], steps.dropFirst(), value)
            return items
        }
        var members = node as? [String: Any] ?? [:]
        members[step] = setting(members[step] ?? NSNull(), steps.dropFirst(), value)
        return members
    }

    /// The sheet as a file, its members in the order of their names.
    func json(pretty: Bool = false) throws -> String {
        let options: JSONSerialization.WritingOptions = pretty ? [.sortedKeys, .prettyPrinted] : [.sortedKeys]
        var text = String(
            decoding: try JSONSerialization.data(withJSONObject: members, options: options), as: UTF8.self)
        for (mark, json) in raw { text = text.replacing("\"\(mark)\"", with: json) }
        return text
    }
}
