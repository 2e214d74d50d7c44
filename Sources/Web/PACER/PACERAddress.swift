import CourtRecord

/// Where the pages for PACER clients are: under a court's own host name, or under `/pacer/<court>` for local use.
enum PACERAddress {
    private static let domain = ".uscourts.gov"

    /// The path under which the requests of a host are answered; nil for a host that is no court's.
    static func base(forHost host: String) -> String? {
        let name = host.prefix { $0 != ":" }.lowercased()
        guard name.hasSuffix(domain) else { return nil }
        let labels = name.dropLast(domain.count).split(separator: ".")
        switch labels.count {
        case 2 where labels[0] == "ecf": return CourtID(labels[1]).map { "/pacer/\($0)" }
        case 2 where labels[0] == "dcecf" && labels[1] == "psc": return "/pacer/psc"
        case 2 where labels[0] == "pacer" && labels[1] == "login": return "/pacer/login"
        default: return nil
        }
    }
}
