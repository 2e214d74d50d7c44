import CourtRecord
import Foundation
import Store
import Testing

@testable import ClerksOffice

/// Real dockets as courts printed them, where `COURTHOUSE_CORPUS` or the folder beside the repository has them.
@Suite("Importing real dockets")
struct ImportingTheCorpus {
    static let files: [String] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appending(path: "shared/corpus").path(percentEncoded: false)
        let folder = (ProcessInfo.processInfo.environment["COURTHOUSE_CORPUS"] ?? beside) + "/pacer/dockets"
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(folder)/\($0)" }
    }()

    /// What a file says of its docket.
    struct Said {
        let court, number: String
        let entryCount, partyCount: Int

        init?(_ file: String) {
            guard let bytes = FileManager.default.contents(atPath: file),
                let members = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
                let court = members["court_id"] as? String, let number = members["docket_number"] as? String
            else { return nil }
            self.court = court
            self.number = number
            entryCount = (members["docket_entries"] as? [Any])?.count ?? 0
            partyCount = (members["parties"] as? [Any])?.count ?? 0
        }
    }

    @Test(.enabled(if: !files.isEmpty))
    func `every docket goes in whole, verifies clean, and the second time changes nothing`() async throws {
        let house = try await ScratchHouse()
        let (counts, findings) = try await house.take(Self.files)
        #expect(counts.files == Self.files.count)
        #expect(findings.filter { $0.weight == .refused } == [])
        #expect(try await house.findings() == [])

        let said = Self.files.compactMap { Said($0) }
        #expect(said.count + counts.emptyFiles == Self.files.count)
        let byCase = Dictionary(grouping: said) { "\($0.court) \($0.number)" }
        for group in byCase.values where group.count == 1 {
            try await Self.compare(group[0], in: house)
        }

        let rows = try house.rowCounts()
        let (again, _) = try await house.take(Self.files)
        #expect(again.unchangedCases == Self.files.count - counts.emptyFiles)
        let others = try Self.files.filter { file in
            Said(file).map { byCase["\($0.court) \($0.number)"]?.count == 1 } ?? false
        }.enumerated().map { place, file in
            try house.file("\(place).json", (FileManager.default.contents(atPath: file) ?? Data()) + Data(" ".utf8))
        }
        let (third, news) = try await house.take(others)
        #expect(third.unchangedCases == others.count, "the same content in another file")
        #expect(news.filter { $0.weight == .refused } == [])
        let changed = zip(rows, try house.rowCounts()).filter { $0.0 != $0.1 }.map(\.0)
        #expect(changed.allSatisfy { $0.hasPrefix("act ") || $0.hasPrefix("imported_file ") }, "\(changed)")
    }

    private static func compare(_ said: Said, in house: ScratchHouse) async throws {
        let number = try #require(DocketNumber(said.number))
        let court = try #require(CourtID(said.court).flatMap { FederalCourts.court($0) })
        let (entryCount, partyCount) = try await house.premises.store.inspect { inspecting -> (Int, Int) in
            guard let caseFile = try inspecting.caseFile(number, in: court.id) else { return (-1, -1) }
            return (try inspecting.entries(of: caseFile.id).count, try inspecting.parties(of: caseFile.id).count)
        }
        #expect(entryCount == said.entryCount, "\(said)")
        #expect(partyCount == said.partyCount, "\(said)")
    }
}
