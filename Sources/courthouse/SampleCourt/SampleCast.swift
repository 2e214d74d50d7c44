import CourtRecord

/// The people of the sample court, always the same. Every name, town, number and address is invented.
enum SampleCast {
    /// Somebody who can sign in to the sample court. The passwords are known to everybody who reads this file.
    struct Member: Sendable {
        let login: String
        let password: String
        let role: Role
        let court: CourtID?
        let words: String
    }

    /// Who can sign in.
    static let members = [
        Member(
            login: "finch", password: "finch-reads-dockets", role: .reader, court: nil,
            words: "Robin Finch, reporter: a public reader, and a PACER account"),
        Member(
            login: "lindqvist", password: "lindqvist-keeps-the-seal", role: .clerk, court: CourtID("exd"),
            words: "Karin Lindqvist, Clerk of the District Court"),
        Member(
            login: "okafor", password: "okafor-hears-the-case", role: .chambers, court: CourtID("exd"),
            words: "chambers of Judge Adaeze Okafor"),
        Member(
            login: "brandvold", password: "brandvold-files-the-plan", role: .clerk, court: CourtID("exb"),
            words: "Tove Brandvold, Clerk of the Bankruptcy Court"),
        Member(
            login: "pellam", password: "pellam-opens-the-appeal", role: .clerk, court: CourtID("exca"),
            words: "Joss Pellam, Clerk of the Court of Appeals"),
    ]

    /// Counsel by the short name the scripts use; nil for a name that nobody bears.
    static func counsel(_ key: String) -> (name: String, contact: String)? { bar[key] }

    private static let bar: [String: (name: String, contact: String)] = {
        var bar: [String: (name: String, contact: String)] = [:]
        for line in roll.split(separator: "\n") {
            let fields = line.split(separator: "|").map { $0.trimmed }
            guard fields.count == 5 else { continue }
            let contact = [
                fields[2], fields[3], "\(fields[4])", "Email: \(fields[0])@\(domain(of: fields[2]))",
            ].joined(separator: "\n")
            bar[fields[0]] = (fields[1], contact)
        }
        return bar
    }()

    private static func domain(of firm: String) -> String {
        firm.lowercased().filter { $0.isASCII && $0.isLetter }.prefix(18) + ".example"
    }

    /// Short name | name | firm | address | telephone.
    private static let roll = """
        reyes | Inés Reyes | Reyes & Ottaway, LLP | 12 Ferry Street, Suite 400, Port Ember, EX 00101 | 701-555-0112
        ottaway | Paul Ottaway | Reyes & Ottaway, LLP | 12 Ferry Street, Suite 400, Port Ember, EX 00101 | 701-555-0113
        tanaka | Hiro Tanaka | Tanaka Vale PC | 900 Cooper Row, Port Ember, EX 00102 | 701-555-0120
        vale | Louisa Vale | Tanaka Vale PC | 900 Cooper Row, Port Ember, EX 00102 | 701-555-0121
        abend | Marta Abend | Abend Law Office | 3 Mill Lane, Saltmarsh, EX 00140 | 701-555-0131
        quill | Dorian Quill | Quill, Fennimore & Ash | 77 Exchange Place, Port Ember, EX 00103 | 701-555-0135
        fennimore | Greta Fennimore | Quill, Fennimore & Ash | 77 Exchange Place, Port Ember, EX 00103 | 701-555-0136
        okonedo | Samuel Okonedo | Okonedo Civil Rights Project | 5 Chapel Court, Port Ember, EX 00104 | 701-555-0141
        brask | Ulla Brask | Office of the Attorney General of Example | 1 Capitol Rise, Stonebridge, EX 00201 | 701-555-0150
        usa | Perrin Holloway | United States Attorney's Office | 40 Custom House Square, Port Ember, EX 00101 | 701-555-0160
        usacivil | Maud Trevanion | United States Attorney's Office | 40 Custom House Square, Port Ember, EX 00101 | 701-555-0161
        fpd | Caleb Ruan | Federal Public Defender | 18 Bell Street, Port Ember, EX 00101 | 701-555-0165
        cja | Noor Haddix | Haddix Defense | 210 Tannery Road, Saltmarsh, EX 00140 | 701-555-0166
        cjb | Ellis Corrigan | Corrigan & Daughter | 9 Weir Street, Stonebridge, EX 00202 | 701-555-0167
        debtor | Anselm Porter | Porter Consumer Bankruptcy | 61 Granary Street, Port Ember, EX 00105 | 701-555-0170
        reorg | Beatrix Soames | Soames Lindgren LLP | 200 Harbor Tower, Port Ember, EX 00101 | 701-555-0171
        lindgren | Aksel Lindgren | Soames Lindgren LLP | 200 Harbor Tower, Port Ember, EX 00101 | 701-555-0172
        committee | Ravi Cattermole | Cattermole Dunne | 88 Exchange Place, Port Ember, EX 00103 | 701-555-0173
        bank | Sybil Thorne | Thorne & Maddox | 4 Bank Street, Stonebridge, EX 00201 | 701-555-0174
        ust | Imogen Rusk | Office of the United States Trustee | 41 Custom House Square, Port Ember, EX 00101 | 701-555-0175
        ssa | Theo Langley | Langley Disability Law | 30 Orchard Road, Millbrook Falls, EX 00160 | 701-555-0180
        class | Vera Stavros | Stavros Multidistrict Group | 14 Signal Hill, Port Ember, EX 00106 | 701-555-0185
        kettle | Nils Arbogast | Arbogast Keene LLP | 300 Harbor Tower, Port Ember, EX 00101 | 701-555-0186
        """
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
