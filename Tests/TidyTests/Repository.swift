import Foundation
import Testing

/// One file of the repository, read as text.
struct RepositoryFile: Sendable {
    /// The path from the package root, as in `Sources/Store/SQL/Row.swift`.
    let path: String
    /// The size on disk.
    let byteCount: Int
    /// What the file says; empty when it is not text.
    let text: String
    /// The lines as written, without line ends.
    let lines: [String]
    /// The lines of a Swift file with comments and the insides of strings blanked; empty for other files.
    let code: [String]

    init(path: String, text: String, byteCount: Int? = nil) {
        self.path = path
        self.byteCount = byteCount ?? text.utf8.count
        self.text = text
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        code = path.hasSuffix(".swift") ? CodeText.lines(of: text) : []
    }

    /// The last part of the path, as in `Row.swift`.
    var name: String { String(path.split(separator: "/").last ?? "") }

    /// What follows the last dot of the name; empty when there is no dot or only a leading one.
    var fileExtension: String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !(parts.count == 2 && parts[0].isEmpty) ? String(parts[parts.count - 1]) : ""
    }

    /// The folder below `Sources` or `Tests` that the file belongs to, as in `Store`; nil elsewhere.
    var target: String? {
        let parts = path.split(separator: "/")
        guard parts.count > 2, parts[0] == "Sources" || parts[0] == "Tests" else { return nil }
        return String(parts[1])
    }

    /// Whether the file is product code.
    var isSource: Bool { path.hasPrefix("Sources/") }
}

/// The repository as data: every file below the package root that belongs to it.
struct Repository: Sendable {
    /// The files in the order of their paths.
    let files: [RepositoryFile]

    /// The repository that these tests are part of, read once.
    static let here = Repository(root: root)

    /// The package root: the folder that holds `Package.swift`, found from this file's own path.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The Swift files of product and tests.
    var swiftFiles: [RepositoryFile] { files.filter { $0.target != nil && $0.path.hasSuffix(".swift") } }

    /// The Swift files of the product.
    var sources: [RepositoryFile] { swiftFiles.filter(\.isSource) }

    /// The documents.
    var documents: [RepositoryFile] { files.filter { $0.path.hasSuffix(".md") } }

    /// The file at that path; nil where there is none.
    func file(_ path: String) -> RepositoryFile? { files.first { $0.path == path } }

    init(files: [RepositoryFile]) { self.files = files }

    init(root: URL) {
        let walk = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
        var files: [RepositoryFile] = []
        while let path = walk?.nextObject() as? String {
            if Self.isMadeByTools(path) {
                walk?.skipDescendants()
            } else if let file = Self.read(path, below: root) {
                files.append(file)
            }
        }
        self.files = files.sorted { $0.path < $1.path }
    }

    /// Whether the path is one that `.gitignore` names, or git's own.
    private static func isMadeByTools(_ path: String) -> Bool {
        let name = String(path.split(separator: "/").last ?? "")
        let made = [".git", ".build", ".swiftpm", "Package.resolved", "courthouse-data", "__pycache__", ".DS_Store"]
        return made.contains(name) || name.hasPrefix(".build-") || name.hasSuffix(".pyc")
    }

    private static func read(_ path: String, below root: URL) -> RepositoryFile? {
        let url = root.appending(path: path)
        var isFolder: ObjCBool = false
        guard unsafe FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder),
            !isFolder.boolValue, let bytes = try? Data(contentsOf: url)
        else { return nil }
        let text = bytes.contains(0) ? "" : String(decoding: bytes, as: UTF8.self)
        return RepositoryFile(path: path, text: text, byteCount: bytes.count)
    }
}

/// One place that breaks a rule, with what to do instead.
struct Finding: Equatable, CustomStringConvertible {
    /// The path of the file.
    let path: String
    /// The line, counted from 1; 0 for the file as a whole.
    let line: Int
    /// What is wrong and what to do instead.
    let message: String

    init(_ file: RepositoryFile, line: Int = 0, _ message: String) {
        path = file.path
        self.line = line
        self.message = message
    }

    var description: String { line == 0 ? "\(path): \(message)" : "\(path):\(line): \(message)" }
}

/// Records every finding as a failure of the test.
func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
    for finding in findings { Issue.record("\(finding)", sourceLocation: sourceLocation) }
}

extension String {
    /// The line without the blanks at its ends.
    var trimmed: String { trimmingCharacters(in: .whitespaces) }

    /// Whether the byte can be part of an identifier.
    static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        default: false
        }
    }

    /// How often the text occurs as a whole word: not as the tail of a longer identifier.
    func wordCount(of spelling: String) -> Int {
        guard contains(spelling) else { return 0 }
        var count = 0
        var rest = self[...]
        while let found = rest.range(of: spelling) {
            let before = utf8[..<found.lowerBound].last
            let startsAsWord = spelling.utf8.first.map(String.isWordByte) ?? false
            if !startsAsWord || !(before.map(String.isWordByte) ?? false) { count += 1 }
            rest = rest[found.upperBound...]
        }
        return count
    }
}
