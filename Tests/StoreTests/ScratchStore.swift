import CourtRecord
import Foundation
import Store

/// A store of its own in a new directory, gone when it goes out of use.
final class ScratchStore: Sendable {
    let directory: String
    let driver: SQLiteDriver
    let store: Store

    static let court = Court(
        id: CourtID("xad")!, name: "United States District Court for the District of Example", kind: .district,
        documentPrefix: "999", timeZone: "America/New_York")
    static let otherCourt = Court(
        id: CourtID("xbd")!, name: "United States District Court for the District of Elsewhere", kind: .district,
        documentPrefix: "998", timeZone: "America/New_York")
    static let date = CourtDate(year: 2024, month: 1, day: 8)!

    var database: String { "\(directory)/courthouse.sqlite" }

    init() async throws {
        directory = "\(NSTemporaryDirectory())courthouse-store-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        driver = try SQLiteDriver(path: "\(directory)/courthouse.sqlite", creating: true)
        store = try await Store(driver)
        try await store.write { writing in
            for court in [Self.court, Self.otherCourt] { try writing.add(court, offices: [], fees: .free) }
        }
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Runs SQL as somebody with the database in hand would.
    func run(_ sql: String) async throws {
        try await driver.write { try $0.script(sql) }
    }

    /// The one number a query gives.
    func number(_ sql: String) async throws -> Int {
        try await driver.read { try $0.row(sql, []) { Int($0.integer(0)) } ?? -1 }
    }

    /// Opens a case with that heading.
    func openCase(
        _ number: String, caption: String = "Marsh v. Lantern Cartage Co.", parties: [Party] = [],
        access: Access = .open, in court: Court = ScratchStore.court
    ) async throws -> CaseFileID {
        try await store.write { try $0.openScratchCase(number, caption, parties, access, court) }
    }
}

extension Writing {
    /// A case with one version of its heading.
    func openScratchCase(
        _ number: String, _ caption: String, _ parties: [Party], _ access: Access, _ court: Court
    ) throws -> CaseFileID {
        let number = DocketNumber(number)!
        let (id, _) = try openCase(number, in: court, pacerCaseID: nil, access: access)
        let heading = CaseHeading(docketNumber: number, kind: .civil, caption: caption)
        _ = try write(heading, parties: parties, of: id)
        return id
    }

    /// An entry with those papers.
    @discardableResult
    func docketScratch(
        _ number: Int?, on date: CourtDate = ScratchStore.date, entered: CourtDate? = nil, text: String = "NOTICE",
        access: Access = .open, papers: [Access] = [], in caseFile: CaseFileID
    ) throws -> DocketEntryID {
        let line = DocketLine(
            number: number.map { EntryNumber($0)! }, filedOn: date, enteredOn: entered, text: text,
            kind: EntryKind(readFrom: text))
        let documents = papers.enumerated().map { place, access in
            let id = DocumentID("9990\(caseFile.row * 1_000 + Int64(number ?? 0))")
            return (attachment: place, details: DocumentDetails(documentID: id), access: access)
        }
        return try docket(line, access: access, documents: documents, in: caseFile, of: ScratchStore.court.id).id
    }
}
