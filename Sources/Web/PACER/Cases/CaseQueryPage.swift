import CourtRecord

/// What a case query answers: number, name, judges and dates in one centred block.
///
/// Every bold label has something behind it, the last line is empty, and the only lines without label are those of the
/// judges: any other makes the client fail (`CaseQuery.metadata`). The name is not normalised here.
struct CaseQueryPage: Sendable {
    let caseFile: CaseFile
    /// The date of the newest line the viewer may see; nil for an empty docket.
    let lastFiling: CourtDate?
    let base: String

    private var heading: CaseHeading { caseFile.heading }
    private var isBankruptcy: Bool { caseFile.court.description.hasSuffix("b") }

    /// The block, and below it where to go on, as a list.
    var html: HTML {
        var lines: [HTML] = [
            "<b><font size=\"+1\">\(PACERText.plain(ShownNumber.of(heading)))</font></b> \(PACERText.plain(heading.caption))"
        ]
        lines += isBankruptcy ? [bankruptcyLine] : judges
        lines += dates
        let report: HTML = "\(base)/cgi-bin/DktRpt.pl?\(caseFile.pacerCaseID)"
        let history: HTML = "\(base)/cgi-bin/HistDocQry.pl?\(caseFile.pacerCaseID)"
        return """
            <center>\(HTML.joined(lines, by: "<br>"))<br></center>
            <ul><li><a href="\(report)">Docket Report ...</a></li>\
            <li><a href="\(history)">History/Documents...</a></li></ul>
            """
    }

    private var bankruptcyLine: HTML {
        let type: HTML = CaptionForm.isAdversary(heading, []) ? "ap" : "bk"
        let judge = heading.judges.assigned.isEmpty ? "Unassigned" : heading.judges.assigned
        return "<b>Case type:</b> \(type) <b>Judge:</b> \(PACERText.plain(judge)) "
    }

    private var judges: [HTML] {
        [(heading.judges.assigned, "presiding"), (heading.judges.referred, "referral")].compactMap { name, part in
            name.isEmpty ? nil : "\(PACERText.plain(name)), \(PACERText.plain(part))"
        }
    }

    private var dates: [HTML] {
        let dates: [(HTML, CourtDate?)] = [
            ("Date filed", heading.filedOn), ("Date terminated", heading.terminatedOn),
            ("Date of last filing", lastFiling),
        ]
        return dates.compactMap { label, date in date.map { "<b>\(label):</b> \($0.american)" } }
    }

    /// The form that asks; its one field is the docket number.
    static func form(_ base: String) -> HTML {
        """
        <h2>Query</h2>
        <form method="post" action="\(base)/cgi-bin/iquery.pl?1-L_1_0-1">
        <p><label>Case Number <input name="case_num" required></label></p>
        <p><button>Run Query</button></p></form>
        """
    }

    /// Several cases with one number: a list, since clients never come here with one.
    static func choice(_ cases: [CaseFile], _ base: String) -> HTML {
        let rows = cases.map { caseFile -> HTML in
            let number = PACERText.plain(ShownNumber.of(caseFile.heading))
            return """
                <li><a href="\(base)/cgi-bin/iqquerymenu.pl?\(caseFile.pacerCaseID)">\(number)</a> \
                \(PACERText.plain(caseFile.heading.caption))</li>
                """
        }
        return "<h2>Select a Case</h2>\n<ul>\(HTML.joined(rows))</ul>"
    }
}

/// What the mobile query answers: above all, how many lines the docket has.
///
/// - Source: juriscraper `MobileQuery.metadata`: the title holds the price, so it is empty; the count is in a link.
struct MobileQueryPage: Sendable {
    let caseFile: CaseFile
    let entryCount: Int
    let base: String

    var html: HTML {
        """
        <input type="hidden" id="caseid" value="\(caseFile.pacerCaseID)">
        <div class="ui-title"></div>
        <p>\(PACERText.plain(ShownNumber.of(caseFile.heading))) \(PACERText.plain(caseFile.heading.caption))</p>
        <a id="entriesLink" href="\(base)/cgi-bin/DktRpt.pl?\(caseFile.pacerCaseID)">Docket Entries \
        <span class="ui-li-count">\(entryCount)</span></a>
        """
    }
}
