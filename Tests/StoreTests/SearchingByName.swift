import CourtRecord
import Store
import Testing

@Suite("Searching by name")
struct SearchingByName {
    /// Six cases; the fifth is sealed, the sixth has a sealed party.
    static func register() async throws -> ScratchStore {
        let scratch = try await ScratchStore()
        func party(_ name: String, _ access: Access = .open) -> Party {
            Party(name: name, role: "Defendant", access: access)
        }
        _ = try await scratch.openCase("1:24-cv-1", caption: "Marsh v. Lantern", parties: [party("Ada Marsh")])
        _ = try await scratch.openCase("1:24-cv-2", caption: "Doe v. Roe", parties: [party("José Núñez-Ortega")])
        _ = try await scratch.openCase(
            "1:24-cv-3", caption: "X v. Y", parties: [party("Ada Tanaka"), party("Boris Marsh")])
        _ = try await scratch.openCase(
            "1:24-cv-4", caption: "In re Lanterns", parties: [party("Marshall Stores")], in: ScratchStore.otherCourt)
        _ = try await scratch.openCase(
            "1:24-cr-5", caption: "United States v. Quillfeather", parties: [party("Ida Quillfeather")],
            access: Access(.court))
        _ = try await scratch.openCase(
            "1:24-cr-6", caption: "United States v. Sealed Defendant",
            parties: [party("Ida Quillfeather", Access(.court)), party("Zed Open")])
        return scratch
    }

    @Test(arguments: [
        ("marsh", [3, 1, 4]), ("Ada Marsh", [1]), ("marsh ada", [1]), ("ada", [3, 1]), ("lant", [4, 1]),
        ("lantern", [1, 4]), ("nunez", [2]), ("NÚÑEZ", [2]), ("ortega jose", [2]), ("jose ort", [2]), ("x y", [3]),
        ("ada boris", []), ("zzz", []), ("united states", [6]), ("zed", [6]), ("%", []), ("marsh%", [3, 1, 4]),
    ])
    func `one party, or the caption, bears all the words, and the last may be begun`(
        words: String, serials: [Int]
    ) async throws {
        #expect(try await Self.find(words, as: .anonymous) == serials)
    }

    @Test(arguments: ["quillfeather", "ida", "quill", "ida quillfeather", "q"])
    func `a sealed party and a sealed case are found under no name, by nobody`(words: String) async throws {
        for viewer in [Viewer.anonymous, Viewer(standing: .terminal), Viewer(standing: .court)] {
            #expect(try await Self.find(words, as: viewer) == [])
        }
    }

    @Test func `a search in one court finds nothing of another`() async throws {
        let scratch = try await Self.register()
        let hits = try await scratch.store.read(as: .anonymous) {
            try $0.cases(named: ["marsh"], in: ScratchStore.otherCourt.id, limit: 10)
        }
        #expect(hits.map(\.caseFile.court) == [ScratchStore.otherCourt.id])
        #expect(hits.first?.parties.map(\.name) == ["Marshall Stores"])
    }

    @Test func `the names of an older heading are found no more`() async throws {
        let scratch = try await ScratchStore()
        let id = try await scratch.openCase("1:24-cv-1", caption: "Old v. Name")
        try await scratch.store.write { writing in
            let heading = CaseHeading(docketNumber: DocketNumber("1:24-cv-1")!, kind: .civil, caption: "New v. Name")
            _ = try writing.write(heading, parties: [], of: id)
        }
        let found = try await scratch.store.read(as: .anonymous) { reading in
            try ["old", "new"].map { try reading.cases(named: [$0], in: nil, limit: 10).count }
        }
        #expect(found == [0, 1])
    }

    @Test func `a limit holds, and the newest come first`() async throws {
        let scratch = try await ScratchStore()
        try await scratch.store.write { writing in
            for serial in 1...30 {
                _ = try writing.openScratchCase("1:24-cv-\(serial)", "Smith v. Jones", [], .open, ScratchStore.court)
            }
        }
        let hits = try await scratch.store.read(as: .anonymous) { try $0.cases(named: ["smith"], in: nil, limit: 7) }
        #expect(hits.map(\.caseFile.heading.docketNumber.serial) == Array((24...30).reversed()))
    }

    private static func find(_ words: String, as viewer: Viewer) async throws -> [Int] {
        let scratch = try await register()
        return try await scratch.store.read(as: viewer) { reading in
            try reading.cases(named: FoldedName.words(of: words), in: nil, limit: 50)
                .map(\.caseFile.heading.docketNumber.serial)
        }
    }
}
