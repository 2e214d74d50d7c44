import CourtRecord
import Testing

@Suite("Dates of a court")
struct DatesOfACourt {
    @Test(arguments: [
        ("2024-01-08", "01/08/2024"), ("2024-02-29", "02/29/2024"), ("2000-02-29", "02/29/2000"),
        ("1700-01-01", "01/01/1700"), ("2999-12-31", "12/31/2999"),
    ])
    func `a day is read and written in both forms`(iso: String, american: String) throws {
        let date = try #require(CourtDate(iso: iso))
        #expect(date.description == iso)
        #expect(date.american == american)
        #expect(CourtDate(american: american) == date)
    }

    @Test(arguments: [
        "2024-02-30", "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-1-8", "24-01-08",
        "2024-01-08T00:00", "2024/01/08", "1699-12-31", "3000-01-01", "", "-", "2024-01", "2024-01-08-01", "+024-01-08",
        "２０２４-01-08", " 2024-01-08", "2024-01-08\u{0}",
    ])
    func `what is no day of the calendar, or in another form, is no date`(text: String) {
        #expect(CourtDate(iso: text) == nil)
    }

    @Test(arguments: ["1/8/2024", "01/8/2024"])
    func `the courts' form may leave zeros out`(text: String) {
        #expect(CourtDate(american: text)?.description == "2024-01-08")
    }

    @Test(arguments: ["13/01/2024", "01/32/2024", "1/8/24", "1-8-2024", "//", "001/08/2024"])
    func `a slip of the pen in the courts' form is no date`(text: String) {
        #expect(CourtDate(american: text) == nil)
    }

    @Test func `dates are ordered by the calendar, as their texts are`() throws {
        let texts = ["1999-12-31", "2000-01-01", "2000-01-02", "2000-02-01", "2001-01-01"]
        let dates = try texts.map { try #require(CourtDate(iso: $0)) }
        #expect(dates.reversed().sorted() == dates)
        #expect(texts.reversed().sorted() == texts)
    }

    @Test func `a moment is moved by seconds and ordered`() {
        let noon = Instant(milliseconds: 1_000)
        #expect(noon.adding(seconds: -2).milliseconds == -1_000)
        #expect(noon < noon.adding(seconds: 1))
    }
}

@Suite("Numbers on a docket sheet")
struct NumbersOnADocketSheet {
    @Test(arguments: [("1", 1), ("12", 12), ("007", 7), ("999999999999", 999_999_999_999)])
    func `an entry number is read from digits`(text: String, value: Int) {
        #expect(EntryNumber(text)?.value == value)
    }

    @Test(arguments: ["", "0", "-1", "+1", " 1", "1.0", "1e3", "٣", "1000000000000", "99999999999999999999", "one"])
    func `everything else is no entry number`(text: String) {
        #expect(EntryNumber(text) == nil)
    }

    @Test(arguments: [("12", 12, 0, "12"), ("12-3", 12, 3, "12-3"), ("1-9999", 1, 9_999, "1-9999")])
    func `a paper is cited by entry and attachment`(text: String, entry: Int, attachment: Int, again: String) throws {
        let number = try #require(ECFNumber(text))
        #expect(number.entry.value == entry)
        #expect(number.attachment == attachment)
        #expect(number.description == again)
    }

    @Test(arguments: ["", "-", "12-", "-3", "12-0", "12-3-4", "12-10000", "a-1", "12 -3", "0-1"])
    func `everything else is no citation`(text: String) {
        #expect(ECFNumber(text) == nil)
    }

    @Test func `main document and attachment are two spellings of one id`() throws {
        let asked = try #require(DocumentID("127122264358"))
        #expect(asked.description == "127022264358")
        #expect(asked.direct == "127122264358")
        #expect(asked == DocumentID("127022264358"))
        #expect(DocumentID(prefix: "127", serial: 22_264_358)?.description == "127022264358")
    }

    @Test(arguments: ["", "1270", "127a22264358", "1270222643581234567890", "１２７０２", "12702 ", "-2702226"])
    func `what is not five to twenty digits is no document id`(text: String) {
        #expect(DocumentID(text) == nil)
    }

    @Test(arguments: [
        (String(repeating: "a", count: 64), true), (String(repeating: "A", count: 64), false),
        (String(repeating: "a", count: 63), false), (String(repeating: "g", count: 64), false),
        ("../../etc/passwd", false),
    ])
    func `a digest is 64 hexadecimal digits and never a path`(text: String, isDigest: Bool) {
        #expect((BlobDigest(text) != nil) == isDigest)
    }

    @Test(arguments: [("nysd", "nysd"), ("NYSD", "nysd"), ("ca9", "ca9")])
    func `a court is named by its id in any case`(text: String, id: String) {
        #expect(CourtID(text)?.description == id)
    }

    @Test(arguments: ["", "a", "9ca", "ny-sd", "ny sd", "çourt", "courtwithlongname", "ny.sd", "../x"])
    func `everything else is no court id`(text: String) {
        #expect(CourtID(text) == nil)
    }
}
