import Foundation
import Ledger
import Testing

@Suite("Hashing a tree")
struct HashingATree {
    struct KnownAnswers: Decodable {
        let leaves: [String]
        let roots: [String]
    }

    @Test func `the known trees of RFC 6962 have their known roots`() throws {
        let known: KnownAnswers = try Vectors.load("rfc6962.json")
        #expect(known.roots.count == known.leaves.count + 1)

        var range = CompactRange()
        #expect(range.root.bytes == Vectors.bytes(hexadecimal: known.roots[0]))
        for (leaf, root) in zip(known.leaves, known.roots.dropFirst()) {
            range.append(leafHash: TreeHash(leaf: Vectors.bytes(hexadecimal: leaf)))
            #expect(range.root.bytes == Vectors.bytes(hexadecimal: root))
        }
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 8, 31, 32, 33, 100, 255, 256, 257])
    func `appending leaf by leaf gives the root that the definition gives`(size: Int) {
        #expect(SampleLog.root(of: size) == ReferenceTree(size: size).root(0..<size))
    }

    @Test func `a leaf is hashed apart from a node with the same bytes`() {
        let left = TreeHash(leaf: [1])
        let right = TreeHash(leaf: [2])
        #expect(TreeHash(leaf: left.bytes + right.bytes) != TreeHash(left: left, right: right))
        #expect(TreeHash(left: left, right: right) != TreeHash(left: right, right: left))
    }

    @Test func `a leaf inside a larger buffer has the hash it has alone`() {
        let buffer: [UInt8] = [9, 9, 1, 2, 3, 9]
        #expect(TreeHash(leaf: buffer[2..<5]) == TreeHash(leaf: [1, 2, 3]))
    }

    @Test(arguments: [0, 1, 31, 33, 64])
    func `a hash of another length than 32 bytes is refused`(count: Int) async {
        #expect(await code { _ = try TreeHash(bytes: [UInt8](repeating: 0, count: count)) } == .malformedHash)
    }

    @Test func `a hash survives being written as bytes and as base64`() throws {
        let hash = TreeHash(leaf: [1, 2, 3])
        #expect(try TreeHash(bytes: hash.bytes) == hash)
        #expect(try TreeHash(base64: hash.base64) == hash)
        #expect(TreeHash.ofEmptyTree.base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    }

    @Test(arguments: [
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa+/TImW+5\nJCeuQeRkm5NMpJWZG3hSuFU=", "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=", "", "====",
    ])
    func `base64 in any other than its one canonical form is refused`(text: String) async {
        #expect(await code { _ = try TreeHash(base64: text) } == .malformedHash)
    }
}
