import Foundation
import Testing

@Suite("The repository speaks of the product alone")
struct Language {
    /// Spellings that belong to somebody's machine or working day, not to a product, and why.
    static let foreign: [String: String] = [
        "/home/": "a path of one machine", "/root/": "a path of one machine", "/users/": "a path of one machine",
        "work session": "talk about the work", "working session": "talk about the work",
        "previous session": "talk about the work", "next session": "talk about the work",
        "earlier session": "talk about the work", "as discussed": "talk about the work",
    ]

    /// Words that, before a number, point outside the repository: write the fact instead.
    static let trackers = ["issue ", "issue #", "ticket ", "ticket #", "pull request ", "pull request #", "milestone "]

    @Test func `no file speaks of how it was made`() {
        let own = "Tests/TidyTests/Language.swift"  // It must name what it forbids.
        expectNone(Repository.here.files.filter { $0.path != own }.flatMap(Self.findings))
    }

    @Test(arguments: [
        "cd /home/ada/court", "see /Users/ada", "fixed in issue 12", "Ticket #7", "in the previous session we",
    ])
    func `talk about the work is found`(line: String) {
        #expect(Self.findings(in: RepositoryFile(path: "docs/a.md", text: "a\n\(line)")).map(\.line) == [2])
    }

    @Test(arguments: ["the issue is", "a login session ends", "network/work", "https://github.com/a/b", "issue date 3"])
    func `talk about the product passes`(line: String) {
        #expect(Self.findings(in: RepositoryFile(path: "docs/a.md", text: line)).isEmpty)
    }

    static func findings(in file: RepositoryFile) -> [Finding] {
        let text = file.text.lowercased()
        let suspects = foreign.keys.filter(text.contains)
        let pointers = trackers.filter(text.contains)
        guard !suspects.isEmpty || !pointers.isEmpty else { return [] }
        return file.lines.enumerated().compactMap { index, line in
            let line = line.lowercased()
            if let found = suspects.first(where: line.contains) {
                return Finding(file, line: index + 1, "“\(found)”: \(foreign[found] ?? "")")
            }
            guard let found = pointers.first(where: { pointsAtNumber(line, after: $0) }) else { return nil }
            return Finding(file, line: index + 1, "“\(found)” and a number: write the fact instead")
        }
    }

    private static func pointsAtNumber(_ line: String, after word: String) -> Bool {
        line.components(separatedBy: word).dropFirst().contains { $0.first?.isNumber ?? false }
    }
}
