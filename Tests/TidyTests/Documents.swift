import Foundation
import Testing

@Suite("Documents")
struct Documents {
    /// The most lines a document may have; readers stop where pages run on.
    static let lineLimits = [
        "README.md": 80, "ARCHITECTURE.md": 300, "SECURITY.md": 60, "CONTRIBUTING.md": 100, "docs/threat-model.md": 250,
    ]
    /// What a decision must say.
    static let decisionParts = [
        "Status", "Context", "Decision", "Alternatives", "Consequences", "How we would know it was wrong",
    ]

    @Test func `the index names every decision`() { expectNone(Self.indexFindings(in: Repository.here)) }

    @Test func `every decision has its parts`() { expectNone(Repository.here.documents.flatMap(Self.missingParts)) }

    @Test func `every link leads somewhere`() {
        expectNone(Repository.here.documents.flatMap { Self.deadLinks(in: $0, of: Repository.here) })
    }

    @Test func `every document has one title and keeps its length`() {
        expectNone(Repository.here.documents.flatMap(Self.shapeFindings))
    }

    @Test func `the front documents are there`() { expectNone(Self.absent(from: Repository.here)) }

    @Test func `a decision outside the index, a gap and a missing index are found`() {
        let first = RepositoryFile(path: "docs/decisions/0001-goals.md", text: "# Goals")
        let third = RepositoryFile(path: "docs/decisions/0003-ledger.md", text: "# Ledger")
        let index = RepositoryFile(path: "docs/decisions/README.md", text: "# Decisions\n[1](0001-goals.md)")
        #expect(Self.indexFindings(in: Repository(files: [first])).count == 1)
        #expect(Self.indexFindings(in: Repository(files: [index, first])).isEmpty)
        #expect(Self.indexFindings(in: Repository(files: [index, first, third])).count == 2)
    }

    @Test func `a decision without its parts is found`() {
        let text = "# Goals\n\n## Status\n## Context\n## Decision\n## Alternatives\n## Consequences\n"
        let file = RepositoryFile(path: "docs/decisions/0001-goals.md", text: text)
        #expect(Self.missingParts(of: file).count == 1)
    }

    @Test(arguments: [
        ("[a](b.md)", 1), ("[a](A.md)", 0), ("[a](A.md#one-two)", 0), ("[a](A.md#three)", 1), ("[a](#one)", 1),
        ("[a](https://example.org/b)", 0), ("```\n[a](b.md)\n```", 0), ("`[a](b.md)`", 0), ("[a](../docs)", 0),
    ])
    func `a dead link is found`(text: String, findings: Int) {
        let target = RepositoryFile(path: "docs/A.md", text: "# One, *two*\n")
        let file = RepositoryFile(path: "docs/C.md", text: text)
        #expect(Self.deadLinks(in: file, of: Repository(files: [target, file])).count == findings)
    }

    @Test(arguments: [("# A\n", 0), ("A\n", 1), ("# A\n# B\n", 1), ("# A\n```\n# comment\n```\n", 0)])
    func `a document without one title is found`(text: String, findings: Int) {
        #expect(Self.shapeFindings(of: RepositoryFile(path: "docs/A.md", text: text)).count == findings)
    }

    @Test func `a front page without architecture is found`() {
        let front = RepositoryFile(path: "README.md", text: "# A")
        let index = RepositoryFile(path: "docs/decisions/README.md", text: "# A")
        #expect(Self.absent(from: Repository(files: [front, index])).count == 1)
        #expect(Self.absent(from: Repository(files: [])).isEmpty)
    }

    static func indexFindings(in repository: Repository) -> [Finding] {
        let folder = "docs/decisions/"
        let decisions = repository.documents.filter { $0.path.hasPrefix(folder) && $0.name != "README.md" }
        guard let index = repository.file(folder + "README.md") else {
            return decisions.first.map { [Finding($0, "docs/decisions/README.md is missing: the index")] } ?? []
        }
        return decisions.enumerated().flatMap { position, decision -> [Finding] in
            var found: [Finding] = []
            if !index.text.contains("](\(decision.name))") { found.append(Finding(decision, "not in the index")) }
            if Int(decision.name.prefix(4)) != position + 1 {
                found.append(Finding(decision, "decisions are numbered 0001, 0002, … without gap"))
            }
            return found
        }
    }

    static func missingParts(of file: RepositoryFile) -> [Finding] {
        guard file.path.hasPrefix("docs/decisions/"), file.name != "README.md" else { return [] }
        return decisionParts.filter { part in !file.lines.contains { says($0, part) } }
            .map { Finding(file, "a decision has a part “\($0)”") }
    }

    private static func says(_ line: String, _ part: String) -> Bool {
        line.hasPrefix("## \(part)") || line.hasPrefix("**\(part)") || line.hasPrefix("*\(part)")
    }

    static func shapeFindings(of file: RepositoryFile) -> [Finding] {
        var found: [Finding] = []
        let titles = prose(of: file).filter { $0.text.hasPrefix("# ") }.count
        if titles != 1 { found.append(Finding(file, "\(titles) titles; a document has one")) }
        let limit = lineLimits[file.path] ?? lineLimit(ofFolderWith: file.path)
        if let limit, file.lines.count > limit {
            found.append(Finding(file, "\(file.lines.count) lines, at most \(limit)"))
        }
        return found
    }

    private static func lineLimit(ofFolderWith path: String) -> Int? {
        if path.hasPrefix("docs/decisions/") { return 120 }
        return path.hasPrefix("docs/specs/") ? 350 : nil
    }

    static func deadLinks(in file: RepositoryFile, of repository: Repository) -> [Finding] {
        prose(of: file).flatMap { line in
            links(in: line.text).filter { !isAlive($0, from: file, in: repository) }
                .map { Finding(file, line: line.number, "dead link \($0)") }
        }
    }

    /// The lines outside code blocks, with code spans cut out.
    private static func prose(of file: RepositoryFile) -> [(number: Int, text: String)] {
        var isCode = false
        return file.lines.enumerated().compactMap { index, line in
            if line.trimmed.hasPrefix("```") { isCode.toggle() }
            guard !isCode else { return nil }
            let parts = line.split(separator: "`", omittingEmptySubsequences: false)
            return (index + 1, parts.enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }.joined())
        }
    }

    private static func links(in line: String) -> [String] {
        line.components(separatedBy: "](").dropFirst().compactMap { part in
            let target = part.split(separator: ")", omittingEmptySubsequences: false).first
            return target?.split(separator: " ").first.map(String.init)
        }
    }

    private static func isAlive(_ link: String, from file: RepositoryFile, in repository: Repository) -> Bool {
        if ["http://", "https://", "mailto:"].contains(where: link.hasPrefix) { return true }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].isEmpty ? file.path : resolve(String(parts[0]), from: file.path)
        let folder = path.hasSuffix("/") ? path : path + "/"
        guard let target = repository.file(path) else {
            return repository.files.contains { $0.path.hasPrefix(folder) }
        }
        return parts.count == 1 || anchors(of: target).contains(String(parts[1]))
    }

    private static func resolve(_ link: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast()
        for part in link.split(separator: "/") where part != "." {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }

    /// The names under which a page's headings can be reached, as in `one-two` for "# One, *two*".
    private static func anchors(of file: RepositoryFile) -> [String] {
        file.lines.filter { $0.hasPrefix("#") }.map { heading in
            let words = heading.drop { $0 == "#" }.lowercased().trimmed
            let kept = words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
            return kept.replacing(" ", with: "-")
        }
    }

    static func absent(from repository: Repository) -> [Finding] {
        guard let front = repository.file("README.md") else { return [] }
        return ["ARCHITECTURE.md", "docs/decisions/README.md"].filter { repository.file($0) == nil }
            .map { Finding(front, "\($0) is missing") }
    }
}
