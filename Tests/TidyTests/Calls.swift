import Testing

@Suite("Forbidden calls")
struct Calls {
    /// A spelling that product code must not contain, and what to write in its place.
    struct Ban: Sendable {
        /// The text that is looked for in code, never in comments or strings.
        let spelling: String
        /// What to write in its place.
        let instead: String
        /// Whether the executable, where everything is wired, may contain it.
        var isAllowedInExecutable = false
    }

    /// Every ban. Bans hold below `Sources` and in `Tests/TestCourthouse`.
    static let bans: [Ban] = [
        Ban(spelling: "Date()", instead: "the `at:` parameter", isAllowedInExecutable: true),
        Ban(spelling: "Date.now", instead: "the `at:` parameter", isAllowedInExecutable: true),
        Ban(spelling: "Instant.now", instead: "the `at:` parameter", isAllowedInExecutable: true),
        Ban(spelling: "= .now", instead: "a parameter without a default", isAllowedInExecutable: true),
        Ban(spelling: "UUID()", instead: "an id that comes in as a parameter", isAllowedInExecutable: true),
        Ban(spelling: ".random(", instead: "random bytes that come in as a parameter", isAllowedInExecutable: true),
        Ban(spelling: "SystemRandomNumberGenerator", instead: "bytes as a parameter", isAllowedInExecutable: true),
        Ban(spelling: "print(", instead: "the logger", isAllowedInExecutable: true),
        Ban(spelling: "debugPrint(", instead: "the logger"),
        Ban(spelling: "NSLog(", instead: "the logger"),
        Ban(spelling: "Task {", instead: "a task group, or a worker of the wiring", isAllowedInExecutable: true),
        Ban(spelling: "Task(", instead: "a task group, or a worker of the wiring", isAllowedInExecutable: true),
        Ban(spelling: "Task.detached", instead: "a task group, or a worker of the wiring", isAllowedInExecutable: true),
        Ban(spelling: "try!", instead: "`try` and the module's error"),
        Ban(spelling: "as!", instead: "`as?` and a guard"),
        Ban(spelling: "fatalError(", instead: "`precondition` for misuse, a thrown error for the world"),
        Ban(spelling: "@unchecked Sendable", instead: "a value, or an actor"),
        Ban(spelling: "nonisolated(unsafe)", instead: "a value, or an actor"),
        Ban(spelling: "init(unchecked", instead: "a checked initialiser; escape hatches are counted here"),
        Ban(spelling: "#if DEBUG", instead: "an injected driver; tests and product run the same code"),
    ]

    /// The exceptions: spelling, then path, then how often. The counts are exact and may only shrink.
    static let exceptions: [String: [String: Int]] = [
        "init(unchecked": [:]
    ]

    @Test func `product code makes no forbidden call`() {
        expectNone(Repository.here.swiftFiles.flatMap { Self.findings(in: $0, exceptions: Self.exceptions) })
    }

    @Test func `product code does not unwrap by force`() {
        expectNone(Repository.here.sources.flatMap(Self.forcedUnwraps))
    }

    @Test func `no comment promises work`() {
        expectNone(Repository.here.swiftFiles.flatMap(Self.promises))
    }

    @Test func `every exception is of a file that exists`() {
        let paths = Self.exceptions.values.flatMap(\.keys)
        #expect(paths.filter { Repository.here.file($0) == nil }.isEmpty)
    }

    @Test(arguments: bans.map(\.spelling))
    func `a forbidden call is found`(spelling: String) {
        let file = RepositoryFile(path: "Sources/Store/A.swift", text: "a\nlet a = [x, \(spelling) y]")
        #expect(Self.findings(in: file, exceptions: [:]).map(\.line) == [2])
    }

    @Test func `the executable may ask the clock and the standard library may be named in comments`() {
        let wired = RepositoryFile(path: "Sources/courthouse/Wiring.swift", text: "let now = Date()")
        let other = RepositoryFile(path: "Sources/Store/A.swift", text: "// Date()\nlet a = CourtDate()\nblueprint(a)")
        #expect(Self.findings(in: wired, exceptions: [:]).isEmpty)
        #expect(Self.findings(in: other, exceptions: [:]).isEmpty)
    }

    @Test(arguments: [(2, 0), (1, 1), (3, 1)])
    func `an exception holds for its exact count`(allowed: Int, findings: Int) {
        let file = RepositoryFile(path: "Sources/Store/A.swift", text: "try! a()\ntry! b()")
        let found = Self.findings(in: file, exceptions: ["try!": ["Sources/Store/A.swift": allowed]])
        #expect(found.count == findings)
    }

    @Test(arguments: ["a!.b", "f(x)!", "a[1]!", "var a: Int!", "let b = a! + 1"])
    func `a forced unwrap is found`(line: String) {
        #expect(Self.forcedUnwraps(in: RepositoryFile(path: "Sources/Store/A.swift", text: line)).count == 1)
    }

    @Test(arguments: ["a != b", "!a", "a!=b", "(!a)", "#if !os(Linux)", "\"a!\"", "// a!"])
    func `a negation is no forced unwrap`(line: String) {
        #expect(Self.forcedUnwraps(in: RepositoryFile(path: "Sources/Store/A.swift", text: line)).isEmpty)
    }

    @Test func `a promise is found`() {
        let text = "// TODO: later\nlet methodology = 1 // FIXME"
        #expect(Self.promises(in: RepositoryFile(path: "Sources/Store/A.swift", text: text)).map(\.line) == [1, 2])
    }

    static func findings(in file: RepositoryFile, exceptions: [String: [String: Int]]) -> [Finding] {
        guard file.isSource || file.target == "TestCourthouse" else { return [] }
        return bans.flatMap { ban -> [Finding] in
            if ban.isAllowedInExecutable && file.target == "courthouse" { return [] }
            guard file.text.contains(ban.spelling) || exceptions[ban.spelling]?[file.path] != nil else { return [] }
            let places = file.code.enumerated().flatMap { index, line in
                Array(repeating: index + 1, count: line.wordCount(of: ban.spelling))
            }
            guard let allowed = exceptions[ban.spelling]?[file.path] else {
                return places.map { Finding(file, line: $0, "`\(ban.spelling)`: write \(ban.instead)") }
            }
            guard places.count != allowed else { return [] }
            let message = "`\(ban.spelling)` \(places.count) times, \(allowed) allowed; the count may only shrink"
            return [Finding(file, message)]
        }
    }

    static func forcedUnwraps(in file: RepositoryFile) -> [Finding] {
        file.code.enumerated().compactMap { index, line in
            guard line.utf8.contains(UInt8(ascii: "!")), hasForcedUnwrap(Array(line.utf8)) else { return nil }
            return Finding(file, line: index + 1, "forced unwrap: parse at the edge, or `guard let`")
        }
    }

    private static func hasForcedUnwrap(_ line: [UInt8]) -> Bool {
        let operands = Set(")]\"?`".utf8)
        return line.indices.dropFirst().contains { index in
            guard line[index] == UInt8(ascii: "!") else { return false }
            let follows = index + 1 < line.count ? line[index + 1] : UInt8(ascii: " ")
            return follows != UInt8(ascii: "=")
                && (String.isWordByte(line[index - 1]) || operands.contains(line[index - 1]))
        }
    }

    static func promises(in file: RepositoryFile) -> [Finding] {
        guard !file.path.hasPrefix("Tests/TidyTests/") else { return [] }
        return file.lines.enumerated().compactMap { index, line in
            guard let word = ["TODO", "FIXME"].first(where: { line.wordCount(of: $0) > 0 }) else { return nil }
            return Finding(file, line: index + 1, "\(word): do it, or write it down where it is read")
        }
    }
}
