/// A person or body that is part of a case, in one role.
///
/// The same name in two cases is two parties; a party with two roles in one case stands there twice, as on the
/// docket sheet. A party is ended by a date, never removed.
package struct Party: Sendable, Hashable {
    /// As in "Lantern Cartage Co.".
    package var name: String
    /// The role in the court's words, as in "Plaintiff" or "Interested Party".
    package var role: String
    /// What stands below the name: address, aliases, "a Delaware corporation"; lines separated by newlines.
    package var description: String
    /// When the party was ended; nil while it is in the case.
    package var terminatedOn: CourtDate?
    /// Lawyers of the party, in the order of the docket sheet.
    package var counsel: [Counsel]
    /// Whether the docket sheet has a place for the party's lawyers, filled or not; false for parties that stand
    /// there alone, such as those who were only told of the case.
    package var showsCounsel: Bool
    /// What a defendant is charged with; nil for everybody else.
    package var charges: Charges?
    /// Who may see the name and description.
    package var access: Access

    package init(
        name: String, role: String, description: String = "", terminatedOn: CourtDate? = nil,
        counsel: [Counsel] = [], showsCounsel: Bool = true, charges: Charges? = nil, access: Access = .open
    ) {
        self.name = name
        self.role = role
        self.description = description
        self.terminatedOn = terminatedOn
        self.counsel = counsel
        self.showsCounsel = showsCounsel
        self.charges = charges
        self.access = access
    }
}

/// A lawyer of a party, or the party itself when it has none ("PRO SE").
package struct Counsel: Sendable, Hashable {
    /// As in "Brewster H. Jamieson".
    package var name: String
    /// Firm, address, telephone and mail address, lines separated by newlines.
    package var contact: String
    /// What the lawyer is in the case, in the court's words, as in "LEAD ATTORNEY"; several at once are usual.
    package var roles: [String]

    package init(name: String, contact: String = "", roles: [String] = []) {
        self.name = name
        self.contact = contact
        self.roles = roles
    }

    /// The addresses to which notices go: those in the contact, each once, in their order.
    package var noticeAddresses: [String] {
        var seen: Set<String> = []
        return contact.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "<" || $0 == ">" })
            .map { $0.hasPrefix("mailto:") ? $0.dropFirst(7) : $0 }
            .filter { word in
                let halves = word.split(separator: "@", omittingEmptySubsequences: false)
                return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".")
            }
            .map { String($0) }
            .filter { seen.insert($0.lowercased()).inserted }
    }
}

/// What a defendant is charged with and what became of it.
package struct Charges: Sendable, Hashable {
    /// Counts of the indictment or information, in the order of the docket sheet.
    package var counts: [Count]
    /// Complaints, kept apart from counts.
    package var complaints: [Complaint]
    /// As in "Felony" or "None".
    package var highestOffenseLevelOpening: String
    /// As in "Misdemeanor" or "None".
    package var highestOffenseLevelTerminated: String

    /// One count, as in "18:1343 WIRE FRAUD(1)".
    package struct Count: Sendable, Hashable {
        /// Statute and words.
        package var name: String
        /// Whether it is still pending.
        package var isPending: Bool
        /// What the court did with it, as in "Custody 12 months"; empty while undecided.
        package var disposition: String

        package init(name: String, isPending: Bool, disposition: String = "") {
            self.name = name
            self.isPending = isPending
            self.disposition = disposition
        }
    }

    /// One complaint, as in "8:1326 Reentry of Deported Alien".
    package struct Complaint: Sendable, Hashable {
        /// Statute and words.
        package var name: String
        /// What became of it; empty while undecided.
        package var disposition: String

        package init(name: String, disposition: String = "") {
            self.name = name
            self.disposition = disposition
        }
    }

    package init(
        counts: [Count] = [], complaints: [Complaint] = [], highestOffenseLevelOpening: String = "None",
        highestOffenseLevelTerminated: String = "None"
    ) {
        self.counts = counts
        self.complaints = complaints
        self.highestOffenseLevelOpening = highestOffenseLevelOpening
        self.highestOffenseLevelTerminated = highestOffenseLevelTerminated
    }
}
