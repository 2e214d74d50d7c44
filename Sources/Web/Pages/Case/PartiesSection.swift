import CourtRecord

/// The parties of a case with counsel and charges; folded away where there are many.
enum PartiesSection {
    /// From so many parties on the list is folded: the docket should not be far below.
    private static let foldingCount = 4

    static func html(_ parties: [Party], isOpen: Bool, _ say: Language) -> HTML {
        guard !parties.isEmpty else { return "" }
        let open: HTML = isOpen || parties.count < foldingCount ? " open" : ""
        return """
            <section class="parties" aria-labelledby="parties"><details\(open)><summary><h2 id="parties">\(say(.partiesTitle))</h2> \
            <span class="count">\(say(.partyCount(parties.count)))</span></summary>
            <ul>
            \(HTML.joined(parties.map { party($0, isOpen: isOpen, say) }))</ul></details></section>

            """
    }

    private static func party(_ party: Party, isOpen: Bool, _ say: Language) -> HTML {
        let name: HTML =
            party.name.isEmpty
            ? "<span class=\"sealed\">\(say(.sealedName))</span>"
            : "<b\(say.courtWords)>\(party.name)</b>"
        return """
            <li><p class="name">\(name) <span class="role"\(say.courtWords)>\(party.role)</span>\
            \(party.terminatedOn.map { " <span class=\"until\">\(say(.terminatedOn(say.long($0))))</span>" as HTML })</p>
            \(description(party.description, say))\(counsel(party, isOpen: isOpen, say))\
            \(party.charges.map { charges($0, say) })</li>

            """
    }

    private static func description(_ text: String, _ say: Language) -> HTML {
        text.isEmpty ? "" : "<p class=\"lines\"\(say.courtWords)>\(text)</p>\n"
    }

    private static func counsel(_ party: Party, isOpen: Bool, _ say: Language) -> HTML {
        guard !party.counsel.isEmpty else { return "" }
        let open: HTML = isOpen ? " open" : ""
        let lawyers = party.counsel.map { counsel -> HTML in
            let roles = counsel.roles.map { "<span class=\"role\">\($0)</span>" as HTML }
            return """
                <li\(say.courtWords)><p class="name">\(counsel.name) \(HTML.joined(roles, by: " "))</p>\
                \(counsel.contact.isEmpty ? nil : "<p class=\"lines\">\(counsel.contact)</p>" as HTML?)</li>

                """
        }
        let names = party.counsel.map { $0.name }.joined(separator: "; ")
        return """
            <details class="counsel"\(open)><summary>\(say(.counsel)): <span\(say.courtWords)>\(names)</span></summary>
            <ul>\(HTML.joined(lawyers))</ul></details>

            """
    }

    // MARK: Charges

    private static func charges(_ charges: Charges, _ say: Language) -> HTML {
        let pending = charges.counts.filter { $0.isPending }.map { ($0.name, $0.disposition) }
        let ended = charges.counts.filter { !$0.isPending }.map { ($0.name, $0.disposition) }
        let complaints = charges.complaints.map { ($0.name, $0.disposition) }
        return """
            \(table(say(.pendingCounts), pending, say))\
            \(offense(say(.highestOffenseOpening), charges.highestOffenseLevelOpening, say))\
            \(table(say(.terminatedCounts), ended, say))\
            \(offense(say(.highestOffenseTerminated), charges.highestOffenseLevelTerminated, say))\
            \(table(say(.complaints), complaints, say))
            """
    }

    private static func offense(_ label: String, _ level: String, _ say: Language) -> HTML {
        level.isEmpty || level == "None"
            ? "" : "<p class=\"offense\">\(label): <span\(say.courtWords)>\(level)</span></p>\n"
    }

    private static func table(_ title: String, _ rows: [(name: String, disposition: String)], _ say: Language) -> HTML {
        guard !rows.isEmpty else { return "" }
        let lines = rows.map { row -> HTML in
            let disposition: HTML =
                row.disposition.isEmpty
                ? "<td>\(say(.undecided))</td>" : "<td\(say.courtWords) class=\"lines\">\(row.disposition)</td>"
            return "<tr><th scope=\"row\"\(say.courtWords)>\(row.name)</th>\(disposition)</tr>\n"
        }
        return """
            <table class="charges"><thead><tr><th scope="col">\(title)</th><th scope="col">\(say(.disposition))</th></tr></thead>
            <tbody>\(HTML.joined(lines))</tbody></table>

            """
    }
}
