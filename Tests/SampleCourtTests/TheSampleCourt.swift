import ClerksOffice
import CourtRecord
import TestCourthouse
import Testing

@testable import courthouse

@Suite("The sample court")
struct TheSampleCourt {
    /// Made once for all tests of the suite.
    private static let made = Task {
        let courthouse = try await Courthouse.empty()
        try await courthouse.visit { premises in
            try await SampleCourt.make(with: premises.clerk) { _, _ in }
            try await premises.recordKeeper().publish()
        }
        return courthouse
    }

    @Test func `it verifies clean`() async throws {
        let report = try await Self.made.value.visit { try await $0.verify() }
        #expect(report.findings == [])
        #expect(report.isClean)
        #expect(report.leafCount > 1_500)
        #expect(report.paperCount > 150)
    }

    @Test func `outsiders find no hidden case and count none that is sealed`() async throws {
        let cases = try SampleCourt.cases()
        try await Self.made.value.visit { premises in
            let clerk = premises.clerk
            for whole in cases where whole.access != .open {
                let number = whole.heading.docketNumber
                let found = try await [
                    clerk.findCase(number.canonical(in: whole.court.kind), in: whole.court.id, as: .anonymous),
                    clerk.findCase(pacerCaseID: whole.pacerCaseID ?? 0, in: whole.court.id, as: .anonymous),
                    clerk.findCases(numbered: number, in: nil, as: .anonymous).first,
                ]
                let stub = SealedCase(
                    court: whole.court.id, docketNumber: number.canonical(in: whole.court.kind))
                let expected = whole.access.outsideLine == .shown ? FoundCase.sealed(stub) : nil
                #expect(found == [expected, expected, expected])
            }
            #expect(try await clerk.findCases(named: "sealed", in: nil, as: .anonymous).isEmpty)
            for (court, _) in SampleCourts.all {
                let open = cases.count { $0.court.id == court.id && $0.access == .open }
                let view = try await clerk.readCourt(court.id, as: .anonymous)
                #expect(view?.caseCount == open)
                #expect(view?.cases.allSatisfy { $0.access == .open } == true)
            }
        }
    }

    @Test func `outsiders see every public number and no hidden line, in counts too`() async throws {
        try await Self.made.value.visit { premises in
            for whole in try SampleCourt.cases() where whole.access == .open {
                let sheet = try #require(try await Self.sheet(of: whole, premises.clerk))
                let shown = whole.entries.filter { $0.access.outsideLine == .shown }
                #expect(sheet.entryCount == shown.count)
                #expect(sheet.stretch.entries.count == shown.count)
                let numbers = sheet.stretch.entries.compactMap(\.line.number?.value).sorted()
                #expect(numbers == numbers.indices.map { $0 + 1 })
                #expect(sheet.stretch.entries.allSatisfy { $0.access.outsideLine == .shown })
            }
        }
    }

    @Test func `what is sealed is a stub`() throws {
        for whole in try SampleCourt.cases() {
            if whole.access != .open {
                #expect(whole.heading.caption == "Sealed" && whole.parties.isEmpty && whole.entries.isEmpty)
                #expect(whole.heading.filedOn == nil && whole.heading.judges == Judges())
            }
            for party in whole.parties where party.access != .open {
                #expect(party == Party(name: "SEALED", role: party.role, access: party.access))
            }
            for entry in whole.entries where entry.access != .open {
                #expect(entry.line.text == "SEALED DOCUMENT" && entry.papers.isEmpty)
            }
            for paper in whole.entries.flatMap(\.papers) where paper.access.level == .court {
                #expect(paper.bytes == nil && paper.details.pageCount == nil)
                #expect(paper.details.description == "SEALED ATTACHMENT")
            }
        }
    }

    @Test func `it has every kind of thing a visitor looks for`() throws {
        let cases = try SampleCourt.cases()
        #expect(Set(cases.map(\.heading.kind)) == Set(CaseKind.allCases))
        #expect(cases.contains { $0.entries.count > 1_000 })
        #expect(cases.contains { (290...330).contains($0.entries.count) })
        #expect(cases.contains { $0.access == Access(.court) })
        #expect(cases.contains { $0.access == Access(.court, outsideLine: .hidden) })
        #expect(cases.flatMap(\.parties).contains { $0.access != .open })
        let entries = cases.flatMap(\.entries)
        #expect(entries.contains { $0.uncorrected != nil })
        #expect(entries.contains { $0.access == Access(.court) })
        #expect(entries.contains { $0.access == Access(.court, outsideLine: .hidden) })
        let papers = entries.flatMap(\.papers)
        #expect(papers.contains { $0.details.isOpinion } && papers.contains { $0.details.isTranscript })
        #expect(papers.contains { $0.access.level == .court } && papers.contains { $0.access.level == .courthouse })
    }

    @Test func `two runs make the same papers and lines`() throws {
        let (one, other) = (try SampleCourt.cases(), try SampleCourt.cases())
        #expect(one.map { $0.entries.map(\.line) } == other.map { $0.entries.map(\.line) })
        #expect(
            one.map { $0.entries.flatMap(\.papers).map(\.bytes) }
                == other.map { $0.entries.flatMap(\.papers).map(\.bytes) })
    }

    @Test func `its courts are no federal courts`() {
        for (court, _) in SampleCourts.all {
            #expect(FederalCourts.court(court.id) == nil)
            #expect(!FederalCourts.all.contains { $0.documentPrefix == court.documentPrefix })
        }
    }

    @Test func `every entry of a paper's table points at its object`() throws {
        let papers = try SampleCourt.cases().flatMap(\.entries).flatMap(\.papers).compactMap(\.bytes)
        for paper in papers.prefix(20) { #expect(Self.isWellFormed(paper)) }
        #expect(papers.reduce(0) { $0 + $1.count } < 5_000_000)
    }

    @Test(arguments: [
        ("127.0.0.1:8080", true), ("[::1]:80", true), ("localhost:1", true), ("0.0.0.0:8080", false),
        ("127.example:80", false), ("192.0.2.1:80", false),
    ])
    func `only this machine's own addresses are loopback`(address: String, isLoopback: Bool) throws {
        #expect(try ListenAddress(address).isLoopback == isLoopback)
    }

    private static func sheet(of whole: WholeCase, _ clerk: Clerk) async throws -> DocketSheet? {
        let number = whole.heading.docketNumber.canonical(in: whole.court.kind)
        guard case .open(let caseFile)? = try await clerk.findCase(number, in: whole.court.id, as: .anonymous) else {
            return nil
        }
        return try await clerk.readDocket(of: caseFile, limit: 5_000, as: .anonymous)
    }

    private static func isWellFormed(_ paper: [UInt8]) -> Bool {
        let text = String(decoding: paper, as: Unicode.ASCII.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let start = lines.firstIndex(of: "startxref"), let place = Int(lines[start + 1]),
            let table = lines.firstIndex(of: "xref")
        else { return false }
        let isObject = lines[(table + 3)..<start].prefix { $0.hasSuffix("n ") }.enumerated().allSatisfy {
            number, line in
            guard let offset = Int(line.prefix(10)) else { return false }
            return paper[offset...].starts(with: Array("\(number + 1) 0 obj".utf8))
        }
        return isObject && paper[place...].starts(with: Array("xref".utf8)) && lines[start + 2] == "%%EOF"
    }
}
