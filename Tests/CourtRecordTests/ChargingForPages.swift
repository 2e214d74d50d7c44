import CourtRecord
import Testing

@Suite("Charging for pages")
struct ChargingForPages {
    private let fees = FeeSchedule.federal

    @Test(arguments: [(1, 10), (29, 290), (30, 300), (31, 300), (10_000, 300), (0, 0)])
    func `a paper costs ten cents a page and thirty pages at most`(pages: Int, cents: Int) {
        #expect(fees.fee(forDocumentOf: pages, isOpinion: false, isTranscript: false).cents == cents)
    }

    @Test(arguments: [(30, 300), (31, 310), (400, 4_000)])
    func `a transcript has no cap`(pages: Int, cents: Int) {
        #expect(fees.fee(forDocumentOf: pages, isOpinion: false, isTranscript: true).cents == cents)
    }

    @Test(arguments: [false, true])
    func `an opinion is free, whatever its length`(isTranscript: Bool) {
        let fee = fees.fee(forDocumentOf: 99, isOpinion: true, isTranscript: isTranscript)
        #expect(fee == PageFee(pages: 0, cents: 0))
    }

    @Test(arguments: [(0, 1), (1, 1), (4_320, 1), (4_321, 2), (129_600, 30), (129_601, 30), (50_000_000, 30)])
    func `a report counts a page for each 4320 bytes, thirty at most`(bytes: Int, pages: Int) {
        #expect(fees.fee(forReportOf: bytes) == PageFee(pages: pages, cents: pages * 10))
    }

    @Test func `three hundred pages a quarter are waived, the next one makes all of them due`() {
        #expect(FeeSchedule.owed(forQuarterOf: 300 * 10) == 0)
        #expect(FeeSchedule.owed(forQuarterOf: 301 * 10) == 3_010)
        #expect(PageFee(pages: 301, cents: FeeSchedule.owed(forQuarterOf: 3_010)).dollars == "30.10")
    }

    @Test func `a court that sets no price charges nothing and still counts pages`() {
        #expect(FeeSchedule.free.fee(forReportOf: 9_000) == PageFee(pages: 3, cents: 0))
        #expect(FeeSchedule(centsPerPage: -5) == .free)
    }

    @Test(arguments: [(0, "0.00"), (5, "0.05"), (10, "0.10"), (120, "1.20"), (123_456, "1234.56")])
    func `cents are written as dollars`(cents: Int, dollars: String) {
        #expect(PageFee(pages: 1, cents: cents).dollars == dollars)
    }
}
