import ClerksOffice
import CourtRecord
import HTTPTypes
import Testing

@testable import Web

@Suite("Feeds of a court's newest entries")
struct PACERFeeds {
    @Test(arguments: [
        "/cgi-bin/rss_outside.pl", "/cgi-bin/readyDockets.pl", "/cgi-bin/rss_outside4.pl",
        "/n/beam/servlet/TransportRoom?servlet=RSSGenerator",
    ])
    func `anybody reads the feed under each of its names`(path: String) async throws {
        try await PACERHouse.open { house in
            let feed = try await house.get(path, token: "")
            #expect(feed.status == 200)
            #expect(feed.text.contains("<description>Docket entries of type: all</description>"))
        }
    }

    @Test func `every item has its own name, and nothing sealed or hidden is there`() async throws {
        try await PACERHouse.open { house in
            let feed = try await house.get("/cgi-bin/rss_outside.pl", token: "")
            let names = feed.all(between: "<guid isPermaLink=\"true\">", and: "</guid>")
            #expect(names.count == Set(names).count)
            #expect(feed.text.contains("1:24-cv-00017-OKA-LIN Marsh v. Lantern Cartage Co."))
            for secret in ["2:24-cr-00005", "2:24-cr-00006", "SEALED", "nobody outside"] {
                #expect(!feed.text.contains(secret))
            }
        }
    }

    @Test func `an unchanged feed keeps its date and tag, and is not sent again`() async throws {
        try await PACERHouse.open { house in
            let first = try await house.get("/cgi-bin/rss_outside.pl")
            let tag = try #require(first.headers[.eTag])
            let second = try await house.house.ask(
                "/cgi-bin/rss_outside.pl", [.ifNoneMatch: tag], method: .get, host: "ecf.exd.uscourts.gov")
            #expect(second.status == 304)
            #expect(second.headers[.lastModified] == first.headers[.lastModified])
        }
    }

    @Test func `the date of the feed changes with its content`() {
        let editions = FeedEditions()
        let court = TestCases.district.id
        let (one, two) = (Instant(milliseconds: 1_000), Instant(milliseconds: 9_000))
        #expect(editions.changedAt("a", of: court, newest: one, now: two).0 == one)
        #expect(editions.changedAt("a", of: court, newest: one, now: two.adding(seconds: 60)).0 == one)
        #expect(editions.changedAt("b", of: court, newest: one, now: two).0 == two)
    }

    @Test func `brackets and markup in the short words are escaped twice, and bankruptcy has its prefix`() {
        let day = CourtDate(iso: "2024-01-08")!
        let line = DocketLine(
            number: EntryNumber(3), filedOn: day, enteredOn: day, text: "", shortText: "Motion [x] & <y>",
            kind: .motion,
            sourceSequence: "9")
        let paper = Document(
            id: DocumentRowID(row: 1), attachment: 0,
            details: DocumentDetails(documentID: DocumentID("971010000001")), access: .open)
        let newest = NewestEntry(
            caseFile: CaseFile(
                id: CaseFileID(row: 1), court: TestCases.bankruptcyCourt.id, pacerCaseID: 42, version: 1,
                heading: TestCases.bankruptcy.heading, access: .open),
            entry: DocketEntry(id: DocketEntryID(row: 1), sequence: 1, line: line, access: .open, documents: [paper]),
            madeAt: InternetDate.start(of: day))
        let feed = RSSFeed(
            court: TestCases.bankruptcyCourt, host: "https://ecf.exb.uscourts.gov",
            addresses: SignedAddress(secret: []), entries: [newest])
        let items = feed.content.items.text
        #expect(items.contains("<description>Type: "))
        #expect(items.contains("[Motion &amp;#91;x&amp;#93; &amp;amp; &amp;lt;y&amp;gt;]"))
        #expect(items.contains("/doc1/971010000001?caseid=42&amp;de_seq_num=9&#34; &gt;3&lt;/a&gt;"))
        #expect(items.contains("<pubDate>Mon, 08 Jan 2024 00:00:00 GMT</pubDate>"))
        #expect(
            items.contains("<guid isPermaLink=\"true\">https://ecf.exb.uscourts.gov/cgi-bin/DktRpt.pl?42&amp;9</guid>"))
    }
}
