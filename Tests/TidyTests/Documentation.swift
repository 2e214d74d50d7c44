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
        expectNone(Repository.here.sources.flatMap(Self.undocumented))
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

    @Test func `a member after a conforming extension is found`() {
        let text = "extension A: B {\n}\nextension A where T: B {\n    package func f() {}\n}"
        #expect(Self.undocumented(in: RepositoryFile(path: "Sources/Store/A.swift", text: text)).map(\.line) == [4])
    }

    static func undocumented(in file: RepositoryFile) -> [Finding] {
        let conforming = conformingLines(of: file.code)
        return file.code.enumerated().compactMap { index, line in
            guard let name = sharedDeclaration(line), !conforming.contains(index), !hasComment(above: index, in: file)
            else { return nil }
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

    /// The lines inside extensions that add a conformance: their members are documented by the protocol.
    private static func conformingLines(of code: [String]) -> Set<Int> {
        var inside: Set<Int> = []
        var depth = 0
        var outerDepth: Int?
        for (index, line) in code.enumerated() {
            if outerDepth == nil, let header = line.components(separatedBy: "extension ").dropFirst().first,
                header.components(separatedBy: " where ")[0].contains(":")
            {
                outerDepth = depth
            }
            if outerDepth != nil { inside.insert(index) }
            for byte in line.utf8 {
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}") { depth -= 1 }
            }
            if let outer = outerDepth, depth <= outer, line.contains("}") { outerDepth = nil }
        }
        return inside
    }

    private static func hasComment(above index: Int, in file: RepositoryFile) -> Bool {
        var above = index - 1
        while above >= 0, file.lines[above].trimmed.hasPrefix("@") { above -= 1 }
        return above >= 0 && file.lines[above].trimmed.hasPrefix("///")
    }
}
