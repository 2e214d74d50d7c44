import CourtRecord

/// Counts days for the sample court's dockets.
///
/// - Source: Fliegel and van Flandern, "A machine algorithm for processing calendar dates", 1968.
enum SampleCalendar {
    /// The date that many days later; a Saturday or Sunday becomes the Monday after.
    static func date(_ days: Int, after start: CourtDate) -> CourtDate {
        var day = julianDay(of: start) + days
        switch day % 7 {
        case 5: day += 2
        case 6: day += 1
        default: break
        }
        return date(ofJulianDay: day) ?? start
    }

    private static func julianDay(of date: CourtDate) -> Int {
        let shift = (date.month - 14) / 12
        return 1461 * (date.year + 4800 + shift) / 4 + 367 * (date.month - 2 - 12 * shift) / 12
            - 3 * ((date.year + 4900 + shift) / 100) / 4 + date.day - 32075
    }

    private static func date(ofJulianDay julianDay: Int) -> CourtDate? {
        var rest = julianDay + 68569
        let century = 4 * rest / 146_097
        rest -= (146_097 * century + 3) / 4
        let year = 4000 * (rest + 1) / 1_461_001
        rest = rest - 1461 * year / 4 + 31
        let month = 80 * rest / 2447
        let day = rest - 2447 * month / 80
        return CourtDate(
            year: 100 * (century - 49) + year + month / 11, month: month + 2 - 12 * (month / 11), day: day)
    }
}
