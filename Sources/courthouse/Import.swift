import ArgumentParser
import ClerksOffice
import CourtRecord
import Foundation

/// `courthouse import`: dockets from an earlier system.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take in dockets from files in juriscraper's JSON form.",
        discussion: """
            A directory stands for every .json file below it. A docket that is here already is compared: what is new
            is added, what has other words is corrected, nothing is taken away. A file with a mistake is refused
            whole, with every mistake named by file and field, and stops nothing else.
            """)

    /// The forms of file that can be read.
    enum Format: String, ExpressibleByArgument, CaseIterable { case juriscraper }

    @Option(help: "The data directory; made when it is not there.")
    var data: String

    @Option(help: "The court of all files, in place of the one each file names.")
    var court: String?

    @Option(help: "The form of the files.")
    var format = Format.juriscraper

    @Flag(help: "Read and report only; write nothing.")
    var dryRun = false

    @Flag(help: "Print the report as JSON.")
    var json = false

    @Flag(help: "Name each file once what it holds is durable.")
    var verbose = false

    @Argument(help: "Files and directories.")
    var path: [String]

    mutating func run() async throws {
        let court = try court.map { text in
            guard let id = CourtID(text) else { throw ValidationError("\(text) is no court id") }
            return id
        }
        let files = try path.flatMap { try Self.files(at: $0) }
        guard !files.isEmpty else { throw Complaint("there is no .json file in \(path.joined(separator: ", "))") }
        let order = ImportOrder(court: court, isDryRun: dryRun)
        let (counts, seconds) = try await take(files, order)
        try report(counts, seconds)
        if counts.refusedFiles > 0 { throw ExitCode(1) }
    }

    private func take(_ files: [String], _ order: ImportOrder) async throws -> (ImportCounts, Double) {
        let scratch = dryRun ? "\(NSTemporaryDirectory())courthouse-dry-run-\(getpid())" : nil
        defer { if let scratch { try? FileManager.default.removeItem(atPath: scratch) } }
        let premises = try await Wiring.openOrCreate(scratch ?? data)
        let begin = ContinuousClock.now
        let total = files.count
        let isVerbose = verbose
        let counts = try await premises.clerk.importDockets(from: files, order) { news in
            switch news {
            case .finding(let finding): Terminal.complain("\(finding)")
            case .taken(let file): if isVerbose { Terminal.say("taken \(file)") }
            case .progress(let counts):
                let line = "\(counts.files) of \(total) files, \(counts.addedEntries) entries added"
                Terminal.show(progress: line)
            }
        }
        Terminal.endProgress()
        if !dryRun, try await !premises.publishUnlessAnotherDoes() {
            Terminal.complain("the running server publishes the new leaves")
        }
        try premises.close()
        let elapsed = begin.duration(to: .now).components
        return (counts, Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18)
    }

    private func report(_ counts: ImportCounts, _ seconds: Double) throws {
        if json {
            try Terminal.say(json: ReportForm(counts, isDryRun: dryRun, seconds: seconds))
            return
        }
        Terminal.say(
            """
            \(dryRun ? "Nothing was written. " : "")\(counts.files) files: \(counts.openedCases) cases opened, \
            \(counts.changedCases) changed, \(counts.unchangedCases) unchanged, \(counts.refusedFiles) files refused, \
            \(counts.emptyFiles) empty.
            \(counts.addedEntries) docket entries added, \(counts.correctedEntries) corrected, \
            \(counts.findings) findings, \((seconds * 10).rounded() / 10) s.
            """)
    }

    private struct ReportForm: Encodable {
        let files, refusedFiles, emptyFiles, openedCases, changedCases, unchangedCases: Int
        let addedEntries, correctedEntries, findings: Int
        let isDryRun: Bool
        let seconds: Double

        init(_ counts: ImportCounts, isDryRun: Bool, seconds: Double) {
            files = counts.files
            refusedFiles = counts.refusedFiles
            emptyFiles = counts.emptyFiles
            openedCases = counts.openedCases
            changedCases = counts.changedCases
            unchangedCases = counts.unchangedCases
            addedEntries = counts.addedEntries
            correctedEntries = counts.correctedEntries
            findings = counts.findings
            self.isDryRun = isDryRun
            self.seconds = seconds
        }
    }

    /// A file is itself; a directory is every .json file below it, in the order of their names.
    private static func files(at path: String) throws -> [String] {
        var isDirectory: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
            throw Complaint("\(path) is not there")
        }
        guard isDirectory.boolValue else { return [path] }
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(path)/\($0)" }
    }
}
