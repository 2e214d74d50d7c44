import Ledger
import Testing

@Suite("Reading a tile or a bundle")
struct ReadingATile {
    @Test func `the bytes of a bundle are those of the specification`() throws {
        let tile = try Tile(path: "tile/entries/000.p/2")
        let bundle = try EntryBundle(tile, bytes: [0x00, 0x01, 0x61, 0x00, 0x00])
        #expect(bundle.leaves == [[0x61], []])
    }

    @Test(
        arguments: [
            ([], 1), ([0x00], 1), ([0x00, 0x01], 1), ([0x00, 0x02, 0x61], 1), ([0x00, 0x00], 2),
            ([0x00, 0x00, 0x00, 0x00], 1), ([0x00, 0x01, 0x61, 0x00], 1), ([0xff, 0xff, 0x00], 1),
        ] as [([UInt8], Int)])
    func `a bundle that is cut off, too short or too long is refused`(bytes: [UInt8], width: Int) async throws {
        let tile = try #require(Tile(.entries, index: 3, width: width))
        #expect(await code { _ = try EntryBundle(tile, bytes: bytes) } == .malformedBundle)
    }

    @Test func `the longest leaf fits into a bundle`() throws {
        let leaf = [UInt8](repeating: 7, count: 65_535)
        let bundle = try EntryBundle(Tile(path: "tile/entries/000.p/1"), bytes: [0xff, 0xff] + leaf)
        #expect(bundle.leaves == [leaf])
    }

    @Test(arguments: [0, 31, 33, 63, 65, 96])
    func `a tile that is not as long as its width says is refused`(count: Int) async throws {
        let tile = try Tile(path: "tile/0/000.p/2")
        #expect(await code { _ = try HashTile(tile, bytes: [UInt8](repeating: 0, count: count)) } == .malformedTile)
    }

    @Test func `hashes are not read from a bundle, nor entries from a tile`() async throws {
        let entries = try Tile(path: "tile/entries/000.p/1")
        let hashes = try Tile(path: "tile/0/000.p/1")
        let bytes = [UInt8](repeating: 0, count: 32)
        #expect(await code { _ = try HashTile(entries, bytes: bytes) } == .malformedTile)
        #expect(await code { _ = try EntryBundle(hashes, bytes: bytes) } == .malformedBundle)
    }

    @Test func `whatever bundle is accepted holds exactly its bytes`() throws {
        var generator = SeededGenerator(seed: 2)
        var accepted = 0
        for _ in 0..<5_000 {
            let leaves = (0..<Int.random(in: 1...9, using: &generator)).map { _ in generator.bytes(upTo: 40) }
            let valid = SampleLog.bundle(leaves)
            let bytes = Bool.random(using: &generator) ? generator.mutation(of: valid) : valid
            let tile = try #require(Tile(.entries, index: 0, width: leaves.count))
            guard let bundle = try? EntryBundle(tile, bytes: bytes) else { continue }
            accepted += 1
            #expect(bundle.leaves.count == leaves.count)
            #expect(SampleLog.bundle(bundle.leaves) == bytes)
        }
        #expect(accepted > 2_000)
    }
}
