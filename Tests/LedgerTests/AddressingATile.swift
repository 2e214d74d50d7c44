import Ledger
import Testing

@Suite("Addressing a tile")
struct AddressingATile {
    @Test(arguments: [
        (Tile.Kind.hashes(level: 0), UInt64(0), 256, "tile/0/000"),
        (.hashes(level: 0), 1_234_067, 256, "tile/0/x001/x234/067"),
        (.hashes(level: 63), 999, 1, "tile/63/999.p/1"),
        (.entries, 1000, 255, "tile/entries/x001/000.p/255"),
        (.entries, 273, 112, "tile/entries/273.p/112"),
    ])
    func `a tile has the path of the specification and is read back from it`(
        kind: Tile.Kind, index: UInt64, width: Int, path: String
    ) throws {
        let tile = try #require(Tile(kind, index: index, width: width))
        #expect(tile.path == path)
        #expect(try Tile(path: path) == tile)
    }

    @Test(arguments: [
        "", "tile", "tile/", "tile/0", "tile/0/", "/tile/0/000", "tile/0/000/", "tile/00/000", "tile/64/000",
        "tile/-1/000", "tile/+1/000", "tile/data/000", "tile/Entries/000", "tile/0/0", "tile/0/00", "tile/0/0000",
        "tile/0/x000", "tile/0/x000/001", "tile/0/001/001", "tile/0/x001/x001", "tile/0/001/x001", "tile/0/000.p",
        "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/01", "tile/0/000.p/256", "tile/0/000.p/-1", "tile/0/.p/1",
        "tile/0/000.q/1", "tile/0/000.p/1/1", "tile/0/../0/000", "tile/0/٠٠٠", "tile/0/x999/x999/x999/x999/x999/999",
        "tile/0/x001/x234/067\0", "tile/0/000.p/1.p/1", "tiles/0/000", "checkpoint",
    ])
    func `a path in any other form is refused`(path: String) async {
        #expect(await code { _ = try Tile(path: path) } == .malformedPath)
    }

    @Test func `the tree of 70,000 leaves has the tiles that the specification counts`() {
        let tiles = (0..<4).flatMap { level in
            (0..<400).compactMap { Tile(.hashes(level: level), index: $0, treeSize: 70_000) }
        }
        #expect(tiles.filter { $0.kind == .hashes(level: 0) && !$0.isPartial }.count == 273)
        let others = tiles.filter { $0.kind != .hashes(level: 0) || $0.isPartial }
        #expect(others.map(\.path) == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
    }

    @Test func `the tree of 256 leaves has no empty tile`() {
        #expect(Tile(.hashes(level: 0), index: 1, treeSize: 256) == nil)
        #expect(Tile(.hashes(level: 1), index: 0, treeSize: 256)?.path == "tile/1/000.p/1")
        #expect(Tile(.hashes(level: 0), index: 0, treeSize: 0) == nil)
    }

    @Test func `a tile knows the leaves under it`() throws {
        #expect(try Tile(path: "tile/0/001.p/17").leaves == 256..<273)
        #expect(try Tile(path: "tile/entries/002").leaves == 512..<768)
        #expect(try Tile(path: "tile/1/001").leaves == 65_536..<131_072)
        #expect(try Tile(path: "tile/63/001").leaves.upperBound == .max)
    }

    @Test(arguments: ["checkpoint", "tile/0/000", "tile/entries/x001/000.p/7"])
    func `a server finds the file of a path`(path: String) throws {
        #expect(try LedgerFile(path: path).path == path)
    }

    @Test(arguments: ["", "/checkpoint", "checkpoint/", "Checkpoint", ".lock", ".staging/checkpoint", "../checkpoint"])
    func `a server finds no other file`(path: String) async {
        #expect(await code { _ = try LedgerFile(path: path) } == .malformedPath)
    }

    @Test func `an address out of range does not exist`() {
        #expect(Tile(.hashes(level: -1), index: 0) == nil)
        #expect(Tile(.hashes(level: 64), index: 0) == nil)
        #expect(Tile(.entries, index: 1 << 56) == nil)
        #expect(Tile(.entries, index: 0, width: 0) == nil)
        #expect(Tile(.entries, index: 0, width: 257) == nil)
    }

    @Test func `whatever path is accepted is written again as it was`() throws {
        var generator = SeededGenerator(seed: 1)
        var accepted = 0
        for _ in 0..<5_000 {
            let index = UInt64.random(in: 0..<1 << UInt64.random(in: 1...56, using: &generator), using: &generator)
            let kind = Bool.random(using: &generator) ? Tile.Kind.entries : .hashes(level: Int(index % 64))
            let valid = try #require(Tile(kind, index: index, width: Int(index % 256) + 1))
            #expect(try Tile(path: valid.path) == valid)
            let path = String(decoding: generator.mutation(of: Array(valid.path.utf8)), as: UTF8.self)
            guard let tile = try? Tile(path: path) else { continue }
            accepted += 1
            #expect(tile.path.utf8.elementsEqual(path.utf8))
        }
        #expect(accepted > 30)
    }
}
