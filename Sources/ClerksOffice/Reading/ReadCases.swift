package import CourtRecord
import Store

extension Clerk {
    /// Cases on one page of a list.
    package static let listLimit = 50

    /// The courts kept here, by id.
    package func courts() async throws -> [Court] {
        try await store.read(as: .anonymous) { try $0.courts() }
    }

    /// A court by its id; nil when it is not kept here.
    package func court(_ id: CourtID) async throws -> Court? {
        try await store.read(as: .anonymous) { try $0.court(id) }
    }

    /// What the court asks for reading remotely.
    package func feeSchedule(of court: CourtID) async throws -> FeeSchedule {
        try await store.read(as: .anonymous) { try $0.feeSchedule(of: court) }
    }

    /// What a court's page shows.
    package struct CourtOnView: Sendable {
        /// The court.
        package let court: Court
        /// Its offices by code; empty when it has named none.
        package let offices: [Office]
        /// How many cases the viewer may read.
        package let caseCount: Int
        /// One page of them, newest opened first.
        package let cases: [CaseFile]
    }

    /// A court with its newest cases; nil when the court is not kept here.
    ///
    /// - Parameter before: the last case of the page before; nil for the first page.
    package func readCourt(_ id: CourtID, before: CaseFileID? = nil, as viewer: Viewer) async throws -> CourtOnView? {
        try await store.read(as: viewer) { reading in
            guard let court = try reading.court(id) else { return nil }
            return CourtOnView(
                court: court, offices: try reading.offices(of: id), caseCount: try reading.caseCount(in: id),
                cases: try reading.newestCases(in: id, before: before, limit: Self.listLimit))
        }
    }

    /// The case with that docket number in canonical spelling; nil when there is none the viewer may know of.
    package func findCase(
        _ docketNumber: String, in court: CourtID, as viewer: Viewer
    ) async throws -> FoundCase? {
        guard let number = DocketNumber(docketNumber) else { return nil }
        return try await store.read(as: viewer) {
            try $0.caseFile(canonical: docketNumber, number: number, in: court)
        }
    }

    /// What stands at the address of a case.
    package struct CaseOnView: Sendable {
        /// The court that the address names.
        package let court: Court
        /// The case under that docket number; nil when there is none the viewer may know of.
        package let found: FoundCase?
        /// How often something was added to a case that is open to the viewer; 0 for every other.
        package let revision: Int
    }

    /// The court, the case with that docket number in canonical spelling and its revision, from one state of the
    /// record; nil when the court is not kept here.
    package func openCase(
        _ docketNumber: String, in court: CourtID, as viewer: Viewer
    ) async throws -> CaseOnView? {
        let number = DocketNumber(docketNumber)
        return try await store.read(as: viewer) { reading in
            guard let court = try reading.court(court) else { return nil }
            let found = try number.flatMap { try reading.caseFile(canonical: docketNumber, number: $0, in: court.id) }
            guard case .open(let caseFile)? = found else { return CaseOnView(court: court, found: found, revision: 0) }
            return CaseOnView(court: court, found: found, revision: try reading.revision(of: caseFile.id) ?? 0)
        }
    }

    /// The case that PACER addresses by that number; nil when there is none the viewer may know of.
    package func findCase(pacerCaseID: Int, in court: CourtID, as viewer: Viewer) async throws -> FoundCase? {
        try await store.read(as: viewer) { try $0.caseFile(pacerCaseID: pacerCaseID, in: court) }
    }

    /// Cases with that docket number in any spelling.
    package func findCases(
        numbered number: DocketNumber, in court: CourtID?, as viewer: Viewer
    ) async throws -> [FoundCase] {
        try await store.read(as: viewer) { try $0.cases(numbered: number, in: court, limit: Self.listLimit) }
    }

    /// Cases in which a party or the caption bears those names; the newest first.
    package func findCases(named names: String, in court: CourtID?, as viewer: Viewer) async throws -> [NameHit] {
        let words = FoldedName.words(of: names)
        guard !words.isEmpty else { return [] }
        return try await store.read(as: viewer) { try $0.cases(named: words, in: court, limit: Self.listLimit) }
    }
}
