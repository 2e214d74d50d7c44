import Foundation
import Testing

@Suite("Arrows between the rooms")
struct Arrows {
    /// The rooms each room may import; a folder without a row here is a new room and needs a decision first.
    static let rooms: [String: Set<String>] = [
        "CourtRecord": [],
        "Ledger": [],
        "Vault": [],
        "Papers": [],
        "Store": ["CourtRecord"],
        "ClerksOffice": ["CourtRecord", "Ledger", "Vault", "Papers", "Store"],
        "Mailroom": ["CourtRecord", "Store"],
        "Web": ["CourtRecord", "ClerksOffice"],
        "courthouse": [
            "CourtRecord", "Ledger", "Vault", "Papers", "Store", "ClerksOffice", "Mailroom", "Web",
        ],
        "TestCourthouse": ["CourtRecord", "ClerksOffice", "Store"],
        "TidyTests": [],
    ]

    /// What the quiet rooms may import of others; the build checks the rest against `Package.swift`.
    static let guests: [String: Set<String>] = [
        "CourtRecord": ["FoundationEssentials"],
        "Ledger": ["Crypto", "Foundation", "FoundationEssentials", "Glibc", "Synchronization"],
        "Vault": ["Crypto", "CryptoExtras", "Foundation", "FoundationEssentials", "Synchronization"],
    ]

    /// Files that may import one thing more than their room. The list may only shrink.
    static let exceptions: [String: Set<String>] = [
        "Sources/CourtRecord/Cases/FoldedName.swift": ["Foundation"]  // Unicode's canonical decomposition
    ]

    @Test func `a room imports only what its row names`() {
        expectNone(Repository.here.swiftFiles.flatMap(Self.findings))
    }

    @Test func `every folder of Sources is a room`() {
        let folders = Set(Repository.here.sources.compactMap(\.target))
        #expect(folders.subtracting(Self.rooms.keys).isEmpty)
    }

    @Test func `every target has the common settings`() throws {
        let manifest = try #require(Repository.here.file("Package.swift"))
        expectNone(Self.optOuts(in: manifest))
    }

    @Test(arguments: [
        ("Sources/Web/Page.swift", "import Store"),
        ("Sources/Ledger/Leaf.swift", "@testable package import struct CourtRecord.Court"),
        ("Sources/CourtRecord/Court.swift", "internal import Foundation"),
        ("Tests/TestCourthouse/Cast.swift", "import Web"),
    ])
    func `a forbidden import is found`(path: String, line: String) {
        #expect(Self.findings(in: RepositoryFile(path: path, text: line)).count == 1)
    }

    @Test func `an allowed import, a comment and a string pass`() {
        let text = "import CourtRecord\n// import Store\nlet a = \"import Store\"\nimport Hummingbird"
        #expect(Self.findings(in: RepositoryFile(path: "Sources/Web/Page.swift", text: text)).isEmpty)
    }

    @Test func `a target without the settings is found`() {
        let text = ".target(name: \"A\", swiftSettings: settings),\n.testTarget(name: \"B\"),"
        #expect(Self.optOuts(in: RepositoryFile(path: "Package.swift", text: text)).count == 1)
    }

    static func findings(in file: RepositoryFile) -> [Finding] {
        guard let room = file.target, let allowed = rooms[room] else { return [] }
        return file.code.enumerated().compactMap { index, line in
            guard let module = importedModule(line), module != room else { return nil }
            let isOurs = rooms.keys.contains(module)
            let isRefused = isOurs ? !allowed.contains(module) : !(guests[room]?.contains(module) ?? true)
            if exceptions[file.path]?.contains(module) == true { return nil }
            return isRefused ? Finding(file, line: index + 1, "\(room) may not import \(module)") : nil
        }
    }

    /// The module an import names, as in `Court` for `@testable import struct Court.Seat`; nil for other lines.
    static func importedModule(_ line: String) -> String? {
        guard line.contains("import ") else { return nil }
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else { return nil }
        let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        guard words[..<keyword].allSatisfy({ $0.hasPrefix("@") || levels.contains($0) }) else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        let named = kinds.contains(words[keyword + 1]) ? words.dropFirst(keyword + 2).first : words[keyword + 1]
        return named?.split(separator: ".").first.map(String.init)
    }

    private static func optOuts(in manifest: RepositoryFile) -> [Finding] {
        let code = manifest.code.joined(separator: "\n")
        let openings = ["arget(\n", "arget(name"]
        let targets = openings.map { code.components(separatedBy: $0).count - 1 }.reduce(0, +)
        let settled = code.components(separatedBy: "swiftSettings: settings").count - 1
        guard settled != targets else { return [] }
        return [Finding(manifest, "\(targets) targets, \(settled) with `swiftSettings: settings`; none opts out")]
    }
}
