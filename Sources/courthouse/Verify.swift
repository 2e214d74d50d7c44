import ArgumentParser
import ClerksOffice
import Foundation
import Ledger

/// `courthouse verify`: recompute everything, and name what is missing or altered.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Recompute the record and its ledger, and name everything missing or altered.",
        discussion: """
            With --data: the log from its leaves, the leaves from the rows of the record, the papers from their
            bytes. With --url: the log as a stranger sees it.
            """)

    @Option(help: "The data directory.")
    var data: String?

    @Option(help: "The address of a courthouse, as in https://court.example.")
    var url: String?

    @Option(help: "A checkpoint somebody kept; the log must continue it.")
    var checkpoint: String?

    @Option(help: "With --url: the key that checkpoints are verified with, obtained some other way.")
    var key: String?

    @Flag(help: "Print the report as JSON.")
    var json = false

    mutating func validate() throws {
        if (data == nil) == (url == nil) { throw ValidationError("give either --data or --url") }
    }

    mutating func run() async throws {
        if let data {
            try await verify(directory: data)
        } else if let url {
            try await verify(address: url)
        }
    }

    private func verify(directory: String) async throws {
        let premises = try await Wiring.open(directory)
        defer { try? premises.close() }
        let key = try NoteVerifier(vkey: premises.verifierKey)
        let report = try await premises.verify(continuing: try older(key))
        try say(
            VerifyForm(
                leaves: report.leafCount, rows: report.rowCount, papers: report.paperCount,
                unpublished: report.unpublishedCount, findings: report.findings,
                size: report.checkpoint.map { Int($0.size) }, isClean: report.isClean))
    }

    private func verify(address: String) async throws {
        let source = HTTPTileSource(address: address)
        let vkey: String
        if let key {
            vkey = key
        } else {
            vkey = try await source.publishedKey()
            Terminal.complain("the key came from the server itself; give --key to trust nothing it says")
        }
        let verifierKey = try NoteVerifier(vkey: vkey)
        let verifier = LedgerVerifier(
            source, key: verifierKey, origin: try Origin(verifierKey.name.text), readsEarlierPartials: false)
        let report = await verifier.verify(continuing: try older(verifierKey))
        try say(
            VerifyForm(
                leaves: Int(report.leavesRead), rows: nil, papers: nil, unpublished: nil,
                findings: report.findings.map { "\($0)" }, size: report.checkpoint.map { Int($0.size) },
                isClean: report.isClean))
    }

    private func older(_ key: NoteVerifier) throws -> [VerifiedCheckpoint] {
        guard let checkpoint else { return [] }
        guard let bytes = FileManager.default.contents(atPath: checkpoint) else {
            throw Complaint("\(checkpoint) cannot be read")
        }
        return [try key.open(checkpoint: [UInt8](bytes), origin: try Origin(key.name.text))]
    }

    private struct VerifyForm: Encodable {
        let leaves: Int
        let rows, papers, unpublished: Int?
        let findings: [String]
        let size: Int?
        let isClean: Bool
    }

    private func say(_ form: VerifyForm) throws {
        if json {
            try Terminal.say(json: form)
        } else {
            for finding in form.findings { Terminal.complain(finding) }
            var counts = "\(form.leaves) leaves"
            if let rows = form.rows, let papers = form.papers { counts += ", \(rows) rows, \(papers) papers" }
            if let waiting = form.unpublished, waiting > 0 { counts += ", \(waiting) leaves not yet published" }
            let size = form.size.map { "checkpoint of size \($0)" } ?? "no valid checkpoint"
            Terminal.say("\(form.isClean ? "Clean" : "NOT CLEAN"): \(size); recomputed \(counts).")
        }
        if !form.isClean { throw ExitCode(1) }
    }
}
