/// A case found by a name, with the names that matched.
package struct NameHit: Sendable {
    /// The case.
    package let caseFile: CaseFile
    /// The matching parties as "name, role"; empty when the caption matched.
    package let parties: [MatchedParty]

    /// A party whose name matched.
    package struct MatchedParty: Sendable, Hashable {
        /// As in "Lantern Cartage Co.".
        package let name: String
        /// As in "Defendant".
        package let role: String

        package init(name: String, role: String) {
            self.name = name
            self.role = role
        }
    }

    package init(caseFile: CaseFile, parties: [MatchedParty]) {
        self.caseFile = caseFile
        self.parties = parties
    }
}
