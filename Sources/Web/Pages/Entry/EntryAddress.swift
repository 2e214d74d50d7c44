import ClerksOffice
import CourtRecord
import Crypto

/// The lasting address of a line within its case: `12`, or `2024-01-08-x7k2m9qd` for a line without a number.
///
/// A number that an old docket gave twice has a tag too: `12-x7k2m9qd` is the second line of that number. The tag says
/// nothing: it is made from the line's place in the case with a secret, so that neither a hidden line nor the gap it
/// would leave can be read from it, and it stays the same when lines before it are sealed or unsealed.
enum EntryAddress: Sendable, Hashable, CustomStringConvertible {
    case numbered(EntryNumber)
    case numberedAgain(EntryNumber, tag: String)
    case unnumbered(CourtDate, tag: String)

    /// Reads an address as ``description`` writes it. Returns nil for any other spelling.
    init?(_ spelling: some StringProtocol) {
        let parts = spelling.split(separator: "-", omittingEmptySubsequences: false)
        switch parts.count {
        case 1:
            guard let number = EntryNumber(parts[0]) else { return nil }
            self = .numbered(number)
        case 2:
            guard let number = EntryNumber(parts[0]), EntryTags.isTag(parts[1]) else { return nil }
            self = .numberedAgain(number, tag: String(parts[1]))
        case 4:
            guard let date = CourtDate(iso: parts[0..<3].joined(separator: "-")), EntryTags.isTag(parts[3]) else {
                return nil
            }
            self = .unnumbered(date, tag: String(parts[3]))
        default:
            return nil
        }
        guard description == spelling else { return nil }
    }

    var description: String {
        switch self {
        case .numbered(let number): number.description
        case .numberedAgain(let number, let tag): "\(number)-\(tag)"
        case .unnumbered(let date, let tag): "\(date)-\(tag)"
        }
    }
}

/// Makes the tags of one courthouse.
struct EntryTags: Sendable {
    private static let length = 8
    /// Lower case without i, l, o and u, so that a tag can be read aloud.
    private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    private let key: SymmetricKey

    init(secret: [UInt8]) { key = SymmetricKey(data: secret) }

    static func isTag(_ text: some StringProtocol) -> Bool {
        text.utf8.count == length && text.utf8.allSatisfy { alphabet.contains($0) }
    }

    /// The address of a line.
    func address(of entry: DocketEntry, in caseFile: CaseAddress) -> EntryAddress {
        switch (entry.line.number, entry.line.occurrence) {
        case (let number?, 1): .numbered(number)
        case (let number?, _): .numberedAgain(number, tag: tag(entry.sequence, caseFile))
        case (nil, _): .unnumbered(entry.line.filedOn, tag: tag(entry.sequence, caseFile))
        }
    }

    private func tag(_ sequence: Int, _ caseFile: CaseAddress) -> String {
        let place = "docket entry \(caseFile.court) \(caseFile.docketNumber) \(sequence)"
        var code = HMAC<SHA256>.authenticationCode(for: Array(place.utf8), using: key).prefix(5)
            .reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        var tag: [UInt8] = []
        for _ in 0..<Self.length {
            tag.append(Self.alphabet[Int(code & 31)])
            code >>= 5
        }
        return String(decoding: tag, as: UTF8.self)
    }
}

extension PublicHouse {
    /// Makes the addresses of lines.
    var entryTags: EntryTags { EntryTags(secret: secret) }

    /// The line at that address; nil when there is none the viewer may know of.
    func entry(
        at address: EntryAddress, of caseFile: CaseFile, at caseAddress: CaseAddress, as viewer: Viewer
    ) async throws -> DocketEntry? {
        var filter = DocketFilter()
        switch address {
        case .numbered(let number):
            return try await clerk.readEntry(number, of: caseFile.id, as: viewer)
        case .numberedAgain(let number, _):
            filter.firstNumber = number
            filter.lastNumber = number
        case .unnumbered(let date, _):
            filter.from = date
            filter.until = date
        }
        let tags = entryTags
        var place: DocketPlace? = DocketPlace(key: "", sequence: 0)
        while let start = place {
            let stretch = try await clerk.readStretch(of: caseFile, filter, after: start, as: viewer)
            if let found = stretch.entries.first(where: { tags.address(of: $0, in: caseAddress) == address }) {
                return found
            }
            place = stretch.next
        }
        return nil
    }
}
