import Foundation
import Ledger
import Testing

@Suite("Publishing leaves")
struct PublishingLeaves {
    struct Sample: Decodable {
        struct Row: Decodable {
            let size: Int
            let checkpoint: String
        }
        let privateKey: String
        let vkey: String
        let checkpoints: [Row]
    }

    @Test func `every checkpoint is, byte for byte, the one Go's tlog and note make of the same leaves`() async throws {
        let sample: Sample = try Vectors.load("sample.json")
        #expect(sample.vkey == SampleLog.key.vkey)
        #expect(sample.checkpoints.map(\.size).suffix(4) == [600, 65_535, 65_536, 65_537])

        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([], on: storage)
        for row in sample.checkpoints {
            let start = Int(await publisher.size)
            try await publisher.publish(leaves: SampleLog.leaves(start..<row.size))
            let bytes = try #require(await storage.files["checkpoint"])
            #expect(String(decoding: bytes, as: UTF8.self) == row.checkpoint, "size \(row.size)")
        }
    }

    @Test func `after every single leaf from 0 to 600 the whole tree verifies`() async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([], on: storage)
        var kept: [VerifiedCheckpoint] = []
        for size in 0...600 {
            if size > 0 { try await publisher.publish(leaves: [SampleLog.leaf(size - 1)]) }
            let report = await SampleLog.verify(storage, continuing: kept, readsEarlierPartials: size % 100 == 99)
            #expect(report.isClean && report.leavesRead == size, "\(size): \(report.findings)")
            if size % 97 == 3 { kept = [await publisher.checkpoint] }
        }
        #expect(await publisher.checkpoint.root == SampleLog.root(of: 600))
    }

    @Test(arguments: [255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537])
    func `at the edges of tiles everything verifies and can be continued`(size: Int) async throws {
        let storage = MemoryStorage()
        try await SampleLog.publish([size], on: storage)
        let publisher = try await SampleLog.open(storage)
        let older = await publisher.checkpoint
        try await publisher.publish(leaves: SampleLog.leaves(size..<size + 2))

        let report = await SampleLog.verify(storage, continuing: [older])
        #expect(report.isClean, "\(report.findings)")
        let tree = TileTree(storage, await publisher.checkpoint)
        for leaf in [0, 254, size - 1, size, size + 1] {
            #expect(try await tree.leaf(at: UInt64(leaf)) == SampleLog.leaf(leaf))
        }
        #expect(try await tree.root(at: UInt64(size)) == older.root)
    }

    @Test func `how leaves are cut into batches leaves no trace in the tree`() async throws {
        var generator = SeededGenerator(seed: 5)
        let expected = SampleLog.root(of: 1500)
        for _ in 0..<5 {
            var sizes = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
                Int.random(in: 1..<1500, using: &generator)
            }
            sizes = Array(Set(sizes)).sorted() + [1500]
            let storage = MemoryStorage()
            let publisher = try await SampleLog.publish(sizes, on: storage)
            #expect(await publisher.checkpoint.root == expected, "\(sizes)")
            #expect(await SampleLog.verify(storage).isClean, "\(sizes)")
        }
    }

    @Test func `no leaves change nothing, and empty leaves are leaves`() async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([3], on: storage)
        let before = await storage.files
        try await publisher.publish(leaves: [])
        #expect(await storage.files == before)
        try await publisher.publish(leaves: [[], [], []])
        #expect(await publisher.size == 6)
        #expect(try await TileTree(storage, await publisher.checkpoint).leaf(at: 4).isEmpty)
        #expect(await SampleLog.verify(storage).isClean)
    }

    @Test func `a leaf of 65,535 bytes is published, one byte more is refused and changes nothing`() async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([3], on: storage)
        let long = [UInt8](repeating: 1, count: 65_536)
        #expect(await code { try await publisher.publish(leaves: [[1], long]) } == .leafTooLong)
        #expect(await publisher.size == 3)
        try await publisher.publish(leaves: [Array(long.dropLast())])
        #expect(await SampleLog.verify(storage).isClean)
    }

    @Test func `partial tiles are gone once the full tile is published`() async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([1, 2, 255], on: storage)
        #expect(await storage.files.keys.filter { $0.contains(".p/") }.count == 6)
        try await publisher.publish(leaves: SampleLog.leaves(255..<257))
        #expect(
            await storage.files.keys.sorted() == [
                "checkpoint", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1", "tile/entries/000",
                "tile/entries/001.p/1",
            ])
    }

    @Test func `a log is made on purpose only, and only once`() async throws {
        let storage = MemoryStorage()
        #expect(await code { _ = try await SampleLog.open(storage) } == .noLedger)
        try await SampleLog.publish([2], on: storage)
        #expect(await code { _ = try await SampleLog.publish([], on: storage) } == .ledgerExists)
        await storage.put("checkpoint", nil)
        #expect(await code { _ = try await SampleLog.publish([], on: storage) } == .ledgerExists)
    }

    @Test func `leaves that do not start where the log ends are refused`() async throws {
        let publisher = try await SampleLog.publish([5], on: MemoryStorage())
        for start: UInt64 in [0, 4, 6] {
            #expect(await code { try await publisher.publish(leaves: [[1]], startingAt: start) } == .wrongStart)
        }
        try await publisher.publish(leaves: [[1]], startingAt: 5)
    }

    @Test func `another key or another origin does not open the log`() async throws {
        let storage = MemoryStorage()
        try await SampleLog.publish([5], on: storage)
        let otherKey = try NoteSigner(name: SampleLog.key.name, seed: [UInt8](repeating: 9, count: 32))
        let otherOrigin = try Origin("other.example")
        #expect(
            await code {
                _ = try await LedgerPublisher.open(on: storage, signer: otherKey, origin: SampleLog.origin)
            } == .unknownSigner)
        #expect(
            await code {
                _ = try await LedgerPublisher.open(on: storage, signer: SampleLog.signer, origin: otherOrigin)
            } == .wrongOrigin)
    }

    @Test(arguments: [
        ("tile/0/002.p/88", LedgerError.Code.alteredTile), ("tile/1/000.p/2", .alteredTile),
        ("tile/entries/002.p/88", .alteredTile),
    ])
    func `a log whose stored edge does not hash to its checkpoint is not continued`(
        file: String, expected: LedgerError.Code
    ) async throws {
        let storage = MemoryStorage()
        try await SampleLog.publish([600], on: storage)
        let bytes = try #require(await storage.files[file])
        var altered = bytes
        altered[25] ^= 0x40
        await storage.put(file, altered)
        #expect(await code { _ = try await SampleLog.open(storage) } == expected)
        await storage.put(file, nil)
        #expect(await code { _ = try await SampleLog.open(storage) } == .missingFile)
        await storage.put(file, Array(bytes.dropLast()))
        #expect([.malformedTile, .malformedBundle].contains(await code { _ = try await SampleLog.open(storage) }))
        await storage.put(file, bytes)
        _ = try await SampleLog.open(storage)
    }

    @Test func `a log restored from an old copy is not continued`() async throws {
        let old = MemoryStorage()
        try await SampleLog.publish([300], on: old)
        let remembered = try await SampleLog.publish([300, 400], on: MemoryStorage()).checkpoint
        #expect(await code { _ = try await SampleLog.open(old, remembered: remembered) } == .wentBack)
    }

    @Test func `a log that does not continue what is remembered is not continued`() async throws {
        let other = MemoryStorage()
        let publisher = try await SampleLog.publish([200], on: other)
        try await publisher.publish(leaves: [[0xff]])
        try await publisher.publish(leaves: SampleLog.leaves(201..<500))
        let remembered = try await SampleLog.publish([300], on: MemoryStorage()).checkpoint
        #expect(await code { _ = try await SampleLog.open(other, remembered: remembered) } == .forked)

        let right = MemoryStorage()
        try await SampleLog.publish([500], on: right)
        _ = try await SampleLog.open(right, remembered: remembered)
    }
}
