import CourtRecord
import Foundation
import Testing

@testable import ClerksOffice

@Suite("Refusing bad dockets")
struct RefusingBadDockets {
    /// A piece of JSON in a place where it does not fit, and what is said of it.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let place, json, field, words: String

        init(_ place: String, _ json: String, _ words: String, field: String? = nil) {
            self.place = place
            self.json = json
            self.field = field ?? place
            self.words = words
        }

        var testDescription: String { "\(place): \(json.prefix(40))" }
    }

    static let inTheHeading = [
        Mistake("court_id", "\"zzzz\"", "not known here"), Mistake("court_id", "null", "is missing"),
        Mistake("court_id", "7", "is a number, not a text"), Mistake("docket_number", "null", "is missing"),
        Mistake("docket_number", "\"garbage\"", "is no docket number"),
        Mistake("docket_number", "[]", "is a list, not a text"), Mistake("case_name", "{}", "is an object, not a text"),
        Mistake("date_filed", "\"2024-02-30\"", "no day of the calendar"),
        Mistake("date_filed", "\"0000-00-00\"", "no day of the calendar"),
        Mistake("date_filed", "\"01/08/2024\"", "no date of the form"), Mistake("date_filed", "20240108", "a number"),
        Mistake("date_terminated", "true", "is true or false, not a text"),
        Mistake("pacer_case_id", "-5", "is not between 1 and"),
        Mistake("pacer_case_id", "1.5", "is not a whole number"),
        Mistake("pacer_case_id", "1e30", "is not a whole number"),
        Mistake("pacer_case_id", "9007199254740993", "is not a whole number"),
        Mistake("pacer_case_id", "\"99999999999999999999\"", "is not a whole number"),
        Mistake("federal_defendant_number", "-1", "is not between 1 and"), Mistake("panel", "\"x\"", "not a list"),
        Mistake("panel", "[7]", "is a number, not a text", field: "panel[0]"),
        Mistake("originating_court_information", "\"x\"", "is a text, not an object"),
        Mistake(
            "originating_court_information", "{\"court_id\": 7}", "is a number, not a text",
            field: "originating_court_information.court_id"),
        Mistake("ordered_by", "7", "is a number, not a text"),
    ]

    static let inTheParties = [
        Mistake("parties", "\"x\"", "is a text, not a list"), Mistake("parties[0]", "5", "is a number, not an object"),
        Mistake("parties[0]", "null", "is null, not an object"), Mistake("parties[0].name", "[]", "not a text"),
        Mistake("parties[0].date_terminated", "\"soon\"", "no date of the form"),
        Mistake("parties[0].attorneys", "{}", "is an object, not a list"),
        Mistake("parties[0].attorneys[0]", "true", "is true or false, not an object"),
        Mistake("parties[0].attorneys[0].contact", "1", "is a number, not a text"),
        Mistake("parties[0].attorneys[0].roles", "\"LEAD\"", "is a text, not a list"),
        Mistake("parties[0].attorneys[0].roles[0]", "1", "is a number, not a text"),
        Mistake("parties[1].criminal_data", "\"x\"", "is a text, not an object"),
        Mistake("parties[1].criminal_data.counts", "7", "is a number, not a list"),
        Mistake("parties[1].criminal_data.counts[0]", "[]", "is a list, not an object"),
        Mistake("parties[1].criminal_data.counts[0].name", "{}", "is an object, not a text"),
    ]

    static let inTheEntries = [
        Mistake("docket_entries", "{}", "is an object, not a list"),
        Mistake("docket_entries[1]", "null", "is null, not an object"),
        Mistake("docket_entries[1].date_filed", "null", "is needed"),
        Mistake("docket_entries[1].date_filed", "\"2023-02-29\"", "no day of the calendar"),
        Mistake("docket_entries[1].date_entered", "\"2024-01-08T10:00:00\"", "no date of the form"),
        Mistake("docket_entries[1].description", "7", "is a number, not a text"),
        Mistake("docket_entries[1].document_number", "0", "is not between 1 and"),
        Mistake("docket_entries[1].document_number", "-1", "is not between 1 and"),
        Mistake("docket_entries[1].document_number", "1000000000000", "is not between 1 and"),
        Mistake("docket_entries[1].document_number", "1.5", "is not a whole number"),
        Mistake("docket_entries[1].document_number", "\"one\"", "is not a whole number"),
        Mistake("docket_entries[1].document_number", "true", "is true or false, not a number"),
        Mistake("docket_entries[1].page_count", "-3", "is not between 0 and"),
        Mistake("docket_entries[1].page_count", "4000000000", "is not between 0 and"),
        Mistake("docket_entries[1].file_size_bytes", "-1", "is not between 0 and"),
        Mistake("docket_entries[1].file_size_str", "[]", "is a list, not a text"),
        Mistake("docket_entries[1].pacer_doc_id", "{}", "is an object, not a text"),
        Mistake("docket_entries[1].attachments", "7", "is a number, not a list"),
        Mistake("docket_entries[1].attachments[0]", "\"A\"", "is a text, not an object"),
        Mistake("docket_entries[1].attachments[0].attachment_number", "0", "from 1 upwards"),
        Mistake("docket_entries[1].attachments[0].attachment_number", "99999", "from 1 upwards"),
        Mistake("docket_entries[1].attachments[1].attachment_number", "1", "stands twice"),
        Mistake("docket_entries[1].attachments[1].page_count", "\"x\"", "is not a whole number"),
    ]

    @Test(arguments: inTheHeading + inTheParties + inTheEntries)
    func `a mistake is named by file and field, nothing of its file is written, and other files are taken`(
        mistake: Mistake
    ) async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet(number: "1:24-cv-00002")
        sheet.set(mistake.place, json: mistake.json)
        let bad = try house.file("b.json", sheet.json())
        let files = [
            try house.file("a.json", Sheet(number: "1:24-cv-00001").json()), bad,
            try house.file("c.json", Sheet(number: "1:24-cv-00003").json()),
        ]
        let (counts, findings) = try await house.take(files)
        #expect(counts.refusedFiles == 1)
        #expect(counts.openedCases == 2)
        let refusals = findings.filter { $0.weight == .refused }
        #expect(Set(refusals.map(\.file)) == [bad])
        #expect(refusals.first?.field == mistake.field)
        #expect(refusals.first?.words.contains(mistake.words) == true, "\(refusals)")
        #expect(refusals.first?.description.contains(mistake.json) == false || mistake.json.utf8.count < 8)
        #expect(try house.sqlite("SELECT group_concat(dn_serial) FROM case_file") == "1,3")
    }

    /// Bytes that are no docket at all.
    static let wholeFiles: [(name: String, bytes: [UInt8], words: String)] = [
        ("empty", [], "not valid JSON"), ("a brace", Array("{".utf8), "not valid JSON"),
        ("cut off", Array("{\"docket_number\": \"1:24-cv-1\", \"docket_en".utf8), "not valid JSON"),
        ("a list", Array("[1, 2]".utf8), "is a list, not an object"), ("a text", Array("\"x\"".utf8), "is a text"),
        ("null", Array("null".utf8), "is null, not an object"), ("words", Array("Docket Sheet".utf8), "not valid JSON"),
        ("not a number", Array("{\"docket_number\": NaN}".utf8), "not valid JSON"),
        ("infinity", Array("{\"pacer_case_id\": Infinity}".utf8), "not valid JSON"),
        ("broken UTF-8", Array("{\"case_name\": \"".utf8) + [0xff, 0xfe] + Array("\"}".utf8), "not valid UTF-8"),
        ("overlong UTF-8", Array("{\"case_name\": \"".utf8) + [0xc0, 0xaf] + Array("\"}".utf8), "not valid UTF-8"),
        ("surrogates in UTF-8", Array("{\"a\": \"".utf8) + [0xed, 0xa0, 0x80] + Array("\"}".utf8), "not valid UTF-8"),
        ("UTF-16", Array("{\"a\": 1}".utf8).flatMap { [$0, 0] }, "not valid UTF-8"),
        ("a zero byte", Array("{\"a\": \"\u{0}\"}".utf8), "not valid UTF-8"),
        ("nested lists", Array(String(repeating: "[", count: 100_000).utf8), "nested deeper than"),
        ("nested objects", Array(String(repeating: "{\"a\":", count: 50_000).utf8), "nested deeper than"),
        ("more behind", Array("{\"a\": 1} {\"b\": 2}".utf8), "not valid JSON"),
        ("a page of a court", Array("<html><body>Docket</body></html>".utf8), "not valid JSON"),
    ]

    @Test(arguments: wholeFiles.indices)
    func `a file that holds no docket at all is refused with the reason`(place: Int) async throws {
        let house = try await ScratchHouse()
        let (name, bytes, words) = Self.wholeFiles[place]
        let bad = try house.file("bad.json", Data(bytes))
        let (counts, findings) = try await house.take([bad, try house.file("good.json", Sheet().json())])
        #expect(counts.refusedFiles == 1, "\(name)")
        #expect(counts.openedCases == 1, "\(name)")
        #expect(findings.map(\.file) == [bad], "\(name)")
        #expect(findings.first?.words.contains(words) == true, "\(name): \(findings)")
    }

    @Test func `what is no ordinary file is refused, and a link to one is followed`() async throws {
        let house = try await ScratchHouse()
        let good = try house.file("good.json", Sheet().json())
        let inbox = "\(house.directory)/inbox"
        try FileManager.default.createDirectory(atPath: "\(inbox)/folder.json", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(inbox)/gone.json", withDestinationPath: "nowhere")
        try FileManager.default.createSymbolicLink(atPath: "\(inbox)/link.json", withDestinationPath: good)
        #expect(unsafe mkfifo("\(inbox)/pipe.json", 0o600) == 0)
        let names = ["folder.json", "gone.json", "pipe.json", "missing.json", "link.json"]
        let (counts, findings) = try await house.take(names.map { "\(inbox)/\($0)" } + ["/dev/zero"])
        #expect(counts.refusedFiles == 5)
        #expect(counts.openedCases == 1)
        #expect(
            findings.map(\.words) == [
                "is no ordinary file", "is no ordinary file", "is no ordinary file", "cannot be read",
                "is no ordinary file",
            ])
    }

    @Test func `a text of fifty million bytes is refused by its length`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        sheet.set("docket_entries[2].description", json: "\"" + String(repeating: "x", count: 50_000_000) + "\"")
        let (counts, findings) = try await house.take([try house.file("long.json", sheet.json())])
        #expect(counts.refusedFiles == 1)
        #expect(findings.map(\.field) == ["docket_entries[2].description"])
        #expect(findings.first?.words.contains("50000000 bytes") == true)
    }

    @Test func `every mistake of a file is named, not only the first`() async throws {
        let house = try await ScratchHouse()
        var sheet = Sheet()
        sheet.set("date_filed", json: "\"2024-13-01\"")
        sheet.set("parties[1].name", json: "7")
        sheet.set("docket_entries[0].date_filed", json: "null")
        sheet.set("docket_entries[2].page_count", json: "-1")
        let (_, findings) = try await house.take([try house.file("bad.json", sheet.json())])
        #expect(
            Set(findings.map(\.field)) == [
                "date_filed", "parties[1].name", "docket_entries[0].date_filed", "docket_entries[2].page_count",
            ])
        #expect(try house.rowCounts().filter { !$0.hasSuffix(" 0") && !$0.hasPrefix("act ") } == [])
    }

    @Test func `an import into a court that nobody knows is refused before anything is read`() async throws {
        let house = try await ScratchHouse()
        let file = try house.file("good.json", Sheet().json())
        await #expect(throws: CourtRefusal.unknown(CourtID("zzzz")!)) {
            try await house.take([file], ImportOrder(court: CourtID("zzzz")))
        }
    }
}
