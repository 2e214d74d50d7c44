import CourtRecord

extension JuriscraperDocket {
    /// The lines of the docket sheet, oldest first: a sheet that runs backwards is turned round.
    static func entries(_ node: JSONNode?, _ reader: inout DocketFileReader) -> [Entry] {
        var occurrences: [EntryNumber: Int] = [:]
        var entries: [Entry] = []
        for (place, node) in reader.list(node, "docket_entries").enumerated() {
            let field = "docket_entries[\(place)]"
            guard var entry = entry(node, field, &reader) else { continue }
            if let number = entry.line.number {
                occurrences[number, default: 0] += 1
                entry.line.occurrence = occurrences[number] ?? 1
                if entry.line.occurrence > 1 {
                    reader.find(.noted, "\(field).document_number", "stands on the docket sheet more than once")
                }
            }
            entries.append(entry)
        }
        return placed(runsBackwards(entries) ? numberedAgain(entries.reversed()) : entries)
    }

    /// Each line keeps its place on the sheet: it is placed no earlier than the line above it.
    private static func placed(_ entries: [Entry]) -> [Entry] {
        var latest: CourtDate?
        return entries.map { entry in
            var entry = entry
            entry.line.placedOn = max(entry.line.filedOn, latest ?? entry.line.filedOn)
            latest = entry.line.placedOn
            return entry
        }
    }

    private static func runsBackwards(_ entries: [Entry]) -> Bool {
        guard let first = entries.first?.line.filedOn, let last = entries.last?.line.filedOn else { return false }
        return first > last
    }

    /// A repeated number counts from the oldest line.
    private static func numberedAgain(_ entries: [Entry]) -> [Entry] {
        var occurrences: [EntryNumber: Int] = [:]
        return entries.map { entry in
            var entry = entry
            if let number = entry.line.number {
                occurrences[number, default: 0] += 1
                entry.line.occurrence = occurrences[number] ?? 1
            }
            return entry
        }
    }

    private static let entryMembers: Set<String> = [
        "date_entered", "date_filed", "description", "document_number", "pacer_doc_id", "pacer_seq_no", "page_count",
        "file_size_bytes", "file_size_str", "attachments", "short_description",
    ]

    private static func entry(_ node: JSONNode, _ field: String, _ reader: inout DocketFileReader) -> Entry? {
        let members = reader.object(node, field)
        guard !members.isEmpty else {
            if !reader.isRefused { reader.find(.refused, field, "says nothing") }
            return nil
        }
        reader.leaveOut(unknownOf: members, known: entryMembers, field)
        let text = reader.text(members["description"], "\(field).description")
        guard let filedOn = reader.neededDate(members["date_filed"], "\(field).date_filed") else { return nil }
        let line = DocketLine(
            number: number(members["document_number"], "\(field).document_number", &reader),
            filedOn: filedOn,
            enteredOn: reader.date(members["date_entered"], "\(field).date_entered"),
            text: text,
            shortText: reader.text(members["short_description"], "\(field).short_description"),
            kind: EntryKind(readFrom: text),
            sourceSequence: reader.optionalText(members["pacer_seq_no"], "\(field).pacer_seq_no"))
        var documents: [(attachment: Int, details: DocumentDetails)] = []
        if hasDocument(members) { documents.append((0, details(members, field, description: "", &reader))) }
        documents += attachments(members["attachments"], "\(field).attachments", line.sourceSequence, &reader)
        return Entry(line: line, documents: documents)
    }

    private static func number(_ node: JSONNode?, _ field: String, _ reader: inout DocketFileReader) -> EntryNumber? {
        reader.integer(node, field, in: 1...EntryNumber.largest).flatMap { EntryNumber($0) }
    }

    private static func hasDocument(_ members: [String: JSONNode]) -> Bool {
        ["pacer_doc_id", "page_count", "file_size_bytes", "file_size_str"].contains { name in
            if case .null? = members[name] { return false }
            return members[name] != nil
        }
    }

    private static func details(
        _ members: [String: JSONNode], _ field: String, description: String, _ reader: inout DocketFileReader
    ) -> DocumentDetails {
        let spelling = reader.optionalText(members["pacer_doc_id"], "\(field).pacer_doc_id")
        let id = spelling.flatMap { DocumentID($0) }
        if let spelling, id == nil, !spelling.isEmpty {
            reader.find(.leftOut, "\(field).pacer_doc_id", "is no document id")
        }
        return DocumentDetails(
            description: description,
            documentID: id,
            pageCount: reader.integer(members["page_count"], "\(field).page_count", in: 0...pageLimit),
            byteCount: reader.integer(members["file_size_bytes"], "\(field).file_size_bytes", in: 0...byteLimit),
            sizeText: reader.optionalText(members["file_size_str"], "\(field).file_size_str"))
    }

    /// No paper has more pages.
    private static let pageLimit = 1_000_000
    /// No paper is larger: a tebibyte.
    private static let byteLimit = 1 << 40

    private static func attachments(
        _ node: JSONNode?, _ field: String, _ sequence: String?, _ reader: inout DocketFileReader
    ) -> [(attachment: Int, details: DocumentDetails)] {
        var seen: Set<Int> = []
        var attachments: [(attachment: Int, details: DocumentDetails)] = []
        for (place, node) in reader.list(node, field).enumerated() {
            let field = "\(field)[\(place)]"
            let members = reader.object(node, field)
            reader.leaveOut(
                unknownOf: members,
                known: [
                    "attachment_number", "description", "pacer_doc_id", "pacer_seq_no", "page_count",
                    "file_size_bytes", "file_size_str",
                ], field)
            let number = reader.integer(members["attachment_number"], "\(field).attachment_number") ?? place + 1
            guard (1...ECFNumber.largestAttachment).contains(number), seen.insert(number).inserted else {
                reader.find(.refused, "\(field).attachment_number", "stands twice, or is not a number from 1 upwards")
                continue
            }
            if let own = reader.optionalText(members["pacer_seq_no"], "\(field).pacer_seq_no"), own != sequence {
                reader.find(.leftOut, "\(field).pacer_seq_no", "differs from that of the entry")
            }
            let description = reader.text(members["description"], "\(field).description")
            attachments.append((number, details(members, field, description: description, &reader)))
        }
        return attachments
    }
}
