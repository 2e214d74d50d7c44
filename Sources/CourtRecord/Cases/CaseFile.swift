/// A case as the court keeps it: the heading of the docket sheet, without parties and entries.
package struct CaseFile: Sendable, Hashable {
    /// The row that stands for the case in this store; opaque, and no permission to anything.
    package let id: CaseFileID
    /// The court that keeps it.
    package let court: CourtID
    /// The number that PACER addresses use (`DktRpt.pl?120574`); unique within the court.
    package let pacerCaseID: Int
    /// How many times the heading has been written; 1 for a case as opened.
    package let version: Int
    /// What the heading says. For a viewer who may only know that the case is sealed it says no more than that.
    package let heading: CaseHeading
    /// Who may read the case.
    package let access: Access

    package init(
        id: CaseFileID, court: CourtID, pacerCaseID: Int, version: Int, heading: CaseHeading, access: Access
    ) {
        self.id = id
        self.court = court
        self.pacerCaseID = pacerCaseID
        self.version = version
        self.heading = heading
        self.access = access
    }
}

/// The row of a case file. Having it permits nothing: what may be read is decided with a ``Viewer``.
package struct CaseFileID: Sendable, Hashable {
    /// The row number.
    package let row: Int64

    package init(row: Int64) { self.row = row }
}

/// The facts at the head of a docket sheet, as in "West American Insurance Company v. Gifford, filed 12/23/2008".
package struct CaseHeading: Sendable, Hashable {
    /// As in `3:08-cv-00284-TMB`.
    package var docketNumber: DocketNumber
    /// Decides which rules and which docket sheet apply.
    package var kind: CaseKind
    /// The name of the case, as in "Marsh v. Lantern Cartage Co.".
    package var caption: String
    /// When the case was filed; nil when the source did not say.
    package var filedOn: CourtDate?
    /// When it was terminated; nil while it is pending. Termination is a date, never a deletion.
    package var terminatedOn: CourtDate?
    /// Who decides it.
    package var judges: Judges
    /// What a civil cover sheet says; empty texts elsewhere.
    package var civil: CivilFacts
    /// What only bankruptcy cases have.
    package var bankruptcy: BankruptcyFacts
    /// What only appeals have; nil elsewhere.
    package var appeal: AppealFacts?
    /// The date by which the source ordered its docket sheet; nil when it had no entries to order.
    package var orderedBy: DocketOrder?

    package init(
        docketNumber: DocketNumber, kind: CaseKind, caption: String, filedOn: CourtDate? = nil,
        terminatedOn: CourtDate? = nil, judges: Judges = Judges(), civil: CivilFacts = CivilFacts(),
        bankruptcy: BankruptcyFacts = BankruptcyFacts(), appeal: AppealFacts? = nil, orderedBy: DocketOrder? = .filed
    ) {
        self.docketNumber = docketNumber
        self.kind = kind
        self.caption = caption
        self.filedOn = filedOn
        self.terminatedOn = terminatedOn
        self.judges = judges
        self.civil = civil
        self.bankruptcy = bankruptcy
        self.appeal = appeal
        self.orderedBy = orderedBy
    }
}

/// The kinds of case whose docket sheets differ.
package enum CaseKind: String, Sendable, Hashable, CaseIterable {
    case civil, criminal, bankruptcy, adversary, appeal, multidistrict, other

    /// The kind that a docket number's type names in a court of that kind, as in `cr` → criminal.
    package init(caseType: String?, in court: CourtKind) {
        switch (caseType, court) {
        case ("cv", _): self = .civil
        case ("cr", _), ("mj", _), ("po", _): self = .criminal
        case ("ap", _): self = .adversary
        case ("bk", _), (nil, .bankruptcy): self = .bankruptcy
        case ("mdl", _), ("md", _), ("ml", _): self = .multidistrict
        case (nil, .appellate): self = .appeal
        default: self = .other
        }
    }
}

/// The date by which a docket sheet is ordered.
package enum DocketOrder: String, Sendable, Hashable, CaseIterable {
    case filed, entered
}

/// The judges of a case, by name as the court writes them.
package struct Judges: Sendable, Hashable {
    /// The judge the case is assigned to, as in "Timothy M. Burgess"; empty when there is none.
    package var assigned: String
    /// The judge it is referred to, as in "Donna M. Ryu"; empty when there is none.
    package var referred: String
    /// The panel of an appeal, in the court's order; empty elsewhere.
    package var panel: [String]

    package init(assigned: String = "", referred: String = "", panel: [String] = []) {
        self.assigned = assigned
        self.referred = referred
        self.panel = panel
    }
}

/// What a civil cover sheet (JS 44) says. Empty texts where the court gave none.
package struct CivilFacts: Sendable, Hashable {
    /// As in "28:2201 Declaratory Judgment".
    package var cause: String
    /// Code and words, as in "110 Insurance".
    package var natureOfSuit: String
    /// As in "Diversity".
    package var jurisdiction: String
    /// Who asked for a jury, as in "Both".
    package var juryDemand: String
    /// The sum asked for, as in "$200,000".
    package var demand: String
    /// As in "Denied by Panel".
    package var multidistrictStatus: String

    package init(
        cause: String = "", natureOfSuit: String = "", jurisdiction: String = "", juryDemand: String = "",
        demand: String = "", multidistrictStatus: String = ""
    ) {
        self.cause = cause
        self.natureOfSuit = natureOfSuit
        self.jurisdiction = jurisdiction
        self.juryDemand = juryDemand
        self.demand = demand
        self.multidistrictStatus = multidistrictStatus
    }

    /// The nature-of-suit code, as in 110; nil when the court gave none.
    package var natureOfSuitCode: Int? { Int(natureOfSuit.prefix { $0.isNumber }) }
}

/// What only bankruptcy cases have.
package struct BankruptcyFacts: Sendable, Hashable {
    /// When the case went to another chapter; nil when it did not.
    package var convertedOn: CourtDate?
    /// When the debtor was discharged; nil when that has not happened.
    package var dischargedOn: CourtDate?

    package init(convertedOn: CourtDate? = nil, dischargedOn: CourtDate? = nil) {
        self.convertedOn = convertedOn
        self.dischargedOn = dischargedOn
    }
}

/// What only appeals have.
package struct AppealFacts: Sendable, Hashable {
    /// Where the appeal comes from, as in "District of Massachusetts, Boston".
    package var appealFrom: String
    /// As in "civil, private, bankruptcy".
    package var caseTypeInformation: String
    /// As in "filing fee paid".
    package var feeStatus: String
    /// The case below; nil when the court of appeals gave nothing about it.
    package var originatingCase: OriginatingCase?

    package init(
        appealFrom: String = "", caseTypeInformation: String = "", feeStatus: String = "",
        originatingCase: OriginatingCase? = nil
    ) {
        self.appealFrom = appealFrom
        self.caseTypeInformation = caseTypeInformation
        self.feeStatus = feeStatus
        self.originatingCase = originatingCase
    }
}

/// The case below an appeal: its court, number, judge and dates, under the names the import format gives them.
///
/// Courts of appeals differ in which of these they show; a fact that the court did not show is absent, one it
/// showed empty is present with no value.
package struct OriginatingCase: Sendable, Hashable {
    /// Name to value, as in `docket_number` → `0:16-cv-62769`; nil for a fact shown without a value.
    package var facts: [String: String?]

    package init(facts: [String: String?]) { self.facts = facts }

    /// The facts a court of appeals may show, in the order of its docket sheet.
    package static let names = [
        "court_id", "docket_number", "assigned_to", "ordering_judge", "court_reporter", "date_filed",
        "date_judgment", "date_judgment_eod", "date_filed_noa", "date_received_coa", "date_disposed",
        "disposition", "RESTRICTED_ALIEN_NUMBER",
    ]
}
