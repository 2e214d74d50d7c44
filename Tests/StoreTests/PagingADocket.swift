import CourtRecord
import Store
import Testing

@Suite("Paging a docket")
struct PagingADocket {
    /// 60 lines: several on one day, entered late, unnumbered, repeated numbers, hidden.
    static func docket() async throws -> (ScratchStore, CaseFileID) {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        try await scratch.store.write { writing in
            let texts = ["MOTION to dismiss", "ORDER granting 50% of it", "NOTICE of José_Peña", "Minute Entry"]
            for place in 1...60 {
                let day = CourtDate(year: 2024, month: 1 + place / 25, day: 1 + (place * 7) % 5)!
                let entered = place % 3 == 0 ? CourtDate(year: 2024, month: 6, day: 1 + place % 9)! : nil
                try writing.docketScratch(
                    place % 6 == 0 ? nil : place, on: day, entered: entered, text: texts[place % 4],
                    access: place % 10 == 1 ? Access(.court, outsideLine: .hidden) : .open, in: id)
            }
        }
        return (scratch, id)
    }

    static let filters = [
        DocketFilter(), DocketFilter(from: CourtDate(iso: "2024-02-02")),
        DocketFilter(until: CourtDate(iso: "2024-02-03")),
        DocketFilter(dates: .entered, from: CourtDate(iso: "2024-06-03"), until: CourtDate(iso: "2024-06-07")),
        DocketFilter(firstNumber: EntryNumber(10), lastNumber: EntryNumber(40)),
        DocketFilter(kinds: [.motion, .order]),
        DocketFilter(text: "peña"), DocketFilter(from: CourtDate(iso: "2024-02-01"), kinds: [.notice], text: "of"),
        DocketFilter(text: "no such words"),
    ]

    @Test(arguments: filters, DocketFilter.Arrangement.allCases)
    func `pages of every length hold each line once, and as many as are counted`(
        filter: DocketFilter, arrangement: DocketFilter.Arrangement
    ) async throws {
        let (scratch, id) = try await Self.docket()
        var filter = filter
        filter.arrangement = arrangement
        for viewer in [Viewer.anonymous, Viewer(standing: .court)] {
            let wanted = filter
            let (whole, count) = try await scratch.store.read(as: viewer) {
                (try $0.entries(of: id, wanted, after: nil, limit: 1_000), try $0.entryCount(of: id, wanted))
            }
            let all = whole.entries.map(\.sequence)
            #expect(whole.next == nil)
            #expect(all.count == count)
            #expect(Set(all).count == all.count)
            #expect(try Self.isOrdered(whole.entries, arrangement))
            for length in [1, 7, max(1, all.count), 59] {
                let pages = try await scratch.store.read(as: viewer) { try Self.pages(of: length, id, wanted, $0) }
                #expect(pages.flatMap { $0 } == all)
                #expect(pages.count == max(1, (all.count + length - 1) / length), "no empty page at the end")
            }
        }
    }

    @Test func `what a reader may not know of is in no page and in no count`() async throws {
        let (scratch, id) = try await Self.docket()
        let (outside, inside) = try await (
            scratch.store.read(as: .anonymous) { try $0.entryCount(of: id, DocketFilter()) },
            scratch.store.read(as: Viewer(standing: .court)) { try $0.entryCount(of: id, DocketFilter()) }
        )
        #expect(outside == 54)
        #expect(inside == 60)
    }

    private static func pages(
        of length: Int, _ id: CaseFileID, _ filter: DocketFilter, _ reading: Reading
    ) throws -> [[Int]] {
        var pages: [[Int]] = []
        var place: DocketPlace?
        repeat {
            let stretch = try reading.entries(of: id, filter, after: place, limit: length)
            pages.append(stretch.entries.map(\.sequence))
            place = stretch.next
        } while place != nil && pages.count < 100
        return pages
    }

    private static func isOrdered(_ entries: [DocketEntry], _ arrangement: DocketFilter.Arrangement) throws -> Bool {
        let ordered = entries.sorted { one, other in
            switch arrangement {
            case .oldestFirst: (one.line.placedOn, one.sequence) < (other.line.placedOn, other.sequence)
            case .newestFirst: (one.line.placedOn, one.sequence) > (other.line.placedOn, other.sequence)
            case .byNumber:
                (one.line.number?.value ?? .max, one.sequence) < (other.line.number?.value ?? .max, other.sequence)
            }
        }
        return ordered == entries
    }
}

@Suite("Finding words in docket texts")
struct FindingWordsInDocketTexts {
    static let texts = [
        "ORDER granting 50% of costs", "ORDER granting 500 of costs", "MOTION a_b", "MOTION axb", "NOTICE ! now",
        "NOTICE by José Peña", "NOTICE by JOSÉ PEÑA", "notice by josé peña", "Notice back\\slash 'quoted' \"twice\"",
    ]

    @Test(arguments: [
        ("order GRANTING", [1, 2]), ("50%", [1]), ("0% o", [1]), ("%", [1]), ("_", [3]), ("a_b", [3]), ("!", [5]),
        ("! n", [5]), ("José Peña", [6, 7, 8]), ("josé", [6, 7, 8]), ("JOSÉ PEÑA", [6, 7, 8]), ("É", [6, 7, 8]),
        ("jose", []), ("\\", [9]), ("'quoted'", [9]), ("\"twice\"", [9]), ("50%\u{301}", []), ("a_\u{301}b", []),
        ("' OR 1=1 --", []), ("\u{0}", []), ("ORDER", [1, 2]),
    ])
    func `every character stands for itself, in any case`(words: String, found: [Int]) async throws {
        #expect(try await Self.find(words) == found)
    }

    @Test func `more words than any text has find nothing, and do no harm`() async throws {
        #expect(try await Self.find(String(repeating: "x", count: 200_000)) == [])
        #expect(try await Self.find(String(repeating: "%", count: 999)) == [])
    }

    private static func find(_ words: String) async throws -> [Int] {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-17")
        try await scratch.store.write { writing in
            for (place, text) in texts.enumerated() { try writing.docketScratch(place + 1, text: text, in: id) }
        }
        return try await scratch.store.read(as: .anonymous) { reading in
            try reading.entries(of: id, DocketFilter(text: words), after: nil, limit: 100).entries.map(\.sequence)
        }
    }
}
