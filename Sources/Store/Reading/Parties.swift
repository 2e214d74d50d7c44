package import CourtRecord

extension Reading {
    /// The parties of a case with counsel and charges, in the order of the docket sheet.
    ///
    /// A party whose name is sealed is left out, or stands there as a line without words, as its order says.
    package func parties(of caseFile: CaseFileID) throws -> [Party] {
        try parties(where: "c.id = \(.integer(caseFile.row)) AND p.heading_id = c.heading_id")
    }

    /// The parties as they stood in one version of the heading.
    func parties(ofHeading heading: HeadingID) throws -> [Party] {
        try parties(where: "p.heading_id = \(.integer(heading.row))")
    }

    private func parties(where condition: Fragment) throws -> [Party] {
        let opens = visibility.opens(Visibility.party)
        var ids: [Int64] = []
        var parties = try connection.rows(
            """
            SELECT p.id, p.name, p.role, p.description, p.terminated_on, p.offense_level_opening,
            p.offense_level_terminated, p.access_level, p.outside_line, \(.flag(opens)), p.shows_counsel
            FROM party p \(Self.itsCase)
            WHERE \(condition) AND \(visibility.opens(Visibility.caseFile))
            AND \(visibility.reveals(Visibility.party))
            ORDER BY p.position
            """
        ) { row in
            ids.append(row.integer(9) == 1 ? row.integer(0) : 0)
            return try Self.party(row, isOpen: row.integer(9) == 1)
        }
        guard !parties.isEmpty else { return [] }
        let places = Dictionary(zip(ids, parties.indices), uniquingKeysWith: { first, _ in first })
        try addCounsel(to: &parties, at: places, where: condition)
        try addCharges(to: &parties, at: places, where: condition)
        return parties
    }

    private static let itsCase: Fragment = """
        JOIN case_heading h ON h.id = p.heading_id JOIN case_file c ON c.id = h.case_file_id
        """

    private static func party(_ row: any Row, isOpen: Bool) throws -> Party {
        let access = try Rows.access(row, 7, 8)
        guard isOpen else { return Party(name: "", role: row.text(2), access: access) }
        return Party(
            name: row.text(1), role: row.text(2), description: row.text(3),
            terminatedOn: try Rows.optionalDate(row, 4),
            showsCounsel: row.integer(10) == 1,
            charges: row.optionalText(5).map {
                Charges(highestOffenseLevelOpening: $0, highestOffenseLevelTerminated: row.text(6))
            },
            access: access)
    }

    private func addCounsel(to parties: inout [Party], at places: [Int64: Int], where condition: Fragment) throws {
        let query: Fragment = """
            SELECT a.party_id, a.name, a.contact, a.roles FROM counsel a JOIN party p ON p.id = a.party_id
            \(Self.itsCase) WHERE \(condition) ORDER BY p.position, a.position
            """
        try connection.visit(query.sql, query.values) { row in
            if let place = places[row.integer(0)] {
                let roles = try Rows.texts(row.text(3))
                parties[place].counsel.append(Counsel(name: row.text(1), contact: row.text(2), roles: roles))
            }
            return true
        }
    }

    private func addCharges(to parties: inout [Party], at places: [Int64: Int], where condition: Fragment) throws {
        let query: Fragment = """
            SELECT g.party_id, g.kind, g.name, g.disposition FROM charge g JOIN party p ON p.id = g.party_id
            \(Self.itsCase) WHERE \(condition) ORDER BY p.position, g.position
            """
        try connection.visit(query.sql, query.values) { row in
            if let place = places[row.integer(0)] {
                parties[place].charges?.add(row.text(1), name: row.text(2), disposition: row.text(3))
            }
            return true
        }
    }
}

extension Charges {
    /// Adds one row of the table `charge`.
    fileprivate mutating func add(_ kind: String, name: String, disposition: String) {
        switch kind {
        case "complaint": complaints.append(Complaint(name: name, disposition: disposition))
        default: counts.append(Count(name: name, isPending: kind == "pending count", disposition: disposition))
        }
    }
}
