import ClerksOffice
import CourtRecord
import Hummingbird
import NIOCore

/// A report on its way to a client: opening, lines stretch by stretch, receipt.
///
/// The bill counts the bytes that were written, so the receipt stands at the end and the charge is written down when
/// everything before it has gone out. A short report is one piece with its length; a long one is never in memory whole.
struct ReportStream: Sendable {
    let visit: PACERVisit
    let caseFile: CaseFile
    let filter: DocketFilter
    /// As in "Docket Report".
    let description: String
    /// Everything before the lines.
    let opening: HTML
    /// Writes lines.
    let rows: @Sendable (DocketStretch) -> HTML
    /// Writes what follows the lines.
    let closing: @Sendable (TransactionReceipt) -> HTML

    func response(beginningWith stretch: DocketStretch) async throws -> Response {
        let fees = try await visit.fees()
        var page = opening
        page += rows(stretch)
        guard let next = stretch.next else {
            page += try await ending(after: page.bytes.count, fees)
            return Answers.page(page)
        }
        let begun = page
        return Response(
            status: .ok, headers: [.contentType: "text/html; charset=UTF-8"],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(bytes: begun.bytes))
                var byteCount = begun.bytes.count
                var place: DocketPlace? = next
                while let from = place {
                    let stretch = try await visit.clerk.readStretch(of: caseFile, filter, after: from, as: visit.viewer)
                    let lines = rows(stretch)
                    byteCount += lines.bytes.count
                    try await writer.write(ByteBuffer(bytes: lines.bytes))
                    place = stretch.next
                }
                let end = try await ending(after: byteCount, fees)
                try await writer.write(ByteBuffer(bytes: end.bytes))
                try await writer.finish(nil)
            })
    }

    private func ending(after byteCount: Int, _ fees: FeeSchedule) async throws -> HTML {
        let receipt = visit.receipt(
            description, ShownNumber.of(caseFile.heading), fees.fee(forReportOf: byteCount))
        try await visit.charge(receipt)
        return closing(receipt)
    }
}
