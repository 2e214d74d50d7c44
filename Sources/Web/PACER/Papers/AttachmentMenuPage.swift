import CourtRecord

/// The papers of an entry, to choose from.
///
/// Every table row with a link is a paper, the first one the main document: so no table with links stands anywhere else
/// on the page. Bankruptcy attachments are read less one, so they are shown one higher. (juriscraper `AttachmentPage`.)
struct AttachmentMenuPage: Sendable {
    let found: FoundDocument
    let frame: PACERFrame

    var html: HTML {
        let entry = found.entry
        let shift = found.caseFile.court.description.hasSuffix("b") ? 1 : 0
        var rows = HTML()
        for paper in entry.documents {
            let isMain = paper.attachment == 0
            rows += row(paper, shown: isMain ? 0 : paper.attachment + shift)
        }
        return """
            <h3>Document Selection Menu</h3>
            <p>Select the document you wish to view.</p>
            <table>\(rows)</table>
            """
    }

    private func row(_ paper: Document, shown: Int) -> HTML {
        let details = paper.details
        guard let number = found.entry.line.number ?? EntryNumber(1), let id = details.documentID else { return "" }
        let caseID = found.caseFile.pacerCaseID
        let address = "\(frame.base)/doc1/\(id)"
        let click = PaperAddress.goDLS(address, caseID: caseID, sequence: found.entry.line.sourceSequence)
        let value: HTML = "\(String(id.description.dropFirst(4)))-\(details.byteCount ?? 0)-\(details.pageCount ?? 0)"
        let pages: HTML = details.pageCount.map { "\($0) pages" } ?? ""
        let words = paper.attachment == 0 ? "Main Document" : details.description
        let name: HTML = "document_\(found.entry.line.number == nil ? 0 : number.value)_\(shown)"
        return """
            <tr><td><input type="checkbox" name="\(name)" value="\(value)"></td>\
            <td><a href="\(frame.base)/doc1/\(paper.attachment == 0 ? id.direct : id.description)" \
            onclick="\(click)">\(shown)</a></td>\
            <td>\(PACERText.plain(words))</td><td>\(pages)</td><td>\(PACERText.plain(PaperSize.words(details)))</td></tr>

            """
    }
}

/// The page before a paper: what it will cost. Reading it costs nothing.
///
/// (juriscraper `DownloadConfirmationPage`: the case and number in one `strong`, the receipt's values in `font`.)
struct ReceiptPage: Sendable {
    let found: FoundDocument
    let receipt: TransactionReceipt
    /// Where the form goes.
    let address: String

    var html: HTML {
        let number = found.entry.line.number.map { String($0.value) } ?? ""
        return """
            <p><strong>Document: PDF Document (Case: \(PACERText.plain(ShownNumber.of(found.caseFile.heading))), \
            Document: \(PACERText.plain(number)))</strong></p>
            <center>\(receipt.forPaper)\
            <form method="post" action="\(PACERText.plain(address))">\
            <input type="hidden" name="caseid" value="\(found.caseFile.pacerCaseID)">\
            <input type="hidden" name="got_receipt" value="1"><input type="submit" value="View Document"></form></center>
            """
    }
}

/// The page that holds a paper: a frame whose address gives the bytes.
///
/// The answer to a post is searched for the reasons of refusal, bytes of the paper and all; so a paper is never the
/// answer itself. The second request, for the frame, is not searched.
struct PaperFramePage: Sendable {
    let address: String

    var html: HTML { "<iframe src=\"\(address)\" width=\"100%\" height=\"90%\"></iframe>" }
}
