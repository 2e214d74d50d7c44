package import CourtRecord
import Foundation

/// The row of an act: who did what, when.
package struct ActID: Sendable, Hashable {
    /// The row number.
    package let row: Int64
}

/// What is said of an act when it is written.
package struct Act: Sendable, Hashable {
    /// The verb, as in `import` or `open-court`.
    package let kind: String
    /// When it was done.
    package let doneAt: Instant
    /// Who did it; nil for the operator at the command line.
    package let account: AccountID?

    package init(kind: String, doneAt: Instant, account: AccountID? = nil) {
        self.kind = kind
        self.doneAt = doneAt
        self.account = account
    }
}

extension Writing {
    /// Adds a court with its offices.
    package func add(_ court: Court, offices: [Office], fees: FeeSchedule) throws {
        try connection.run(
            """
            INSERT INTO court (id, name, kind, document_prefix, time_zone, cents_per_page) VALUES (
            \(.text(court.id.description)), \(.text(court.name)), \(.text(court.kind.rawValue)),
            \(.text(orNull: court.documentPrefix)), \(.text(court.timeZone)), \(.integer(fees.centsPerPage)))
            """)
        for office in offices {
            try connection.run(
                """
                INSERT INTO office (court_id, code, name)
                VALUES (\(.text(court.id.description)), \(.text(office.code)), \(.text(office.name)))
                """)
        }
    }

    /// Sets what the court asks for reading remotely.
    package func set(_ fees: FeeSchedule, of court: CourtID) throws {
        try connection.run(
            "UPDATE court SET cents_per_page = \(.integer(fees.centsPerPage)) WHERE id = \(.text(court.description))")
    }

    /// Writes down an act.
    package func write(_ act: Act) throws -> ActID {
        ActID(
            row: try connection.insert(
                """
                INSERT INTO act (kind, done_at, account_id) VALUES (\(.text(act.kind)),
                \(.integer(act.doneAt.milliseconds)), \(act.account.map { .integer($0.row) } ?? .null))
                """))
    }

    /// Opens a case file without heading or entries.
    ///
    /// - Parameter pacerCaseID: the number PACER addresses use; nil to take the court's next one.
    /// - Throws: `constraint` when the court has that case, or that PACER number, already.
    package func openCase(
        _ number: DocketNumber, in court: Court, pacerCaseID: Int?, access: Access
    ) throws -> (id: CaseFileID, pacerCaseID: Int) {
        let pacerCaseID = try pacerCaseID ?? nextPacerCaseID(in: court.id)
        let row = try connection.insert(
            """
            INSERT INTO case_file (court_id, pacer_case_id, dn_year, dn_type, dn_serial, dn_office, docket_number,
            access_level, outside_line, heading_id, revision) VALUES (\(.text(court.id.description)),
            \(.integer(pacerCaseID)), \(.integer(number.year ?? -1)), \(.text(number.caseType ?? "")),
            \(.integer(number.serial)), \(.text(number.office ?? "")), \(.text(number.canonical(in: court.kind))),
            \(.text(access.level.rawValue)), \(.text(access.outsideLine.rawValue)), NULL, 0)
            """)
        return (CaseFileID(row: row), pacerCaseID)
    }

    /// The first PACER case number a court gives out here; smaller ones look like years and office codes.
    private static let firstPacerCaseID = 100_001

    private func nextPacerCaseID(in court: CourtID) throws -> Int {
        let last = try connection.row(
            "SELECT max(pacer_case_id) FROM case_file WHERE court_id = \(.text(court.description))"
        ) { $0.optionalInteger(0) }
        return max(Self.firstPacerCaseID, Int((last ?? nil) ?? 0) + 1)
    }

    /// Adds a docket entry with its papers, as the next of its case.
    ///
    /// - Parameter corrected: the entry that this one corrects; it keeps its place and stops being current.
    package func docket(
        _ line: DocketLine, access: Access, documents: [(attachment: Int, details: DocumentDetails, access: Access)],
        in caseFile: CaseFileID, of court: CourtID, correcting corrected: DocketEntry? = nil
    ) throws -> (id: DocketEntryID, sequence: Int) {
        if let corrected {
            try connection.run("UPDATE docket_entry SET is_current = 0 WHERE id = \(.integer(corrected.id.row))")
        }
        let sequence = try corrected?.sequence ?? nextSequence(in: caseFile)
        let row = try connection.insert(
            """
            INSERT INTO docket_entry (case_file_id, sequence, number, occurrence, filed_on, entered_on, placed_on,
            docket_text, short_text, kind, source_sequence, access_level, outside_line, corrects_id, is_current) VALUES (
            \(.integer(caseFile.row)), \(.integer(sequence)), \(.integer(orNull: line.number?.value)),
            \(.integer(line.occurrence)), \(.date(line.filedOn)), \(.date(line.enteredOn)),
            \(.date(line.placedOn)), \(.text(line.text)),
            \(.text(line.shortText)), \(.text(line.kind.rawValue)), \(.text(orNull: line.sourceSequence)),
            \(.text(access.level.rawValue)), \(.text(access.outsideLine.rawValue)),
            \(corrected.map { .integer($0.id.row) } ?? .null), 1)
            """)
        for document in documents {
            try add(document.details, attachment: document.attachment, access: document.access, to: row, of: court)
        }
        try connection.run("UPDATE case_file SET revision = revision + 1 WHERE id = \(.integer(caseFile.row))")
        return (DocketEntryID(row: row), sequence)
    }

    private func nextSequence(in caseFile: CaseFileID) throws -> Int {
        let last = try connection.row(
            "SELECT max(sequence) FROM docket_entry WHERE case_file_id = \(.integer(caseFile.row)) AND is_current = 1"
        ) { $0.optionalInteger(0) }
        return Int((last ?? nil) ?? 0) + 1
    }

    private func add(
        _ details: DocumentDetails, attachment: Int, access: Access, to entry: Int64, of court: CourtID
    ) throws {
        try connection.run(
            """
            INSERT INTO document (docket_entry_id, attachment, description, court_id, document_id, page_count,
            byte_count, size_text, digest, is_opinion, is_transcript, access_level, outside_line) VALUES (
            \(.integer(entry)), \(.integer(attachment)), \(.text(details.description)), \(.text(court.description)),
            \(.text(orNull: details.documentID?.description)), \(.integer(orNull: details.pageCount)),
            \(.integer(orNull: details.byteCount)), \(.text(orNull: details.sizeText)),
            \(.text(orNull: details.digest?.description)), \(.flag(details.isOpinion)), \(.flag(details.isTranscript)),
            \(.text(access.level.rawValue)), \(.text(access.outsideLine.rawValue)))
            """)
    }

    /// Remembers that a file was taken in for a case.
    package func remember(_ file: BlobDigest, of caseFile: CaseFileID, in court: CourtID, _ act: ActID) throws {
        try connection.run(
            """
            INSERT INTO imported_file (digest, court_id, case_file_id, act_id) VALUES (\(.text(file.description)),
            \(.text(court.description)), \(.integer(caseFile.row)), \(.integer(act.row)))
            """)
    }

    /// The court's next free document serial, at or above ``DocumentID/firstSerial``.
    package func nextDocumentSerial(of court: Court) throws -> Int {
        guard let prefix = court.documentPrefix else { return DocumentID.firstSerial }
        let last = try connection.row(
            """
            SELECT max(CAST(substr(document_id, 5) AS BIGINT)) FROM document
            WHERE court_id = \(.text(court.id.description)) AND substr(document_id, 1, 3) = \(.text(prefix))
            """
        ) { $0.optionalInteger(0) }
        return max(DocumentID.firstSerial, Int((last ?? nil) ?? 0) + 1)
    }
}
