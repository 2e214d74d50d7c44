import CourtRecord

/// What a reader asks of a docket: which lines, in which order, from where, how many, and for screen or paper.
struct DocketQuestion: Sendable, Hashable {
    /// Which lines, in which order.
    var filter = DocketFilter()
    /// The line after which the page begins; nil for the beginning.
    var after: EntryAddress?
    /// How many lines.
    var rows = Rows.page
    /// In which dress.
    var view = View.screen

    /// How many lines are shown at one time.
    enum Rows: String, Sendable, CaseIterable {
        /// One page of ``pageLimit``.
        case page
        /// The whole docket, however long.
        case all
    }

    /// What the page is made for.
    enum View: String, Sendable, CaseIterable {
        case screen
        /// The whole docket without anything to click.
        case print
    }

    /// Lines on one page: a phone shows them at once, and a reader finds a place in them.
    static let pageLimit = 200

    /// True when the answer goes on to the end of the docket.
    var wantsWholeDocket: Bool { rows == .all || view == .print }

    /// The same lines, all of them, from the beginning.
    var wholeDocket: DocketQuestion {
        var question = DocketQuestion()
        question.filter = filter
        question.rows = .all
        return question
    }

    /// The same lines from the beginning, with one thing changed.
    func with(_ change: (inout DocketQuestion) -> Void) -> DocketQuestion {
        var question = self
        question.after = nil
        change(&question)
        return question
    }
}

// MARK: In an address

extension DocketQuestion {
    /// Reads the fields of an address.
    ///
    /// - Throws: ``Refused/bad(_:)``, naming the field, for a value that is not one of those it can have. Fields of
    ///   other names are left alone: other people's links carry them.
    init(_ fields: QueryFields, _ say: Language) throws(Refused) {
        filter.arrangement = try Self.choice(fields, "order", .oldestFirst, say)
        filter.dates = try Self.choice(fields, "dates", .filed, say)
        filter.from = try Self.date(fields, "from", say)
        filter.until = try Self.date(fields, "until", say)
        filter.firstNumber = try Self.number(fields, "first", say)
        filter.lastNumber = try Self.number(fields, "last", say)
        for word in fields.values("kind") {
            guard let kind = EntryKind(rawValue: word) else { throw .bad(say(.badChoice("kind"))) }
            filter.kinds.insert(kind)
        }
        filter.text = fields["text"] ?? ""
        rows = try Self.choice(fields, "rows", .page, say)
        view = try Self.choice(fields, "view", .screen, say)
        if let spelling = fields["after"] {
            guard let address = EntryAddress(spelling) else { throw .bad(say(.badChoice("after"))) }
            after = address
        }
    }

    /// The fields that say so in an address; what is usual is left out.
    var fields: [(name: String, value: String)] {
        var fields = filterFields
        if rows != .page { fields.append(("rows", rows.rawValue)) }
        if view != .screen { fields.append(("view", view.rawValue)) }
        if let after { fields.append(("after", after.description)) }
        return fields
    }

    /// Those of them that choose and order the lines.
    var filterFields: [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        if filter.arrangement != .oldestFirst { fields.append(("order", filter.arrangement.rawValue)) }
        if filter.dates != .filed, filter.from != nil || filter.until != nil {
            fields.append(("dates", filter.dates.rawValue))
        }
        if let from = filter.from { fields.append(("from", from.description)) }
        if let until = filter.until { fields.append(("until", until.description)) }
        if let first = filter.firstNumber { fields.append(("first", first.description)) }
        if let last = filter.lastNumber { fields.append(("last", last.description)) }
        fields += EntryKind.allCases.filter(filter.kinds.contains).map { ("kind", $0.rawValue) }
        if !filter.text.isEmpty { fields.append(("text", filter.text)) }
        return fields
    }

    private static func choice<Choice: RawRepresentable<String>>(
        _ fields: QueryFields, _ name: String, _ usual: Choice, _ say: Language
    ) throws(Refused) -> Choice {
        guard let word = fields[name] else { return usual }
        guard let choice = Choice(rawValue: word) else { throw .bad(say(.badChoice(name))) }
        return choice
    }

    /// A date as date fields send it, or as Americans type it.
    private static func date(
        _ fields: QueryFields, _ name: String, _ say: Language
    ) throws(Refused) -> CourtDate? {
        guard let word = fields[name] else { return nil }
        guard let date = CourtDate(iso: word) ?? CourtDate(american: word) else { throw .bad(say(.badDate(name))) }
        return date
    }

    private static func number(
        _ fields: QueryFields, _ name: String, _ say: Language
    ) throws(Refused) -> EntryNumber? {
        guard let word = fields[name] else { return nil }
        guard let number = EntryNumber(word) else { throw .bad(say(.badNumber(name))) }
        return number
    }
}

// MARK: In the record

extension DocketQuestion {
    /// Where the page begins that follows that line.
    ///
    /// The keys are those by which the store orders a docket sheet: the date a line stands at, or its number in
    /// thirteen digits, where lines without a number come last.
    func place(after entry: DocketEntry) -> DocketPlace {
        switch filter.arrangement {
        case .oldestFirst, .newestFirst:
            return DocketPlace(key: entry.line.placedOn.description, sequence: entry.sequence)
        case .byNumber:
            let digits = String(entry.line.number?.value ?? 9_999_999_999_999)
            let key = String(repeating: "0", count: 13 - digits.count) + digits
            return DocketPlace(key: key, sequence: entry.sequence)
        }
    }
}
