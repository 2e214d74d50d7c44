/// The short name of a court, as in `nysd` for the Southern District of New York.
///
/// - Form: 2 to 15 lower-case ASCII letters and digits, beginning with a letter. `init?` lower-cases its
///   argument and returns nil for anything else.
/// - Source: the court ids of PACER and CM/ECF host names (`ecf.nysd.uscourts.gov`).
package struct CourtID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The id itself, lower case.
    package let description: String

    package init?(_ spelling: some StringProtocol) {
        let id = spelling.lowercased()
        guard (2...15).contains(id.utf8.count), let first = id.utf8.first, Self.isLetter(first),
            id.utf8.allSatisfy({ Self.isLetter($0) || Self.isDigit($0) })
        else { return nil }
        description = id
    }

    package static func < (one: CourtID, other: CourtID) -> Bool { one.description < other.description }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
