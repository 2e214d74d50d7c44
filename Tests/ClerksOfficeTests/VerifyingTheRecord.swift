import CourtRecord
import Foundation
import Ledger
import Testing

@testable import ClerksOffice
@testable import Store

@Suite("Verifying the record")
struct VerifyingTheRecord {
    /// What somebody with the database in hand did, and a piece of what is found.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let name, sql, finding: String

        init(_ name: String, _ sql: String, _ finding: String) {
            self.name = name
            self.sql = sql
            self.finding = finding
        }

        var testDescription: String { name }
    }

    private static let entry = "entry 2 of nysd 1:24-cv-00017 was altered"
    private static let heading = "heading 1 of nysd 1:24-cv-00017 was altered"

    static let entries = [
        Tampering("docket text", "UPDATE docket_entry SET docket_text = 'x' WHERE number = 2", entry),
        Tampering("date", "UPDATE docket_entry SET filed_on = '2024-01-13' WHERE number = 2", entry),
        Tampering("place on the sheet", "UPDATE docket_entry SET placed_on = '2024-12-31' WHERE number = 2", entry),
        Tampering(
            "a date that is none", "UPDATE docket_entry SET filed_on = 'x' WHERE number = 2",
            "row 2 is missing or unreadable"),
        Tampering(
            "number", "UPDATE docket_entry SET number = 22 WHERE number = 2",
            "entry 22 of nysd 1:24-cv-00017 was altered"),
        Tampering("sequence", "UPDATE docket_entry SET sequence = 22 WHERE number = 2", entry),
        Tampering("who may read", "UPDATE docket_entry SET access_level = 'court' WHERE number = 2", entry),
        Tampering("the line", "UPDATE docket_entry SET outside_line = 'hidden' WHERE number = 2", entry),
        Tampering("description of a paper", "UPDATE document SET description = 'x' WHERE attachment = 1", entry),
        Tampering("who may read a paper", "UPDATE document SET access_level = 'court' WHERE attachment = 1", entry),
        Tampering("digest of a paper", "UPDATE document SET digest = printf('%064d', 0) WHERE attachment = 1", entry),
        Tampering(
            "a digest that is none", "UPDATE document SET digest = printf('%064s', 'x') WHERE attachment = 1",
            "names its paper by something that is no digest"),
        Tampering("a paper gone", "DELETE FROM document WHERE attachment = 2", entry),
        Tampering(
            "a paper more",
            """
            INSERT INTO document (docket_entry_id, attachment, description, court_id, access_level, outside_line)
            VALUES (2, 9, '', 'nysd', 'public', 'shown')
            """, entry),
        Tampering(
            "an entry gone", "DELETE FROM document WHERE docket_entry_id = 2; DELETE FROM docket_entry WHERE id = 2",
            "docket entry row 2 is missing"),
        Tampering(
            "an entry more",
            """
            INSERT INTO docket_entry (case_file_id, sequence, number, filed_on, placed_on, docket_text, short_text,
            kind, access_level, outside_line, is_current) VALUES (1, 9, 9, '2024-01-01', '2024-01-01', 'x', '', 'order',
            'public', 'shown', 1)
            """, "no leaf commits to docket entry row"),
        Tampering(
            "an entry moved to another case",
            "UPDATE docket_entry SET case_file_id = 2, sequence = 9, number = 9 WHERE id = 2",
            "entry 9 of nysd 1:24-cv-00018 was altered"),
        Tampering(
            "an entry put out of sight", "UPDATE docket_entry SET is_current = 0 WHERE number = 2",
            "wrongly marked as current or corrected"),
        Tampering("an entry that corrects another", "UPDATE docket_entry SET corrects_id = 1 WHERE number = 2", entry),
    ]

    static let headings = [
        Tampering("caption", "UPDATE case_heading SET caption = 'x' WHERE id = 1", heading),
        Tampering("judge", "UPDATE case_heading SET assigned_to = 'x' WHERE id = 1", heading),
        Tampering("name of a party", "UPDATE party SET name = 'x' WHERE heading_id = 1 AND position = 1", heading),
        Tampering("who may see a party", "UPDATE party SET access_level = 'court' WHERE id = 1", heading),
        Tampering("a party's place", "UPDATE party SET position = 9 WHERE id = 1", heading),
        Tampering("contact of counsel", "UPDATE counsel SET contact = 'x' WHERE party_id = 1", heading),
        Tampering("roles of counsel", "UPDATE counsel SET roles = '[]' WHERE party_id = 1", heading),
        Tampering("counsel gone", "DELETE FROM counsel WHERE party_id = 1", heading),
        Tampering("charge", "UPDATE charge SET disposition = 'x' WHERE party_id = 2", heading),
        Tampering(
            "docket number of the case", "UPDATE case_file SET docket_number = '1:24-cv-99999' WHERE id = 1",
            "heading 1 of nysd 1:24-cv-99999 was altered"),
        Tampering("PACER number", "UPDATE case_file SET pacer_case_id = 5 WHERE id = 1", heading),
        Tampering("who may read the case", "UPDATE case_file SET access_level = 'named' WHERE id = 1", heading),
        Tampering(
            "number the case is found by", "UPDATE case_file SET dn_serial = 99 WHERE id = 1",
            "its case is not found by its number"),
        Tampering(
            "heading that is shown", "UPDATE case_file SET heading_id = 2 WHERE id = 1",
            "does not show its newest heading"),
        Tampering(
            "no heading shown", "UPDATE case_file SET heading_id = NULL WHERE id = 1",
            "does not show its newest heading"),
        Tampering(
            "a newer heading",
            """
            INSERT INTO case_heading SELECT 99, 1, 2, docket_number, judge_initials, referral_initials,
            defendant_number, kind, 'x', filed_on, terminated_on, assigned_to, referred_to, panel, cause, nature_of_suit, jurisdiction,
            jury_demand, demand, multidistrict_status, converted_on, discharged_on, appeal, ordered_by FROM case_heading
            WHERE id = 1; UPDATE case_file SET heading_id = 99 WHERE id = 1
            """, "no leaf commits to case heading row 99"),
        Tampering(
            "a heading gone",
            """
            DELETE FROM counsel WHERE party_id < 3; DELETE FROM charge; DELETE FROM party WHERE heading_id = 1;
            DELETE FROM case_heading WHERE id = 1
            """,
            "case heading row 1 is missing"),
    ]

    static let leavesAndForms = [
        Tampering(
            "salts swapped",
            """
            CREATE TEMP TABLE old AS SELECT leaf_index, salt FROM leaf; UPDATE leaf SET salt = (SELECT old.salt FROM old
            WHERE old.leaf_index = 3 - leaf.leaf_index) WHERE leaf_index IN (1, 2)
            """, entry),
        Tampering(
            "a leaf's commitment", "UPDATE leaf SET commitment = zeroblob(32) WHERE leaf_index = 2",
            "leaf 2: the database's commitment is not the ledger's"),
        Tampering(
            "a leaf gone", "DELETE FROM leaf WHERE leaf_index = 2",
            "leaf 2: is in the ledger, and missing from the database"),
        Tampering(
            "a leaf gone, its row too", "DELETE FROM leaf WHERE leaf_index = 2", "no leaf commits to docket entry row 2"
        ),
        Tampering(
            "a leaf of another row", "UPDATE leaf SET subject_id = 77 WHERE leaf_index = 2",
            "docket entry row 77 is missing"),
        Tampering("the time of an act", "UPDATE act SET done_at = done_at + 1", entry),
        Tampering("the verb of an act", "UPDATE act SET kind = 'x'", entry),
        Tampering(
            "a level hidden in bytes", "UPDATE docket_entry SET access_level = CAST('public' AS BLOB) WHERE number = 2",
            "row 2 of docket_entry hides a value in another form"),
        Tampering(
            "a docket number hidden in bytes",
            "UPDATE case_file SET docket_number = CAST(docket_number AS BLOB) WHERE id = 1",
            "row 1 of case_file hides a value in another form"),
        Tampering(
            "a number hidden in bytes", "UPDATE docket_entry SET number = CAST('2' AS BLOB) WHERE number = 2",
            "row 2 of docket_entry hides a value in another form"),
    ]

    @Test(arguments: entries + headings + leavesAndForms)
    func `a tampering with the database is named`(tampering: Tampering) async throws {
        let house = try await Self.house()
        try #require(try await house.findings() == [])
        try house.sqlite("PRAGMA foreign_keys = OFF; \(tampering.sql)")
        let report = try await house.premises.verify()
        #expect(!report.isClean)
        #expect(report.findings.contains { $0.contains(tampering.finding) }, "\(report.findings)")
    }

    @Test func `a paper altered, and a paper gone, are named by their digests`() async throws {
        let house = try await Self.house()
        let digests = try await Self.docketPapers(in: house, ["first paper", "second paper", "third paper"])
        try #require(try await house.findings() == [])
        let paths = digests.map { "\(house.data)/blobs/\($0.prefix(2))/\($0.dropFirst(2).prefix(2))/\($0)" }
        try Data("First paper".utf8).write(to: URL(filePath: paths[0]))
        try FileManager.default.removeItem(atPath: paths[2])
        let report = try await house.premises.verify()
        #expect(report.paperCount == 3)
        #expect(
            Set(report.findings) == [
                "paper \(digests[0]): its file was altered", "paper \(digests[2]): its file is missing",
            ])
    }

    @Test(arguments: ["tile/0/000.p/8", "tile/entries/000.p/8"], [true, false])
    func `a tile altered or gone is named`(tile: String, isGone: Bool) async throws {
        let house = try await Self.house()
        try #require(try await house.findings() == [])
        let path = "\(house.data)/ledger/\(tile)"
        var bytes = try #require(FileManager.default.contents(atPath: path))
        try FileManager.default.removeItem(atPath: path)
        bytes[bytes.count - 1] ^= 1
        if !isGone { try bytes.write(to: URL(filePath: path)) }
        let report = try await house.premises.verify()
        #expect(!report.isClean)
        #expect(report.findings.contains { $0.contains(tile) }, "\(report.findings)")
    }

    @Test func `a checkpoint altered, forged or gone is no valid checkpoint`() async throws {
        let house = try await Self.house()
        try #require(try await house.findings() == [])
        let path = "\(house.data)/ledger/checkpoint"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        for forged in [text.replacing("\n8\n", with: "\n7\n"), "", "x", text.replacing("record/", with: "other/")] {
            try #require(forged != text)
            try Data(forged.utf8).write(to: URL(filePath: path))
            #expect(try await !house.premises.verify().isClean)
        }
        try FileManager.default.removeItem(atPath: path)
        let report = try await house.premises.verify()
        #expect(report.checkpoint == nil)
        #expect(!report.isClean)
    }

    @Test func `a whole directory set back to an older state is found with a checkpoint somebody kept`() async throws {
        let old = try ScratchHouse.newDirectory()
        try FileManager.default.removeItem(atPath: old)
        let kept: VerifiedCheckpoint
        do {
            let house = try await Self.house()
            try #require(try await house.findings() == [])
            try house.sqlite("PRAGMA wal_checkpoint(TRUNCATE)")
            try FileManager.default.copyItem(atPath: house.directory, toPath: old)
            _ = try await house.take([try house.file("later.json", Sheet(number: "1:24-cv-00019").json())])
            try #require(try await house.findings() == [])
            let key = try NoteVerifier(vkey: house.premises.verifierKey)
            let bytes = try #require(FileManager.default.contents(atPath: "\(house.data)/ledger/checkpoint"))
            kept = try key.open(checkpoint: [UInt8](bytes), origin: try Origin(key.name.text))
        }
        let house = try await ScratchHouse(in: old)
        #expect(try await house.premises.verify().isClean)
        let report = try await house.premises.verify(continuing: [kept])
        #expect(!report.isClean)
        #expect(report.findings.contains { $0.contains("went-back") || $0.contains("shorter") }, "\(report.findings)")
    }

    @Test func `a database older than its ledger is not built upon`() async throws {
        let house = try await Self.house()
        try #require(try await house.findings() == [])
        try house.sqlite("DELETE FROM leaf WHERE leaf_index >= 5")
        let error = await #expect(throws: StoreError.self) { try await house.premises.recordKeeper().publish() }
        #expect(error?.code == .damagedRow)
    }

    @Test func `leaves not yet published are checked too, and counted`() async throws {
        let house = try await Self.house()
        let report = try await house.premises.verify()
        #expect(report.isClean)
        #expect(report.unpublishedCount == 8)
        try house.sqlite("UPDATE docket_entry SET docket_text = 'x' WHERE number = 2")
        #expect(try await house.premises.verify().findings.count == 2)
    }

    @Test func `an empty courthouse is clean`() async throws {
        let house = try await ScratchHouse()
        #expect(try await house.findings() == [])
    }

    /// Two cases of three entries: eight leaves, not yet published.
    private static func house() async throws -> ScratchHouse {
        let house = try await ScratchHouse()
        let files = try ["1:24-cv-00017", "1:24-cv-00018"].map {
            try house.file("\($0.suffix(5)).json", Sheet(number: $0).json())
        }
        _ = try await house.take(files)
        return house
    }

    /// An entry with those papers, and its leaf.
    private static func docketPapers(in house: ScratchHouse, _ papers: [String]) async throws -> [String] {
        let digests = try papers.map { try house.clerk.blobs.keep(Array($0.utf8)) }
        let salt = house.clerk.salt()
        try await house.premises.store.write { writing in
            let act = Act(kind: "file", doneAt: Instant(milliseconds: 1))
            let actID = try writing.write(act)
            let caseFile = try writing.inspecting.caseFile(DocketNumber("1:24-cv-00017")!, in: CourtID("nysd")!)!
            let day = CourtDate(year: 2024, month: 3, day: 1)!
            let line = DocketLine(number: EntryNumber(7), filedOn: day, enteredOn: nil, text: "NOTICE", kind: .notice)
            let documents = digests.enumerated().map { place, digest in
                (attachment: place, details: DocumentDetails(digest: digest), access: Access.open)
            }
            let entry = try writing.docket(
                line, access: .open, documents: documents, in: caseFile.id, of: caseFile.court)
            try writing.commit(entry: entry.id, act: actID, act, salt: salt)
        }
        return digests.map(\.description)
    }
}
