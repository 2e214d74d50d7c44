import CourtRecord

/// How a case name is written so that a client takes the whole of it for the name.
enum CaptionForm {
    /// What bankruptcy courts put behind the name of an adversary proceeding.
    static let adversaryEnding = " - Adversary Proceeding"
    /// The roles by whose name a client calls a bankruptcy case.
    static let debtorRoles: Set<String> = ["Debtor", "Debtor In Possession"]

    /// The name as the first line of the header. A name that is plainly one (`… v. …`, `In re …`) stands bare;
    /// otherwise, and in criminal cases, the label `Case title:` says that it is one.
    ///
    /// - Source: juriscraper `case_name_regexes`.
    static func line(_ caption: String, isCriminal: Bool) -> HTML {
        let words = PACERText.heading(caption)
        return isCriminal || !isPlain(caption) ? "Case title: \(words)" : words
    }

    /// True when the name says by its own words that it is a case name.
    static func isPlain(_ caption: String) -> Bool {
        let name = String(decoding: ByteSearch.collapsingBlanks(caption.utf8), as: UTF8.self).lowercased()
        return [" v. ", " vs. ", " v "].contains { name.contains($0) }
            || ["in re ", "in re: ", "in the matter "].contains { name.hasPrefix($0) }
    }

    /// True for an adversary proceeding: there clients read parties and nature of suit by other rules.
    static func isAdversary(_ heading: CaseHeading, _ parties: [Party]) -> Bool {
        heading.caption.hasSuffix(adversaryEnding) || !heading.civil.natureOfSuit.isEmpty
            || heading.docketNumber.caseType == "ap"
            || parties.contains { party in
                ["Plaintiff", "Defendant", "Counter-"].contains { party.role.hasPrefix($0) }
            }
    }
}
