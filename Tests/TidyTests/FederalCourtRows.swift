import Foundation
import Testing

@Suite("The table of the federal courts")
struct FederalCourtRows {
    @Test func `every row is well formed and no id comes twice`() throws {
        let file = try #require(Repository.here.file("Sources/CourtRecord/Courts/FederalCourts.swift"))
        expectNone(Self.findings(in: file))
        #expect(Self.rows(of: file).count == 210)
    }

    @Test(arguments: [
        "nysd|district|12|America/New_York|United States District Court",
        "nysd|trial|127|America/New_York|United States District Court",
        "nysd|district|127|America/Gotham|United States District Court", "nysd|district|127|America/New_York|",
        "ca1|appellate|001|America/New_York|A\nca1|appellate|001|America/New_York|A",
    ])
    func `a misspelt row is found`(text: String) {
        #expect(Self.findings(in: RepositoryFile(path: "Sources/CourtRecord/A.swift", text: text)).count == 1)
    }

    private static func rows(of file: RepositoryFile) -> [(line: Int, fields: [Substring])] {
        file.lines.enumerated().compactMap { index, line in
            let fields = line.trimmed.split(separator: "|", omittingEmptySubsequences: false)
            return fields.count == 5 && !line.contains("///") ? (index + 1, fields) : nil
        }
    }

    static func findings(in file: RepositoryFile) -> [Finding] {
        var ids: Set<Substring> = []
        return rows(of: file).compactMap { line, fields in
            guard ids.insert(fields[0]).inserted else { return Finding(file, line: line, "\(fields[0]) comes twice") }
            let isKind = ["appellate", "special", "district", "bankruptcy"].contains(fields[1])
            let isPrefix = fields[2].isEmpty || fields[2].count == 3 && Int(fields[2]) != nil
            let isZone = TimeZone(identifier: String(fields[3])) != nil
            guard isKind, isPrefix, isZone, !fields[4].isEmpty else {
                return Finding(file, line: line, "id | kind | prefix | zone | name, each as the comment says")
            }
            return nil
        }
    }
}
