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
        ("exd", "1:24-cv-00017", "a civil case, with exhibits, a corrected line and an opinion")
    ]

    /// The whole text.
    func text() async throws -> String {
        var lines = ["The sample court. Every name, place and fact in it is invented.", "", "  http://\(address)/", ""]
        lines.append("What to look at:")
        for sight in Self.sights {
            guard let court = CourtID(sight.court),
                case .open(let caseFile)? = try await clerk.findCase(sight.number, in: court, as: .anonymous)
            else { continue }
            lines.append("  \(sight.court)  \(sight.number)  \(caseFile.heading.caption): \(sight.words)")
        }
        lines += [
            "  exd   2:24-cr-00005  a sealed case: its number, and no more. Another is hidden whole; you will not find it.",
            "",
            "The door for PACER clients: http://\(address)/pacer/exd/ (also exb, exca). A client that wants the courts'",
            "own host names is pointed here by them, as in:",
            "  curl -H 'Host: ecf.exd.uscourts.gov' http://\(address)/cgi-bin/DktRpt.pl",
            "", "Who can sign in (everybody knows these passwords; they are for this machine alone):",
        ]
        for member in SampleCast.members {
            let court = member.court.map { " of \($0)" } ?? ""
            lines.append("  \(member.login)  \(member.password)  \(member.role.rawValue)\(court): \(member.words)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
