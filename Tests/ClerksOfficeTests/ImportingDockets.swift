import CourtRecord
import Foundation
import Testing

@testable import ClerksOffice

@Suite("Importing dockets")
struct ImportingDockets {
    @Test func `a docket goes in with everything it says, and verifies clean`() async throws {
        let house = try await ScratchHouse()
        let (counts, findings) = try await house.take([try house.file("a.json", Sheet(pacerCaseID: 120_574).json())])
        #expect(findings == [])
        #expect(counts.openedCases == 1)
        #expect(counts.addedEntries == 3)
        let found = try await house.clerk.findCase(
            pacerCaseID: 120_574, in: CourtID("nysd")!, as: .anonymous)
        guard case .open(let caseFile)? = found else {
            Issue.record("the case is not found")
            return
        }
        #expect(caseFile.heading.caption == "Marsh v. Lantern Cartage Co.")
        #expect(caseFile.heading.judges.assigned == "Judge Okafor")
        let parties = try await house.clerk.readParties(of: caseFile.id, as: .anonymous)
        #expect(parties.map(\.name) == ["Ada Marsh", "Lantern Cartage Co."])
        #expect(parties.first?.counsel.first?.noticeAddresses == ["reyes@law.example"])
        #expect(parties.last?.charges?.counts.map(\.name) == ["18:1343 WIRE FRAUD(1)"])
        let entries = try await house.entries("1:24-cv-00017")
        #expect(entries.map { $0.line.number?.value } == [1, 2, 3])
        #expect(entries.map(\.documents.count) == [1, 3, 1])
        #expect(try await house.findings() == [])
    }

    @Test func `the same file again changes nothing, and so does the same content in another file`() async throws {
        let house = try await ScratchHouse()
        let file = try house.file("a.json", Sheet().json())
        _ = try await house.take([file])
        let before = try house.rowCounts()
        let (again, _) = try await house.take([file])
        #expect(again.unchangedCases == 1)
        let (other, _) = try await house.take([try house.file("b.json", Sheet().json(pretty: true))])
        #expect(other.unchangedCases == 1)
        #expect(other.addedEntries + other.correctedEntries + other.changedCases == 0)
        let changed = zip(before, try house.rowCounts()).filter { $0.0 != $0.1 }.map(\.0)
        #expect(changed.allSatisfy { $0.hasPrefix("act ") || $0.hasPrefix("imported_file ") }, "\(changed)")
    }

    @Test func `a later snapshot adds and corrects, and what stood before stays in the record`() async throws {
        let house = try await ScratchHouse()
        _ = try await house.take([try house.file("a.json", Sheet().json())])
        var later = Sheet()
        later.set("docket_entries[1].description", "MOTION to Dismiss, amended")
        later.set("assigned_to_str", "Judge Lind")
        later.entries.append(Sheet.entry(4, "2024-03-01", "NOTICE OF APPEAL"))
        let (counts, findings) = try await house.take([try house.file("b.json", later.json())])
        #expect(findings == [])
        #expect(counts.changedCases == 1)
        #expect(counts.addedEntries == 1)
        #expect(counts.correctedEntries == 1)
        let entries = try await house.entries("1:24-cv-00017")
        #expect(
            entries.map(\.line.text) == [
                "COMPLAINT against Lantern Cartage Co.", "MOTION to Dismiss, amended",
                "ORDER granting 2 Motion to Dismiss",
                "NOTICE OF APPEAL",
            ])
        #expect(
            try house.sqlite("SELECT docket_text FROM docket_entry WHERE is_current = 0")
                == "MOTION to Dismiss by Lantern Cartage Co.")
        #expect(try house.sqlite("SELECT group_concat(assigned_to) FROM case_heading") == "Judge Okafor,Judge Lind")
        #expect(try await house.findings() == [])
    }

    @Test func `an older snapshot afterwards takes nothing away`() async throws {
        let house = try await ScratchHouse()
        var later = Sheet()
        later.entries.append(Sheet.entry(4, "2024-03-01", "NOTICE OF APPEAL"))
        later.set("date_terminated", "2024-02-01")
        _ = try await house.take([try house.file("later.json", later.json())])
        let (counts, _) = try await house.take([try house.file("older.json", Sheet().json())])
        #expect(counts.addedEntries + counts.correctedEntries + counts.changedCases == 0)
        #expect(try await house.entries("1:24-cv-00017").count == 4)
        #expect(
            try house.sqlite("SELECT h.terminated_on FROM case_heading h JOIN case_file c ON h.id = c.heading_id")
                == "2024-02-01")
    }

    @Test func `a sheet that runs backwards is turned round`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        sheet.entries.append(Sheet.entry(nil, "2024-02-02", "Minute Entry"))
        sheet.entries.reverse()
        _ = try await house.take([try house.file("a.json", sheet.json())])
        #expect(try await house.entries("1:24-cv-00017").map { $0.line.number?.value } == [1, 2, 3, nil])
        #expect(try await house.entries("1:24-cv-00017").map(\.sequence) == [1, 2, 3, 4])
    }

    @Test func `a number given twice is taken twice and noted`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        sheet.entries.append(Sheet.entry(2, "2024-03-01", "SECOND entry 2"))
        let file = try house.file("a.json", sheet.json())
        let (counts, findings) = try await house.take([file])
        #expect(counts.addedEntries == 4)
        #expect(findings.map(\.weight) == [.noted])
        #expect(findings.map(\.field) == ["docket_entries[3].document_number"])
        let entries = try await house.entries("1:24-cv-00017")
        #expect(entries.map(\.line.occurrence) == [1, 1, 1, 2])
        let (again, _) = try await house.take([try house.file("b.json", sheet.json(pretty: true))])
        #expect(again.unchangedCases == 1)
        #expect(try await house.findings() == [])
    }

    @Test func `an unnumbered line that gets a paper later is corrected, and none is added`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        sheet.entries.append(Sheet.entry(nil, "2024-02-02", "Minute Entry"))
        _ = try await house.take([try house.file("a.json", sheet.json())])
        sheet.set("docket_entries[3].pacer_doc_id", "127022264399")
        let (counts, _) = try await house.take([try house.file("b.json", sheet.json())])
        #expect(counts.correctedEntries == 1)
        #expect(counts.addedEntries == 0)
        let last = try await house.entries("1:24-cv-00017").last
        #expect(last?.documents.map(\.details.documentID) == [DocumentID("127022264399")])
    }

    @Test func `hostile words are kept to the letter, and control characters are noted`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        let hostile = "<script>alert('x')</script> &amp; \"quoted\" '); DROP TABLE docket_entry;-- \u{202e}txt\u{1F600}"
        sheet.set("docket_entries[0].description", hostile)
        sheet.set("docket_entries[1].description", json: "\"MOTION\\u0000 with \\u0007 bell\\n\\tand tab\"")
        sheet.set("parties[0].name", "<img src=x onerror=alert(1)>")
        let (counts, findings) = try await house.take([try house.file("a.json", sheet.json())])
        #expect(counts.openedCases == 1)
        #expect(findings.map(\.field) == ["docket_entries[1].description"])
        #expect(findings.first?.weight == .noted)
        let entries = try await house.entries("1:24-cv-00017")
        #expect(entries[0].line.text == hostile)
        #expect(entries[1].line.text == "MOTION\u{fffd} with \u{fffd} bell\n\tand tab")
        #expect(try house.sqlite("SELECT name FROM party LIMIT 1") == "<img src=x onerror=alert(1)>")
        #expect(try await house.findings() == [])
    }

    @Test func `fields that no docket has are listed, never dropped in silence`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        sheet.set("weather", "rain")
        sheet.set("parties[0].attorneys[0].shoe_size", 44)
        sheet.set("docket_entries[0].mood", NSNull())
        sheet.set("docket_entries[0].pacer_doc_id", "not an id")
        let (counts, findings) = try await house.take([try house.file("a.json", sheet.json())])
        #expect(counts.openedCases == 1)
        #expect(findings.allSatisfy { $0.weight == .leftOut })
        #expect(
            Set(findings.map(\.field)) == [
                "weather", "parties[0].attorneys[0].shoe_size", "docket_entries[0].mood",
                "docket_entries[0].pacer_doc_id",
            ])
    }

    @Test func `a PACER number that another case has is left out and named, and the docket goes in`() async throws {
        let house = try await ScratchHouse()
        let files = [
            try house.file("a.json", Sheet(number: "1:24-cv-1", pacerCaseID: 777).json()),
            try house.file("b.json", Sheet(number: "1:24-cv-2", pacerCaseID: 777).json()),
            try house.file("c.json", Sheet(number: "1:24-cv-1", pacerCaseID: 888).json()),
        ]
        let (counts, findings) = try await house.take(files)
        #expect(counts.refusedFiles == 0)
        #expect(counts.openedCases == 2)
        #expect(findings.map(\.file) == [files[1], files[2]])
        #expect(findings.allSatisfy { $0.field == "pacer_case_id" && $0.weight == .leftOut })
        #expect(try house.sqlite("SELECT count(DISTINCT pacer_case_id) FROM case_file") == "2")
        #expect(try await house.findings() == [])
    }

    @Test func `one number in two courts is two cases`() async throws {
        let house = try await ScratchHouse()
        var other = Sheet()
        other.set("court_id", "cand")
        let files = [try house.file("a.json", Sheet().json()), try house.file("b.json", other.json())]
        #expect(try await house.take(files).counts.openedCases == 2)
        let (named, _) = try await house.take([files[0]], ImportOrder(court: CourtID("akd")))
        #expect(named.openedCases == 1)
        #expect(
            try house.sqlite("SELECT group_concat(court_id) FROM (SELECT court_id FROM case_file ORDER BY id)")
                == "nysd,cand,akd")
    }

    @Test func `a dry run reports and writes nothing`() async throws {
        let house = try await ScratchHouse()
        let before = try house.rowCounts()
        var bad = Sheet(number: "1:24-cv-9")
        bad.set("date_filed", "never")
        let files = [try house.file("a.json", Sheet().json()), try house.file("b.json", bad.json())]
        let (counts, findings) = try await house.take(files, ImportOrder(isDryRun: true))
        #expect(counts.openedCases == 1)
        #expect(counts.addedEntries == 3)
        #expect(counts.refusedFiles == 1)
        #expect(findings.count == 1)
        #expect(try house.rowCounts() == before)
        #expect(try house.sqlite("SELECT count(*) FROM court") == "0")
    }

    @Test func `an empty object is no docket, and is noted`() async throws {
        let house = try await ScratchHouse()
        let (counts, findings) = try await house.take([try house.file("a.json", "{}")])
        #expect(counts.emptyFiles == 1)
        #expect(counts.refusedFiles == 0)
        #expect(findings.map(\.words) == ["holds no docket"])
    }
}
