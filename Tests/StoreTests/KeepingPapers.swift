import CourtRecord
import Foundation
import Store
import Testing

@Suite("Keeping papers")
struct KeepingPapers {
    private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

    @Test func `a paper is kept under the SHA-256 of its bytes and read back whole`() throws {
        let room = try Room()
        let digest = try room.blobs.keep(Array("abc".utf8))
        #expect(digest.description == Self.abc)
        let reader = try room.blobs.open(digest)
        #expect(reader.byteCount == 3)
        #expect(try reader.read() == Array("abc".utf8))
        #expect(try reader.read() == nil)
        #expect(room.files == ["blobs/ba/78/\(Self.abc)"])
    }

    @Test func `a paper in many pieces is the same as in one, and the same paper is kept once`() throws {
        let room = try Room()
        let bytes = (0..<1_000_003).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let writer = try room.blobs.begin()
        for start in stride(from: 0, to: bytes.count, by: 70_001) {
            try writer.write(Array(bytes[start..<min(start + 70_001, bytes.count)]))
        }
        let digest = try writer.finish()
        #expect(try room.blobs.keep(bytes) == digest)
        #expect(room.files.count == 1)
        let reader = try room.blobs.open(digest)
        var read: [UInt8] = []
        while let piece = try reader.read() {
            #expect(piece.count <= BlobReader.chunkBytes)
            read += piece
        }
        #expect(read == bytes)
    }

    @Test func `an altered paper is found out by its name`() throws {
        let room = try Room()
        let digest = try room.blobs.keep(Array("abc".utf8))
        #expect(try room.blobs.isIntact(digest) == true)
        let path = "\(room.path)/blobs/ba/78/\(Self.abc)"
        try Data("abd".utf8).write(to: URL(filePath: path))
        #expect(try room.blobs.isIntact(digest) == false)
        try FileManager.default.removeItem(atPath: path)
        #expect(try room.blobs.isIntact(digest) == nil)
        #expect(throws: StoreError.self) { try room.blobs.open(digest) }
    }

    @Test func `a paper above the limit is refused and nothing of it is kept`() throws {
        let room = try Room()
        let writer = try room.blobs.begin(byteLimit: 10)
        try writer.write([UInt8](repeating: 1, count: 10))
        let error = #expect(throws: StoreError.self) { try writer.write([2]) }
        #expect(error?.code == .tooLarge)
        #expect(throws: StoreError.self) { try writer.finish() }
        #expect(room.files.allSatisfy { $0.hasPrefix("blobs/spool/") })
        #expect(BlobStore.byteLimit == 1 << 30)
    }

    @Test func `a write given up leaves nothing`() throws {
        let room = try Room()
        do {
            let writer = try room.blobs.begin()
            try writer.write([1, 2, 3])
            #expect(room.files.count == 1)
        }
        #expect(room.files == [])
    }

    @Test func `what a killed program left in the spool is removed at the next start, and nothing else`() throws {
        let room = try Room()
        let digest = try room.blobs.keep(Array("abc".utf8))
        try room.put("left behind", at: "blobs/spool/a1B2c3")
        try room.put("somebody's notes", at: "blobs/spool/notes.txt")
        try FileManager.default.createDirectory(
            atPath: "\(room.path)/blobs/spool/folder", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: "\(room.path)/blobs/spool/linked", withDestinationPath: "\(room.path)/blobs/ba/78/\(Self.abc)")
        let writer = try room.blobs.begin()
        try writer.write(Array("being written".utf8))
        let again = try BlobStore(directory: "\(room.path)/blobs")
        #expect(!room.files.contains("blobs/spool/a1B2c3"))
        #expect(room.files.contains("blobs/spool/notes.txt"))
        #expect(try again.isIntact(digest) == true)
        #expect(try again.isIntact(try writer.finish()) == true)
    }

    @Test func `directories and papers are the owner's alone`() throws {
        let room = try Room()
        _ = try room.blobs.keep(Array("abc".utf8))
        for path in ["blobs", "blobs/ba", "blobs/ba/78", "blobs/ba/78/\(Self.abc)"] {
            let facts = try FileManager.default.attributesOfItem(atPath: "\(room.path)/\(path)")
            let mode = try #require(facts[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(path)")
        }
    }

    /// A directory with a blob store in it, gone when it goes out of use.
    private final class Room {
        let path: String
        let blobs: BlobStore

        init() throws {
            path = "\(NSTemporaryDirectory())courthouse-papers-\(UUID().uuidString)"
            blobs = try BlobStore(directory: "\(path)/blobs")
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// Every file below, by its path.
        var files: [String] {
            let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            return names.filter { name in
                let facts = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
                return facts?[.type] as? FileAttributeType == .typeRegular
            }.sorted()
        }

        func put(_ text: String, at name: String) throws {
            let url = URL(filePath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }
}
