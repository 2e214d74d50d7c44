package import CourtRecord

extension Reading {
    /// The courts kept here, by id.
    package func courts() throws -> [Court] {
        try connection.rows("SELECT id, name, kind, document_prefix, time_zone FROM court ORDER BY id", [], Self.court)
    }

    /// A court by its id; nil when it is not kept here.
    package func court(_ id: CourtID) throws -> Court? {
        try connection.row(
            "SELECT id, name, kind, document_prefix, time_zone FROM court WHERE id = \(.text(id.description))",
            Self.court)
    }

    /// What the court asks for reading remotely.
    package func feeSchedule(of court: CourtID) throws -> FeeSchedule {
        let cents = try connection.row("SELECT cents_per_page FROM court WHERE id = \(.text(court.description))") {
            Int($0.integer(0))
        }
        return FeeSchedule(centsPerPage: cents ?? 0)
    }

    private static func court(_ row: any Row) throws -> Court {
        Court(
            id: try Rows.courtID(row, 0), name: row.text(1), kind: try Rows.word(row, 2),
            documentPrefix: row.optionalText(3), timeZone: row.text(4))
    }

    /// Cases with that year, type and serial: usually one, more when offices share a serial or the type is left out.
    ///
    /// - Parameter court: only this court; nil for all.
    /// - Returns: at most `limit` cases the viewer may know of, in the order of court, office and type.
    package func cases(numbered number: DocketNumber, in court: CourtID?, limit: Int) throws -> [FoundCase] {
        var condition: Fragment = """
            c.dn_serial = \(.integer(number.serial)) AND c.dn_year = \(.integer(number.year ?? -1))
            """
        if let type = number.caseType { condition += " AND c.dn_type = \(.text(type))" }
        if let office = number.office { condition += " AND c.dn_office = \(.text(office))" }
        if let court { condition += " AND c.court_id = \(.text(court.description))" }
        condition += " ORDER BY c.court_id, c.dn_office, c.dn_type LIMIT \(.integer(limit))"
        return try found(where: condition)
    }

    /// The case that PACER addresses by that number; nil when there is none the viewer may know of.
    package func caseFile(pacerCaseID: Int, in court: CourtID) throws -> FoundCase? {
        try found(where: "c.court_id = \(.text(court.description)) AND c.pacer_case_id = \(.integer(pacerCaseID))")
            .first
    }

    /// The case with that canonical docket number; nil when there is none the viewer may know of.
    package func caseFile(canonical docketNumber: String, number: DocketNumber, in court: CourtID) throws -> FoundCase?
    {
        try found(
            where: """
                c.dn_serial = \(.integer(number.serial)) AND c.dn_year = \(.integer(number.year ?? -1)) \
                AND c.court_id = \(.text(court.description)) AND c.docket_number = \(.text(docketNumber)) LIMIT 1
                """
        ).first
    }

    private func found(where condition: Fragment) throws -> [FoundCase] {
        try connection.rows(
            """
            SELECT \(Rows.caseFileColumns), \(.flag(visibility.opens(Visibility.caseFile))), c.docket_number
            FROM case_file c JOIN case_heading h ON h.id = c.heading_id
            WHERE \(visibility.reveals(Visibility.caseFile)) AND \(condition)
            """
        ) { row in
            // Columns 0 to 26 are the case file; 27 says whether it opens.
            guard row.integer(27) == 1 else {
                return .sealed(SealedCase(court: try Rows.courtID(row, 1), docketNumber: row.text(28)))
            }
            return .open(try Rows.caseFile(row))
        }
    }

    /// When a row of the case was last added; a page made before is out of date. nil for a case out of sight.
    package func revision(of caseFile: CaseFileID) throws -> Int? {
        try connection.row(
            """
            SELECT c.revision FROM case_file c
            WHERE c.id = \(.integer(caseFile.row)) AND \(visibility.opens(Visibility.caseFile))
            """
        ) { Int($0.integer(0)) }
    }

    /// How many cases of the court are open to the viewer.
    package func caseCount(in court: CourtID) throws -> Int {
        try connection.row(
            """
            SELECT count(*) FROM case_file c
            WHERE c.court_id = \(.text(court.description)) AND \(visibility.opens(Visibility.caseFile))
            """
        ) { Int($0.integer(0)) } ?? 0
    }

    /// The court's cases open to the viewer, newest opened here first.
    ///
    /// - Parameter before: only cases opened before this one; nil to begin with the newest.
    package func newestCases(in court: CourtID, before: CaseFileID?, limit: Int) throws -> [CaseFile] {
        try connection.rows(
            """
            SELECT \(Rows.caseFileColumns) FROM case_file c JOIN case_heading h ON h.id = c.heading_id
            WHERE c.court_id = \(.text(court.description)) AND c.id < \(.integer(before?.row ?? .max))
            AND \(visibility.opens(Visibility.caseFile))
            ORDER BY c.id DESC LIMIT \(.integer(limit))
            """,
            Rows.caseFile)
    }

    /// The offices of a court that has named any, by code.
    package func offices(of court: CourtID) throws -> [Office] {
        try connection.rows(
            "SELECT code, name FROM office WHERE court_id = \(.text(court.description)) ORDER BY code"
        ) { Office(code: $0.text(0), name: $0.text(1)) }
    }
}
