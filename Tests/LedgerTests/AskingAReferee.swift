import Foundation
import Ledger
import Testing

@Suite("Asking a referee")
struct AskingAReferee {
    static let isAvailable =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/go")
        && FileManager.default.fileExists(atPath: "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog")

    @Test(
        .enabled(if: isAvailable, "needs Debian's golang-go and golang-golang-x-mod-dev"),
        arguments: [
            [1, 255, 530, 600], [70_000],
        ])
    func `Go's sumdb verifies our log, and refuses it with any one bit changed`(sizes: [Int]) async throws {
        let directory = try TemporaryDirectory()
        try await SampleLog.publish(sizes, on: TileDirectory(directory.path, for: .writing))
        let size = try #require(sizes.last)

        let (status, output) = try referee(directory.path, SampleLog.key.vkey, "-sizes", "1,2,255,256,257,\(size)")
        #expect(status == 0, "\(output)")
        #expect(output.contains("\(size) leaves, root \(SampleLog.root(of: size))"))
        #expect(output.contains("noticed: checkpoint with one bit changed"))
        #expect(output.split(separator: "\n").count >= 13, "\(output)")
    }

    @Test(.enabled(if: isAvailable, "needs Debian's golang-go and golang-golang-x-mod-dev"))
    func `Go's sumdb refuses our log under another key`() async throws {
        let directory = try TemporaryDirectory()
        try await SampleLog.publish([3], on: TileDirectory(directory.path, for: .writing))
        let other = try NoteSigner(name: SampleLog.key.name, seed: [UInt8](repeating: 9, count: 32)).verifier
        #expect(try referee(directory.path, other.vkey).status == 1)
    }

    private func referee(_ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = Vectors.packageRoot.appending(path: "Tests/Referee/check")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
