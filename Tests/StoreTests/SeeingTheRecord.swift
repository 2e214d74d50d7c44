import CourtRecord
import Foundation
import Store
import Testing

/// Every access of case, entry, paper and party, seen by everybody: what SQL answers is what ``AccessPolicy`` says.
@Suite("Seeing the record")
struct SeeingTheRecord {
    static let accesses = AccessLevel.allCases.flatMap { level in
        OutsideLine.allCases.map { Access(level, outsideLine: $0) }
    }
    /// Every set of ties.
    static let tieSets: [Set<Relation>] = (0..<16).map { bits in
        Set(Relation.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
    }
    /// Where readers stand, and the court of those who are staff.
    static let standings = [
        Viewer(standing: .outside), Viewer(standing: .terminal), Viewer(standing: .court),
        Viewer(standing: .court, court: ScratchStore.court.id),
        Viewer(standing: .court, court: ScratchStore.otherCourt.id),
    ]

    /// A reader with ties to every case, or to every second entry of every case.
    struct Reader: Sendable {
        let viewer: Viewer
        let ties: Set<Relation>
        let areTiesToEntries: Bool

        /// Where the reader stands in the court of these cases.
        var standing: Standing {
            guard viewer.standing == .court, let court = viewer.court, court != ScratchStore.court.id else {
                return viewer.standing
            }
            return .outside
        }
        var tiesToCase: Set<Relation> { areTiesToEntries ? [] : ties }
        func ties(toEntry number: Int) -> Set<Relation> { areTiesToEntries && number % 2 == 0 ? [] : ties }
    }

    /// The store with all combinations, and the accounts of each set of ties.
    struct World: Sendable {
        let scratch: ScratchStore
        let cases: [CaseFileID]
        let entries: [[DocketEntryID]]
        let tied: [Bool: [AccountID]]

        func readers(_ place: Viewer) -> [Reader] {
            [Reader(viewer: place, ties: [], areTiesToEntries: false)]
                + [false, true].flatMap { toEntries in
                    zip(tieSets, tied[toEntries] ?? []).map { ties, account in
                        Reader(
                            viewer: Viewer(standing: place.standing, account: account, court: place.court),
                            ties: ties, areTiesToEntries: toEntries)
                    }
                }
        }
    }

    static func world() async throws -> World {
        let scratch = try await ScratchStore()
        let built = try await scratch.store.write { writing in
            var cases: [CaseFileID] = []
            var entries: [[DocketEntryID]] = []
            for (place, access) in accesses.enumerated() {
                let parties = accesses.map { Party(name: "Name \($0.level.rawValue)", role: "Plaintiff", access: $0) }
                let id = try writing.openScratchCase(
                    "1:24-cv-\(place + 1)", "Caption", parties, access, ScratchStore.court)
                cases.append(id)
                entries.append(
                    try accesses.enumerated().map { number, access in
                        let day = CourtDate(year: 2024, month: 1, day: number + 1)!
                        return try writing.docketScratch(
                            number + 1, on: day, access: access, papers: accesses, in: id)
                    })
            }
            return (cases, entries)
        }
        let (cases, entries) = built
        let tied = try await scratch.store.write { writing in
            var tied: [Bool: [AccountID]] = [:]
            for toEntries in [false, true] {
                for (place, ties) in tieSets.enumerated() {
                    let account = try writing.addAccount(
                        login: "reader-\(toEntries)-\(place)", passwordHash: "", role: .reader, court: nil,
                        at: Instant(milliseconds: 0))
                    tied[toEntries, default: []].append(account)
                    for (caseFile, entries) in zip(cases, entries) {
                        for tie in ties {
                            guard toEntries else {
                                try writing.grant(tie, to: account, in: caseFile)
                                continue
                            }
                            for entry in entries.enumerated() where entry.offset % 2 == 0 {
                                try writing.grant(tie, to: account, in: caseFile, entry: entry.element)
                            }
                        }
                    }
                }
            }
            return tied
        }
        return World(scratch: scratch, cases: cases, entries: entries, tied: tied)
    }

    @Test(arguments: standings)
    func `SQL and the rule agree on every combination of reader, case, entry, paper and party`(
        place: Viewer
    ) async throws {
        let world = try await Self.world()
        var compared = 0
        for reader in world.readers(place) {
            let seen = try await world.scratch.store.read(as: reader.viewer) { reading in
                try zip(Self.accesses, world.cases).enumerated().map { serial, pair in
                    try Self.seen(pair.1, serial + 1, in: reading)
                }
            }
            for (serial, access) in Self.accesses.enumerated() {
                let expected = Self.expected(access, serial + 1, by: reader)
                #expect(seen[serial] == expected, "\(reader) of a case \(access)")
                compared += 1
            }
            try await Self.comparePapers(of: world, by: reader)
            try await Self.compareLists(of: world, by: reader)
        }
        #expect(compared == 33 * 16)
    }

    /// A paper opens exactly to whom the rule opens case, entry and paper.
    private static func comparePapers(of world: World, by reader: Reader) async throws {
        guard [0, 1, 4].contains(reader.ties.count), let open = accesses.firstIndex(of: .open) else { return }
        for entry in [0, 3, 8, 12] {
            let id = world.entries[open][entry]
            let found = try await world.scratch.store.read(as: reader.viewer) { reading in
                try accesses.indices.map { try reading.document($0, ofEntry: id)?.isOpen }
            }
            let ties = reader.ties(toEntry: entry + 1)
            let entryOpens = AccessPolicy.opens(accesses[entry], to: reader.standing, relations: ties)
            let expected = accesses.map { access -> Bool? in
                guard entryOpens, AccessPolicy.reveals(access, to: reader.standing, relations: ties) else { return nil }
                return AccessPolicy.opens(access, to: reader.standing, relations: ties)
            }
            #expect(found == expected, "\(reader) of entry \(entry)")
        }
    }

    /// Lists and counts of a court hold what the reader may open and nothing else.
    private static func compareLists(of world: World, by reader: Reader) async throws {
        let open = zip(accesses, world.cases).filter {
            AccessPolicy.opens($0.0, to: reader.standing, relations: reader.tiesToCase)
        }.map(\.1)
        let (count, listed, elsewhere) = try await world.scratch.store.read(as: reader.viewer) { reading in
            (
                try reading.caseCount(in: ScratchStore.court.id),
                try reading.newestCases(in: ScratchStore.court.id, before: nil, limit: 100).map(\.id),
                try reading.caseCount(in: ScratchStore.otherCourt.id)
            )
        }
        #expect(listed == open.reversed())
        try await compareNewest(of: world, by: reader)
        #expect(count == open.count)
        #expect(elsewhere == 0)
    }

    /// The newest lines of a court are those whose papers the reader may open, in cases the reader may open.
    private static func compareNewest(of world: World, by reader: Reader) async throws {
        guard [0, 1, 4].contains(reader.ties.count) else { return }
        let newest = try await world.scratch.store.read(as: reader.viewer) {
            try $0.newestEntries(in: ScratchStore.court.id, since: CourtDate(iso: "2024-01-01")!, limit: 1_000)
        }
        var expected: Set<DocketEntryID> = []
        for (access, entries) in zip(accesses, world.entries)
        where AccessPolicy.opens(access, to: reader.standing, relations: reader.tiesToCase) {
            for (offset, id) in entries.enumerated() {
                let ties = reader.ties(toEntry: offset + 1)
                if AccessPolicy.opens(accesses[offset], to: reader.standing, relations: ties) { expected.insert(id) }
            }
        }
        #expect(Set(newest.map(\.entry.id)) == expected, "\(reader)")
        #expect(newest.count == expected.count)
    }

    // MARK: What is seen of one case

    /// Everything one reader can learn of one case.
    struct Sight: Sendable, Equatable {
        var found: String
        var revisionIsGiven: Bool
        var entryNumbers: [Int]
        var entryCount: Int
        var lastDay: Int?
        var singles: [Int]
        var papers: [[Int]]
        var parties: [String]
    }

    /// The numbers that are asked for one by one; over the sixteen cases each number comes four times.
    private static func asked(in serial: Int) -> [Int] { (0..<4).map { (serial + 5 * $0) % 16 + 1 } }

    private static func seen(_ id: CaseFileID, _ serial: Int, in reading: Reading) throws -> Sight {
        let number = DocketNumber("1:24-cv-\(serial)")!
        let found = try reading.cases(numbered: number, in: nil, limit: 10)
        let canonical = number.canonical(in: .district)
        let again = try reading.caseFile(canonical: canonical, number: number, in: ScratchStore.court.id)
        let word =
            switch (found.first, again) {
            case (.open?, .open?) where found.count == 1: "open"
            case (.sealed(let one)?, .sealed(let other)?) where found.count == 1 && one == other: "sealed"
            case (nil, nil): "nothing"
            default: "two answers"
            }
        let stretch = try reading.entries(of: id, DocketFilter(), after: nil, limit: 100)
        return Sight(
            found: word, revisionIsGiven: try reading.revision(of: id) != nil,
            entryNumbers: stretch.entries.compactMap { $0.line.number?.value },
            entryCount: try reading.entryCount(of: id, DocketFilter()), lastDay: try reading.lastFiling(in: id)?.day,
            singles: try asked(in: serial).filter { try reading.entry(numbered: EntryNumber($0)!, in: id) != nil },
            papers: stretch.entries.map { $0.documents.map(\.attachment) },
            parties: try reading.parties(of: id).map(\.name))
    }

    private static func expected(_ access: Access, _ serial: Int, by reader: Reader) -> Sight {
        let standing = reader.standing
        guard AccessPolicy.opens(access, to: standing, relations: reader.tiesToCase) else {
            let isKnown = AccessPolicy.reveals(access, to: standing, relations: reader.tiesToCase)
            return Sight(
                found: isKnown ? "sealed" : "nothing", revisionIsGiven: false, entryNumbers: [], entryCount: 0,
                lastDay: nil, singles: [], papers: [], parties: [])
        }
        let lines = accesses.enumerated().filter {
            AccessPolicy.reveals($0.element, to: standing, relations: reader.ties(toEntry: $0.offset + 1))
        }
        let papers = lines.map { offset, access -> [Int] in
            let ties = reader.ties(toEntry: offset + 1)
            guard AccessPolicy.opens(access, to: standing, relations: ties) else { return [] }
            return accesses.enumerated().filter {
                AccessPolicy.reveals($0.element, to: standing, relations: ties)
            }.map(\.offset)
        }
        let parties = accesses.filter { AccessPolicy.reveals($0, to: standing, relations: reader.tiesToCase) }.map {
            AccessPolicy.opens($0, to: standing, relations: reader.tiesToCase) ? "Name \($0.level.rawValue)" : ""
        }
        let numbers = lines.map { $0.offset + 1 }
        return Sight(
            found: "open", revisionIsGiven: true, entryNumbers: numbers, entryCount: numbers.count,
            lastDay: numbers.last, singles: asked(in: serial).filter { numbers.contains($0) }, papers: papers,
            parties: parties)
    }
}
