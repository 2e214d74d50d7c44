import Foundation
import Ledger
import Testing

@Suite("Surviving a crash")
struct SurvivingACrash {
    static let sizes = [3, 250, 260, 600, 601, 1100]
    /// Making a log looks for each of the 256 tiles that could stand at its beginning; one such fault is like another.
    static let uninteresting = 3..<255

    @Test(arguments: FaultyStorage.Extent.allCases)
    func `at whichever operation it fails, the last checkpoint holds and the same leaves complete the log`(
        extent: FaultyStorage.Extent
    ) async throws {
        let expected = SampleLog.root(of: 1100)
        var faultAt = 0
        while true {
            let directory = try TemporaryDirectory()
            guard try await publish(in: directory, faultAt: faultAt, extent: extent) else { break }
            try await checkAndComplete(directory, expected: expected, at: faultAt)
            faultAt = faultAt + 1 == Self.uninteresting.lowerBound ? Self.uninteresting.upperBound : faultAt + 1
        }
        // 258 to make the log, and in each of six batches tiles, checkpoint and the partial tiles that became full.
        #expect(faultAt == 258 + 6 * 2 + 8)
    }

    @Test(arguments: FaultyStorage.Extent.allCases)
    func `a batch of many tiles, cut short between any two of them, is completed`(
        extent: FaultyStorage.Extent
    ) async throws {
        let expected = SampleLog.root(of: 17_000)
        var faults = 0
        while true {
            let memory = MemoryStorage()
            try await SampleLog.publish([100], on: memory)
            let faulty = FaultyStorage(memory, faultAt: faults, extent: extent)
            let publisher = try? await SampleLog.open(faulty)
            _ = try? await publisher?.publish(leaves: SampleLog.leaves(100..<17_000))
            guard await faulty.hasFailed else { break }
            faults += 1

            let again = try await SampleLog.open(memory)
            #expect([100, 17_000].contains(await again.size))
            try await again.publish(leaves: SampleLog.leaves(Int(await again.size)..<17_000))
            #expect(await again.checkpoint.root == expected)
            let report = await SampleLog.verify(memory)
            #expect(report.isClean, "fault at \(faults): \(report.findings)")
            if faults > 12 { faults += 37 }
        }
        #expect(faults > 100)
    }

    /// Publishes until the fault, as a process that dies there; returns whether there was one. The directory's lock
    /// is given back at the end, as it is when a process dies.
    private func publish(
        in directory: TemporaryDirectory, faultAt: Int, extent: FaultyStorage.Extent
    ) async throws -> Bool {
        let storage = FaultyStorage(
            try TileDirectory(directory.path, for: .writing), faultAt: faultAt, extent: extent
        )
        _ = try? await SampleLog.publish(Self.sizes, on: storage)
        return await storage.hasFailed
    }

    private func checkAndComplete(_ directory: TemporaryDirectory, expected: TreeHash, at fault: Int) async throws {
        let reading = try TileDirectory(directory.path, for: .reading)
        let exists = try await reading.read(.checkpoint) != nil
        let report = await SampleLog.verify(reading)
        #expect(report.isClean == exists, "fault at \(fault): \(report.findings)")

        let storage = try TileDirectory(directory.path, for: .writing)
        let publisher =
            exists
            ? try await SampleLog.open(storage, remembered: report.checkpoint)
            : try await SampleLog.publish([], on: storage)
        // Other batches than before the crash: 71 leaves at a time.
        while await publisher.size < 1100 {
            let start = Int(await publisher.size)
            try await publisher.publish(leaves: SampleLog.leaves(start..<min(start + 71, 1100)))
        }
        #expect(await publisher.checkpoint.root == expected, "fault at \(fault)")
        let final = await SampleLog.verify(storage, continuing: [report.checkpoint].compactMap { $0 })
        #expect(final.isClean, "fault at \(fault): \(final.findings)")
    }

    @Test func `after a failure nothing is published until the log is opened anew`() async throws {
        let memory = MemoryStorage()
        try await SampleLog.publish([5], on: memory)
        let faulty = FaultyStorage(memory, faultAt: 7, extent: .nothing)
        let publisher = try await SampleLog.open(faulty)
        while await !faulty.hasFailed { _ = try? await faulty.read(.checkpoint) }
        #expect(await code { try await publisher.publish(leaves: [[1]]) } == .storageFailed)
        #expect(await code { try await publisher.publish(leaves: [[1]]) } == .mustReopen)
        #expect(await publisher.size == 5)
    }

    @Test func `other leaves than those a crash left behind are refused, with the tile named`() async throws {
        let directory = try TemporaryDirectory()
        var storage: TileDirectory? = try TileDirectory(directory.path, for: .writing)
        try await SampleLog.publish([100], on: #require(storage))
        let tile = try Tile(path: "tile/entries/000")
        let bytes = SampleLog.bundle(SampleLog.leaves(0..<256))
        try await #require(storage).create([TileFile(tile, bytes: bytes)])
        storage = nil

        let publisher = try await SampleLog.open(TileDirectory(directory.path, for: .writing))
        var leaves = SampleLog.leaves(100..<300)
        leaves[50] = [0xff]
        await #expect {
            try await publisher.publish(leaves: leaves)
        } throws: { error in
            let error = error as? LedgerError
            return error?.code == .leavesDisagree && error?.file == "tile/entries/000"
        }
        #expect(await SampleLog.verify(try TileDirectory(directory.path, for: .reading)).isClean)
    }

    @Test func `while one batch is being published another is refused`() async throws {
        let storage = SlowStorage()
        let publisher = try await SampleLog.publish([1], on: storage)
        await storage.hold()
        async let first = publisher.publish(leaves: [[1]])
        await storage.waitUntilHeld()
        #expect(await code { try await publisher.publish(leaves: [[2]]) } == .publishingAlready)
        await storage.release()
        #expect(try await first.size == 2)
        #expect(try await publisher.publish(leaves: [[2]]).size == 3)
    }
}

/// A storage whose writes can be held up.
private actor SlowStorage: TileStorage {
    private let memory = MemoryStorage()
    private var isHolding = false
    private var held: [CheckedContinuation<Void, Never>] = []

    func hold() { isHolding = true }

    func waitUntilHeld() async {
        while held.isEmpty { await Task.yield() }
    }

    func release() {
        isHolding = false
        for continuation in held { continuation.resume() }
        held = []
    }

    func read(_ file: LedgerFile) async throws(LedgerError) -> [UInt8]? { try await memory.read(file) }

    func create(_ tiles: [TileFile]) async throws(LedgerError) {
        if isHolding { await withCheckedContinuation { held.append($0) } }
        try await memory.create(tiles)
    }

    func replaceCheckpoint(_ bytes: [UInt8]) async throws(LedgerError) { try await memory.replaceCheckpoint(bytes) }
    func discardPartials(of tile: Tile) async throws(LedgerError) { try await memory.discardPartials(of: tile) }
}
