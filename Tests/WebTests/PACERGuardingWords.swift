import CourtRecord
import Testing

@testable import Web

@Suite("Words that must not mislead a PACER client")
struct PACERGuardingWords {
    @Test(arguments: [
        "Case not found.", "case  NOT\nfound.", "There are no documents in this case.", "Under Seal", "iframe",
        "Cost: 5",
        "*** This case was administratively closed.***", "window.location", "login.pl?logout", "MetaMask",
    ])
    func `a phrase of the error pages loses one letter to a reference`(phrase: String) {
        let written = PACERText.plain("Before \(phrase) after").text
        #expect(!written.lowercased().contains(phrase.lowercased()))
        #expect(written.contains("Before &#"))
    }

    @Test func `words that are no phrase stay as they are`() {
        #expect(
            PACERText.plain("Case was found. Costs: 5, undersealed").text == "Case was found. Costs: 5, undersealed")
    }

    @Test func `markup, blanks and control characters are written so that they come back`() {
        #expect(PACERText.plain("<a&\"'>").text == "&lt;a&amp;&quot;&#39;&gt;")
        #expect(PACERText.plain("a\u{a0}b\rc\u{0}\u{7}\u{FFFE}").text == "a&nbsp;b&#13;c\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(PACERText.plain("FLP_SEPARATOR").text == "FLP_\u{2060}SEPARATOR")
        #expect(PACERText.plain("漢字 é 🙂 ]]>").text == "漢字 é 🙂 ]]&gt;")
    }

    @Test func `steering words are parted by what each sort of field allows`() {
        #expect(PACERText.collapsed(" Docket\n Text ").text == "Docket  Text")
        #expect(PACERText.exact("Adversary Proceeding").text == "Adversary <!---->Proceeding")
        #expect(PACERText.exact("Nature[s] of").text == "Nature[s]&nbsp;of")
        #expect(PACERText.keepingBlanks(Array("Date Filed: x".utf8)).text == "Date&nbsp;Filed: x")
    }

    @Test func `a label of the header inside a value is joined to its word`() {
        #expect(PACERText.heading("Tax Cause: none").text == "Tax Cause:\u{2060} none")
        #expect(PACERText.heading("28:1332 Diversity").text == "28:1332 Diversity")
    }

    @Test func `five hyphens and a service list are disarmed in a party's row`() {
        #expect(PartyWords(isServiceList: false).exact("a -----").text == "a ----\u{2060}-")
        #expect(PartyWords(isServiceList: false).exact("Service List").text == "Service&nbsp;List")
        #expect(PartyWords(isServiceList: false).collapsed("service list").text == "service  list")
        #expect(PartyWords(isServiceList: true).exact("Service List").text == "Service List")
    }

    private let day = CourtDate(year: 2024, month: 1, day: 9)

    @Test func `the date of entry is said once, as on record`() {
        #expect(StatedDate.entered("X (Entered: 01/09/2024)", day) == "X (Entered: 01/09/2024)")
        #expect(StatedDate.entered("X (Entered: 2024-1-9)", day) == "X (Entered: 2024-1-9)")
        #expect(StatedDate.entered("X", day) == "X (Entered: 01/09/2024)")
        #expect(StatedDate.entered("X", day, brackets: ("[", "]")) == "X [Entered: 01/09/2024]")
    }

    @Test(arguments: ["01/02/2003", "99/99/9999", "-", "1/2", "—"])
    func `another date, or none, is hidden from the client`(said: String) {
        #expect(
            StatedDate.entered("X Entered: \(said) y", day) == "X Entered:\u{2060} \(said) y (Entered: 01/09/2024)")
        #expect(StatedDate.entered("X Entered: \(said) y", nil) == "X Entered:\u{2060} \(said) y")
    }

    @Test func `the end of a party is said in any case of letters, and docket text in one`() {
        #expect(StatedDate.terminated("terminated: 01/09/2024", day) == "terminated: 01/09/2024")
        #expect(StatedDate.terminated("a corporation", day) == "a corporation\nTERMINATED: 01/09/2024")
        #expect(StatedDate.terminated("", day) == "TERMINATED: 01/09/2024")
        #expect(StatedDate.entered("X entered: 01/02/2003", nil) == "X entered: 01/02/2003")
    }

    @Test func `twenty thousand docket texts are guarded in a moment`() {
        let text = String(repeating: "MOTION to Dismiss by Lantern Cartage Co. Under Seal; Date Filed: ", count: 8)
        let began = ContinuousClock.now
        var byteCount = 0
        for _ in 0..<2_000 { byteCount += PACERText.collapsed(text).bytes.count }
        #expect(byteCount > 1_000_000)
        #expect(began.duration(to: .now) < .seconds(20))
    }
}
