import CourtRecord
import Foundation

/// How rows become values of the record. A row the program cannot have written is damage, never a guess.
enum Rows {
    static func access(_ row: any Row, _ level: Int, _ line: Int) throws -> Access {
        guard let level = AccessLevel(rawValue: row.text(level)), let line = OutsideLine(rawValue: row.text(line))
        else {
            throw StoreError(.damagedRow, "reading an access level")
        }
        return Access(level, outsideLine: line)
    }

    static func date(_ row: any Row, _ column: Int) throws -> CourtDate {
        guard let date = CourtDate(iso: row.text(column)) else { throw StoreError(.damagedRow, "reading a date") }
        return date
    }

    static func optionalDate(_ row: any Row, _ column: Int) throws -> CourtDate? {
        try row.optionalText(column).map { text in
            guard let date = CourtDate(iso: text) else { throw StoreError(.damagedRow, "reading a date") }
            return date
        }
    }

    static func courtID(_ row: any Row, _ column: Int) throws -> CourtID {
        guard let id = CourtID(row.text(column)) else { throw StoreError(.damagedRow, "reading a court id") }
        return id
    }

    static func word<Word: RawRepresentable<String>>(_ row: any Row, _ column: Int) throws -> Word {
        guard let word = Word(rawValue: row.text(column)) else {
            throw StoreError(.damagedRow, "reading a column of \(Word.self)")
        }
        return word
    }

    /// A JSON array of texts.
    static func texts(_ json: String) throws -> [String] {
        if json == "[]" { return [] }
        guard let texts = try? JSONDecoder().decode([String].self, from: Data(json.utf8)) else {
            throw StoreError(.damagedRow, "reading a list of texts")
        }
        return texts
    }

    static func json(_ texts: [String]) throws -> String {
        if texts.isEmpty { return "[]" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        return String(decoding: try encoder.encode(texts), as: UTF8.self)
    }

    // MARK: Case files

    /// The columns that ``caseFile(_:)`` reads, from `case_file c` joined with its `case_heading h`.
    static let caseFileColumns: Fragment = """
        c.id, c.court_id, c.pacer_case_id, c.access_level, c.outside_line, \(headingColumns)
        """

    /// The columns that ``heading(_:from:)`` reads, preceded by the version, from `case_heading h`.
    static let headingColumns: Fragment = """
        h.version, h.docket_number, h.judge_initials, h.referral_initials, h.defendant_number, h.kind, h.caption, \
        h.filed_on, h.terminated_on, h.assigned_to, h.referred_to, h.panel, h.cause, h.nature_of_suit, h.jurisdiction, \
        h.jury_demand, h.demand, h.multidistrict_status, h.converted_on, h.discharged_on, h.appeal, h.ordered_by
        """

    static func caseFile(_ row: any Row) throws -> CaseFile {
        CaseFile(
            id: CaseFileID(row: row.integer(0)),
            court: try courtID(row, 1),
            pacerCaseID: Int(row.integer(2)),
            version: Int(row.integer(5)),
            heading: try heading(row, from: 6),
            access: try access(row, 3, 4)
        )
    }

    static func heading(_ row: any Row, from first: Int) throws -> CaseHeading {
        guard let number = DocketNumber(row.text(first)) else {
            throw StoreError(.damagedRow, "reading a docket number")
        }
        let suffix = DocketNumber.Suffix(
            assigned: nonEmpty(row.text(first + 1)), referred: nonEmpty(row.text(first + 2)),
            defendant: row.optionalInteger(first + 3).map { Int($0) })
        return CaseHeading(
            docketNumber: DocketNumber(number, suffix: suffix),
            kind: try word(row, first + 4),
            caption: row.text(first + 5),
            filedOn: try optionalDate(row, first + 6),
            terminatedOn: try optionalDate(row, first + 7),
            judges: Judges(
                assigned: row.text(first + 8), referred: row.text(first + 9), panel: try texts(row.text(first + 10))),
            civil: CivilFacts(
                cause: row.text(first + 11), natureOfSuit: row.text(first + 12), jurisdiction: row.text(first + 13),
                juryDemand: row.text(first + 14), demand: row.text(first + 15),
                multidistrictStatus: row.text(first + 16)),
            bankruptcy: BankruptcyFacts(
                convertedOn: try optionalDate(row, first + 17), dischargedOn: try optionalDate(row, first + 18)),
            appeal: try row.optionalText(first + 19).map { try AppealColumn.decode($0) },
            orderedBy: row.optionalText(first + 20).flatMap { DocketOrder(rawValue: $0) }
        )
    }

    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    // MARK: Docket entries and documents

    /// The columns that ``line(_:from:)`` reads, from `docket_entry e`.
    static let lineColumns: Fragment = """
        e.number, e.occurrence, e.filed_on, e.entered_on, e.placed_on, e.docket_text, e.short_text, e.kind, e.source_sequence
        """

    static func line(_ row: any Row, from first: Int) throws -> DocketLine {
        DocketLine(
            number: row.optionalInteger(first).flatMap { EntryNumber(Int($0)) },
            occurrence: Int(row.integer(first + 1)),
            filedOn: try date(row, first + 2),
            enteredOn: try optionalDate(row, first + 3),
            placedOn: try date(row, first + 4),
            text: row.text(first + 5),
            shortText: row.text(first + 6),
            kind: try word(row, first + 7),
            sourceSequence: row.optionalText(first + 8)
        )
    }

    /// The columns that ``document(_:from:)`` reads, from `document d`.
    static let documentColumns: Fragment = """
        d.id, d.attachment, d.description, d.document_id, d.page_count, d.byte_count, d.size_text, d.digest, \
        d.is_opinion, d.is_transcript, d.access_level, d.outside_line
        """

    static func document(_ row: any Row, from first: Int) throws -> Document {
        Document(
            id: DocumentRowID(row: row.integer(first)),
            attachment: Int(row.integer(first + 1)),
            details: DocumentDetails(
                description: row.text(first + 2),
                documentID: row.optionalText(first + 3).flatMap { DocumentID($0) },
                pageCount: row.optionalInteger(first + 4).map { Int($0) },
                byteCount: row.optionalInteger(first + 5).map { Int($0) },
                sizeText: row.optionalText(first + 6),
                digest: row.optionalText(first + 7).flatMap { BlobDigest($0) },
                isOpinion: row.integer(first + 8) == 1,
                isTranscript: row.integer(first + 9) == 1
            ),
            access: try access(row, first + 10, first + 11)
        )
    }
}

/// The one column of JSON in a heading: what only appeals have.
enum AppealColumn {
    private struct Form: Codable {
        var appealFrom: String
        var caseTypeInformation: String
        var feeStatus: String
        var originatingCase: [String: String?]?
    }

    static func encode(_ appeal: AppealFacts) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        let form = Form(
            appealFrom: appeal.appealFrom, caseTypeInformation: appeal.caseTypeInformation,
            feeStatus: appeal.feeStatus, originatingCase: appeal.originatingCase?.facts)
        return String(decoding: try encoder.encode(form), as: UTF8.self)
    }

    static func decode(_ json: String) throws -> AppealFacts {
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(json.utf8)) else {
            throw StoreError(.damagedRow, "reading the facts of an appeal")
        }
        return AppealFacts(
            appealFrom: form.appealFrom, caseTypeInformation: form.caseTypeInformation, feeStatus: form.feeStatus,
            originatingCase: form.originatingCase.map { OriginatingCase(facts: $0) })
    }
}
