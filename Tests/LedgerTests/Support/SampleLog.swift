import Foundation
import Ledger

/// The log of all tests: key, origin and leaves are always the same, and the same as in `sample.json`.
struct SampleLog {
    static let origin = try! Origin("ledger.example/sample")
    static let signer = try! NoteSigner(
        name: KeyName("ledger.example/sample"), seed: [UInt8](repeating: 0x42, count: 32)
    )
    static let key = signer.verifier

    static func leaf(_ number: Int) -> [UInt8] { Array("leaf \(number)".utf8) }
    static func leaves(_ numbers: Range<Int>) -> [[UInt8]] { numbers.map(leaf) }

    /// The bytes of a bundle of these leaves, by the text of the specification and not by the module.
    static func bundle(_ leaves: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for leaf in leaves {
            bytes += [UInt8(leaf.count / 256), UInt8(leaf.count % 256)]
            bytes += leaf
        }
        return bytes
    }

    static func root(of size: Int) -> TreeHash {
        var range = CompactRange()
        for number in 0..<size { range.append(leafHash: TreeHash(leaf: leaf(number))) }
        return range.root
    }

    static func signed(size: Int, root: TreeHash) throws -> VerifiedCheckpoint {
        let checkpoint = try Checkpoint(origin: origin, size: UInt64(size), root: root)
        let note = try SignedNote(text: checkpoint.text, signedBy: [signer])
        return try key.open(checkpoint: note.bytes, origin: origin)
    }

    /// Publishes leaves 0 ..< the last of `sizes`, with a checkpoint at each of them.
    @discardableResult
    static func publish(_ sizes: [Int], on storage: any TileStorage) async throws -> LedgerPublisher {
        let publisher = try await LedgerPublisher.create(on: storage, signer: signer, origin: origin)
        for size in sizes {
            let start = Int(await publisher.size)
            try await publisher.publish(leaves: leaves(start..<size), startingAt: UInt64(start))
        }
        return publisher
    }

    static func open(
        _ storage: any TileStorage, remembered: VerifiedCheckpoint? = nil
    ) async throws -> LedgerPublisher {
        try await LedgerPublisher.open(on: storage, signer: signer, origin: origin, remembered: remembered)
    }

    static func verify(
        _ source: any TileSource, continuing older: [VerifiedCheckpoint] = [], readsEarlierPartials: Bool = true
    ) async -> LedgerReport {
        await LedgerVerifier(source, key: key, origin: origin, readsEarlierPartials: readsEarlierPartials)
            .verify(continuing: older)
    }
}

/// A new, empty directory that is removed with its last owner.
final class TemporaryDirectory: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "ledger-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The files of the log, as paths below the directory.
    func files() throws -> [String] {
        let all = try FileManager.default.subpathsOfDirectory(atPath: path)
        return all.filter { $0 == "checkpoint" || ($0.hasPrefix("tile/") && !isDirectory($0)) }.sorted()
    }

    func bytes(_ file: String) throws -> [UInt8] {
        try [UInt8](Data(contentsOf: URL(filePath: "\(path)/\(file)")))
    }

    /// Puts other bytes in the place of a file, or removes it.
    func tamper(_ file: String, _ bytes: [UInt8]?) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
        if let bytes { try put(file, bytes) }
    }

    func put(_ file: String, _ bytes: [UInt8]) throws {
        try Data(bytes).write(to: URL(filePath: "\(path)/\(file)"))
    }

    private func isDirectory(_ file: String) -> Bool {
        var isDirectory: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: "\(path)/\(file)", isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}

/// Runs `body`, which must throw, and returns the code of the error.
func code(_ body: () async throws -> Void) async -> LedgerError.Code? {
    do {
        try await body()
        return nil
    } catch {
        return (error as? LedgerError)?.code
    }
}
