package import CourtRecord

/// The row of a heading: one version of what stands at the head of a docket sheet.
package struct HeadingID: Sendable, Hashable {
    /// The row number.
    package let row: Int64
}

extension Writing {
    /// Adds the next version of a case's heading, with its parties, and makes it the one that readers see.
    package func write(
        _ heading: CaseHeading, parties: [Party], of caseFile: CaseFileID
    ) throws -> (id: HeadingID, version: Int) {
        let last = try connection.row(
            "SELECT max(version) FROM case_heading WHERE case_file_id = \(.integer(caseFile.row))"
        ) { $0.optionalInteger(0) }
        let version = Int((last ?? nil) ?? 0) + 1
        let row = try insert(heading, version: version, of: caseFile)
        for (position, party) in parties.enumerated() {
            try insert(party, position: position + 1, heading: row)
        }
        try connection.run(
            """
            UPDATE case_file SET heading_id = \(.integer(row)), revision = revision + 1
            WHERE id = \(.integer(caseFile.row))
            """)
        try indexNames(heading, parties, of: caseFile)
        return (HeadingID(row: row), version)
    }

    private func insert(_ heading: CaseHeading, version: Int, of caseFile: CaseFileID) throws -> Int64 {
        let number = heading.docketNumber
        return try connection.insert(
            """
            INSERT INTO case_heading (case_file_id, version, docket_number, judge_initials, referral_initials,
            defendant_number, kind, caption, filed_on, terminated_on, assigned_to, referred_to, panel, cause,
            nature_of_suit, jurisdiction, jury_demand, demand, multidistrict_status, converted_on, discharged_on,
            appeal, ordered_by) VALUES (\(.integer(caseFile.row)), \(.integer(version)), \(.text(number.raw)),
            \(.text(number.suffix.assigned ?? "")), \(.text(number.suffix.referred ?? "")),
            \(.integer(orNull: number.suffix.defendant)), \(.text(heading.kind.rawValue)), \(.text(heading.caption)),
            \(.date(heading.filedOn)), \(.date(heading.terminatedOn)), \(.text(heading.judges.assigned)),
            \(.text(heading.judges.referred)), \(.text(try Rows.json(heading.judges.panel))),
            \(.text(heading.civil.cause)), \(.text(heading.civil.natureOfSuit)), \(.text(heading.civil.jurisdiction)),
            \(.text(heading.civil.juryDemand)), \(.text(heading.civil.demand)),
            \(.text(heading.civil.multidistrictStatus)), \(.date(heading.bankruptcy.convertedOn)),
            \(.date(heading.bankruptcy.dischargedOn)),
            \(.text(orNull: try heading.appeal.map { try AppealColumn.encode($0) })),
            \(.text(orNull: heading.orderedBy?.rawValue)))
            """)
    }

    private func insert(_ party: Party, position: Int, heading: Int64) throws {
        let row = try connection.insert(
            """
            INSERT INTO party (heading_id, position, name, role, description, terminated_on, shows_counsel,
            offense_level_opening, offense_level_terminated, access_level, outside_line) VALUES (\(.integer(heading)), \(.integer(position)),
            \(.text(party.name)), \(.text(party.role)), \(.text(party.description)), \(.date(party.terminatedOn)),
            \(.flag(party.showsCounsel)),
            \(.text(orNull: party.charges?.highestOffenseLevelOpening)),
            \(.text(orNull: party.charges?.highestOffenseLevelTerminated)), \(.text(party.access.level.rawValue)),
            \(.text(party.access.outsideLine.rawValue)))
            """)
        for (position, counsel) in party.counsel.enumerated() {
            try connection.run(
                """
                INSERT INTO counsel (party_id, position, name, contact, roles) VALUES (\(.integer(row)),
                \(.integer(position + 1)), \(.text(counsel.name)), \(.text(counsel.contact)),
                \(.text(try Rows.json(counsel.roles))))
                """)
        }
        for (position, charge) in (party.charges?.rows ?? []).enumerated() {
            try connection.run(
                """
                INSERT INTO charge (party_id, position, kind, name, disposition) VALUES (\(.integer(row)),
                \(.integer(position + 1)), \(.text(charge.kind)), \(.text(charge.name)), \(.text(charge.disposition)))
                """)
        }
    }

    /// Puts the words of caption and parties that everybody may see into the search table.
    private func indexNames(_ heading: CaseHeading, _ parties: [Party], of caseFile: CaseFileID) throws {
        try connection.run("DELETE FROM name_word WHERE case_file_id = \(.integer(caseFile.row))")
        let isPublic = try connection.row(
            "SELECT access_level FROM case_file WHERE id = \(.integer(caseFile.row))"
        ) { $0.text(0) == AccessLevel.public.rawValue }
        guard isPublic == true else { return }
        let names =
            [(0, heading.caption)]
            + parties.enumerated().map { ($0.offset + 1, $0.element) }
            .filter { $0.1.access.level == .public }.map { ($0.0, $0.1.name) }
        for (position, name) in names {
            for word in FoldedName.words(of: name) {
                try connection.run(
                    """
                    INSERT INTO name_word (word, case_file_id, party_position)
                    VALUES (\(.text(word)), \(.integer(caseFile.row)), \(.integer(position)))
                    """)
            }
        }
    }
}

extension Charges {
    /// As rows of the table `charge`: counts in their order, then complaints.
    fileprivate var rows: [(kind: String, name: String, disposition: String)] {
        counts.map { ($0.isPending ? "pending count" : "terminated count", $0.name, $0.disposition) }
            + complaints.map { ("complaint", $0.name, $0.disposition) }
    }
}
