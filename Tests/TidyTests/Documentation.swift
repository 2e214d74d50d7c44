import Foundation
import Testing

@Suite("Documentation of declarations")
struct Documentation {
    /// Members whose meaning a protocol of the standard library gives.
    static let known: Set<String> = [
        "description", "debugDescription", "errorDescription", "hash", "encode", "makeIterator", "next", "rawValue",
        "allCases", "makeAsyncIterator", "hashValue", "customMirror",
    ]

    @Test func `every package and public declaration is documented`() {
        let requirements = Self.requirements(of: Repository.here.sources)
        expectNone(Repository.here.sources.flatMap { Self.undocumented(in: $0, requirements: requirements) })
    }

    @Test(arguments: [
        "package struct A {", "public func f() {", "    package static let a = 1", "@inlinable public var a: Int { 1 }",
        "package private(set) var a = 1", "package indirect enum A {", "public mutating func g<T>(_ a: T) {",
        "package typealias A = Int", "package subscript(a: Int) -> Int { a }", "package final class A {",
    ])
    func `an undocumented declaration is found`(line: String) {
        let file = RepositoryFile(path: "Sources/Store/A.swift", text: "let before = 1\n\(line)")
        #expect(Self.undocumented(in: file).map(\.line) == [2])
    }

    @Test(arguments: [
        "/// A.\npackage struct A {", "/// A.\n@frozen\n@available(*)\npublic struct A {", "package init(a: Int) {",
        "package static func < (one: A, other: A) -> Bool {", "package var description: String {", "struct A {",
        "package override func f() {", "public import Foundation", "package extension A {", "let package = Package(",
        "extension A: Sequence {\n    package func f() {\n    }\n    package var g: Int { 1 }\n}",
    ])
    func `a documented, inherited or inner declaration passes`(text: String) {
        #expect(Self.undocumented(in: RepositoryFile(path: "Sources/Store/A.swift", text: text)).isEmpty)
    }

    @Test func `a member that a protocol of ours requires passes, another is found`() {
        let seam = "package protocol Driver {\n    /// A.\n    func read()\n    var size: Int { get }\n}"
        let requirements = Self.requirements(of: [RepositoryFile(path: "Sources/Store/Driver.swift", text: seam)])
        let text = "/// A.\npackage struct A: Driver {\n    package func read() {}\n    package func write() {}\n}"
        let file = RepositoryFile(path: "Sources/Store/A.swift", text: text)
        #expect(Self.undocumented(in: file, requirements: requirements).map(\.line) == [4])
    }

    @Test func `a member after a conforming extension is found`() {
        let text = "extension A: B {\n}\nextension A where T: B {\n    package func f() {}\n}"
        #expect(Self.undocumented(in: RepositoryFile(path: "Sources/Store/A.swift", text: text)).map(\.line) == [4])
    }

    static func undocumented(
        in file: RepositoryFile, requirements: [String: Set<String>] = [:]
    ) -> [Finding] {
        let surroundings = surroundings(of: file.code)
        return file.code.enumerated().compactMap { index, line in
            guard let name = sharedDeclaration(line), !hasComment(above: index, in: file) else { return nil }
            let around = surroundings[index]
            if around.isExtension && !around.protocols.isEmpty { return nil }
            if around.protocols.contains(where: { requirements[$0]?.contains(name) ?? false }) { return nil }
            return Finding(file, line: index + 1, "\(name) has no `///`: say what it is for a court reader")
        }
    }

    /// What a `package` or `public` line declares, when that needs words of its own; nil for other lines.
    static func sharedDeclaration(_ line: String) -> String? {
        guard line.contains("package ") || line.contains("public ") || line.contains("open ") else { return nil }
        let kinds: Set<Substring> = [
            "struct", "class", "enum", "actor", "protocol", "typealias", "func", "var", "let", "subscript",
        ]
        let others: Set<Substring> = ["import", "extension", "override", "init", "associatedtype", "="]
        let tokens = line.split(whereSeparator: { " (:".contains($0) })
        var isShared = false
        for (index, token) in tokens.enumerated() {
            if token == "package" || token == "public" || token == "open" { isShared = true }
            if others.contains(token) || token == "init?" { return nil }
            guard kinds.contains(token) else { continue }
            let next = index + 1 < tokens.count ? tokens[index + 1] : ""
            if token == "class", next == "func" || next == "var" { continue }
            if token == "subscript" { return isShared ? "subscript" : nil }
            let isNamed = next.first.map { $0.isLetter || $0 == "_" || $0 == "`" } ?? false
            guard isShared, isNamed else { return nil }
            let name = String(next.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
            return known.contains(name) ? nil : name
        }
        return nil
    }

    /// For each line, what the innermost type or extension around it conforms to, and whether it is an extension.
    private static func surroundings(of code: [String]) -> [Surrounding] {
        var open: [(depth: Int, surrounding: Surrounding)] = []
        var depth = 0
        return code.map { line in
            let around = open.last?.surrounding ?? Surrounding()
            if let header = Surrounding(header: line) { open.append((depth, header)) }
            for byte in line.utf8 {
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
            }
            if line.contains("}") { open.removeAll { depth <= $0.depth } }
            return around
        }
    }

    /// A type or extension, as far as its first line tells.
    struct Surrounding {
        var isExtension = false
        /// The protocols, as in `Driver`.
        var protocols: [String] = []

        init() {}

        init?(header line: String) {
            let named = line.components(separatedBy: "extension ")
            guard named.count > 1 || Names.declaredType(line) != nil, line.contains("{") else { return nil }
            isExtension = named.count > 1
            let head = line.components(separatedBy: " where ")[0].components(separatedBy: "{")[0]
            guard let colon = head.lastIndex(of: ":") else { return }
            protocols = head[head.index(after: colon)...].split(separator: ",").map { String($0).trimmed }
        }
    }

    /// What each of our protocols requires, as in `Driver`: `read`, `write`, `close`.
    static func requirements(of files: [RepositoryFile]) -> [String: Set<String>] {
        var requirements: [String: Set<String>] = [:]
        for file in files where file.text.contains("protocol ") {
            var current: String?
            for line in file.code {
                if line.contains("protocol "), let name = Names.declaredType(line) { current = name }
                if line.hasPrefix("}") { current = nil }
                guard let current, let member = sharedDeclaration("package " + line.trimmed) else { continue }
                requirements[current, default: []].insert(member)
            }
        }
        return requirements
    }

    private static func hasComment(above index: Int, in file: RepositoryFile) -> Bool {
        var above = index - 1
        while above >= 0, file.lines[above].trimmed.hasPrefix("@") { above -= 1 }
        return above >= 0 && file.lines[above].trimmed.hasPrefix("///")
    }
}
