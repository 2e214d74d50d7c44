package import CourtRecord

/// A docket entry as the ledger commits to it: with everything, whoever may see it.
package struct CommittedEntry: Sendable {
    /// The court that keeps the case.
    package let court: CourtID
    /// The canonical docket number.
    package let docketNumber: String
    /// The entry with all its papers.
    package let entry: DocketEntry
    /// True when the entry corrects an earlier one.
    package let isCorrection: Bool
}

/// A version of a case's heading as the ledger commits to it.
package struct CommittedHeading: Sendable {
    /// The case with this version's heading.
    package let caseFile: CaseFile
    /// The canonical docket number.
    package let docketNumber: String
    /// All its parties.
    package let parties: [Party]
    /// True when the case is found by the number that the heading bears.
    package let isFoundByNumber: Bool
}

extension Inspecting {
    /// The courts kept here, by id.
    package func courts() throws -> [Court] { try everything.courts() }

    /// A court by its id; nil when it is not kept here.
    package func court(_ id: CourtID) throws -> Court? { try everything.court(id) }

    // MARK: The ledger's leaves

    /// How many leaves there are.
    package func leafCount() throws -> Int {
        try connection.row("SELECT coalesce(max(leaf_index) + 1, 0) FROM leaf", []) { Int($0.integer(0)) } ?? 0
    }

    /// The leaves from that place on, in order.
    package func leaves(from index: Int, limit: Int) throws -> [StoredLeaf] {
        try connection.rows(
            """
            SELECT l.leaf_index, l.subject, l.subject_id, l.salt, l.commitment, t.kind, t.done_at, t.account_id
            FROM leaf l JOIN act t ON t.id = l.act_id WHERE l.leaf_index >= \(.integer(index))
            ORDER BY l.leaf_index LIMIT \(.integer(limit))
            """
        ) { row in
            guard let subject = LeafSubject(rawValue: row.text(1)) else {
                throw StoreError(.damagedRow, "reading a leaf")
            }
            return StoredLeaf(
                index: Int(row.integer(0)), subject: subject, subjectID: row.integer(2), salt: row.bytes(3),
                commitment: row.bytes(4),
                act: Act(
                    kind: row.text(5), doneAt: Instant(milliseconds: row.integer(6)),
                    account: row.optionalInteger(7).map { AccountID(row: $0) }))
        }
    }

    /// The docket entry in that row; nil when the row is gone.
    package func committedEntry(_ id: Int64) throws -> CommittedEntry? {
        let found = try connection.row(
            """
            SELECT e.id, e.sequence, e.access_level, e.outside_line, \(Rows.lineColumns), c.court_id,
            c.docket_number, e.corrects_id
            FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id WHERE e.id = \(.integer(id))
            """
        ) { row in
            CommittedEntry(
                court: try Rows.courtID(row, 13), docketNumber: row.text(14),
                entry: DocketEntry(
                    id: DocketEntryID(row: row.integer(0)), sequence: Int(row.integer(1)),
                    line: try Rows.line(row, from: 4), access: try Rows.access(row, 2, 3),
                    documents: []),
                isCorrection: row.optionalInteger(15) != nil)
        }
        guard let found else { return nil }
        let documents = try connection.rows(
            """
            SELECT \(Rows.documentColumns) FROM document d WHERE d.docket_entry_id = \(.integer(id))
            ORDER BY d.attachment
            """
        ) { try Rows.document($0, from: 0) }
        return CommittedEntry(
            court: found.court, docketNumber: found.docketNumber, entry: found.entry.with(documents),
            isCorrection: found.isCorrection)
    }

    /// The heading in that row; nil when the row is gone.
    package func committedHeading(_ id: Int64) throws -> CommittedHeading? {
        let found = try connection.row(
            """
            SELECT \(Rows.caseFileColumns), c.docket_number FROM case_heading h
            JOIN case_file c ON c.id = h.case_file_id WHERE h.id = \(.integer(id))
            """
        ) { (try Rows.caseFile($0), $0.text(27)) }
        guard let (caseFile, docketNumber) = found else { return nil }
        let numbered = try self.caseFile(caseFile.heading.docketNumber, in: caseFile.court)
        return CommittedHeading(
            caseFile: caseFile, docketNumber: docketNumber,
            parties: try everything.parties(ofHeading: HeadingID(row: id)),
            isFoundByNumber: numbered?.id == caseFile.id)
    }

    /// Rows of the record that no leaf commits to, as "docket entry 17 of nysd 1:24-cv-00017".
    package func uncommittedRows(limit: Int) throws -> [String] {
        let entries = try connection.rows(
            """
            SELECT e.id, c.court_id, c.docket_number FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id
            WHERE NOT EXISTS (SELECT 1 FROM leaf l WHERE l.subject = 'docket-entry' AND l.subject_id = e.id)
            LIMIT \(.integer(limit))
            """
        ) { "docket entry row \($0.integer(0)) of \($0.text(1)) \($0.text(2))" }
        let headings = try connection.rows(
            """
            SELECT h.id, c.court_id, c.docket_number FROM case_heading h JOIN case_file c ON c.id = h.case_file_id
            WHERE NOT EXISTS (SELECT 1 FROM leaf l WHERE l.subject = 'case-heading' AND l.subject_id = h.id)
            LIMIT \(.integer(limit))
            """
        ) { "case heading row \($0.integer(0)) of \($0.text(1)) \($0.text(2))" }
        return entries + headings
    }

    /// Derived columns that do not say what the record says.
    package func wrongDerivations(limit: Int) throws -> [String] {
        let headings = try connection.rows(
            """
            SELECT c.court_id, c.docket_number FROM case_file c WHERE c.heading_id IS NULL OR c.heading_id <> (
            SELECT h.id FROM case_heading h WHERE h.case_file_id = c.id ORDER BY h.version DESC LIMIT 1)
            LIMIT \(.integer(limit))
            """
        ) { "\($0.text(0)) \($0.text(1)) does not show its newest heading" }
        let entries = try connection.rows(
            """
            SELECT c.court_id, c.docket_number, e.sequence FROM docket_entry e
            JOIN case_file c ON c.id = e.case_file_id
            WHERE (e.is_current = 1) = EXISTS (SELECT 1 FROM docket_entry n WHERE n.corrects_id = e.id)
            LIMIT \(.integer(limit))
            """
        ) { "\($0.text(0)) \($0.text(1)) line \($0.integer(2)) is wrongly marked as current or corrected" }
        return headings + entries
    }

    /// Rows with values that read as what was committed to, and that no query finds: a text stored as bytes, a number
    /// stored as a text. Only somebody with the database in hand can have written them.
    package func wrongForms(limit: Int) throws -> [String] {
        try Self.searched.flatMap { table, texts, numbers in
            let conditions = texts.map { "\($0) || '' = \($0)" } + numbers.map { "\($0) + 0 = \($0)" }
            let sql = "SELECT id FROM \(table) WHERE NOT (\(conditions.joined(separator: " AND "))) LIMIT ?"
            return try connection.rows(sql, [.integer(limit)]) {
                "row \($0.integer(0)) of \(table) hides a value in another form"
            }
        }
    }

    /// The columns that conditions of queries look at.
    private static let searched: [(table: String, texts: [String], numbers: [String])] = [
        (
            "case_file", ["court_id", "docket_number", "dn_type", "dn_office", "access_level", "outside_line"],
            ["pacer_case_id", "dn_year", "dn_serial", "heading_id"]
        ),
        (
            "docket_entry",
            ["filed_on", "entered_on", "placed_on", "docket_text", "kind", "access_level", "outside_line"],
            ["case_file_id", "sequence", "number", "occurrence", "is_current"]
        ),
        (
            "document", ["court_id", "document_id", "access_level", "outside_line"],
            ["docket_entry_id", "attachment"]
        ),
        ("party", ["access_level", "outside_line"], ["heading_id", "position"]),
        ("case_heading", [], ["case_file_id", "version"]),
    ]

    /// The digests of all papers kept here, each once, in the order of the digests.
    package func digests(after digest: String, limit: Int) throws -> [String] {
        try connection.rows(
            """
            SELECT DISTINCT digest FROM document WHERE digest > \(.text(digest)) ORDER BY digest
            LIMIT \(.integer(limit))
            """
        ) { $0.text(0) }
    }

    // MARK: What an import compares with

    /// A case by the parts of its number; nil when the court has none.
    package func caseFile(_ number: DocketNumber, in court: CourtID) throws -> CaseFile? {
        try connection.row(
            """
            SELECT \(Rows.caseFileColumns) FROM case_file c JOIN case_heading h ON h.id = c.heading_id
            WHERE c.court_id = \(.text(court.description)) AND c.dn_year = \(.integer(number.year ?? -1))
            AND c.dn_type = \(.text(number.caseType ?? "")) AND c.dn_serial = \(.integer(number.serial))
            AND c.dn_office = \(.text(number.office ?? ""))
            """,
            Rows.caseFile)
    }

    /// True when a case of the court has that PACER number.
    package func hasCase(pacerCaseID: Int, in court: CourtID) throws -> Bool {
        try everything.caseFile(pacerCaseID: pacerCaseID, in: court) != nil
    }

    /// True when that very file has been taken in for the court.
    package func hasTakenIn(_ file: BlobDigest, for court: CourtID) throws -> Bool {
        try connection.row(
            """
            SELECT 1 FROM imported_file
            WHERE digest = \(.text(file.description)) AND court_id = \(.text(court.description))
            """
        ) { _ in true } ?? false
    }

    /// The parties of a case, all of them.
    package func parties(of caseFile: CaseFileID) throws -> [Party] { try everything.parties(of: caseFile) }

    /// The current entries of a case in the order of their sequence, all of them.
    package func entries(of caseFile: CaseFileID) throws -> [DocketEntry] {
        let all = try everything.entries(
            of: caseFile, DocketFilter(), after: nil, limit: Int(Int32.max))
        return all.entries.sorted { $0.sequence < $1.sequence }
    }
}

extension DocketEntry {
    /// The same entry with those papers.
    func with(_ documents: [Document]) -> DocketEntry {
        DocketEntry(id: id, sequence: sequence, line: line, access: access, documents: documents)
    }
}
