import CourtRecord

/// ``AccessPolicy`` as SQL: the same table, asked by the database.
struct Visibility {
    /// Whose view it is; nil for the house itself, which verifies rows that no one person may read.
    let viewer: Viewer?

    /// What a condition looks at: the row, the case it belongs to, and the entry a tie may name.
    struct Subject {
        /// Alias of the row with `access_level` and `outside_line`.
        let row: StaticString
        /// Alias of the row's case file.
        let caseFile: StaticString
        /// Alias of the row's docket entry; nil for the case itself and its heading.
        let entry: StaticString?
    }

    static let caseFile = Subject(row: "c", caseFile: "c", entry: nil)
    static let party = Subject(row: "p", caseFile: "c", entry: nil)
    static let docketEntry = Subject(row: "e", caseFile: "c", entry: "e")
    static let document = Subject(row: "d", caseFile: "c", entry: "e")

    /// Fulfilled by rows the viewer may read.
    func opens(_ subject: Subject) -> Fragment {
        guard let viewer else { return "1 = 1" }
        // What the viewer is to courts other than the viewer's own.
        let outsideStanding = viewer.standing == .court ? .outside : viewer.standing
        var ways: [Fragment] = [levels(openTo: outsideStanding, subject)]
        if viewer.standing == .court {
            let staff = levels(openTo: .court, subject)
            if let court = viewer.court {
                ways.append("(\(name: subject.caseFile).court_id = \(.text(court.description)) AND \(staff))")
            } else {
                ways.append(staff)
            }
        }
        if let account = viewer.account { ways.append(ties(of: account, to: subject)) }
        return .any(ways)
    }

    /// Fulfilled by rows the viewer may know of.
    func reveals(_ subject: Subject) -> Fragment {
        "(\(name: subject.row).outside_line = 'shown' OR \(opens(subject)))"
    }

    private func levels(openTo standing: Standing, _ subject: Subject) -> Fragment {
        let levels = AccessPolicy.levels(openTo: standing).map { SQLValue.text($0.rawValue) }
        return "\(name: subject.row).access_level IN \(list: levels)"
    }

    /// The tie is to the whole case (`docket_entry_id = 0`) or to this entry.
    private func ties(of account: AccountID, to subject: Subject) -> Fragment {
        let pairs = AccessLevel.allCases.flatMap { level in
            AccessPolicy.relations(opening: level).map { relation -> Fragment in
                """
                (\(name: subject.row).access_level = \(.text(level.rawValue)) \
                AND g.relation = \(.text(relation.rawValue)))
                """
            }
        }
        let entry: Fragment =
            subject.entry.map { "g.docket_entry_id IN (0, \(name: $0).id)" } ?? "g.docket_entry_id = 0"
        return """
            EXISTS (SELECT 1 FROM case_grant g WHERE g.account_id = \(.integer(account.row)) \
            AND g.case_file_id = \(name: subject.caseFile).id AND \(entry) AND \(.any(pairs)))
            """
    }
}
