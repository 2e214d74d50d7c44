/// The number by which a court and everybody else names a case, as in `1:24-cv-00017-ABC-DEF`.
///
/// Only year, type and serial say which case it is. The office can change and people leave it out; the judges'
/// initials change with the judge and are display. The spelling in which the number arrived is kept beside the
/// canonical one.
///
/// - Forms: district `1:24-cv-00017`, bankruptcy `24-10001`, `1-24-10001` or `6:24-bk-10001`, adversary `2:09-ap-00844`,
///   appellate `23-10362`, multidistrict `MDL No. 875`.
/// - Source: `docs/specs/numbering.md`; CM/ECF practice of the federal courts.
package struct DocketNumber: Sendable, Hashable, CustomStringConvertible {
    /// The number as the court wrote it, as in `2:07-cv-34911-MJL-GOG`.
    package let raw: String
    /// The office that opened the case, as in `2`; nil when the number names none.
    package let office: String?
    /// The last two digits of the year, 0 through 99; nil for a multidistrict number.
    package let year: Int?
    /// The type of case in lower case, as in `cv`, `cr`, `bk`, `ap`, `mdl`; nil when the number names none.
    package let caseType: String?
    /// The serial number within court, year and type; 0 through 9,999,999,999.
    package let serial: Int
    /// What follows the serial: the judges' initials and, in a criminal case, the defendant's number.
    package let suffix: Suffix

    /// The display part of a docket number: `-MJL-GOG-1`.
    package struct Suffix: Sendable, Hashable {
        /// Initials of the judge the case is assigned to, as in `MJL`; nil when unknown.
        package var assigned: String?
        /// Initials of the judge it is referred to, as in `GOG`; nil when there is none.
        package var referred: String?
        /// The number of the defendant in a criminal case, 1 upwards; nil for the case as a whole.
        package var defendant: Int?

        package init(assigned: String? = nil, referred: String? = nil, defendant: Int? = nil) {
            self.assigned = assigned
            self.referred = referred
            self.defendant = defendant
        }

        /// `-MJL-GOG-1`, or nothing at all.
        package var spelling: String {
            [assigned, referred, defendant.map { String($0) }].compactMap { $0 }.map { "-\($0)" }.joined()
        }
    }

    /// A number longer than this is not a docket number but a mistake.
    package static let lengthLimit = 60

    /// Reads a docket number in any spelling people use: `1:24-cv-00017`, `24cv17`, `24 CV 17`, `2024-cv-17`,
    /// `0734911`, `24-10001`, `MDL No. 875`.
    ///
    /// Returns nil when the text names no year and serial (or MDL number), or is longer than ``lengthLimit``.
    package init?(_ spelling: some StringProtocol) {
        guard spelling.utf8.count <= Self.lengthLimit, let reading = DocketNumberReading(String(spelling)) else {
            return nil
        }
        raw = String(spelling)
        office = reading.office
        year = reading.year
        caseType = reading.caseType
        serial = reading.serial
        suffix = reading.suffix
    }

    /// The same number with other initials and defendant number.
    package init(_ number: DocketNumber, suffix: Suffix) {
        raw = number.raw
        office = number.office
        year = number.year
        caseType = number.caseType
        serial = number.serial
        self.suffix = suffix
    }

    /// The one spelling used in addresses and answers: `1:24-cv-00017`, `24-10001`, `mdl-875`.
    ///
    /// Serials have five digits where a type or a bankruptcy court says so; appellate serials have no zeros in front.
    package func canonical(in kind: CourtKind) -> String {
        guard let year else { return "mdl-\(serial)" }
        let office = self.office.map { "\($0):" } ?? ""
        guard let caseType else {
            return "\(office)\(Self.padded(year, to: 2))-\(Self.padded(serial, to: kind == .bankruptcy ? 5 : 1))"
        }
        return "\(office)\(Self.padded(year, to: 2))-\(caseType)-\(Self.padded(serial, to: 5))"
    }

    /// The number as written.
    package var description: String { raw }

    /// True when both name the same case of one court: same year, type and serial, and no two different offices.
    package func matches(_ other: DocketNumber) -> Bool {
        year == other.year && serial == other.serial
            && (caseType == nil || other.caseType == nil || caseType == other.caseType)
            && (office == nil || other.office == nil || office == other.office)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// Takes a docket number apart: runs of digits and runs of letters, whatever stands between them.
private struct DocketNumberReading {
    var office: String?
    var year: Int?
    var caseType: String?
    var serial = 0
    var suffix = DocketNumber.Suffix()

    private enum Part: Equatable {
        case digits(String)
        case letters(String)
    }

    /// Words that people put before the number.
    private static let lead: Set<String> = ["case", "civil", "criminal", "no", "number", "docket", "action"]
    private static let typeLengthLimit = 5
    private static let serialLengthLimit = 10

    init?(_ spelling: String) {
        guard let (office, rest) = Self.splitOffice(spelling.lowercased()), var parts = Self.parts(of: rest) else {
            return nil
        }
        while case .letters(let word)? = parts.first, Self.lead.contains(word) { parts.removeFirst() }
        if parts.first == .letters("mdl") {
            guard readMultidistrict(parts.dropFirst()) else { return nil }
            return
        }
        self.office = office
        guard readYearAndSerial(parts[...]) else { return nil }
    }

    /// The part before a colon is the office; a number has at most one colon.
    private static func splitOffice(_ text: String) -> (office: String?, rest: Substring)? {
        let halves = text.split(separator: ":", omittingEmptySubsequences: false)
        switch halves.count {
        case 1: return (nil, halves[0])
        case 2:
            let words = halves[0].split(separator: " ").filter {
                !lead.contains(String($0)) && $0 != "no." && $0 != "#"
            }
            guard words.count == 1, let office = words.first, (1...2).contains(office.utf8.count),
                office.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
            else { return nil }
            return (String(office), halves[1])
        default: return nil
        }
    }

    private static func parts(of text: Substring) -> [Part]? {
        var parts: [Part] = []
        var joined = false
        for character in text.unicodeScalars {
            switch character {
            case "0"..."9":
                if joined, case .digits(let run)? = parts.last {
                    parts[parts.count - 1] = .digits(run + String(character))
                } else {
                    parts.append(.digits(String(character)))
                }
                joined = true
            case "a"..."z":
                if joined, case .letters(let run)? = parts.last {
                    parts[parts.count - 1] = .letters(run + String(character))
                } else {
                    parts.append(.letters(String(character)))
                }
                joined = true
            case " ", "-", ".", "/", "#", "\u{2010}"..."\u{2015}", "\u{a0}", "(", ")":
                joined = false
            default:
                return nil
            }
        }
        return parts
    }

    private mutating func readMultidistrict(_ parts: ArraySlice<Part>) -> Bool {
        var parts = parts
        while case .letters(let word)? = parts.first, Self.lead.contains(word) { parts.removeFirst() }
        guard case .digits(let digits)? = parts.first, parts.count == 1, digits.count <= Self.serialLengthLimit,
            let serial = Int(digits)
        else { return false }
        caseType = "mdl"
        self.serial = serial
        return true
    }

    private mutating func readYearAndSerial(_ parts: ArraySlice<Part>) -> Bool {
        guard case .digits(let first)? = parts.first else { return false }
        if parts.count == 1 { return readRunTogether(first) }
        if first.count == 1, case .digits(let year)? = parts.dropFirst().first, year.count == 2 {
            office = office ?? first
            return readYearAndSerial(parts.dropFirst())
        }
        guard let year = Self.year(first) else { return false }
        self.year = year
        var rest = parts.dropFirst()
        if case .letters(let type)? = rest.first {
            guard type.count <= Self.typeLengthLimit else { return false }
            caseType = type
            rest = rest.dropFirst()
        }
        guard case .digits(let digits)? = rest.first, digits.count <= Self.serialLengthLimit, let serial = Int(digits)
        else { return false }
        self.serial = serial
        return readSuffix(rest.dropFirst())
    }

    /// `0734911`: two digits of the year and five of the serial.
    private mutating func readRunTogether(_ digits: String) -> Bool {
        guard digits.count == 7, let serial = Int(digits.dropFirst(2)) else { return false }
        year = Int(digits.prefix(2))
        self.serial = serial
        return true
    }

    /// Two digits, or four from 1900 to 2099.
    private static func year(_ digits: String) -> Int? {
        guard let number = Int(digits) else { return nil }
        if digits.count == 2 { return number }
        return digits.count == 4 && (1900...2099).contains(number) ? number % 100 : nil
    }

    /// At most two sets of initials, then at most one defendant number.
    private mutating func readSuffix(_ parts: ArraySlice<Part>) -> Bool {
        for part in parts {
            switch part {
            case .letters(let initials) where suffix.defendant == nil && suffix.referred == nil:
                if suffix.assigned == nil {
                    suffix.assigned = initials.uppercased()
                } else {
                    suffix.referred = initials.uppercased()
                }
            case .digits(let number) where suffix.defendant == nil && number.count <= 5:
                suffix.defendant = Int(number)
            default:
                return false
            }
        }
        return true
    }
}
