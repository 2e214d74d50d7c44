import ClerksOffice
import CourtRecord

/// What the page of a case shows above its docket.
struct CaseModel: Sendable {
    let address: CaseAddress
    let court: Court
    /// The number with the judges' initials, as in `1:24-cv-00017-ABC`.
    let number: String
    let heading: CaseHeading
    /// Parties with counsel, as far as the viewer may see them.
    let parties: [Party]
    /// The date of the newest line the viewer may see; nil for an empty docket.
    let lastFiling: CourtDate?
    /// How many lines the question leaves.
    let entryCount: Int
    /// What was asked.
    let question: DocketQuestion
    /// How the page before ended, in words for the reader; nil at the beginning.
    var continuedAfter: String? { question.after.map { $0.description } }

    init(_ sheet: DocketSheet, of court: Court, at address: CaseAddress, asked question: DocketQuestion) {
        self.address = address
        self.court = court
        number = sheet.caseFile.heading.docketNumber.display(in: court.kind)
        heading = sheet.caseFile.heading
        parties = sheet.parties
        lastFiling = sheet.lastFiling
        entryCount = sheet.entryCount
        self.question = question
    }

    /// The name of the case; the number where the court gave none.
    var name: String { heading.caption.isEmpty ? number : heading.caption }
}

/// A fact at the head of a docket sheet.
struct CaseFact: Sendable, Hashable {
    /// What it is.
    let label: CasePhrase
    /// What it says.
    let value: Value

    /// The forms a fact takes.
    enum Value: Sendable, Hashable {
        /// The court's own words.
        case words(String)
        case date(CourtDate)
        /// Words of ours.
        case phrase(CasePhrase)
    }
}

extension CaseModel {
    /// The facts the court gave, in the order of a docket sheet.
    var facts: [CaseFact] {
        var facts = Facts()
        facts.add(.filedOn, heading.filedOn)
        facts.add(.terminatedOn, heading.terminatedOn)
        if heading.terminatedOn == nil { facts.all.append(CaseFact(label: .status, value: .phrase(.pending))) }
        facts.add(.lastFiling, lastFiling)
        facts.add(.assignedTo, heading.judges.assigned)
        facts.add(.referredTo, heading.judges.referred)
        facts.add(.panel, heading.judges.panel.joined(separator: "; "))
        facts.add(.natureOfSuit, heading.civil.natureOfSuit)
        facts.add(.cause, heading.civil.cause)
        facts.add(.jurisdiction, heading.civil.jurisdiction)
        facts.add(.juryDemand, heading.civil.juryDemand)
        facts.add(.demand, heading.civil.demand)
        facts.add(.multidistrictStatus, heading.civil.multidistrictStatus)
        facts.add(.convertedOn, heading.bankruptcy.convertedOn)
        facts.add(.dischargedOn, heading.bankruptcy.dischargedOn)
        facts.add(.appealFrom, heading.appeal?.appealFrom)
        facts.add(.caseTypeInformation, heading.appeal?.caseTypeInformation)
        facts.add(.feeStatus, heading.appeal?.feeStatus)
        return facts.all
    }

    /// The facts of the case below; empty for a case that is no appeal.
    var originatingFacts: [CaseFact] {
        guard let shown = heading.appeal?.originatingCase?.facts else { return [] }
        var facts = Facts()
        for fact in OriginatingFact.allCases {
            guard let value = shown[fact.rawValue] ?? nil else { continue }
            if let date = CourtDate(iso: value) {
                facts.add(.originating(fact), date)
            } else {
                facts.add(.originating(fact), value)
            }
        }
        return facts.all
    }

    private struct Facts {
        var all: [CaseFact] = []

        mutating func add(_ label: CasePhrase, _ words: String?) {
            if let words, !words.isEmpty { all.append(CaseFact(label: label, value: .words(words))) }
        }

        mutating func add(_ label: CasePhrase, _ date: CourtDate?) {
            if let date { all.append(CaseFact(label: label, value: .date(date))) }
        }
    }
}
