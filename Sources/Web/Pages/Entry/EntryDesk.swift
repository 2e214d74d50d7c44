import CourtRecord
import Hummingbird

/// A line that a viewer may know of, with its case.
struct EntryPlace: Sendable {
    let caseFile: CaseFile
    let court: Court
    let caseAddress: CaseAddress
    let entry: DocketEntry
    let line: EntryLine

    /// Looks at the address of a request.
    ///
    /// - Throws: ``Refused/notFound`` when there is nothing the viewer may know of.
    init(_ visit: Visit, _ house: PublicHouse) async throws {
        let place = try await CasePlace(visit, house)
        let caseFile = try place.openCase()
        guard let address = visit.parameters.get("entry").flatMap({ EntryAddress($0) }),
            let entry = try await house.entry(at: address, of: caseFile, at: place.address, as: visit.viewer)
        else { throw Refused.notFound }
        self.caseFile = caseFile
        court = place.court
        caseAddress = place.address
        self.entry = entry
        line = EntryLine(entry, in: place.address, house.entryTags, for: visit.viewer)
    }

    var model: EntryModel { EntryModel(line, of: caseFile, in: court, at: caseAddress) }
}

/// Answers at the page of a line.
struct EntryDesk: Sendable {
    let house: PublicHouse

    func answer(_ visit: Visit) async throws -> Response {
        Answers.page(EntryPage.html(try await EntryPlace(visit, house).model, visit.language))
    }
}
