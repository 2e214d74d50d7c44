package import CourtRecord

extension Reading {
    /// The papers with that CM/ECF id: more than one when one filing stands on several dockets.
    ///
    /// - Parameter pacerCaseID: only in this case; nil for all.
    package func documents(_ id: DocumentID, in court: CourtID, pacerCaseID: Int?) throws -> [FoundDocument] {
        var condition: Fragment = """
            d.court_id = \(.text(court.description)) AND d.document_id = \(.text(id.description))
            """
        if let pacerCaseID { condition += " AND c.pacer_case_id = \(.integer(pacerCaseID))" }
        return try documents(where: condition)
    }

    /// The paper of that number in a case: attachment 0 is the main document.
    package func document(_ attachment: Int, ofEntry entry: DocketEntryID) throws -> FoundDocument? {
        try documents(where: "e.id = \(.integer(entry.row)) AND d.attachment = \(.integer(attachment))").first
    }

    private func documents(where condition: Fragment) throws -> [FoundDocument] {
        let places = try connection.rows(
            """
            SELECT c.id, e.sequence, d.attachment,
            \(.flag("\(visibility.opens(Visibility.docketEntry)) AND \(visibility.opens(Visibility.document))"))
            FROM document d JOIN docket_entry e ON e.id = d.docket_entry_id JOIN case_file c ON c.id = e.case_file_id
            WHERE e.is_current = 1 AND \(visibility.opens(Visibility.caseFile))
            AND \(visibility.reveals(Visibility.docketEntry)) AND \(visibility.reveals(Visibility.document))
            AND \(condition)
            """
        ) { row in
            (CaseFileID(row: row.integer(0)), Int(row.integer(1)), Int(row.integer(2)), row.integer(3) == 1)
        }
        return try places.compactMap { caseID, sequence, attachment, isOpen in
            guard let caseFile = try caseFile(caseID), let entry = try entry(sequence: sequence, in: caseID),
                let document = entry.documents.first(where: { $0.attachment == attachment })
            else { return nil }
            return FoundDocument(caseFile: caseFile, entry: entry, document: document, isOpen: isOpen)
        }
    }

    func caseFile(_ id: CaseFileID) throws -> CaseFile? {
        try connection.row(
            """
            SELECT \(Rows.caseFileColumns) FROM case_file c JOIN case_heading h ON h.id = c.heading_id
            WHERE c.id = \(.integer(id.row)) AND \(visibility.opens(Visibility.caseFile))
            """,
            Rows.caseFile)
    }
}
