/// What a court asks for reading its record remotely; free unless the court sets a price.
///
/// - Source: Electronic Public Access Fee Schedule, Judicial Conference of the United States.
package struct FeeSchedule: Sendable, Hashable {
    /// Cents a page; 0 when reading is free.
    package let centsPerPage: Int

    /// Pages of one paper or report for which a reader pays at most; transcripts have no cap.
    package static let pageCap = 30
    /// Bytes of a report that count as one page.
    package static let bytesPerPage = 4_320
    /// Cents a quarter below or at which nothing is owed.
    package static let quarterlyWaiverCents = 3_000

    package init(centsPerPage: Int) { self.centsPerPage = max(0, centsPerPage) }

    /// Reading costs nothing.
    package static let free = FeeSchedule(centsPerPage: 0)
    /// The federal price: ten cents a page.
    package static let federal = FeeSchedule(centsPerPage: 10)

    /// What a paper costs. A judicial opinion is free; a transcript has no cap.
    package func fee(forDocumentOf pageCount: Int, isOpinion: Bool, isTranscript: Bool) -> PageFee {
        if isOpinion { return PageFee(pages: 0, cents: 0) }
        let pages = isTranscript ? pageCount : min(pageCount, Self.pageCap)
        return PageFee(pages: pages, cents: pages * centsPerPage)
    }

    /// What a report on one case costs, by the bytes it was made from. A report with no bytes is one page.
    package func fee(forReportOf byteCount: Int) -> PageFee {
        let pages = min(max(1, (byteCount + Self.bytesPerPage - 1) / Self.bytesPerPage), Self.pageCap)
        return PageFee(pages: pages, cents: pages * centsPerPage)
    }

    /// What is owed for a quarter in which that many cents accrued: nothing up to ``quarterlyWaiverCents``.
    package static func owed(forQuarterOf cents: Int) -> Int { cents > quarterlyWaiverCents ? cents : 0 }
}

/// What one answer costs.
package struct PageFee: Sendable, Hashable {
    /// Billable pages.
    package let pages: Int
    /// The price in cents.
    package let cents: Int

    package init(pages: Int, cents: Int) {
        self.pages = pages
        self.cents = cents
    }

    /// Dollars and cents, as in `1.20`.
    package var dollars: String { "\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)" }
}
