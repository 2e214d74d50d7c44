import Testing

@Suite("Files")
struct Files {
    /// Larger files are generated bulk; generate them, or describe them.
    static let byteLimit = 256 * 1024

    /// The kinds of file the repository is made of; a new one is added here on purpose.
    static let extensions: Set<String> = [
        "swift", "md", "sql", "txt", "sh", "json", "yaml", "toml", "html", "mustache", "css", "js", "svg", "xml", "csv",
        "pdf", "png", "woff2", "py", "go", "mod", "sum", "c", "h", "modulemap", "http", "service", "1", "age", "conf",
        "strings", "webmanifest", "resolved",
    ]

    /// The files without extension, by name.
    static let plainNames: Set<String> = [
        "LICENSE", "NOTICE", "setup", "run", "test", "check", "check-server", ".gitignore", ".swift-format",
        "Containerfile", "record", "generate-dockets",
    ]

    @Test func `no file is large and every kind is known`() {
        expectNone(Repository.here.files.flatMap(Self.findings))
    }

    @Test func `every script stops at its first error`() {
        expectNone(Repository.here.files.flatMap(Self.looseScripts))
    }

    @Test func `a large file and unknown kinds are found`() {
        let large = RepositoryFile(path: "a.json", text: "", byteCount: Self.byteLimit + 1)
        #expect(Self.findings(of: large).count == 1)
        #expect(Self.findings(of: RepositoryFile(path: "a.exe", text: "")).count == 1)
        #expect(Self.findings(of: RepositoryFile(path: "Sources/notes", text: "")).count == 1)
    }

    @Test(arguments: ["a.swift", "LICENSE", ".gitignore", ".ci/run", "docs/a.b.md"])
    func `a known kind passes`(path: String) {
        #expect(Self.findings(of: RepositoryFile(path: path, text: "")).isEmpty)
    }

    @Test(arguments: [
        ("#!/bin/bash\nset -euo pipefail\n", 0), ("#!/usr/bin/env bash\n# why\nset -euo pipefail\n", 0),
        ("#!/bin/bash\necho\n", 1), ("#!/bin/sh\nset -eu\n", 1), ("plain", 0),
    ])
    func `a loose script is found`(text: String, findings: Int) {
        #expect(Self.looseScripts(in: RepositoryFile(path: "run", text: text)).count == findings)
    }

    static func findings(of file: RepositoryFile) -> [Finding] {
        var found: [Finding] = []
        if file.byteCount > byteLimit { found.append(Finding(file, "\(file.byteCount) bytes, at most \(byteLimit)")) }
        let isKnown =
            file.fileExtension.isEmpty || plainNames.contains(file.name)
            ? plainNames.contains(file.name) : extensions.contains(file.fileExtension)
        if !isKnown { found.append(Finding(file, "unknown kind of file; add it to Files.swift on purpose")) }
        return found
    }

    static func looseScripts(in file: RepositoryFile) -> [Finding] {
        guard let first = file.lines.first, first.hasPrefix("#!"), first.hasSuffix("sh") else { return [] }
        guard first.hasSuffix("bash"), file.lines.contains("set -euo pipefail") else {
            return [Finding(file, "a script is bash and says `set -euo pipefail`")]
        }
        return []
    }
}
