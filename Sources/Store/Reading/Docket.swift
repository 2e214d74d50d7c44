package import CourtRecord

extension Reading {
    /// The next lines of a docket sheet, with the papers the viewer may know of.
    ///
    /// Relies on `docket_entry_by_place`. A line without a number comes, by number, where its sequence puts it: at
    /// the end.
    package func entries(
        of caseFile: CaseFileID, _ filter: DocketFilter, after place: DocketPlace?, limit: Int
    ) throws -> DocketStretch {
        let key = Self.key(filter)
        let isDescending = filter.arrangement == .newestFirst
        var condition = conditions(caseFile, filter)
        if let place {
            let beyond: Fragment = isDescending ? "<" : ">"
            condition += """
                 AND (\(key) \(beyond) \(.text(place.key)) OR (\(key) = \(.text(place.key)) \
                AND e.sequence \(beyond) \(.integer(place.sequence))))
                """
        }
        let direction: Fragment = isDescending ? "DESC" : "ASC"
        var keys: [String] = []
        var entries = try connection.rows(
            """
            SELECT e.id, e.sequence, e.access_level, e.outside_line, \(key), \(Rows.lineColumns)
            FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id
            WHERE \(condition)
            ORDER BY \(key) \(direction), e.sequence \(direction) LIMIT \(.integer(limit + 1))
            """
        ) { row in
            keys.append(row.text(4))
            return DocketEntry(
                id: DocketEntryID(row: row.integer(0)), sequence: Int(row.integer(1)),
                line: try Rows.line(row, from: 5), access: try Rows.access(row, 2, 3), documents: [])
        }
        let isEnd = entries.count <= limit
        entries = Array(entries.prefix(limit))
        try addDocuments(to: &entries, of: caseFile)
        guard !isEnd, let last = entries.last, let key = keys.prefix(limit).last else {
            return DocketStretch(entries: entries, next: nil)
        }
        return DocketStretch(entries: entries, next: DocketPlace(key: key, sequence: last.sequence))
    }

    /// How many lines the filter leaves for this viewer.
    package func entryCount(of caseFile: CaseFileID, _ filter: DocketFilter) throws -> Int {
        try connection.row(
            """
            SELECT count(*) FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id
            WHERE \(conditions(caseFile, filter))
            """
        ) { Int($0.integer(0)) } ?? 0
    }

    /// The line with that number; the first of them where an old docket repeats a number.
    package func entry(numbered number: EntryNumber, in caseFile: CaseFileID) throws -> DocketEntry? {
        try entry(in: caseFile, where: "e.number = \(.integer(number.value)) ORDER BY e.occurrence LIMIT 1")
    }

    /// The line with that sequence number.
    package func entry(sequence: Int, in caseFile: CaseFileID) throws -> DocketEntry? {
        try entry(in: caseFile, where: "e.sequence = \(.integer(sequence))")
    }

    /// The date of the newest line the viewer may see; nil for an empty docket.
    package func lastFiling(in caseFile: CaseFileID) throws -> CourtDate? {
        try connection.row(
            """
            SELECT max(e.filed_on) FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id
            WHERE \(conditions(caseFile, DocketFilter()))
            """
        ) { try Rows.optionalDate($0, 0) } ?? nil
    }

    private func entry(in caseFile: CaseFileID, where condition: Fragment) throws -> DocketEntry? {
        var found = try connection.rows(
            """
            SELECT e.id, e.sequence, e.access_level, e.outside_line, \(Rows.lineColumns)
            FROM docket_entry e JOIN case_file c ON c.id = e.case_file_id
            WHERE \(conditions(caseFile, DocketFilter())) AND \(condition)
            """
        ) { row in
            DocketEntry(
                id: DocketEntryID(row: row.integer(0)), sequence: Int(row.integer(1)),
                line: try Rows.line(row, from: 4), access: try Rows.access(row, 2, 3), documents: [])
        }
        try addDocuments(to: &found, of: caseFile)
        return found.first
    }

    private static func key(_ filter: DocketFilter) -> Fragment {
        switch filter.arrangement {
        case .byNumber:
            """
            substr('0000000000000' || CAST(coalesce(e.number, 9999999999999) AS TEXT), \
            length(CAST(coalesce(e.number, 9999999999999) AS TEXT)) + 1)
            """
        case .oldestFirst, .newestFirst: "e.placed_on"
        }
    }

    private func conditions(_ caseFile: CaseFileID, _ filter: DocketFilter) -> Fragment {
        var condition: Fragment = """
            e.case_file_id = \(.integer(caseFile.row)) AND e.is_current = 1 \
            AND \(visibility.opens(Visibility.caseFile)) AND \(visibility.reveals(Visibility.docketEntry))
            """
        let date: Fragment = filter.dates == .filed ? "e.filed_on" : "coalesce(e.entered_on, e.filed_on)"
        if let from = filter.from { condition += " AND \(date) >= \(.date(from))" }
        if let until = filter.until { condition += " AND \(date) <= \(.date(until))" }
        if let first = filter.firstNumber { condition += " AND e.number >= \(.integer(first.value))" }
        if let last = filter.lastNumber { condition += " AND e.number <= \(.integer(last.value))" }
        if !filter.kinds.isEmpty {
            let kinds = filter.kinds.map(\.rawValue).sorted().map { SQLValue.text($0) }
            condition += " AND e.kind IN \(list: kinds)"
        }
        if !filter.text.isEmpty {
            condition += " AND \(Self.contains(filter.text))"
        }
        return condition
    }

    /// Longer words than this no docket text is searched for; they find nothing. SQLite takes patterns of 50,000 bytes.
    private static let searchLimitBytes = 1_000

    /// Fulfilled by lines that contain the words in any case.
    ///
    /// An engine's `lower` may know no letters beyond ASCII (SQLite's does not), so there are three spellings of
    /// words with such letters: as given, in small and in capital letters. "José" finds José, JOSÉ and josé.
    private static func contains(_ text: String) -> Fragment {
        // A zero byte stands in no docket text, and would end the pattern early.
        guard text.utf8.count <= searchLimitBytes, !text.utf8.contains(0) else { return "1 = 0" }
        var patterns: [String] = []
        for spelling in [text, text.lowercased(), text.uppercased()] {
            let pattern = pattern(containing: spelling)
            if !patterns.contains(where: { $0.utf8.elementsEqual(pattern.utf8) }) { patterns.append(pattern) }
        }
        return .any(patterns.map { "lower(e.docket_text) LIKE \(.text($0)) ESCAPE '!'" })
    }

    /// The words as a LIKE pattern in which nothing is special, ASCII letters in lower case.
    private static func pattern(containing text: String) -> String {
        var pattern = "%"
        for scalar in text.unicodeScalars {
            if "!%_".unicodeScalars.contains(scalar) { pattern += "!" }
            pattern += scalar.isASCII ? scalar.properties.lowercaseMapping : String(scalar)
        }
        return pattern + "%"
    }

    /// Adds the papers of those lines. One query for all: the papers of the span of entry rows they lie in.
    private func addDocuments(to entries: inout [DocketEntry], of caseFile: CaseFileID) throws {
        let rows = entries.map(\.id.row)
        guard let first = rows.min(), let last = rows.max() else { return }
        var documents: [Int64: [Document]] = [:]
        let query: Fragment = """
            SELECT d.docket_entry_id, \(Rows.documentColumns) FROM docket_entry e
            JOIN case_file c ON c.id = e.case_file_id JOIN document d ON d.docket_entry_id = e.id
            WHERE e.case_file_id = \(.integer(caseFile.row)) AND e.is_current = 1
            AND e.id BETWEEN \(.integer(first)) AND \(.integer(last))
            AND \(visibility.opens(Visibility.docketEntry)) AND \(visibility.reveals(Visibility.document))
            ORDER BY d.docket_entry_id, d.attachment
            """
        try connection.visit(query.sql, query.values) { row in
            documents[row.integer(0), default: []].append(try Rows.document(row, from: 1))
            return true
        }
        entries = entries.map { entry in
            DocketEntry(
                id: entry.id, sequence: entry.sequence, line: entry.line, access: entry.access,
                documents: documents[entry.id.row] ?? [])
        }
    }
}
