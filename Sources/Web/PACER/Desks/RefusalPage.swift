import CourtRecord

/// Why a client does not get what it asked for, in the words by which clients tell the reasons apart.
///
/// The wordings are searched in the whole answer (juriscraper `download_pdf`, `ERROR_STRINGS`), so each page says one of
/// them and nothing that sounds like another. They are the only words that are not kept from being found there.
enum RefusalPage: Error, Sendable, Hashable {
    /// There is no such case, or none the viewer may know of.
    case noSuchCase
    /// The case is sealed, and the order lets that be known.
    case caseSealed
    /// The request cannot be understood.
    case fault(String)
    /// The paper is not in the case that the request names; clients ask again without naming one.
    case notInThatCase
    /// There is no such paper, or none the viewer may know of; also the papers of a sealed entry.
    case noSuchEntry
    /// The bytes are not kept here.
    case notAvailable
    /// The paper is restricted to others.
    case noPermission
    /// The paper is sealed: for the court, the filer, or persons named in the order.
    case sealed
    /// A transcript that is not yet open to remote readers.
    case transcript
    /// FRCP 5.2(c): Social Security and immigration matters.
    case natureOfSuit
    /// There is no such page.
    case noSuchPage
    /// Something went wrong inside.
    case trouble

    var html: HTML {
        switch self {
        case .noSuchCase: "<p>Case not found.</p>"
        case .caseSealed:
            """
            <p>Case Under Seal. Either you do not have permission to view the document, or the document does not \
            exist in the case.</p>
            """
        case .fault(let words):
            """
            <p>Incomplete request. Please try your query again by choosing the Query or Reports option.</p>
            <p>\(PACERText.plain(words))</p>
            """
        case .notInThatCase: "<p>Cannot locate the case with caseid.</p>"
        case .noSuchEntry: "<p>could not retrieve dktentry for dlsid.</p>"
        case .notAvailable: "<p>This document is not available.</p>"
        case .noPermission: "<p>You do not have permission to view this document.</p>"
        case .sealed: "<p>This document is SEALED.</p>"
        case .transcript: "<p>You do not have access to this transcript.</p>"
        case .natureOfSuit: "<p>Permission to view this document is denied based on Nature of Suit.</p>"
        case .noSuchPage: "<p>There is no such page here.</p>"
        case .trouble: "<p>The page could not be made. Nothing was charged. Try again in a moment.</p>"
        }
    }

    /// Why a paper that the viewer knows of does not open.
    static func reason(_ found: FoundDocument) -> RefusalPage {
        let limits = [found.document.access.level, found.entry.access.level, found.caseFile.access.level]
        if limits.contains(where: { [.court, .exParte, .named, .offSystem].contains($0) }) { return .sealed }
        if found.document.details.isTranscript { return .transcript }
        let nature = found.caseFile.heading.civil.natureOfSuitCode
        if limits.contains(.courthouse), let nature, AccessPolicy.remotelyLimitedNatures.contains(nature) {
            return .natureOfSuit
        }
        return .noPermission
    }
}
