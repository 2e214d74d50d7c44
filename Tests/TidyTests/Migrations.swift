import Foundation
import Testing

@Suite("Migrations")
struct Migrations {
    /// The folder that holds one file a migration.
    static let folder = "Sources/Store/Migrations/"
    /// The migrations of released versions, as `sha256sum` prints them.
    static let releasedList = "Tests/TidyTests/released-migrations.txt"

    @Test func `a released migration never changes`() throws {
        let list = try #require(Repository.here.file(Self.releasedList))
        for (path, digest) in Self.released(in: list.text) {
            #expect(try Self.digest(of: Repository.root.appending(path: path)) == digest, "\(path) was changed")
        }
    }

    @Test func `a migration is numbered and begins with its reason`() {
        expectNone(Self.findings(in: Repository.here.files.filter { $0.path.hasPrefix(Self.folder) }))
    }

    @Test func `a changed migration has another digest`() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "courthouse-tidy-migration.sql")
        defer { try? FileManager.default.removeItem(at: url) }
        try Data("abc".utf8).write(to: url)
        let digest = try Self.digest(of: url)
        #expect(digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        try Data("abd".utf8).write(to: url)
        #expect(try Self.digest(of: url) != digest)
    }

    @Test func `the list of released migrations is read as sha256sum writes it`() {
        let text = "# released with 1.0\n\nab12  Sources/Store/Migrations/0001-cases.sql\n"
        #expect(Self.released(in: text).map(\.path) == ["Sources/Store/Migrations/0001-cases.sql"])
        #expect(Self.released(in: text).map(\.digest) == ["ab12"])
    }

    @Test(arguments: [
        (["0001-cases.sql", "0003-seals.sql"], "-- why", 1), (["cases.sql"], "-- why", 1),
        (["0001-cases.sql"], "CREATE", 1), (["0001-cases.sql", "0002-seals.sql"], "-- why", 0),
        (["0001-cases.sql", "0001-seals.sql"], "-- why", 1),
    ])
    func `a gap, a missing number or a missing reason is found`(names: [String], line: String, findings: Int) {
        #expect(Self.findings(in: names.map { RepositoryFile(path: Self.folder + $0, text: line) }).count == findings)
    }

    static func findings(in files: [RepositoryFile]) -> [Finding] {
        let migrations = files.filter { $0.fileExtension == "sql" }.sorted { $0.path < $1.path }
        return migrations.enumerated().flatMap { index, file -> [Finding] in
            var found: [Finding] = []
            if Int(file.name.prefix(4)) != index + 1 || file.name.dropFirst(4).first != "-" {
                found.append(Finding(file, "migration \(index + 1) is named NNNN-words.sql, without gap"))
            }
            if file.lines.first?.hasPrefix("-- ") != true {
                found.append(Finding(file, line: 1, "the first line says why, as in `-- Why`"))
            }
            return found
        }
    }

    static func released(in text: String) -> [(path: String, digest: String)] {
        text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return parts.count == 2 ? (String(parts[1]).trimmed, String(parts[0])) : nil
        }
    }

    private static func digest(of url: URL) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/sha256sum")
        process.arguments = [url.path(percentEncoded: false)]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: " ").first.map(String.init) ?? ""
    }
}
