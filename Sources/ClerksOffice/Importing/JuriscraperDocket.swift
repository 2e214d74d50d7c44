import CourtRecord
import Foundation

/// A docket in the form that juriscraper's `DocketReport.data` gives, taken apart into values of the record.
struct JuriscraperDocket: Sendable {
    /// The court the file names; nil when it names none.
    var court: String?
    /// The PACER case number, where the file has one.
    var pacerCaseID: Int?
    var heading: CaseHeading
    var parties: [Party]
    var entries: [Entry]

    /// A line of the docket sheet and its papers.
    struct Entry: Sendable {
        var line: DocketLine
        var documents: [(attachment: Int, details: DocumentDetails)]
    }

    /// Larger files than this are not read; the largest docket of the federal courts is far below.
    static let fileLimitBytes = 512 << 20

    /// Reads a file's bytes.
    ///
    /// - Parameter court: the court that keeps the case, when the operator named it; nil to take the file's own.
    /// - Returns: nil when the file is refused; the reader's findings say why.
    static func read(
        _ bytes: Data, court named: Court?, courts: (CourtID) -> Court?, with reader: inout DocketFileReader
    ) -> (docket: JuriscraperDocket, court: Court)? {
        let node: JSONNode
        do {
            node = try JSONNode(file: bytes)
        } catch {
            reader.find(.refused, "", (error as? JSONFault)?.reason ?? "not readable")
            return nil
        }
        let members = reader.object(node, "")
        if members.isEmpty {
            if !reader.isRefused { reader.find(.noted, "", "holds no docket") }
            return nil
        }
        var found = named
        if found == nil { found = Self.court(members["court_id"], courts, &reader) }
        guard let court = found else { return nil }
        let docket = JuriscraperDocket(members, of: court, &reader)
        guard let docket, !reader.isRefused else { return nil }
        return (docket, court)
    }

    private static func court(
        _ node: JSONNode?, _ courts: (CourtID) -> Court?, _ reader: inout DocketFileReader
    ) -> Court? {
        guard let text = reader.optionalText(node, "court_id"), !text.isEmpty else {
            if !reader.isRefused { reader.find(.refused, "court_id", "is missing; name the court with --court") }
            return nil
        }
        guard let court = CourtID(text).flatMap({ courts($0) }) else {
            reader.find(.refused, "court_id", "is a court that is not known here; name the court with --court")
            return nil
        }
        return court
    }

    private init?(_ members: [String: JSONNode], of court: Court, _ reader: inout DocketFileReader) {
        reader.leaveOut(unknownOf: members, known: Self.knownMembers, "")
        self.court = reader.optionalText(members["court_id"], "court_id")
        pacerCaseID = reader.integer(members["pacer_case_id"], "pacer_case_id", in: 1...Int(Int32.max))
        let heading = Self.heading(members, of: court, &reader)
        parties = reader.list(members["parties"], "parties").enumerated().map { place, node in
            Self.party(node, "parties[\(place)]", &reader)
        }
        entries = Self.entries(members["docket_entries"], &reader)
        guard let heading else { return nil }
        self.heading = heading
    }

    private static let knownMembers: Set<String> = [
        "assigned_to_str", "case_name", "cause", "court_id", "date_converted", "date_discharged", "date_filed",
        "date_terminated", "demand", "docket_entries", "docket_number", "federal_defendant_number",
        "federal_dn_case_type", "federal_dn_judge_initials_assigned", "federal_dn_judge_initials_referred",
        "federal_dn_office_code", "jurisdiction", "jury_demand", "mdl_status", "nature_of_suit", "ordered_by",
        "pacer_case_id", "parties", "referred_to_str", "appeal_from", "case_type_information", "fee_status",
        "originating_court_information", "panel",
    ]

    // MARK: Heading

    private static func heading(
        _ members: [String: JSONNode], of court: Court, _ reader: inout DocketFileReader
    ) -> CaseHeading? {
        guard let number = docketNumber(members, &reader) else { return nil }
        func text(_ name: String) -> String { reader.text(members[name], name) }
        let panel = reader.list(members["panel"], "panel").enumerated().map { reader.text($1, "panel[\($0)]") }
        return CaseHeading(
            docketNumber: number,
            kind: CaseKind(caseType: number.caseType, in: court.kind),
            caption: text("case_name"),
            filedOn: reader.date(members["date_filed"], "date_filed"),
            terminatedOn: reader.date(members["date_terminated"], "date_terminated"),
            judges: Judges(assigned: text("assigned_to_str"), referred: text("referred_to_str"), panel: panel),
            civil: CivilFacts(
                cause: text("cause"), natureOfSuit: text("nature_of_suit"), jurisdiction: text("jurisdiction"),
                juryDemand: text("jury_demand"), demand: text("demand"), multidistrictStatus: text("mdl_status")),
            bankruptcy: BankruptcyFacts(
                convertedOn: reader.date(members["date_converted"], "date_converted"),
                dischargedOn: reader.date(members["date_discharged"], "date_discharged")),
            appeal: appeal(members, &reader),
            orderedBy: order(members["ordered_by"], &reader)
        )
    }

    private static func docketNumber(
        _ members: [String: JSONNode], _ reader: inout DocketFileReader
    ) -> DocketNumber? {
        guard let spelling = reader.optionalText(members["docket_number"], "docket_number") else {
            if !reader.isRefused { reader.find(.refused, "docket_number", "is missing") }
            return nil
        }
        guard let number = DocketNumber(spelling) else {
            reader.find(.refused, "docket_number", "is no docket number")
            return nil
        }
        func part(_ name: String) -> String? {
            reader.optionalText(members[name], name).flatMap { $0.isEmpty ? nil : $0 }
        }
        if let type = part("federal_dn_case_type"), let own = number.caseType, type.lowercased() != own {
            reader.find(.noted, "federal_dn_case_type", "differs from the docket number, which was taken")
        }
        if let office = part("federal_dn_office_code"), let own = number.office, office.lowercased() != own {
            reader.find(.noted, "federal_dn_office_code", "differs from the docket number, which was taken")
        }
        return DocketNumber(
            withOfficeBehind(number, part("federal_dn_office_code")),
            suffix: DocketNumber.Suffix(
                assigned: part("federal_dn_judge_initials_assigned"),
                referred: part("federal_dn_judge_initials_referred"),
                defendant: reader.integer(
                    members["federal_defendant_number"], "federal_defendant_number", in: 1...99_999)))
    }

    /// Bankruptcy courts that put the office behind the serial, as in `10-01083-8`: the file has it apart.
    private static func withOfficeBehind(_ number: DocketNumber, _ office: String?) -> DocketNumber {
        guard let office, number.office == nil, number.caseType == nil, number.year != nil else { return number }
        return DocketNumber("\(number.raw)-\(office)") ?? number
    }

    private static func order(_ node: JSONNode?, _ reader: inout DocketFileReader) -> DocketOrder? {
        switch reader.optionalText(node, "ordered_by") {
        case nil, ""?: return nil
        case "date_filed"?: return .filed
        case "date_entered"?: return .entered
        default:
            reader.find(.noted, "ordered_by", "is neither date_filed nor date_entered; date_filed was taken")
            return .filed
        }
    }

    private static func appeal(_ members: [String: JSONNode], _ reader: inout DocketFileReader) -> AppealFacts? {
        let names = ["appeal_from", "case_type_information", "fee_status", "originating_court_information"]
        guard names.contains(where: { members[$0] != nil }) else { return nil }
        var originating: OriginatingCase?
        let field = "originating_court_information"
        if let members = reader.optionalObject(members[field], field) {
            reader.leaveOut(unknownOf: members, known: Set(OriginatingCase.names), field)
            var facts: [String: String?] = [:]
            for name in OriginatingCase.names {
                if let node = members[name] { facts[name] = .some(reader.optionalText(node, "\(field).\(name)")) }
            }
            originating = OriginatingCase(facts: facts)
        }
        return AppealFacts(
            appealFrom: reader.text(members["appeal_from"], "appeal_from"),
            caseTypeInformation: reader.text(members["case_type_information"], "case_type_information"),
            feeStatus: reader.text(members["fee_status"], "fee_status"),
            originatingCase: originating)
    }
}
