import CourtRecord

/// Where a case is found: court and canonical docket number, as in `nysd` and `1:24-cv-00017`.
struct CaseAddress: Sendable, Hashable {
    /// The court that keeps it.
    let court: CourtID
    /// The canonical docket number.
    let docketNumber: String
}

/// Every address of the pages for people. Links are printed from it and nowhere else.
enum SiteURL: Sendable, Hashable, CustomStringConvertible {
    /// The first page.
    case home
    /// What a search finds; in one court, or in all.
    case search(String, court: CourtID?)
    /// A court, and the page of its cases that follows the case of that number.
    case court(CourtID, after: String?)
    /// A case with that part of its docket.
    case caseFile(CaseAddress, DocketQuestion)
    /// The docket as a table for spreadsheets.
    case docketCSV(CaseAddress, DocketQuestion)
    /// The docket for programs.
    case docketJSON(CaseAddress, DocketQuestion)
    /// A line of the docket.
    case entry(CaseAddress, EntryAddress)
    /// A paper: what is known of it.
    case document(CaseAddress, EntryAddress, attachment: Int)
    /// A paper: its bytes.
    case paper(CaseAddress, EntryAddress, attachment: Int)

    /// The address from the root, as in `/courts/nysd/cases/1:24-cv-00017?order=newest`.
    var description: String { Self.spelled(path, fields) }

    /// The same address, asking for that language.
    func speaking(_ language: Language) -> String { Self.spelled(path, fields + [("lang", language.rawValue)]) }

    /// The address without its question.
    var path: String {
        switch self {
        case .home, .search: "/"
        case .court(let court, _): "/courts/\(court)"
        case .caseFile(let address, _): Self.path(of: address)
        case .docketCSV(let address, _): "\(Self.path(of: address))/docket.csv"
        case .docketJSON(let address, _): "\(Self.path(of: address))/docket.json"
        case .entry(let address, let entry): "\(Self.path(of: address))/entries/\(entry)"
        case .document(let address, let entry, let attachment):
            "\(Self.path(of: address))/entries/\(entry)/documents/\(attachment)"
        case .paper(let address, let entry, let attachment):
            "\(Self.path(of: address))/entries/\(entry)/documents/\(attachment).pdf"
        }
    }

    private var fields: [(name: String, value: String)] {
        switch self {
        case .search(let words, let court):
            [("q", words)] + (court.map { [("court", $0.description)] } ?? [])
        case .court(_, let after): after.map { [("after", $0)] } ?? []
        case .caseFile(_, let question): question.fields
        case .docketCSV(_, let question), .docketJSON(_, let question): question.wholeDocket.filterFields
        case .home, .entry, .document, .paper: []
        }
    }

    private static func path(of address: CaseAddress) -> String {
        "/courts/\(address.court)/cases/\(address.docketNumber)"
    }

    private static func spelled(_ path: String, _ fields: [(name: String, value: String)]) -> String {
        guard !fields.isEmpty else { return path }
        return path + "?" + fields.map { "\($0.name)=\(encoded($0.value))" }.joined(separator: "&")
    }

    /// Form encoding: everything but letters, digits and `-._~:` as `%XX`.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: ":"):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
