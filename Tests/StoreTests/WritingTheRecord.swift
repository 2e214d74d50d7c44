import CourtRecord
import Foundation
import Testing

@testable import Store

@Suite("Writing the record")
struct WritingTheRecord {
    private struct Mishap: Error {}

    @Test func `a receipt waits for the disk: the writer's synchronous is FULL`() async throws {
        let scratch = try await ScratchStore()
        #expect(try await scratch.driver.synchronousLevel() == 2)
        #expect(try await scratch.driver.read { try $0.row("PRAGMA journal_mode", []) { $0.text(0) } } == "wal")
        #expect(try await scratch.driver.read { try $0.row("PRAGMA foreign_keys", []) { $0.integer(0) } } == 1)
    }

    @Test func `of many writers at once, one that fails leaves no trace and the others stay`() async throws {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 1...120 {
                group.addTask {
                    do {
                        try await scratch.store.write { writing in
                            try writing.docketScratch(number, papers: [.open, .open], in: id)
                            if number % 10 == 0 { throw Mishap() }
                        }
                        return false
                    } catch {
                        return error is Mishap
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(failures == 12)
        let numbers = try await scratch.store.inspect { try $0.entries(of: id).compactMap(\.line.number?.value) }
        #expect(Set(numbers) == Set((1...120).filter { $0 % 10 != 0 }))
        #expect(try await scratch.number("SELECT count(*) FROM document") == 108 * 2)
        #expect(try await scratch.number("SELECT max(sequence) FROM docket_entry") == 108)
        #expect(try await scratch.number("SELECT revision FROM case_file") == 109)
    }

    @Test func `what is written is there when the write returns, from another connection too`() async throws {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        for number in 1...20 {
            try await scratch.store.write { _ = try $0.docketScratch(number, in: id) }
            let other = try await Store(SQLiteDriver(path: scratch.database, creating: false))
            let count = try await other.read(as: .anonymous) { try $0.entryCount(of: id, DocketFilter()) }
            try other.close()
            #expect(count == number)
        }
    }

    @Test func `a write that throws half way leaves no trace`() async throws {
        let scratch = try await ScratchStore()
        await #expect(throws: Mishap.self) {
            try await scratch.store.write { writing in
                let id = try writing.openScratchCase("1:24-cv-9", "A v. B", [], .open, ScratchStore.court)
                try writing.docketScratch(1, papers: [.open], in: id)
                throw Mishap()
            }
        }
        for table in ["case_file", "case_heading", "party", "docket_entry", "document", "name_word"] {
            #expect(try await scratch.number("SELECT count(*) FROM \(table)") == 0, "\(table)")
        }
    }

    @Test func `a piece that fails leaves no trace, and the pieces around it stay`() async throws {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        try await scratch.store.write { writing in
            try writing.docketScratch(1, in: id)
            var isThrown = false
            do {
                try writing.attempt { () throws -> Void in
                    try writing.docketScratch(2, in: id)
                    throw Mishap()
                }
            } catch is Mishap {
                isThrown = true
            }
            #expect(isThrown)
            try writing.attempt { _ = try writing.docketScratch(3, in: id) }
        }
        let numbers = try await scratch.store.inspect { try $0.entries(of: id).map { $0.line.number?.value } }
        #expect(numbers == [1, 3])
    }

    @Test func `a constraint is the store's own error, names columns and no values`() async throws {
        let scratch = try await ScratchStore()
        _ = try await scratch.openCase("1:24-cv-17", caption: "Secret v. Caption")
        let error = await #expect(throws: StoreError.self) {
            _ = try await scratch.openCase("1:24-cv-17", caption: "Secret v. Caption")
        }
        #expect(error?.code == .constraint)
        #expect(error.map { "\($0)".contains("case_file.dn_serial") } == true)
        #expect(error.map { "\($0)".contains("Secret") || "\($0)".contains("xad") } == false)
    }

    @Test func `a number is given to one current entry of a case only`() async throws {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        try await scratch.store.write { _ = try $0.docketScratch(5, in: id) }
        let error = await #expect(throws: StoreError.self) {
            try await scratch.store.write { _ = try $0.docketScratch(5, in: id) }
        }
        #expect(error?.code == .constraint)
        #expect(try await scratch.number("SELECT count(*) FROM docket_entry") == 1)
    }

    @Test func `a correction keeps place and number, and what it corrects stays in the record`() async throws {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        try await scratch.store.write { writing in
            for number in 1...3 { try writing.docketScratch(number, text: "as first made", in: id) }
        }
        let second = try #require(
            try await scratch.store.read(as: .anonymous) { try $0.entry(numbered: EntryNumber(2)!, in: id) })
        try await scratch.store.write { writing in
            var line = second.line
            line.text = "as corrected"
            _ = try writing.docket(
                line, access: .open, documents: [], in: id, of: ScratchStore.court.id, correcting: second)
        }
        let entries = try await scratch.store.inspect { try $0.entries(of: id) }
        #expect(entries.map(\.line.text) == ["as first made", "as corrected", "as first made"])
        #expect(entries.map(\.sequence) == [1, 2, 3])
        #expect(try await scratch.number("SELECT count(*) FROM docket_entry") == 4)
    }

    @Test func `leaves are numbered 0, 1, 2 without gaps, and a row has one leaf`() async throws {
        let scratch = try await ScratchStore()
        let bytes = [UInt8](repeating: 1, count: 32)
        try await scratch.store.write { writing in
            let act = try writing.write(Act(kind: "import", doneAt: Instant(milliseconds: 5)))
            for row in 1...3 {
                try writing.addLeaf(for: .docketEntry, Int64(row), act: act, salt: bytes, commitment: bytes)
            }
            #expect(throws: StoreError.self) {
                try writing.attempt {
                    try writing.addLeaf(for: .docketEntry, 2, act: act, salt: bytes, commitment: bytes)
                }
            }
        }
        let leaves = try await scratch.store.inspect { try $0.leaves(from: 1, limit: 10) }
        #expect(leaves.map(\.index) == [1, 2])
        #expect(leaves.map(\.act.kind) == ["import", "import"])
        #expect(try await scratch.store.inspect { try $0.leafCount() } == 3)
    }

    @Test func `a database of a newer version is refused and left alone`() async throws {
        let scratch = try await ScratchStore()
        try await scratch.run("INSERT INTO migration (position, name) VALUES (99, '0099-of-the-future')")
        let error = await #expect(throws: StoreError.self) {
            _ = try await Store(SQLiteDriver(path: scratch.database, creating: false))
        }
        #expect(error?.code == .newerSchema)
        #expect(try await scratch.number("SELECT count(*) FROM migration") == 2)
    }

    @Test func `opening a database again changes nothing`() async throws {
        let scratch = try await ScratchStore()
        let before = try await scratch.number("SELECT count(*) FROM sqlite_schema")
        try await Store(SQLiteDriver(path: scratch.database, creating: true)).close()
        #expect(try await scratch.number("SELECT count(*) FROM sqlite_schema") == before)
        #expect(try await scratch.number("SELECT count(*) FROM migration") == 1)
    }

    @Test func `a mistyped path never becomes an empty court, and a file of another kind is refused`() async throws {
        let scratch = try await ScratchStore()
        let mistyped = #expect(throws: StoreError.self) {
            try SQLiteDriver(path: scratch.directory + "/mistyped.sqlite", creating: false)
        }
        #expect(mistyped?.code == .missing)
        #expect(!FileManager.default.fileExists(atPath: scratch.directory + "/mistyped.sqlite"))
        let other = scratch.directory + "/letter.txt"
        try Data(repeating: 65, count: 5_000).write(to: URL(filePath: other))
        let error = #expect(throws: StoreError.self) { try SQLiteDriver(path: other, creating: true) }
        #expect(error?.code == .engine)
    }
}

@Suite("Keeping sessions and charges")
struct KeepingSessionsAndCharges {
    private static let token = [UInt8](repeating: 7, count: 32)

    @Test func `a session ends at its time, at its end, and with its account`() async throws {
        let scratch = try await ScratchStore()
        let noon = Instant(milliseconds: 1_000_000)
        let account = try await scratch.store.write { writing in
            let account = try writing.addAccount(
                login: "Reyes", passwordHash: "x", role: .reader, court: nil, at: noon)
            try writing.addSession(
                tokenDigest: Self.token, account: account, clientCode: "M-1", at: noon,
                expiring: noon.adding(seconds: 60))
            return account
        }
        func session(after seconds: Int64) async throws -> LoginSession? {
            try await scratch.store.inspect {
                try $0.loginSession(tokenDigest: Self.token, at: noon.adding(seconds: seconds))
            }
        }
        #expect(try await session(after: 59)?.account.id == account)
        #expect(try await session(after: 59)?.clientCode == "M-1")
        #expect(try await session(after: 60) == nil)
        try await scratch.run("UPDATE account SET disabled_at = 5")
        #expect(try await session(after: 1) == nil)
        try await scratch.run("UPDATE account SET disabled_at = NULL")
        try await scratch.store.write { try $0.endSession(tokenDigest: Self.token) }
        #expect(try await session(after: 1) == nil)
    }

    @Test func `charges are kept in order and by their moment`() async throws {
        let scratch = try await ScratchStore()
        let charges = try await scratch.store.write { writing in
            let account = try writing.addAccount(
                login: "reyes", passwordHash: "x", role: .reader, court: nil, at: Instant(milliseconds: 0))
            for moment in 1...3 {
                let charge = PageCharge(
                    chargedAt: Instant(milliseconds: Int64(moment)), description: "Docket Report",
                    criteria: "1:24-cv-17", fee: PageFee(pages: moment, cents: moment * 10))
                try writing.charge(account, in: ScratchStore.court.id, charge, clientCode: "")
            }
            return try writing.inspecting.charges(of: account, since: Instant(milliseconds: 2))
        }
        #expect(charges.map(\.fee.cents) == [30, 20])
    }
}
