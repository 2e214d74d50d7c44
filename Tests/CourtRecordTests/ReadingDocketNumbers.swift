import CourtRecord
import Testing

@Suite("Reading docket numbers")
struct ReadingDocketNumbers {
    /// A spelling, the kind of court it is written in, and the canonical form; nil for no docket number at all.
    struct Spelling: Sendable, CustomTestStringConvertible {
        let text: String
        let kind: CourtKind
        let canonical: String?

        init(_ text: String, _ canonical: String?, in kind: CourtKind = .district) {
            self.text = text
            self.kind = kind
            self.canonical = canonical
        }

        var testDescription: String { "\(text) → \(canonical ?? "none")" }
    }

    static let district = [
        Spelling("1:24-cv-00017", "1:24-cv-00017"), Spelling("1:24-cv-00017-ABC-DEF", "1:24-cv-00017"),
        Spelling("1:24-CV-17", "1:24-cv-00017"), Spelling("24cv17", "24-cv-00017"),
        Spelling("24 CV 17", "24-cv-00017"), Spelling("2024-cv-17", "24-cv-00017"),
        Spelling("1:2024cv00017", "1:24-cv-00017"), Spelling("24-cv-17", "24-cv-00017"),
        Spelling("1-24-cv-00017", "1:24-cv-00017"), Spelling("4:20-cr-00065-1", "4:20-cr-00065"),
        Spelling("Case No. 1:24-cv-00017", "1:24-cv-00017"), Spelling("Civil Action No. 24-17", "24-17"),
        Spelling("case 24-cv-17", "24-cv-00017"), Spelling("No. 24-cv-17", "24-cv-00017"),
        Spelling("0734911", "07-34911"), Spelling("2:07-34911", "2:07-34911"),
        Spelling("1:24‐cv‐00017", "1:24-cv-00017"), Spelling("1:24‑cv‑00017", "1:24-cv-00017"),
        Spelling("1:24–cv–00017", "1:24-cv-00017"), Spelling("1:24—cv—00017", "1:24-cv-00017"),
        Spelling("1:24\u{a0}cv\u{a0}17", "1:24-cv-00017"), Spelling("  24-cv-17  ", "24-cv-00017"),
        Spelling("24-cv-123456", "24-cv-123456"), Spelling("1:99-cv-00001", "1:99-cv-00001"),
        Spelling("1:00-cv-00001", "1:00-cv-00001"), Spelling("PG:24-cv-00017", "pg:24-cv-00017"),
        Spelling("24-mc-00051", "24-mc-00051"), Spelling("1999-cv-5", "99-cv-00005"),
        Spelling("24/cv/17", "24-cv-00017"), Spelling("(24-cv-17)", "24-cv-00017"),
    ]

    static let others = [
        Spelling("24-10001", "24-10001", in: .bankruptcy), Spelling("24-17", "24-00017", in: .bankruptcy),
        Spelling("1-09-41234", "1:09-41234", in: .bankruptcy), Spelling("1-24-10001", "1:24-10001", in: .bankruptcy),
        Spelling("6:24-bk-10001", "6:24-bk-10001", in: .bankruptcy),
        Spelling("2:09-ap-00844-ER", "2:09-ap-00844", in: .bankruptcy),
        Spelling("24-10001-JDL", "24-10001", in: .bankruptcy),
        Spelling("23-10362", "23-10362", in: .appellate), Spelling("23-5", "23-5", in: .appellate),
        Spelling("No. 23-00005", "23-5", in: .appellate),
        Spelling("MDL No. 875", "mdl-875"), Spelling("mdl-875", "mdl-875"), Spelling("MDL 2741", "mdl-2741"),
        Spelling("1:20-md-02974", "1:20-md-02974"),
    ]

    static let garbage = [
        "", " ", "-", ":", "17", "cv", "cv-17", "1:cv-17", "1:24", "24-cv", "24-", "1:2:24-cv-17", ":24-cv-17",
        "abc:24-cv-17", "1 2:24-cv-17", "a-24-cv-17", "3024-cv-17", "1899-cv-17", "124-cv-17", "24-cv-12345678901",
        "24-toolong-17", "24-cv-17-A-B-C", "24-cv-17-1-2", "24-cv-17-123456", "24_cv_17", "24-cv-17; DROP TABLE",
        "<b>24-cv-17</b>", "24-cv-17\u{0}", "24-cv-17\n", "２４-cv-17", "24-çv-17", "MDL", "MDL 1-2", "MDL abc",
        "12345678", "123456", "1:24-cv-00017\u{1F600}", "24-cv--", "É:24-cv-17",
    ]

    @Test(arguments: district)
    func `a district number is read in every spelling people use`(spelling: Spelling) throws {
        let number = try #require(DocketNumber(spelling.text))
        #expect(number.canonical(in: spelling.kind) == spelling.canonical)
        #expect(number.raw == spelling.text)
    }

    @Test(arguments: others)
    func `bankruptcy, adversary, appellate and multidistrict numbers are read`(spelling: Spelling) throws {
        let number = try #require(DocketNumber(spelling.text))
        #expect(number.canonical(in: spelling.kind) == spelling.canonical)
    }

    @Test(arguments: garbage)
    func `what names no year and serial is no docket number`(text: String) {
        #expect(DocketNumber(text) == nil)
    }

    @Test func `judges and defendant are told apart from the number`() throws {
        let number = try #require(DocketNumber("2:07-cr-34911-mjl-GOG-3"))
        #expect(number.suffix == DocketNumber.Suffix(assigned: "MJL", referred: "GOG", defendant: 3))
        #expect(number.suffix.spelling == "-MJL-GOG-3")
        #expect(number.office == "2")
        #expect(number.year == 7)
        #expect(number.caseType == "cr")
        #expect(number.serial == 34_911)
    }

    @Test func `a text longer than sixty bytes is a mistake and no number`() {
        let padding = String(repeating: " ", count: 52)
        #expect(DocketNumber("24-cv-17" + padding) != nil)
        #expect(DocketNumber("24-cv-17" + padding + " ") == nil)
        #expect(DocketNumber(String(repeating: "24-cv-17 ", count: 200_000)) == nil)
    }

    @Test(arguments: [
        ("1:24-cv-00017", "24-cv-17", true), ("1:24-cv-00017-ABC", "1:24-cv-00017-XYZ", true),
        ("24-17", "1:24-cv-00017", true), ("1:24-cv-00017", "2:24-cv-00017", false),
        ("1:24-cv-00017", "1:24-cr-00017", false), ("1:24-cv-00017", "1:23-cv-00017", false),
        ("1:24-cv-00017", "1:24-cv-00018", false), ("MDL 875", "mdl-875", true), ("MDL 875", "24-875", false),
    ])
    func `the same case is found whatever is left out, another never`(one: String, other: String, same: Bool) throws {
        let first = try #require(DocketNumber(one))
        let second = try #require(DocketNumber(other))
        #expect(first.matches(second) == same)
        #expect(second.matches(first) == same)
    }

    @Test(arguments: 0..<8)
    func `whatever is typed, reading it again from the canonical form gives the same key`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let pieces = [
            "1", "2", "09", "24", "2024", "1999", "00017", "41234", "9999999999", ":", "-", "–", " ", ".", "/", "cv",
            "CR", "bk", "ap", "mdl", "md", "no", "Case", "ABC", "é", "\u{0}", "٣", "#", "(", ")", "1:", "x:",
            "\u{212a}",
        ]
        var read = 0
        for _ in 0..<4_000 {
            let text = (0..<dice.roll(in: 1...9)).map { _ in pieces[dice.roll(in: 0...pieces.count - 1)] }.joined()
            guard let number = DocketNumber(text) else { continue }
            read += 1
            for kind in CourtKind.allCases {
                let again = try #require(DocketNumber(number.canonical(in: kind)), "\(text) in \(kind)")
                #expect(Key(again) == Key(number), "\(text) in \(kind)")
                #expect(again.canonical(in: kind) == number.canonical(in: kind))
            }
        }
        #expect(read > 50)
    }

    @Test(arguments: 0..<4)
    func `no bytes make the reader stumble`(seed: UInt64) {
        var dice = Dice(seed: seed + 100)
        for _ in 0..<5_000 {
            let bytes = (0..<dice.roll(in: 0...80)).map { _ in UInt8(dice.roll(in: 0...255)) }
            let number = DocketNumber(String(decoding: bytes, as: UTF8.self))
            #expect(number.map { $0.serial >= 0 } ?? true)
        }
    }

    private struct Key: Equatable {
        let office, caseType: String?
        let year: Int?
        let serial: Int

        init(_ number: DocketNumber) {
            office = number.office
            caseType = number.caseType
            year = number.year
            serial = number.serial
        }
    }
}

/// Random numbers that come again in the same order for the same seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func roll(in range: ClosedRange<Int>) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        mixed ^= mixed >> 31
        return range.lowerBound + Int(mixed % UInt64(range.count))
    }
}
