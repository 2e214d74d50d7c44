import CourtRecord

/// The history report: number, dates and short words of each line, with or without the docket text.
///
/// Two parts: a centred block without a table, as in a case query but with the name as the text after the number, and a
/// table whose header says `Description` in a bare `th`. Rows of two cells carry the docket text of the row above.
/// (juriscraper `DocketHistoryReport`.)
struct HistoryReportPage: Sendable {
    let caseFile: CaseFile
    let frame: PACERFrame
    let showsText: Bool

    private var heading: CaseHeading { caseFile.heading }

    var opening: HTML {
        """
        \(frame.opening())<center>\(HTML.joined(lines, by: "<br>"))<br></center>\
        <table border="1"><tr><th>Doc. No.</th><th>Dates</th><th>Description</th></tr>

        """
    }

    func rows(_ stretch: DocketStretch) -> HTML {
        HTML.joined(stretch.entries.map { row($0) })
    }

    func closing(_ receipt: TransactionReceipt) -> HTML {
        "</table><hr><center>\(receipt.forReport)</center>\(frame.closing)"
    }

    private var lines: [HTML] {
        let isBankruptcy = caseFile.court.description.hasSuffix("b")
        let name =
            isBankruptcy ? PACERText.heading(heading.caption) : CaptionForm.line(heading.caption, isCriminal: false)
        var lines: [HTML] = ["<b><font size=\"+1\">\(PACERText.plain(ShownNumber.of(heading)))</font></b>", name]
        if isBankruptcy {
            let judge = heading.judges.assigned.isEmpty ? "Unassigned" : heading.judges.assigned
            lines.append("<b>Judge:</b> \(PACERText.plain(judge))")
        } else {
            for (name, part) in [(heading.judges.assigned, "presiding"), (heading.judges.referred, "referral")]
            where !name.isEmpty {
                lines.append("\(PACERText.plain(name)), \(PACERText.plain(part))")
            }
        }
        if let date = heading.filedOn { lines.append("<b>Date filed:</b> \(date.american)") }
        if let date = heading.terminatedOn { lines.append("<b>Date terminated:</b> \(date.american)") }
        return lines
    }

    private func row(_ entry: DocketEntry) -> HTML {
        let line = entry.line
        let entered: HTML? = line.enteredOn.map { " Entered: \($0.american)" }
        let number = NumberCell.of(entry, caseID: caseFile.pacerCaseID, base: frame.base)
        let row: HTML = """
            <tr><td>\(number)</td><td>Filed: \(line.filedOn.american)\(entered)</td>\
            <td>\(PACERText.collapsed(line.shortText))</td></tr>

            """
        guard showsText else { return row }
        let text = PACERText.collapsed(StatedDate.entered(line.text, line.enteredOn))
        return "\(row)<tr><td></td><td>Docket Text: \(text)</td></tr>\n"
    }

    /// The form. It is the first on the page, and its action has one question mark before the nonce.
    static func form(_ nonce: String, _ base: String) -> HTML {
        """
        <form method="post" action="\(base)/cgi-bin/HistDocQry.pl?\(nonce)">
        <p><label><input type="radio" name="QueryType" value="History" checked> All events</label>
        <label><input type="radio" name="QueryType" value="Documents"> Only events with documents</label></p>
        <p><label><input type="checkbox" name="DisplayDktText" value="DisplayDktText"> Display docket text</label></p>
        <p><label>Sort <select name="sort1"><option value="asc">Oldest date first</option>\
        <option value="desc">Most recent date first</option></select></label></p>
        <p><button>Run Query</button></p></form>
        """
    }
}
