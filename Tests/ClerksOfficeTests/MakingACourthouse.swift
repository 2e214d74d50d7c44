import Foundation
import Testing

@testable import ClerksOffice

@Suite("Making a courthouse")
struct MakingACourthouse {
    /// The files of a new courthouse, without what only exists while it is open.
    static let pieces = [
        "courthouse.sqlite", "ledger/checkpoint", "keys/address-secret", "keys/ledger.vkey", "keys/ledger.key",
    ]

    @Test(arguments: 1...5)
    func `a creation that was cut short is taken up where it ended`(missing: Int) async throws {
        let directory = try await Self.made()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let data = DataDirectory(directory)
        let keyBefore = FileManager.default.contents(atPath: "\(directory)/keys/ledger.key")
        // A later piece is never there without the earlier ones; the directories are made first.
        for piece in Self.pieces.prefix(missing) {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: "\(directory)/\(piece)\(ending)")
            }
        }
        #expect(!data.exists)
        try await data.create(ScratchHouse.surroundings())
        let premises = try await data.open(ScratchHouse.surroundings())
        #expect(try await premises.recordKeeper().publish() == 0)
        #expect(try await premises.verify().isClean)
        try premises.close()
        if missing < 5 {
            #expect(FileManager.default.contents(atPath: "\(directory)/keys/ledger.key") == keyBefore)
        }
    }

    @Test func `a log with leaves whose database is gone is never made anew`() async throws {
        let directory: String
        do {
            let house = try await ScratchHouse()
            _ = try await house.take([try house.file("a.json", Sheet().json())])
            try await house.premises.recordKeeper().publish()
            directory = "\(house.directory)-copy"
            try FileManager.default.copyItem(atPath: house.data, toPath: directory)
        }
        defer { try? FileManager.default.removeItem(atPath: directory) }
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: "\(directory)/courthouse.sqlite\(ending)")
        }
        let checkpoint = FileManager.default.contents(atPath: "\(directory)/ledger/checkpoint")
        await #expect(throws: PremisesError.databaseLost(directory)) {
            try await DataDirectory(directory).create(ScratchHouse.surroundings())
        }
        #expect(FileManager.default.contents(atPath: "\(directory)/ledger/checkpoint") == checkpoint)
        #expect(!DataDirectory(directory).exists)
    }

    @Test func `a courthouse is made once, and opened only where one is`() async throws {
        let directory = try await Self.made()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        await #expect(throws: PremisesError.exists(directory)) {
            try await DataDirectory(directory).create(ScratchHouse.surroundings())
        }
        await #expect(throws: PremisesError.missing("\(directory)-mistyped")) {
            _ = try await DataDirectory("\(directory)-mistyped").open(ScratchHouse.surroundings())
        }
        #expect(!FileManager.default.fileExists(atPath: "\(directory)-mistyped"))
    }

    @Test func `directory and keys are the owner's alone, and nothing is left beside the keys`() async throws {
        let directory = try await Self.made()
        defer { try? FileManager.default.removeItem(atPath: directory) }
        for path in ["", "/keys", "/keys/ledger.key", "/keys/address-secret"] {
            let facts = try FileManager.default.attributesOfItem(atPath: directory + path)
            let mode = try #require(facts[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(path)")
        }
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(directory)/keys").sorted() == [
                "address-secret", "ledger.key", "ledger.vkey",
            ])
    }

    private static func made() async throws -> String {
        let directory = try ScratchHouse.newDirectory() + "/data"
        try await DataDirectory(directory).create(ScratchHouse.surroundings())
        return directory
    }
}
