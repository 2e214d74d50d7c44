import ClerksOffice
import CourtRecord

/// How a docket is written down piece by piece: as a page, a table or for programs.
///
/// However long the docket is, one stretch of it is in memory.
struct DocketFormat: Sendable {
    /// The type of the answer, as in `text/html; charset=UTF-8`.
    let contentType: String
    /// The name under which a browser saves the answer; nil for a page.
    var fileName: String?
    /// True when parties are wanted.
    let withParties: Bool
    /// Everything before the first line.
    let opening: @Sendable (DocketSheet) -> [UInt8]
    /// The next lines, in their order.
    let lines: @Sendable (_ entries: [DocketEntry], _ isFirst: Bool) -> [UInt8]
    /// Everything after the last line; `next` is the line where a next page begins.
    let closing: @Sendable (DocketSheet, _ next: DocketEntry?) -> [UInt8]
}

extension DocketFormat {
    /// The page of a case.
    static func page(
        of court: Court, at address: CaseAddress, _ question: DocketQuestion, _ tags: EntryTags, _ visit: Visit
    ) -> DocketFormat {
        let say = visit.language
        let viewer = visit.viewer
        return DocketFormat(
            contentType: "text/html; charset=UTF-8", withParties: true,
            opening: { sheet in
                CasePage.opening(CaseModel(sheet, of: court, at: address, asked: question), say).bytes
            },
            lines: { entries, _ in
                let lines = entries.map { EntryLine($0, in: address, tags, for: viewer) }
                return DocketSection.lines(lines, of: address, say).bytes
            },
            closing: { sheet, next in
                let model = CaseModel(sheet, of: court, at: address, asked: question)
                return CasePage.closing(model, next: next.map { tags.address(of: $0, in: address) }, say).bytes
            })
    }
}
