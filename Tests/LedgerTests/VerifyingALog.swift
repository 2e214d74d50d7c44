import Foundation
import Ledger
import Testing

@Suite("Verifying a log")
struct VerifyingALog {
    /// A log of 600 leaves that keeps partial tiles of earlier checkpoints.
    private func log() async throws -> TemporaryDirectory {
        let directory = try TemporaryDirectory()
        try await SampleLog.publish([1, 255, 530, 600], on: TileDirectory(directory.path, for: .writing))
        return directory
    }

    private func verify(_ directory: TemporaryDirectory) async throws -> LedgerReport {
        await SampleLog.verify(try TileDirectory(directory.path, for: .reading))
    }

    @Test func `one flipped bit anywhere in any file is found, and the file is named`() async throws {
        let directory = try await log()
        #expect(try await verify(directory).isClean)
        let files = try directory.files()
        #expect(files.contains("tile/entries/002.p/18") && files.contains("tile/1/000.p/2") && files.count == 10)

        var generator = SeededGenerator(seed: 6)
        for file in files {
            let bytes = try directory.bytes(file)
            let few = (0..<24).map { _ in Int.random(in: bytes.indices, using: &generator) }
            let positions = file == "checkpoint" ? Array(bytes.indices) : few + [0, bytes.count - 1]
            for position in positions {
                var altered = bytes
                altered[position] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
                try directory.tamper(file, altered)
                let report = try await verify(directory)
                #expect(!report.isClean, "\(file) byte \(position)")
                #expect(Set(report.findings.map(\.file)) == [file], "\(file) byte \(position): \(report.findings)")
            }
            try directory.tamper(file, bytes)
        }
        #expect(try await verify(directory).isClean)
    }

    @Test func `a missing file is named, whichever it is, and everything else is still compared`() async throws {
        let directory = try await log()
        for file in try directory.files() where file == "checkpoint" || !isEarlier(file) {
            let bytes = try directory.bytes(file)
            try directory.tamper(file, nil)
            let report = try await verify(directory)
            #expect(report.findings.map(\.file) == [file] && report.findings[0].kind == .missing, "\(report.findings)")
            let lost: UInt64 = file.contains("entries") ? (file.hasSuffix("88") ? 88 : 256) : 0
            #expect(report.leavesRead == (file == "checkpoint" ? 0 : 600 - lost))
            try directory.put(file, bytes)
        }
    }

    private func isEarlier(_ file: String) -> Bool { file.hasSuffix(".p/18") }

    @Test func `an altered leaf is named by its number`() async throws {
        let directory = try await log()
        var bytes = try directory.bytes("tile/entries/001")
        let start = try #require(bytes.firstRange(of: Array("leaf 471".utf8))).lowerBound
        bytes[start + 5] = UInt8(ascii: "9")
        try directory.tamper("tile/entries/001", bytes)
        let findings = try await verify(directory).findings
        #expect(
            findings.map(\.description) == [
                "altered-leaf tile/entries/001 leaf 471: the bundle's bytes do not hash to the tile's"
            ])
    }

    @Test func `neighbouring altered leaves are one finding with their range`() async throws {
        let directory = try await log()
        let leaves = (512..<600).map { (520..<530).contains($0) ? Array("LEAF \($0)".utf8) : SampleLog.leaf($0) }
        try directory.tamper("tile/entries/002.p/88", SampleLog.bundle(leaves))
        let findings = try await verify(directory).findings.filter { $0.file == "tile/entries/002.p/88" }
        #expect(findings.map(\.leaves) == [520..<530])
    }

    @Test func `an altered tile is told apart from altered leaves, with the leaves it concerns`() async throws {
        let directory = try await log()
        var bytes = try directory.bytes("tile/0/001")
        bytes[32 * 215 + 3] ^= 1
        try directory.tamper("tile/0/001", bytes)
        let findings = try await verify(directory).findings
        #expect(findings.map(\.kind) == [.alteredTile] && findings.first?.leaves == 471..<472)
    }

    @Test func `a leaf altered together with its hash is named too`() async throws {
        let directory = try await log()
        var bundle = try directory.bytes("tile/entries/001")
        let start = try #require(bundle.firstRange(of: Array("leaf 471".utf8))).lowerBound
        bundle[start] = UInt8(ascii: "L")
        var tile = try directory.bytes("tile/0/001")
        tile.replaceSubrange(32 * 215..<32 * 216, with: TreeHash(leaf: Array("Leaf 471".utf8)).bytes)
        try directory.tamper("tile/entries/001", bundle)
        try directory.tamper("tile/0/001", tile)
        let findings = try await verify(directory).findings
        #expect(findings.map(\.kind) == [.alteredTile] && findings.first?.file == "tile/0/001")
        #expect(findings.first?.leaves == 256..<512)
    }

    @Test func `several faults are all reported`() async throws {
        let directory = try await log()
        try directory.tamper("tile/entries/000", nil)
        try directory.tamper("tile/0/001", [1, 2, 3])
        var bytes = try directory.bytes("tile/1/000.p/2")
        bytes[0] ^= 1
        try directory.tamper("tile/1/000.p/2", bytes)
        let report = try await verify(directory)
        let files = Set(report.findings.map(\.file))
        #expect(files.isSuperset(of: ["tile/entries/000", "tile/0/001", "tile/1/000.p/2"]), "\(report.findings)")
        #expect(report.leavesRead == 344)
    }

    @Test func `every leaf is handed on once, in order, with its number`() async throws {
        let directory = try await log()
        let verifier = LedgerVerifier(
            try TileDirectory(directory.path, for: .reading), key: SampleLog.key, origin: SampleLog.origin)
        var seen: [[UInt8]] = []
        let report = await verifier.verify { batch in
            #expect(batch.firstIndex == UInt64(seen.count) && batch.agreesWithTile)
            seen += batch.leaves
        }
        #expect(report.isClean && seen == SampleLog.leaves(0..<600))
    }

    @Test func `what the caller throws ends the verification`() async throws {
        struct NotInTheDatabase: Error {}
        let directory = try await log()
        let verifier = LedgerVerifier(
            try TileDirectory(directory.path, for: .reading), key: SampleLog.key, origin: SampleLog.origin)
        await #expect(throws: NotInTheDatabase.self) {
            _ = try await verifier.verify { (_) throws(NotInTheDatabase) in throw NotInTheDatabase() }
        }
    }

    @Test func `a log that went back or was forked since an older checkpoint is reported`() async throws {
        let directory = try await log()
        let source = try TileDirectory(directory.path, for: .reading)
        let longer = try SampleLog.signed(size: 650, root: SampleLog.root(of: 650))
        let other = try SampleLog.signed(size: 300, root: SampleLog.root(of: 299))
        let right = try SampleLog.signed(size: 300, root: SampleLog.root(of: 300))
        let empty = try SampleLog.signed(size: 0, root: .ofEmptyTree)
        let report = await SampleLog.verify(source, continuing: [right, longer, other, empty])
        #expect(report.findings.map(\.kind) == [.wentBack, .forked])
        #expect(report.findings.map(\.leaves) == [600..<650, 0..<300])
    }

    @Test func `a checkpoint of another key is a finding, and the tiles are compared all the same`() async throws {
        let directory = try await log()
        let source = try TileDirectory(directory.path, for: .reading)
        let other = try NoteSigner(name: KeyName("other"), seed: [UInt8](repeating: 9, count: 32)).verifier
        let report = await LedgerVerifier(source, key: other, origin: SampleLog.origin).verify()
        #expect(report.findings.map(\.kind) == [.unverified] && report.checkpoint == nil)
        #expect(report.leavesRead == 600 && !report.isClean)
    }

    @Test func `a checkpoint over another tree is a wrong root, whatever else is right`() async throws {
        let directory = try await log()
        try directory.tamper("checkpoint", SampleLog.signed(size: 600, root: SampleLog.root(of: 599)).bytes)
        let findings = try await verify(directory).findings
        #expect(findings.map(\.kind) == [.wrongRoot])
    }

    @Test func `a signed size without tiles ends soon`() async throws {
        let directory = try TemporaryDirectory()
        let checkpoint = try SampleLog.signed(size: Int.max, root: .ofEmptyTree)
        try Data(checkpoint.bytes).write(to: URL(filePath: directory.path + "/checkpoint"))
        let report = try await verify(directory)
        #expect(!report.isComplete && report.findings.count == LedgerReport.findingLimit)
    }

    @Test func `the empty log verifies`() async throws {
        let directory = try TemporaryDirectory()
        try await SampleLog.publish([], on: TileDirectory(directory.path, for: .writing))
        #expect(try await verify(directory).isClean)
        try directory.tamper("checkpoint", SampleLog.signed(size: 0, root: SampleLog.root(of: 1)).bytes)
        #expect(try await verify(directory).findings.map(\.kind) == [.wrongRoot])
    }

    @Test func `an error never carries content`() async throws {
        let error = await code { _ = try Checkpoint(text: "SECRET") }
        #expect(error == .malformedCheckpoint)
        for wrong in ["SECRET", "tile/SECRET/000", "SECRET+1+2"] {
            for attempt in [
                { _ = try Tile(path: wrong) }, { _ = try NoteVerifier(vkey: wrong) }, { _ = try Origin(wrong + "\n") },
            ] {
                do { try attempt() } catch { #expect(!"\(error)".contains("SECRET")) }
            }
        }
        #expect(Set(LedgerError.Code.allCases.map(\.rawValue)).count == LedgerError.Code.allCases.count)
    }
}
