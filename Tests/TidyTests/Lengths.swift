import Testing

@Suite("Length of files and functions")
struct Lengths {
    /// Longer functions hide a story in another; aim for 20.
    static let functionLimit = 70
    /// From here on a file is reported: think whether it holds two nouns.
    static let softFileLimit = 400
    /// No product file is longer.
    static let fileLimit = 700
    /// No test file is longer: one suite an action.
    static let testFileLimit = 500

    @Test func `no function is longer than 70 lines`() {
        expectNone(Repository.here.swiftFiles.flatMap(Self.longFunctions))
    }

    @Test func `no file is longer than its limit`() {
        expectNone(Repository.here.swiftFiles.flatMap(Self.longFile))
    }

    @Test func `files beyond 400 lines are named`() {
        for file in Repository.here.sources where file.lines.count > Self.softFileLimit {
            Issue.record("\(file.path) has \(file.lines.count) lines: two nouns?", severity: .warning)
        }
    }

    @Test(arguments: [
        "func file() {",
        "    package static func file<T>(\n        a: (Int) -> Int\n    ) async throws -> T\n    where T: A {",
        "init?(a: Int = { 1 }()) {", "var total: Int {", "static let table: Table = {", "deinit {",
    ])
    func `a long function is found`(opening: String) {
        let text = "struct A {\n" + opening + String(repeating: "\n    a { b() }", count: 70) + "\n}\n}"
        #expect(Self.longFunctions(in: RepositoryFile(path: "Sources/Store/A.swift", text: text)).count == 1)
    }

    @Test func `a function of 70 lines and a requirement without body pass`() {
        let body = String(repeating: "\n    a()", count: 68)
        let text = "protocol P {\n    func f()\n    func g(\n        a: Int\n    ) -> Int\n}\nfunc h() {" + body + "\n}"
        #expect(Self.longFunctions(in: RepositoryFile(path: "Sources/Store/A.swift", text: text)).isEmpty)
    }

    @Test(arguments: [
        ("Sources/Store/A.swift", 700, 0), ("Sources/Store/A.swift", 701, 1), ("Tests/A/A.swift", 501, 1),
    ])
    func `a long file is found`(path: String, lineCount: Int, findings: Int) {
        let text = String(repeating: "\n", count: lineCount - 1)
        #expect(Self.longFile(RepositoryFile(path: path, text: text)).count == findings)
    }

    static func longFile(_ file: RepositoryFile) -> [Finding] {
        let limit = file.isSource ? fileLimit : testFileLimit
        guard file.lines.count > limit else { return [] }
        return [Finding(file, "\(file.lines.count) lines, at most \(limit): split by aspect")]
    }

    static func longFunctions(in file: RepositoryFile) -> [Finding] {
        file.code.indices.compactMap { index in
            guard opensFunction(file.code[index]), let length = bodyLength(from: index, in: file.code),
                length > functionLimit
            else { return nil }
            return Finding(file, line: index + 1, "\(length) lines, at most \(functionLimit): name its steps")
        }
    }

    /// Whether a declaration that may have a body of statements begins on the line.
    private static func opensFunction(_ line: String) -> Bool {
        let openings = ["func ", "init(", "init?(", "init<", "deinit", "subscript", "var ", "let "]
        return openings.contains { line.wordCount(of: $0) > 0 }
    }

    /// The lines from the declaration to the brace that closes its body; nil when it has none.
    private static func bodyLength(from start: Int, in code: [String]) -> Int? {
        var brackets = 0
        var braces = 0
        for index in start..<code.count {
            if index > start, brackets == 0, braces == 0, !continuesHeader(code[index]) { return nil }
            for byte in code[index].utf8 {
                switch byte {
                case UInt8(ascii: "("), UInt8(ascii: "["): brackets += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): brackets -= 1
                case UInt8(ascii: "{") where brackets == 0: braces += 1
                case UInt8(ascii: "}") where brackets == 0:
                    braces -= 1
                    if braces < 0 { return nil }
                    if braces == 0 { return index - start + 1 }
                default: break
                }
            }
            if brackets < 0 { return nil }
        }
        return nil
    }

    private static func continuesHeader(_ line: String) -> Bool {
        ["{", "->", "throws", "async", "rethrows", "where"].contains { line.trimmed.hasPrefix($0) }
    }
}
