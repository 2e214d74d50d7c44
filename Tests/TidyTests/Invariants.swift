import Testing

@Suite("Invariants of ARCHITECTURE.md")
struct Invariants {
    @Test func `every invariant names an existing test`() {
        guard let page = Repository.here.file("ARCHITECTURE.md") else { return }  // Documents reports its absence.
        expectNone(Self.findings(in: page, tests: Self.tests(of: Repository.here)))
    }

    @Test(arguments: [
        ("| 1 | Nothing is lost | `Filing a document/a filing survives a kill` |", 0),
        ("| 1 | Nothing is lost | `FilingADocument/a filing survives a kill` |", 0),
        ("| 1 | Nothing is lost | `Filing a document/a filing survives` |", 1),
        ("| 1 | Nothing is lost | `Sealing/a filing survives a kill` |", 1),
        ("| 1 | Nothing is lost | `Tests/EndToEnd/kill.sh` |", 0),
        ("| 1 | Nothing is lost | `Tests/EndToEnd/power.sh` |", 1),
        ("| 1 | Nothing is lost | – |", 1),
        ("| 2 | Nothing is lost | `Tests/EndToEnd/kill.sh` |", 1),
        ("No table", 1),
    ])
    func `an invariant without its test is found`(row: String, findings: Int) {
        let head = "# A\n\n| n | invariant | test |\n|---|---|---|\n"
        let page = RepositoryFile(path: "ARCHITECTURE.md", text: head + row)
        let text = "@Suite(\"Filing a document\")\nstruct FilingADocument {\n@Test func `a filing survives a kill`() {"
        let tests = [
            RepositoryFile(path: "Tests/StoreTests/FilingADocument.swift", text: text),
            RepositoryFile(path: "Tests/EndToEnd/kill.sh", text: ""),
        ]
        #expect(Self.findings(in: page, tests: tests).count == findings)
    }

    /// The files where tests are, without this folder's own examples.
    private static func tests(of repository: Repository) -> [RepositoryFile] {
        repository.files.filter { $0.path.hasPrefix("Tests/") && $0.name != "Invariants.swift" }
    }

    static func findings(in page: RepositoryFile, tests: [RepositoryFile]) -> [Finding] {
        let rows = page.lines.enumerated().compactMap { index, line in row(line).map { (index + 1, $0) } }
        guard !rows.isEmpty else { return [Finding(page, "no table of rows | n | sentence | `Suite/test name` |")] }
        return rows.enumerated().flatMap { position, place -> [Finding] in
            let (line, row) = place
            var found: [Finding] = []
            if row.number != position + 1 { found.append(Finding(page, line: line, "invariants are numbered from 1")) }
            if row.tests.isEmpty { found.append(Finding(page, line: line, "names no test")) }
            found += row.tests.filter { !exists($0, in: tests) }
                .map { Finding(page, line: line, "no test “\($0)”") }
            return found
        }
    }

    /// The number and the tests of a table row; nil for other lines.
    private static func row(_ line: String) -> (number: Int, tests: [String])? {
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
        guard cells.count >= 5, cells[0].isEmpty, let number = Int(cells[1]) else { return nil }
        let parts = cells[3].split(separator: "`", omittingEmptySubsequences: false)
        return (number, parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) })
    }

    private static func exists(_ test: String, in files: [RepositoryFile]) -> Bool {
        if test.hasPrefix("Tests/") { return files.contains { $0.path == test } }
        let parts = test.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return false }
        let suites = ["@Suite(\"\(parts[0])\"", "struct \(parts[0]) ", "extension \(parts[0]) "]
        let names = ["func `\(parts[1])`", "func \(parts[1])(", "@Test(\"\(parts[1])\""]
        return files.contains { file in
            suites.contains(where: file.text.contains) && names.contains(where: file.text.contains)
        }
    }
}
