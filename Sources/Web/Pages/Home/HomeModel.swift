import ClerksOffice
import CourtRecord

/// What the first page shows: the search box, what it found, the courts.
struct HomeModel: Sendable {
    /// What was asked; empty before anything was.
    let words: String
    /// The court that was chosen; nil for every court.
    let chosen: CourtID?
    /// The courts kept here.
    let courts: [Court]
    /// What was found; nil before anything was asked.
    let hits: [CaseHit]?

    /// The courts of one kind, in the order of their names.
    var courtsByKind: [(kind: CourtKind, courts: [Court])] {
        [CourtKind.appellate, .district, .bankruptcy, .special].compactMap { kind in
            let courts = courts.filter { $0.kind == kind }.sorted { $0.placeName < $1.placeName }
            return courts.isEmpty ? nil : (kind, courts)
        }
    }
}

/// A case in a list: what a reader needs to tell it from its neighbours.
struct CaseHit: Sendable, Hashable {
    /// Where it is.
    let address: CaseAddress
    /// The number with the judges' initials, as in `1:24-cv-00017-ABC`.
    let number: String
    /// The name of the court, or nil where the list is of one court.
    let courtName: String?
    /// The name of the case; nil for a case that is sealed.
    let caption: String?
    let filedOn: CourtDate?
    let terminatedOn: CourtDate?
    /// The parties whose name was looked for.
    let parties: [NameHit.MatchedParty]

    init(_ caseFile: CaseFile, of court: Court?, showingCourt: Bool, parties: [NameHit.MatchedParty] = []) {
        let canonical = caseFile.heading.docketNumber.canonical(in: court?.kind ?? .district)
        address = CaseAddress(court: caseFile.court, docketNumber: canonical)
        number = caseFile.heading.docketNumber.display(in: court?.kind ?? .district)
        courtName = showingCourt ? court?.name : nil
        caption = caseFile.heading.caption
        filedOn = caseFile.heading.filedOn
        terminatedOn = caseFile.heading.terminatedOn
        self.parties = parties
    }

    init(_ sealed: SealedCase, of court: Court?, showingCourt: Bool) {
        address = CaseAddress(court: sealed.court, docketNumber: sealed.docketNumber)
        number = sealed.docketNumber
        courtName = showingCourt ? court?.name : nil
        caption = nil
        filedOn = nil
        terminatedOn = nil
        parties = []
    }

    init(_ found: FoundCase, of court: Court?, showingCourt: Bool) {
        switch found {
        case .open(let caseFile): self.init(caseFile, of: court, showingCourt: showingCourt)
        case .sealed(let sealed): self.init(sealed, of: court, showingCourt: showingCourt)
        }
    }
}

extension Court {
    /// The name under a heading that says what kind of court it is: "Southern District of New York".
    var placeName: String {
        guard name.hasPrefix("United States "), let words = name.firstRange(of: " for the ") else { return name }
        return String(name[words.upperBound...])
    }
}

extension DocketNumber {
    /// The number as pages show it: canonical, with the judges' initials; a multidistrict number as the court wrote it.
    func display(in kind: CourtKind) -> String {
        year == nil ? raw : canonical(in: kind) + suffix.spelling
    }
}
