/// A calendar date in the court's own time zone, as in the date a paper was filed on.
///
/// It has no time of day: a paper filed at 11:59 p.m. and one filed at 9 a.m. are filed on the same date.
///
/// - Range: years 1700 through 2999; `init?` returns nil for a day the Gregorian calendar does not have.
/// - Source: FRCP 6(a); CM/ECF prints `MM/DD/YYYY`, the import format ISO 8601.
package struct CourtDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, in full.
    package let year: Int
    /// 1 through 12.
    package let month: Int
    /// 1 through 31.
    package let day: Int

    /// The years a court record may bear; outside them a date is a slip of the pen.
    package static let yearRange = 1700...2999

    package init?(year: Int, month: Int, day: Int) {
        guard Self.yearRange.contains(year), (1...12).contains(month), day >= 1,
            day <= Self.dayCount(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads ISO 8601, as in `2024-01-08`. Returns nil for any other spelling.
    package init?(iso: some StringProtocol) {
        self.init(parts: iso.split(separator: "-", omittingEmptySubsequences: false), order: (0, 1, 2), digits: 2...2)
    }

    /// Reads the courts' form, as in `01/08/2024` or `1/8/2024`. Returns nil for any other spelling.
    package init?(american: some StringProtocol) {
        self.init(
            parts: american.split(separator: "/", omittingEmptySubsequences: false), order: (2, 0, 1), digits: 1...2)
    }

    private init?(parts: [some StringProtocol], order: (Int, Int, Int), digits: ClosedRange<Int>) {
        guard parts.count == 3,
            let year = Self.number(parts[order.0], digits: 4...4),
            let month = Self.number(parts[order.1], digits: digits),
            let day = Self.number(parts[order.2], digits: digits)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// `2024-01-08`.
    package var description: String { "\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))" }

    /// `01/08/2024`, as docket sheets print it.
    package var american: String { "\(Self.twoDigits(month))/\(Self.twoDigits(day))/\(year)" }

    package static func < (one: CourtDate, other: CourtDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    private static func number(_ text: some StringProtocol, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func dayCount(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}

/// A moment, in milliseconds since the start of 1970 in UTC: when an entry was made, a session began.
///
/// Values and rules never ask a clock; the moment comes in as a parameter.
package struct Instant: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// The moment that many seconds later.
    package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }
}
