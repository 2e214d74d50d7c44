import Foundation
import Ledger
import Testing

@Suite("Proving consistency")
struct ProvingConsistency {
    struct Vector: Decodable, CustomTestStringConvertible {
        let name: String
        let size1: UInt64
        let size2: UInt64
        let root1: String
        let root2: String
        let proof: [String]
        let wantErr: Bool
        var testDescription: String { name }

        /// - Parameter hash: how the text of a hash is read.
        func verify(_ hash: (String) throws -> TreeHash) throws {
            let path = try proof.map(hash)
            try ConsistencyProof(olderSize: size1, newerSize: size2, path: path).verify(
                olderRoot: hash(root1),
                newerRoot: hash(root2)
            )
        }
    }

    static let vectors: [Vector] = (try? Vectors.load("transparency-dev/consistency.json")) ?? []

    @Test func `all 98 vectors of transparency-dev are there`() {
        #expect(Self.vectors.count == 98)
        #expect(Self.vectors.contains { $0.wantErr } && Self.vectors.contains { !$0.wantErr })
    }

    @Test(arguments: vectors)
    func `each vector is accepted or refused as it should be`(vector: Vector) async {
        // Its roots are "don't care 2", twelve bytes. Here a hash has 32 bytes or is none.
        if vector.name == "consistency/additional/sizes-are-equal-one-and-proof-is-empty" {
            #expect(await code { try vector.verify(Vectors.hash) } == .malformedHash)
        } else {
            #expect((await code { try vector.verify(Vectors.hash) } != nil) == vector.wantErr)
        }
    }

    @Test(arguments: vectors)
    func `each vector is answered alike when wrong hashes have the right length`(vector: Vector) async {
        guard vector.size1 > 0 || vector.size2 > 0 else { return }
        #expect((await code { try vector.verify(Vectors.hashOfRightLength) } != nil) == vector.wantErr)
    }

    @Test func `between all small trees there is the proof that the definition gives`() async throws {
        for size in 1...40 {
            let storage = MemoryStorage()
            let publisher = try await SampleLog.publish([size], on: storage)
            let tree = TileTree(storage, await publisher.checkpoint)
            let reference = ReferenceTree(size: size)
            for older in 1...size {
                let proof = try await tree.consistencyProof(from: UInt64(older))
                #expect(proof.path == reference.subproof(older, 0..<size))
                #expect(try await tree.root(at: UInt64(older)) == reference.root(0..<older))
            }
        }
    }

    @Test func `no altered proof is accepted`() async throws {
        var generator = SeededGenerator(seed: 6962)
        for _ in 0..<300 {
            let size = Int.random(in: 2...300, using: &generator)
            let older = Int.random(in: 1..<size, using: &generator)
            let reference = ReferenceTree(size: size)
            let roots = (reference.root(0..<older), reference.root(0..<size))
            var path = reference.subproof(older, 0..<size)
            try ConsistencyProof(olderSize: UInt64(older), newerSize: UInt64(size), path: path)
                .verify(olderRoot: roots.0, newerRoot: roots.1)

            let position = Int.random(in: 0..<path.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: path.remove(at: position)
            case 1: path.append(path[position])
            case 2: path[position] = TreeHash(left: path[position], right: roots.0)
            default: path.insert(roots.1, at: position)
            }
            let altered = ConsistencyProof(olderSize: UInt64(older), newerSize: UInt64(size), path: path)
            #expect(
                await code { try altered.verify(olderRoot: roots.0, newerRoot: roots.1) } == .proofRejected)
        }
    }

    @Test(arguments: [(1, 2), (2, 5), (3, 7), (6, 8), (6, 7), (4, 4), (255, 257)])
    func `a right path does not prove wrong roots`(older: Int, size: Int) async throws {
        let reference = ReferenceTree(size: size)
        let roots = (reference.root(0..<older), reference.root(0..<size))
        let path = reference.subproof(older, 0..<size)
        let proof = ConsistencyProof(olderSize: UInt64(older), newerSize: UInt64(size), path: path)
        try proof.verify(olderRoot: roots.0, newerRoot: roots.1)
        let wrong = TreeHash(leaf: [0xff])
        for (first, second) in [(wrong, roots.1), (roots.0, wrong)] {
            #expect(await code { try proof.verify(olderRoot: first, newerRoot: second) } == .proofRejected)
        }
    }

    @Test func `the empty tree proves nothing about a later one`() async throws {
        let root = SampleLog.root(of: 5)
        let proof = ConsistencyProof(olderSize: 0, newerSize: 5, path: [])
        #expect(await code { try proof.verify(olderRoot: .ofEmptyTree, newerRoot: root) } == .outOfRange)
        try ConsistencyProof(olderSize: 0, newerSize: 0, path: [])
            .verify(olderRoot: .ofEmptyTree, newerRoot: .ofEmptyTree)
    }

    @Test(arguments: [UInt64(0), 301, .max])
    func `a size that the tree never had has no proof`(size: UInt64) async throws {
        let storage = MemoryStorage()
        let publisher = try await SampleLog.publish([300], on: storage)
        let tree = TileTree(storage, await publisher.checkpoint)
        #expect(await code { _ = try await tree.consistencyProof(from: size) } == .outOfRange)
    }
}
