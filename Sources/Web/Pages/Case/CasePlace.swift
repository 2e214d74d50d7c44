import ClerksOffice
import CourtRecord
import Foundation
import Hummingbird

/// What stands at `/courts/{court}/cases/{number}` for one viewer.
struct CasePlace: Sendable {
    /// The court that the address names.
    let court: Court
    /// The number as the address spells it.
    let spelling: String
    /// What is there.
    let found: Found

    /// What an address leads to.
    enum Found: Sendable {
        /// A case open to the viewer, under its canonical number, and its revision.
        case open(CaseFile, revision: Int)
        /// A case of which the viewer may know that it is sealed.
        case sealed(SealedCase)
        /// A case whose canonical number is spelt otherwise.
        case otherSpelling(CaseAddress)
        /// Several cases.
        case several([FoundCase])
    }

    /// The address as spelt; canonical when a case was found under it.
    var address: CaseAddress { CaseAddress(court: court.id, docketNumber: spelling) }

    /// Looks at the address of a request.
    ///
    /// - Throws: ``Refused/notFound`` when there is nothing the viewer may know of.
    init(_ visit: Visit, _ house: PublicHouse) async throws {
        guard let id = visit.parameters.get("court").flatMap({ CourtID($0) }),
            let spelling = visit.parameters.get("number")?.removingPercentEncoding,
            spelling.utf8.count <= DocketNumber.lengthLimit
        else { throw Refused.notFound }
        guard let view = try await house.clerk.openCase(spelling, in: id, as: visit.viewer) else {
            throw Refused.notFound
        }
        court = view.court
        self.spelling = spelling
        switch view.found {
        case .open(let caseFile)?: found = .open(caseFile, revision: view.revision)
        case .sealed(let sealed)?: found = .sealed(sealed)
        case nil: found = try await Self.otherSpelling(spelling, in: court, visit, house)
        }
    }

    private static func otherSpelling(
        _ spelling: String, in court: Court, _ visit: Visit, _ house: PublicHouse
    ) async throws -> Found {
        guard let number = DocketNumber(spelling) else { throw Refused.notFound }
        let cases = try await house.clerk.findCases(numbered: number, in: court.id, as: visit.viewer)
        guard let first = cases.first else { throw Refused.notFound }
        if cases.count > 1 { return .several(cases) }
        let address = CaseHit(first, of: court, showingCourt: false).address
        // A canonical spelling that was not found under itself must not lead back to itself.
        guard address.docketNumber != spelling else { throw Refused.notFound }
        return .otherSpelling(address)
    }

    /// The open case; everything else is, for what lies below a case, as if it were not there.
    ///
    /// - Throws: ``Refused/notFound``.
    func openCase() throws -> CaseFile {
        guard case .open(let caseFile, _) = found else { throw Refused.notFound }
        return caseFile
    }
}
