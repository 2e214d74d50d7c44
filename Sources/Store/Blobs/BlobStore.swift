package import CourtRecord
import Crypto
package import Foundation

/// Files by the SHA-256 of their bytes: written once, never changed, streamed both ways.
///
/// A digest is given out only when file and directory are on disk (fsync), so a row that refers to it never points
/// at nothing. Trusted for availability only: whoever can change a file here is found out by its name.
package struct BlobStore: Sendable {
    private let directory: String

    /// Larger papers than this are refused; 1 GiB is several times the largest cap of a federal court.
    package static let byteLimit = 1 << 30

    /// Uses that directory, making it when it is not there, and removes what unfinished writes left behind.
    package init(directory: String) throws {
        self.directory = directory
        try DurableFile.makeDirectory(directory)
        try DurableFile.removeAbandoned(in: Self.spool(in: directory))
    }

    /// Begins a new file.
    ///
    /// - Parameter byteLimit: more bytes than this are refused.
    package func begin(byteLimit: Int = BlobStore.byteLimit) throws -> BlobWriter {
        try BlobWriter(directory: directory, byteLimit: byteLimit)
    }

    /// Keeps bytes that are in memory anyway.
    package func keep(_ bytes: [UInt8]) throws -> BlobDigest {
        let writer = try begin()
        try writer.write(bytes)
        return try writer.finish()
    }

    /// Opens the file with that digest.
    ///
    /// - Throws: `file` when it is not here.
    package func open(_ digest: BlobDigest) throws -> BlobReader {
        try BlobReader(path: Self.path(of: digest, in: directory))
    }

    /// True when the file's bytes still have the digest that is its name; nil when the file is not there.
    package func isIntact(_ digest: BlobDigest) throws -> Bool? {
        guard FileSystem.exists(Self.path(of: digest, in: directory)) else { return nil }
        let reader = try open(digest)
        var hash = SHA256()
        while let chunk = try reader.read() { hash.update(data: chunk) }
        return hash.finalize().hexadecimal == digest.description
    }

    /// Where files lie until they are finished.
    fileprivate static func spool(in directory: String) -> String { "\(directory)/spool" }

    /// `blobs/ab/cd/abcd…`: 65,536 directories keep each small.
    static func path(of digest: BlobDigest, in directory: String) -> String {
        let name = digest.description
        return "\(directory)/\(name.prefix(2))/\(name.dropFirst(2).prefix(2))/\(name)"
    }
}

/// A file on its way into the store. Not finished, it leaves nothing but a spool file that the next start removes.
package final class BlobWriter {
    // A class, since it owns an open file and must close it exactly once.
    private let directory: String
    private let spool: String
    private let file: FileHandle
    private let byteLimit: Int
    private var hash = SHA256()
    private var byteCount = 0
    private var isFinished = false

    fileprivate init(directory: String, byteLimit: Int) throws {
        self.directory = directory
        self.byteLimit = byteLimit
        try DurableFile.makeDirectory(BlobStore.spool(in: directory))
        (file, spool) = try DurableFile.temporary(in: BlobStore.spool(in: directory))
    }

    deinit {
        if !isFinished { unsafe unlink(spool) }
    }

    /// Adds bytes.
    ///
    /// - Throws: `tooLarge` above the limit it was begun with.
    package func write(_ bytes: [UInt8]) throws {
        byteCount += bytes.count
        guard byteCount <= byteLimit else {
            throw StoreError(.tooLarge, "keeping a file of more than \(byteLimit) bytes")
        }
        hash.update(data: bytes)
        try file.write(contentsOf: bytes)
    }

    /// Makes the file durable under its digest.
    ///
    /// - Throws: `tooLarge` when too much was written: a file that lacks its end is never kept.
    package func finish() throws -> BlobDigest {
        guard byteCount <= byteLimit else {
            throw StoreError(.tooLarge, "keeping a file of more than \(byteLimit) bytes")
        }
        guard let digest = BlobDigest(hash.finalize().hexadecimal) else {
            throw StoreError(.file, "naming a file by its digest")
        }
        try DurableFile.publish(file, from: spool, to: BlobStore.path(of: digest, in: directory))
        isFinished = true
        return digest
    }
}

/// A file of the store being read, piece by piece.
package final class BlobReader {
    // A class, since it owns an open file.
    private let file: FileHandle
    /// Bytes of the whole file.
    package let byteCount: Int

    /// Bytes in one piece.
    package static let chunkBytes = 1 << 18

    fileprivate init(path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw StoreError(.file, "opening a stored paper that is not there")
        }
        self.file = file
        byteCount = Int(try file.seekToEnd())
        try file.seek(toOffset: 0)
    }

    /// The next piece; nil at the end.
    package func read() throws -> [UInt8]? {
        guard let data = try file.read(upToCount: Self.chunkBytes), !data.isEmpty else { return nil }
        return [UInt8](data)
    }
}

extension BlobDigest {
    /// The digest of bytes that are in memory.
    package init?(of bytes: Data) { self.init(SHA256.hash(data: bytes).hexadecimal) }
}

extension Digest {
    /// Lower-case hexadecimal digits.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
