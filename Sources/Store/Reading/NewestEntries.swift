package import CourtRecord

extension Reading {
    /// Lines of the whole house that are looked through for one court's newest; keeps the query short however many
    /// courts live here.
    private static let reach = 20_000

    /// The newest lines of a court's dockets, the last one made first.
    ///
    /// Relies on the primary key of `docket_entry`, which grows in the order of making.
    ///
    /// - Parameter since: no line entered (or, where that is unknown, filed) before this date.
    package func newestEntries(in court: CourtID, since: CourtDate, limit: Int) throws -> [NewestEntry] {
        let places = try connection.rows(
            """
            SELECT c.id, e.sequence, coalesce((SELECT t.done_at FROM leaf l JOIN act t ON t.id = l.act_id
            WHERE l.subject = 'docket-entry' AND l.subject_id = e.id), 0)
            FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id
            WHERE e.id > (SELECT coalesce(max(id), 0) FROM docket_entry) - \(.integer(Self.reach))
            AND c.court_id = \(.text(court.description)) AND e.is_current = 1
            AND coalesce(e.entered_on, e.filed_on) >= \(.date(since))
            AND \(visibility.opens(Visibility.caseFile)) AND \(visibility.opens(Visibility.docketEntry))
            ORDER BY e.id DESC LIMIT \(.integer(limit))
            """
        ) { row in
            (CaseFileID(row: row.integer(0)), Int(row.integer(1)), Instant(milliseconds: row.integer(2)))
        }
        return try places.compactMap { caseID, sequence, madeAt in
            guard let caseFile = try caseFile(caseID), let entry = try entry(sequence: sequence, in: caseID) else {
                return nil
            }
            return NewestEntry(caseFile: caseFile, entry: entry, madeAt: madeAt)
        }
    }
}
