import Foundation
import Ledger
import Testing

@Suite("Proving inclusion")
struct ProvingInclusion {
    struct Vector: Decodable, CustomTestStringConvertible {
        let name: String
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: String
        let leafHash: String
        let proof: [String]
        let wantErr: Bool
        var testDescription: String { name }

        /// - Parameter hash: how the text of a hash is read.
        func verify(_ hash: (String) throws -> TreeHash) throws {
            let path = try proof.map(hash)
            try InclusionProof(leafIndex: leafIdx, treeSize: treeSize, path: path).verify(
                leafHash: hash(leafHash),
                root: hash(root)
            )
        }
    }

    static let vectors: [Vector] = (try? Vectors.load("transparency-dev/inclusion.json")) ?? []

    @Test func `all 98 vectors of transparency-dev are there`() {
        #expect(Self.vectors.count == 98)
        #expect(Self.vectors.contains { $0.wantErr } && Self.vectors.contains { !$0.wantErr })
    }

    @Test(arguments: vectors)
    func `each vector is accepted or refused as it should be`(vector: Vector) async {
        #expect((await code { try vector.verify(Vectors.hash) } != nil) == vector.wantErr)
    }

    @Test(arguments: vectors)
    func `each vector is answered alike when wrong hashes have the right length`(vector: Vector) async {
        guard vector.leafHash != vector.root || vector.leafHash.count == 44 else { return }
        #expect((await code { try vector.verify(Vectors.hashOfRightLength) } != nil) == vector.wantErr)
    }

    @Test(arguments: [(0, 1), (0, 2), (3, 7), (6, 7), (256, 257)])
    func `a right path does not prove a wrong leaf or a wrong root`(leaf: Int, size: Int) async throws {
        let reference = ReferenceTree(size: size)
        let root = reference.root(0..<size)
        let path = reference.path(leaf, 0..<size)
        let proof = InclusionProof(leafIndex: UInt64(leaf), treeSize: UInt64(size), path: path)
        try proof.verify(leafHash: reference.leafHashes[leaf], root: root)
        let wrong = TreeHash(leaf: [0xff])
        for (hash, root) in [(wrong, root), (reference.leafHashes[leaf], wrong)] {
            #expect(await code { try proof.verify(leafHash: hash, root: root) } == .proofRejected)
        }
    }

    @Test func `in every small tree every leaf has the proof that the definition gives`() async throws {
        for size in 1...40 {
            let storage = MemoryStorage()
            let publisher = try await SampleLog.publish([size], on: storage)
            let tree = TileTree(storage, await publisher.checkpoint)
            let reference = ReferenceTree(size: size)
            for leaf in 0..<size {
                let proof = try await tree.inclusionProof(of: UInt64(leaf))
                #expect(proof.path == reference.path(leaf, 0..<size))
                try proof.verify(leafHash: reference.leafHashes[leaf], root: reference.root(0..<size))
                #expect(try await tree.leaf(at: UInt64(leaf)) == SampleLog.leaf(leaf))
            }
        }
    }

    @Test func `no altered proof is accepted`() async throws {
        var generator = SeededGenerator(seed: 9162)
        for _ in 0..<300 {
            let size = Int.random(in: 2...300, using: &generator)
            let leaf = Int.random(in: 0..<size, using: &generator)
            let reference = ReferenceTree(size: size)
            let root = reference.root(0..<size)
            var path = reference.path(leaf, 0..<size)
            let hash = reference.leafHashes[leaf]
            try InclusionProof(leafIndex: UInt64(leaf), treeSize: UInt64(size), path: path)
                .verify(leafHash: hash, root: root)

            let position = Int.random(in: 0..<path.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: path.remove(at: position)
            case 1: path.append(path[position])
            case 2: path[position] = TreeHash(left: path[position], right: hash)
            default: path.insert(hash, at: position)
            }
            let altered = InclusionProof(leafIndex: UInt64(leaf), treeSize: UInt64(size), path: path)
            #expect(await code { try altered.verify(leafHash: hash, root: root) } == .proofRejected)
        }
    }

    @Test func `a leaf that the tree does not have has no proof`() async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([3], on: storage)
        let tree = TileTree(storage, await publisher.checkpoint)
        #expect(await code { _ = try await tree.inclusionProof(of: 3) } == .outOfRange)
        #expect(await code { _ = try await tree.leaf(at: .max) } == .outOfRange)
    }

    @Test func `tiles that do not hash to the root give no proof`() async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([300], on: storage)
        let tree = TileTree(storage, await publisher.checkpoint)
        var bytes = try #require(await storage.files["tile/0/001.p/44"])
        bytes[40] ^= 1
        await storage.put("tile/0/001.p/44", bytes)
        #expect(await code { _ = try await tree.inclusionProof(of: 7) } == .alteredTile)
        await storage.put("tile/0/001.p/44", nil)
        #expect(await code { _ = try await tree.inclusionProof(of: 7) } == .missingFile)
    }
}
