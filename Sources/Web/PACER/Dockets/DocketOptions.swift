import CourtRecord

/// What a client asked of a docket report: the fields of the form that `DktRpt.pl` posts.
struct DocketOptions: Sendable {
    /// Which lines, in which order.
    var filter = DocketFilter()
    /// `list_of_parties_and_counsel`.
    var showsParties = true
    /// `terminated_parties`: those whose part has ended too.
    var showsTerminatedParties = true
    /// `view_multi_docs`: sizes, pages and attachments, with boxes to choose papers.
    var showsPapers = false

    /// Everything, oldest first.
    init() {}

    /// Reads the form.
    ///
    /// - Throws: ``ClientFault`` for a value that the form does not offer.
    init(_ form: PostedForm) throws(ClientFault) {
        showsParties = form["list_of_parties_and_counsel"] == "on"
        showsTerminatedParties = form["terminated_parties"] == "on"
        showsPapers = form["view_multi_docs"] == "on"
        filter.dates = try Self.dates(form["date_range_type"])
        filter.from = try Self.date(form["date_from"], "date_from")
        filter.until = try Self.date(form["date_to"], "date_to")
        filter.firstNumber = try Self.number(form["documents_numbered_from_"], "documents_numbered_from_")
        filter.lastNumber = try Self.number(form["documents_numbered_to_"], "documents_numbered_to_")
        filter.arrangement = try Self.arrangement(form["sort1"])
        if !["", "html"].contains(form["output_format"]) {
            throw ClientFault("The output format of a report is html.")
        }
    }

    private static func dates(_ word: String) throws(ClientFault) -> DocketOrder {
        switch word {
        case "", "Filed": return .filed
        case "Entered": return .entered
        default: throw ClientFault("The date range type is Filed or Entered.")
        }
    }

    private static func arrangement(_ word: String) throws(ClientFault) -> DocketFilter.Arrangement {
        switch word {
        case "", "oldest date first": return .oldestFirst
        case "most recent date first": return .newestFirst
        case "document number": return .byNumber
        default: throw ClientFault("The sort order is oldest date first, most recent date first or document number.")
        }
    }

    /// A date in the courts' form or ISO 8601; nil for an empty field.
    static func date(_ text: String, _ field: String) throws(ClientFault) -> CourtDate? {
        let text = text.filter { $0 != " " }
        if text.isEmpty { return nil }
        guard let date = CourtDate(american: text) ?? CourtDate(iso: text) else {
            throw ClientFault("The field \(field) is a date, as in 01/31/2024.")
        }
        return date
    }

    private static func number(_ text: String, _ field: String) throws(ClientFault) -> EntryNumber? {
        let text = text.filter { $0 != " " }
        if text.isEmpty || text.allSatisfy({ $0 == "0" }) { return nil }
        guard let number = EntryNumber(text) else {
            throw ClientFault("The field \(field) is a document number, as in 12.")
        }
        return number
    }
}

/// A request that cannot be understood; the words say what is wrong with which field.
struct ClientFault: Error, Sendable, Hashable {
    let words: String

    init(_ words: String) { self.words = words }
}
