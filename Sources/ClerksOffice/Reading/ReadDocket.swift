package import CourtRecord
import Store

/// A docket sheet as a viewer asked for it: heading, parties and the first stretch of lines.
package struct DocketSheet: Sendable {
    /// The case.
    package let caseFile: CaseFile
    /// Grows whenever something is added to the case; a page made before is out of date.
    package let revision: Int
    /// Parties with counsel; empty when not asked for.
    package let parties: [Party]
    /// How many lines the filter leaves for this viewer.
    package let entryCount: Int
    /// The date of the newest line the viewer may see; nil for an empty docket.
    package let lastFiling: CourtDate?
    /// The first lines.
    package let stretch: DocketStretch
}

extension Clerk {
    /// Lines that are read and written at one time; so many are in memory however long the docket is.
    package static let stretchLimit = 500

    /// Reads a docket sheet from its beginning, or from a place in it.
    ///
    /// - Parameter limit: lines wanted at most.
    /// - Returns: nil when the viewer may not read the case.
    package func readDocket(
        of caseFile: CaseFile, _ filter: DocketFilter = DocketFilter(), withParties: Bool = true,
        after place: DocketPlace? = nil, limit: Int = Clerk.stretchLimit, as viewer: Viewer
    ) async throws -> DocketSheet? {
        try await store.read(as: viewer) { reading in
            guard let revision = try reading.revision(of: caseFile.id) else { return nil }
            return DocketSheet(
                caseFile: caseFile, revision: revision,
                parties: withParties ? try reading.parties(of: caseFile.id) : [],
                entryCount: try reading.entryCount(of: caseFile.id, filter),
                lastFiling: try reading.lastFiling(in: caseFile.id),
                stretch: try reading.entries(
                    of: caseFile.id, filter, after: place, limit: limit))
        }
    }

    /// The next lines of a docket sheet.
    package func readStretch(
        of caseFile: CaseFile, _ filter: DocketFilter, after place: DocketPlace, limit: Int = Clerk.stretchLimit,
        as viewer: Viewer
    ) async throws -> DocketStretch {
        try await store.read(as: viewer) { reading in
            try reading.entries(of: caseFile.id, filter, after: place, limit: limit)
        }
    }

    /// How often something was added to the case; nil when the viewer may not read it.
    package func revision(of caseFile: CaseFileID, as viewer: Viewer) async throws -> Int? {
        try await store.read(as: viewer) { try $0.revision(of: caseFile) }
    }

    /// The parties of a case with counsel and charges.
    package func readParties(of caseFile: CaseFileID, as viewer: Viewer) async throws -> [Party] {
        try await store.read(as: viewer) { try $0.parties(of: caseFile) }
    }

    /// The line with that number; nil when there is none the viewer may know of.
    package func readEntry(
        _ number: EntryNumber, of caseFile: CaseFileID, as viewer: Viewer
    ) async throws -> DocketEntry? {
        try await store.read(as: viewer) { try $0.entry(numbered: number, in: caseFile) }
    }

    /// The line in that place of the case; nil when there is none the viewer may know of.
    package func readEntry(
        sequence: Int, of caseFile: CaseFileID, as viewer: Viewer
    ) async throws -> DocketEntry? {
        try await store.read(as: viewer) { try $0.entry(sequence: sequence, in: caseFile) }
    }
}
