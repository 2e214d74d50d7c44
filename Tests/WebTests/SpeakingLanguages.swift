import CourtRecord
import Testing

@testable import Web

@Suite("Speaking languages")
struct SpeakingLanguages {
    @Test(arguments: [
        ("es", Language.spanish), ("es-MX,en;q=0.5", .spanish), ("fr,en;q=0.8,es;q=0.9", .spanish), ("EN-us", .english),
    ])
    func `the browser's wish is heard`(header: String, language: Language) {
        #expect(Language(accepting: header) == language)
    }

    @Test(arguments: ["", "fr", "*", "es;q=0", ";;;,,,q=q"])
    func `a wish that cannot be met is none`(header: String) { #expect(Language(accepting: header) == nil) }

    @Test func `dates are written so that nobody mistakes day and month`() throws {
        let date = try #require(CourtDate(iso: "2024-08-01"))
        #expect(Language.english.short(date) == "08/01/2024")
        #expect(Language.english.long(date) == "August 1, 2024")
        #expect(Language.spanish.short(date) == "1 ago 2024")
        #expect(Language.spanish.long(date) == "1 de agosto de 2024")
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")])
    func `thousands are set apart`(number: Int, words: String) { #expect(Language.english.count(number) == words) }
}
