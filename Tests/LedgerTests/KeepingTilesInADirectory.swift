import Foundation
import Ledger
import Testing

@Suite("Keeping tiles in a directory")
struct KeepingTilesInADirectory {
    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }

    @Test func `what is written is what an HTTP server would serve, and nothing is left in between`() async throws {
        let directory = try TemporaryDirectory()
        try await SampleLog.publish([1, 300], on: TileDirectory(directory.path, for: .writing))
        #expect(
            try directory.files() == [
                "checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000",
                "tile/entries/001.p/44",
            ])
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path + "/.staging").isEmpty)
    }

    @Test func `tiles cannot be written to, the checkpoint can, and others may read both`() async throws {
        let directory = try TemporaryDirectory()
        try await SampleLog.publish([300], on: TileDirectory(directory.path, for: .writing))
        #expect(try mode(directory.path + "/tile/0/000") & 0o777 == 0o444)
        #expect(try mode(directory.path + "/tile/entries/001.p/44") & 0o777 == 0o444)
        #expect(try mode(directory.path + "/checkpoint") & 0o777 == 0o644)
        #expect(try mode(directory.path + "/tile/0") & 0o777 == 0o755)
    }

    @Test func `a directory that is not there is not made`() async throws {
        let directory = try TemporaryDirectory()
        for use in [TileDirectory.Use.reading, .writing] {
            #expect(await code { _ = try TileDirectory(directory.path + "/none", for: use) } == .missingFile)
        }
    }

    @Test func `only one publisher has a directory, any number may read it`() async throws {
        let directory = try TemporaryDirectory()
        var first: TileDirectory? = try TileDirectory(directory.path, for: .writing)
        try await SampleLog.publish([2], on: #require(first))
        #expect(await code { _ = try TileDirectory(directory.path, for: .writing) } == .alreadyOpenForWriting)
        let reading = try TileDirectory(directory.path, for: .reading)
        #expect(await SampleLog.verify(reading).isClean)
        #expect(await code { try await reading.replaceCheckpoint([]) } == .notOpenForWriting)
        first = nil
        _ = try TileDirectory(directory.path, for: .writing)
    }

    @Test func `a tile is never written over`() async throws {
        let directory = try TemporaryDirectory()
        let storage = try TileDirectory(directory.path, for: .writing)
        let tile = try Tile(path: "tile/0/000.p/1")
        let bytes = [UInt8](repeating: 1, count: 32)
        try await storage.create([TileFile(tile, bytes: bytes)])
        try await storage.create([TileFile(tile, bytes: bytes)])
        let other = TileFile(tile, bytes: [UInt8](repeating: 2, count: 32))
        #expect(await code { try await storage.create([other]) } == .leavesDisagree)
        #expect(try await storage.read(.tile(tile)) == bytes)
    }

    @Test func `a checkpoint that was durable when the power failed is put in its place`() async throws {
        let directory = try TemporaryDirectory()
        var storage: TileDirectory? = try TileDirectory(directory.path, for: .writing)
        try await SampleLog.publish([2], on: #require(storage))
        let old = try directory.bytes("checkpoint")
        try await SampleLog.open(#require(storage)).publish(leaves: [SampleLog.leaf(2)])
        storage = nil
        let new = try directory.bytes("checkpoint")
        try directory.tamper("checkpoint", old)
        try Data(new).write(to: URL(filePath: directory.path + "/.staging/checkpoint"))
        try Data([1, 2, 3]).write(to: URL(filePath: directory.path + "/.staging/0"))

        let publisher = try await SampleLog.open(TileDirectory(directory.path, for: .writing))
        #expect(await publisher.size == 3)
        #expect(try directory.bytes("checkpoint") == new)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path + "/.staging").isEmpty)
    }

    @Test func `after a write has failed the directory accepts no other`() async throws {
        let directory = try TemporaryDirectory()
        let storage = try TileDirectory(directory.path, for: .writing)
        let publisher = try await SampleLog.publish([2], on: storage)
        // Where a directory is needed there is a file: no permission is needed to make root fail.
        try Data().write(to: URL(filePath: directory.path + "/tile/1"))
        #expect(
            await code { try await publisher.publish(leaves: SampleLog.leaves(2..<300)) } == .storageFailed)
        let again = try await SampleLog.open(storage)
        #expect(await code { try await again.publish(leaves: SampleLog.leaves(2..<3)) } == .mustReopen)
        #expect(await SampleLog.verify(storage).isClean)
    }

    @Test func `a file longer than any of its kind is not read`() async throws {
        let directory = try TemporaryDirectory()
        let storage = try TileDirectory(directory.path, for: .writing)
        try await SampleLog.publish([2], on: storage)
        try directory.tamper("tile/0/000.p/2", [UInt8](repeating: 0, count: 65))
        #expect(
            await code { _ = try await storage.read(.tile(Tile(path: "tile/0/000.p/2"))) } == .fileTooLarge)
    }

    @Test func `a symbolic link is not followed`() async throws {
        let directory = try TemporaryDirectory()
        let storage = try TileDirectory(directory.path, for: .writing)
        try await SampleLog.publish([2], on: storage)
        try directory.tamper("checkpoint", nil)
        try FileManager.default.createSymbolicLink(
            atPath: directory.path + "/checkpoint", withDestinationPath: "/etc/hostname")
        #expect(await code { _ = try await storage.read(.checkpoint) } == .storageFailed)
    }
}
