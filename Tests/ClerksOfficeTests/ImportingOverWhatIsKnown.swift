import CourtRecord
import Foundation
import Store
import Testing

@testable import ClerksOffice

@Suite("Importing over what is known")
struct ImportingOverWhatIsKnown {
    private static let number = "1:24-cv-00017"

    @Test func `a line under seal stays under seal, whatever a later file says of it`() async throws {
        let house = try await Self.house()
        try await Self.correct(2, in: house) { line, papers in
            (line, Access(.court), papers.map { ($0.attachment, $0.details, Access(.court)) })
        }
        var later = Sheet()
        later.set("docket_entries[1].description", "MOTION to Dismiss, as amended")
        later.set("docket_entries[1].page_count", 7)
        let third = ["attachment_number": 3, "description": "Exhibit C"] as [String: Any]
        later.set("docket_entries[1].attachments", [third])
        let (counts, _) = try await house.take([try house.file("later.json", later.json())])
        #expect(counts.correctedEntries == 1)
        let entry = try #require(try await house.entries(Self.number).first { $0.line.number?.value == 2 })
        #expect(entry.line.text == "MOTION to Dismiss, as amended")
        #expect(entry.access == Access(.court))
        #expect(entry.documents.map(\.attachment) == [0, 1, 2, 3], "the file's silence takes no paper away")
        #expect(entry.documents.allSatisfy { $0.access == Access(.court) })
        let seen = try await house.premises.store.read(as: .anonymous) { reading in
            try reading.documents(DocumentID("127022264352")!, in: CourtID("nysd")!, pacerCaseID: nil).count
        }
        #expect(seen == 0)
        #expect(try await house.findings() == [])
    }

    @Test func `a hidden line stays hidden`() async throws {
        let house = try await Self.house()
        let hidden = Access(.named, outsideLine: .hidden)
        try await Self.correct(3, in: house) { line, papers in (line, hidden, papers) }
        var later = Sheet()
        later.set("docket_entries[2].description", "ORDER, amended")
        _ = try await house.take([try house.file("later.json", later.json())])
        let known = try #require(try await house.entries(Self.number).last)
        #expect(known.line.text == "ORDER, amended")
        #expect(known.access == hidden)
    }

    @Test func `sealed names stay sealed: the parties of a file are left out, and that is said`() async throws {
        let house = try await Self.house()
        let caseFile = try await Self.caseFile(of: house)
        let salt = house.clerk.salt()
        try await house.premises.store.write { writing in
            var parties = try writing.inspecting.parties(of: caseFile.id)
            parties[0].access = Access(.court, outsideLine: .hidden)
            let act = Act(kind: "seal", doneAt: Instant(milliseconds: 1))
            let actID = try writing.write(act)
            let heading = try writing.write(caseFile.heading, parties: parties, of: caseFile.id)
            try writing.commit(heading: heading.id, act: actID, act, salt: salt)
        }
        var later = Sheet()
        later.set("assigned_to_str", "Judge Lind")
        let (_, findings) = try await house.take([try house.file("later.json", later.json())])
        #expect(findings.map(\.field) == ["parties"])
        #expect(findings.map(\.weight) == [.leftOut])
        let shown = try await house.clerk.readParties(of: caseFile.id, as: .anonymous)
        #expect(shown.map(\.name) == ["Lantern Cartage Co."])
        #expect(try await house.clerk.findCases(named: "Ada", in: nil, as: .anonymous).isEmpty)
        let again = try await Self.caseFile(of: house)
        #expect(again.heading.judges.assigned == "Judge Lind")
        #expect(try await house.findings() == [])
    }

    @Test func `the bytes of a paper stay with it when a later file corrects its line`() async throws {
        let house = try await Self.house()
        let digest = try house.clerk.blobs.keep(Array("a paper".utf8))
        try await Self.correct(1, in: house) { line, papers in
            var papers = papers
            papers[0].details.digest = digest
            papers[0].details.isOpinion = true
            return (line, .open, papers)
        }
        let (silent, _) = try await house.take([try house.file("same.json", Sheet().json(pretty: true))])
        #expect(silent.unchangedCases == 1)
        var later = Sheet()
        later.set("docket_entries[0].description", "COMPLAINT, as amended")
        _ = try await house.take([try house.file("later.json", later.json())])
        let paper = try #require(try await house.entries(Self.number).first?.documents.first)
        #expect(paper.details.digest == digest)
        #expect(paper.details.isOpinion)
        #expect(paper.details.documentID == DocumentID("127022264351"))
    }

    @Test func `lines of the same words and day keep their own papers`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        for serial in 1...3 {
            var entry = Sheet.entry(nil, "2024-02-02", "Minute Entry")
            entry["pacer_doc_id"] = "12702226440\(serial)"
            sheet.entries.append(entry)
        }
        _ = try await house.take([try house.file("a.json", sheet.json())])
        let (counts, _) = try await house.take([try house.file("b.json", sheet.json(pretty: true))])
        #expect(counts.unchangedCases == 1)
        #expect(counts.correctedEntries + counts.addedEntries == 0)
    }

    // MARK: The case, and a correction by hand

    private static func house() async throws -> ScratchHouse {
        let house = try await ScratchHouse()
        _ = try await house.take([try house.file("a.json", Sheet().json())])
        return house
    }

    private static func caseFile(of house: ScratchHouse) async throws -> CaseFile {
        let found = try await house.premises.store.inspect {
            try $0.caseFile(DocketNumber(number)!, in: CourtID("nysd")!)
        }
        return try #require(found)
    }

    private typealias Papers = [CaseRecording.Paper]

    private static func correct(
        _ number: Int, in house: ScratchHouse,
        _ change: @escaping @Sendable (DocketLine, Papers) -> (DocketLine, Access, Papers)
    ) async throws {
        let caseFile = try await caseFile(of: house)
        let salt = house.clerk.salt()
        try await house.premises.store.write { writing in
            let act = Act(kind: "seal", doneAt: Instant(milliseconds: 1))
            let actID = try writing.write(act)
            let entries = try writing.inspecting.entries(of: caseFile.id)
            guard let old = entries.first(where: { $0.line.number?.value == number }) else { return }
            let papers = old.documents.map { (attachment: $0.attachment, details: $0.details, access: $0.access) }
            let (line, access, changed) = change(old.line, papers)
            let entry = try writing.docket(
                line, access: access, documents: changed, in: caseFile.id, of: caseFile.court, correcting: old)
            try writing.commit(entry: entry.id, act: actID, act, salt: salt)
        }
    }
}
