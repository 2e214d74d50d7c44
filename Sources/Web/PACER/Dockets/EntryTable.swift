import CourtRecord

/// The lines of a docket sheet, one row on one line.
///
/// Clients find the table by the words `Docket Text` and take every later table beside it for a continuation. A link
/// counts only when its text is exactly the number; a number that is not all digits drops the line.
/// (juriscraper `docket_entries`, `_get_docket_entry_rows`.)
struct EntryTable: Sendable {
    let caseFile: CaseFile
    let base: String
    let showsPapers: Bool

    /// In the bankruptcy court of Northern Texas number and text share the second cell (`_get_document_number`).
    private var sharesCell: Bool { caseFile.court.description == "txnb" }

    /// Everything before the first line. The first heading tells by which date the sheet is ordered; where the source
    /// did not say, an empty row before the headings gives back that it did not.
    var opening: HTML {
        let form: HTML =
            showsPapers
            ? "<form name=\"view_multi_docs\" method=\"post\" action=\"\(base)/cgi-bin/show_multidocs.pl\">" : ""
        let blank: HTML = caseFile.heading.orderedBy == nil ? "<tr></tr>" : ""
        let first: HTML = caseFile.heading.orderedBy == .entered ? "Date Entered" : "Date Filed"
        let select: HTML = showsPapers ? "<th>Select</th>" : ""
        return """
            \(form)<table width="99%" border="1" rules="all" cellpadding="5">\(blank)<tr><th>\(first)</th><th>#</th>\
            \(select)<th>Docket Text</th></tr>

            """
    }

    /// Everything after the last line.
    var closing: HTML { showsPapers ? "</table></form>\n" : "</table>\n" }

    /// Those lines.
    func rows(_ entries: [DocketEntry]) -> HTML {
        var rows = HTML()
        rows.reserve(entries.reduce(0) { $0 + $1.line.text.utf8.count + 400 })
        for entry in entries {
            rows += row(entry)
            if showsPapers, PaperSizes.isShown(for: entry) {
                rows += PaperSizes.row(for: entry, caseID: caseFile.pacerCaseID)
            }
        }
        return rows
    }

    private func row(_ entry: DocketEntry) -> HTML {
        let line = entry.line
        let text = PACERText.collapsed(StatedDate.entered(line.text, line.enteredOn))
        let number = NumberCell.of(entry, caseID: caseFile.pacerCaseID, base: base)
        let date = line.filedOn.american
        if sharesCell {
            return """
                <tr><td valign="top">\(date)</td>\(choice(entry))<td valign="top">\(number) \(text)</td></tr>

                """
        }
        return """
            <tr><td valign="top">\(date)</td><td valign="top" align="right">\(number)</td>\(choice(entry))\
            <td valign="top"><!--SB-->\(text)</td></tr>

            """
    }

    private func choice(_ entry: DocketEntry) -> HTML {
        guard showsPapers else { return "" }
        guard PaperSizes.isShown(for: entry), let sequence = entry.line.sourceSequence else {
            return sharesCell ? "" : "<td></td>"
        }
        let value: HTML = "\(caseFile.pacerCaseID)_\(PACERText.plain(sequence))"
        return "<td><input type=\"checkbox\" name=\"all_documents\" value=\"\(value)\"></td>"
    }
}

/// The cell with the number of a line, and the link to its main paper.
///
/// The sequence number that clients read (`de_seq_num`) is the third argument of `goDLS`; on a line without link it
/// stands in a hidden field inside a `span`, never directly in the cell, which would be dropped.
enum NumberCell {
    static func of(_ entry: DocketEntry, caseID: Int, base: String) -> HTML {
        let sequence = entry.line.sourceSequence
        let hidden: HTML =
            sequence.map {
                "<span><input type=\"hidden\" name=\"arr_de_seq_nums\" value=\"\(PACERText.plain($0))\"></span>"
            } ?? ""
        guard let number = entry.line.number else { return "&nbsp;\(hidden)" }
        guard let paper = entry.documents.first(where: { $0.attachment == 0 }) else {
            return "\(number.value)&nbsp;\(hidden)"
        }
        let address = PaperAddress.address(of: paper, number: number, caseID: caseID, base: base)
        let call = sequence.map { PaperAddress.goDLS(address, caseID: caseID, sequence: $0) }
        let click: HTML = call.map { " onclick=\"\($0)\"" } ?? ""
        return "<a href=\"\(PACERText.plain(address))\"\(click)>\(number.value)</a>&nbsp;"
    }
}

/// How papers are addressed on pages.
enum PaperAddress {
    /// `/doc1/{id}`; the older form of bankruptcy courts for a paper without an id.
    static func address(of paper: Document, number: EntryNumber, caseID: Int, base: String) -> String {
        guard let id = paper.details.documentID else {
            return "\(base)/cgi-bin/show_doc.pl?caseid=\(caseID)&de_seq_num=&dm_id=&doc_num=\(number)"
        }
        return "\(base)/doc1/\(id)"
    }

    /// The call that clients read case, sequence and more from; the pages work without it.
    static func goDLS(_ address: String, caseID: Int, sequence: String?) -> HTML {
        """
        goDLS(&#39;\(PACERText.plain(address))&#39;,&#39;\(caseID)&#39;,&#39;\(PACERText.plain(sequence ?? ""))&#39;,\
        &#39;&#39;,&#39;1&#39;,&#39;1&#39;,&#39;&#39;,&#39;&#39;,&#39;&#39;);return(false);
        """
    }
}

/// Sizes and attachments below a line, in the variant of the report that shows them.
///
/// Five cells in a row, so that district and bankruptcy courts both read the third as description. The row of the main
/// paper is merged into its line when id and sequence agree; without a byte count the client fails there, so the row
/// is left out.
enum PaperSizes {
    /// True when the line has anything to show here. Without a sequence number clients cannot tell whose row it is.
    static func isShown(for entry: DocketEntry) -> Bool {
        entry.line.sourceSequence != nil && (main(entry) != nil || entry.documents.contains { $0.attachment > 0 })
    }

    static func row(for entry: DocketEntry, caseID: Int) -> HTML {
        let sequence = entry.line.sourceSequence ?? ""
        var rows = HTML()
        if let main = main(entry) { rows += row(main, "Main Document", sequence, caseID) }
        for paper in entry.documents where paper.attachment > 0 {
            rows += row(paper, paper.details.description, sequence, caseID)
        }
        return "<tr><td></td><td></td><td></td><td><table>\(rows)</table></td></tr>\n"
    }

    private static func main(_ entry: DocketEntry) -> Document? {
        entry.documents.first { paper in
            paper.attachment == 0 && paper.details.documentID != nil && (paper.details.byteCount ?? 0) > 0
        }
    }

    private static func row(_ paper: Document, _ description: String, _ sequence: String, _ caseID: Int) -> HTML {
        let details = paper.details
        let value: HTML =
            details.documentID.map {
                "\(String($0.description.dropFirst(4)))-\(details.byteCount ?? 0)-\(details.pageCount ?? 0)"
            } ?? ""
        let pages: HTML = details.pageCount.map { "\($0) pages" } ?? ""
        let name: HTML = "document_\(caseID)_\(PACERText.plain(sequence))_\(paper.attachment)"
        return """
            <tr><td><input type="checkbox" name="\(name)" value="\(value)"></td><td>\(paper.attachment)</td>\
            <td>\(PACERText.description(description))</td><td>\(pages)</td>\
            <td>\(PACERText.plain(PaperSize.words(details)))</td></tr>
            """
    }
}

/// The size of a paper in words; clients keep it only when it says KB or MB.
enum PaperSize {
    static func words(_ details: DocumentDetails) -> String {
        if let text = details.sizeText { return text }
        guard let bytes = details.byteCount else { return "" }
        let tenths = bytes >= 1_048_576 ? bytes * 10 / 1_048_576 : max(1, bytes * 10 / 1024)
        return "\(tenths / 10).\(tenths % 10) \(bytes >= 1_048_576 ? "MB" : "KB")"
    }
}
