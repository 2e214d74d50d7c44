import ClerksOffice
import CourtRecord

/// What the terminal says about the sample court: where it is, what to look at, who can sign in.
struct DemoGuide {
    private let clerk: Clerk
    private let address: ListenAddress

    init(_ clerk: Clerk, _ address: ListenAddress) {
        self.clerk = clerk
        self.address = address
    }

    /// The cases a visitor may like to see first: court, canonical docket number, what it is.
    private static let sights: [(court: String, number: String, words: String)] = [
        ("exd", "1:24-cv-00017", "a civil case with exhibits, a corrected line, an opinion, a transcript"),
        ("exd", "1:24-cr-00041", "a criminal case: three defendants, counts, dispositions"),
        ("exd", "1:24-cv-00093", "a person without a lawyer"),
        ("exd", "3:24-cv-00131", "Social Security: the docket and orders are open, the papers at the courthouse"),
        ("exd", "1:23-md-04017", "multidistrict, more than a thousand lines"),
        ("exb", "24-10017", "bankruptcy, chapter 7, discharged and closed"),
        ("exb", "23-10201", "bankruptcy, chapter 11, about three hundred lines"),
        ("exb", "25-03011", "an adversary proceeding"),
        ("exca", "25-1012", "an appeal from the case of the person without a lawyer"),
    ]

    /// The whole text.
    func text() async throws -> String {
        var lines = ["The sample court. Every name, place and fact in it is invented.", "", "  http://\(address)/", ""]
        lines.append("What to look at:")
        for sight in Self.sights {
            guard let court = CourtID(sight.court),
                case .open(let caseFile)? = try await clerk.findCase(sight.number, in: court, as: .anonymous)
            else { continue }
            let door = "/pacer/\(sight.court)/cgi-bin/DktRpt.pl?\(caseFile.pacerCaseID)"
            lines.append("  \(sight.court)  \(sight.number)  \(caseFile.heading.caption)")
            lines.append("      \(sight.words)   \(door)")
        }
        lines +=
            sealed + pacer + [
                "", "Who can sign in (everybody knows these passwords; they are for this machine alone):",
            ]
        for member in SampleCast.members {
            let court = member.court.map { " of \($0)" } ?? ""
            lines.append("  \(member.login)  \(member.password)")
            lines.append("      \(member.role.rawValue)\(court): \(member.words)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private var sealed: [String] {
        [
            "", "Under seal:",
            "  exd  2:24-cr-00005 is sealed; its number is all that outsiders learn. Another case is hidden altogether.",
            "  Marsh v. Lantern has a sealed line, a sealed attachment, and a line that is hidden: the numbers show no gap.",
            "  Ibarra v. City of Saltmarsh has a party whose name is sealed.",
            "  No words of any of these are on this machine; what is sealed is a stub.",
        ]
    }

    private var pacer: [String] {
        [
            "", "The door for PACER clients:",
            "  http://\(address)/pacer/exd/ and likewise exb, exca; the sign-in desk is /pacer/login/.",
            "  A client that insists on the courts' own host names is sent here by name, through a proxy or a hosts file:",
            "  ecf.exd.uscourts.gov, ecf.exb.uscourts.gov, ecf.exca.uscourts.gov, pacer.login.uscourts.gov; as in",
            "  curl -x http://\(address) http://ecf.exd.uscourts.gov/cgi-bin/DktRpt.pl",
        ]
    }
}
