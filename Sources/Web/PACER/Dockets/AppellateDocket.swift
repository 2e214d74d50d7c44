import CourtRecord

/// The docket report of a court of appeals.
///
/// Clients find the parts by comments (`NEW SECTION - …`, `DOCKET ENTRIES`) and values by bold labels: the first
/// element whose first text matches the label, and the text that follows it. So labels come before all free text, with
/// a no-break space in front of them; a label without value has nothing behind it but a line break.
/// (juriscraper `AppellateDocketReport`, `_get_tail_by_regex`.)
struct AppellateDocket: Sendable {
    let court: Court
    let caseFile: CaseFile
    let parties: [Party]
    let frame: PACERFrame
    /// Attachments below their lines, unless the client asked for the report without them.
    let showsAttachments: Bool
    let hasEntries: Bool

    private var heading: CaseHeading { caseFile.heading }
    private var appeal: AppealFacts { heading.appeal ?? AppealFacts() }

    /// Frame, stub, parties and the opening of the entries.
    var opening: HTML {
        """
        \(frame.opening("CM/ECF - \(ShownNumber.of(heading))"))\
        <center><b>General Docket<br>\(PACERText.plain(court.name))</b></center>
        <table width="100%" border="1" cellpadding="4">
        \(stub)\(caseTypes)\
        <!-- NEW SECTION - Orig Court --><tr><td>\(originatingCourt)</td></tr>
        \(panel)</table>
        <!-- NEW SECTION - Party/Aty List -->
        <table border="1"><tr><td><table>\(HTML.joined(parties.map { Self.row($0) }))</table></td></tr></table>
        <!-- DOCKET ENTRIES -->
        \(entriesOpening)
        """
    }

    private var entriesOpening: HTML {
        guard hasEntries else { return "<table><tr><td>No docket entries found.</td></tr></table>\n" }
        let button: HTML = showsAttachments ? "<input type=\"button\" value=\"View Selected\">" : ""
        return "<form name=\"dktEntry\" method=\"post\" action=\"TransportRoom\">\(button)<table border=\"1\">\n"
    }

    /// Those lines.
    func rows(_ stretch: DocketStretch) -> HTML {
        var rows = HTML()
        for entry in stretch.entries {
            rows += row(entry)
            let attachments = entry.documents.filter { $0.attachment > 0 }
            if showsAttachments, !attachments.isEmpty { rows += row(attachments, entry.line.sourceSequence ?? "") }
        }
        return rows
    }

    /// The end of the entries, receipt, end of the frame.
    func closing(_ receipt: TransactionReceipt) -> HTML {
        let end: HTML = hasEntries ? "</table></form>\n" : ""
        return "\(end)<hr><center>\(receipt.forReport)</center>\(frame.closing)"
    }

    // MARK: The stub

    /// The name stands last, behind a blank and a comment, so that one that says "Trial Judge" is not taken for the
    /// label.
    private var stub: HTML {
        """
        <!-- NEW SECTION - Case Stub --><tr><td><table>\
        <tr><td>&nbsp;<b>Court of Appeals Docket #:</b> \(PACERText.plain(heading.docketNumber.raw))</td>\
        <td>\(Self.fact("Docketed:", heading.filedOn?.american))<br>\
        \(Self.fact("Termed:", heading.terminatedOn?.american))</td></tr>\
        <tr><td>\(Self.fact("Nature of Suit:", heading.civil.natureOfSuit))</td></tr>\
        <tr><td>\(Self.fact("Appeal From:", appeal.appealFrom))</td></tr>\
        <tr><td>\(Self.fact("Fee Status:", appeal.feeStatus))</td></tr>\
        <tr><td> <!---->\(PACERText.exact(heading.caption))</td></tr></table></td></tr>

        """
    }

    private var caseTypes: HTML {
        let whole = appeal.caseTypeInformation
        var types = whole.split(separator: ", ").map { String($0) }
        let empty: Set<String> = ["None", "null", "-", ""]
        if types.contains(where: { empty.contains($0.trimmingBlanks) }) { types = [whole] }
        let rows = types.filter { !$0.isEmpty }.enumerated().map { place, type -> HTML in
            "<tr><td>&nbsp;<b>\(place + 1))</b> \(PACERText.collapsed(type))</td></tr>"
        }
        return """
            <!-- NEW SECTION - Case Type --><tr><td><table><tr><td><b>Case Type Information:</b></td></tr>\
            \(HTML.joined(rows))</table></td></tr>

            """
    }

    private var panel: HTML {
        let judges = heading.judges.panel.joined(separator: " ")
        let list: HTML = judges.isEmpty ? "Not available" : "<b>Panel:</b> \(PACERText.plain(judges))"
        return "<!-- NEW SECTION - Panel Assignment --><tr><td><b>Panel Assignment:</b><br>\(list)</td></tr>\n"
    }

    private var originatingCourt: HTML {
        guard let facts = appeal.originatingCase?.facts, !facts.isEmpty else { return "" }
        func fact(_ name: String) -> String { (facts[name] ?? nil) ?? "" }
        func date(_ name: String) -> String? { CourtDate(iso: fact(name).prefix(10))?.american }
        let number = fact("docket_number").isEmpty ? fact("RESTRICTED_ALIEN_NUMBER") : fact("docket_number")
        let court = CourtID(fact("court_id"))
        var shown = PACERText.plain(number)
        if let court {
            let target = "https://ecf.\(court).uscourts.gov/cgi-bin/DktRpt.pl?caseNumber=\(number)"
            shown = "<a href=\"\(PACERText.plain(target))\">\(shown)</a>"
        }
        let rows: [HTML] = [
            "<b>Originating Court Information:</b>",
            "<b>District: </b>\(PACERText.plain((court?.description ?? "Agency").uppercased())) : \(shown)",
            Self.fact("Trial Judge:", fact("assigned_to")), Self.fact("Ordering Judge:", fact("ordering_judge")),
            Self.fact("Court Reporter:", fact("court_reporter")), Self.fact("Date Filed:", date("date_filed")),
            Self.fact("Date Disposed:", date("date_disposed")), Self.fact("Disposition:", fact("disposition")),
        ]
        let dates: [(label: HTML, date: String?)] = [
            ("Date Order/Judgment:", date("date_judgment")), ("Date Order/Judgment EOD:", date("date_judgment_eod")),
            ("Date NOA Filed:", date("date_filed_noa")), ("Date Rec&#39;d COA:", date("date_received_coa")),
        ]
        let present = dates.compactMap { label, date in date.map { (label, $0) } }
        return """
            <table>\(HTML.joined(rows.map { "<tr><td colspan=\"4\">\($0)</td></tr>" }))\
            <tr>\(HTML.joined(present.map { "<td><b>\($0.0)</b></td>" }))</tr>\
            <tr>\(HTML.joined(present.map { "<td>\($0.1)</td>" }))</tr></table>
            """
    }

    private static func fact(_ label: HTML, _ value: String?) -> HTML {
        guard let value, !value.isEmpty else { return "&nbsp;<b>\(label)</b><br>" }
        return "&nbsp;<b>\(label)</b> \(PACERText.collapsed(value))"
    }

    // MARK: Parties

    private static func row(_ party: Party) -> HTML {
        var left: [HTML] = [PACERText.exact(party.name)]
        if let date = party.terminatedOn { left.append("<b>Terminated: </b>\(date.american)") }
        left.append(PACERText.exact(party.role))
        let counsel = party.counsel.map { counsel -> HTML in
            var lines: [HTML] = [PACERText.plain(counsel.name)]
            lines += counsel.roles.map { "[\(PACERText.collapsed($0))]" }
            if !counsel.contact.isEmpty {
                lines += counsel.contact.split(separator: "\n", omittingEmptySubsequences: false).map {
                    $0.isEmpty ? " " : PACERText.plain(String($0))
                }
            }
            return HTML.joined(lines, by: "<br>")
        }
        return """
            <tr><td valign="top" width="50%">\(HTML.joined(left, by: "<br>"))</td>\
            <td valign="top" width="50%">\(HTML.joined(counsel, by: "<br><br>"))</td></tr>
            """
    }

    // MARK: Entries

    /// The sequence number is the value of the first field in the number cell. Where a court gives no numbers, clients
    /// take the id of the paper for one, and the link says `Document`.
    private func row(_ entry: DocketEntry) -> HTML {
        let line = entry.line
        let box: HTML =
            line.sourceSequence.map { "<input type=\"checkbox\" name=\"d\" value=\"\(PACERText.plain($0))\">" } ?? ""
        let text = PACERText.collapsed(StatedDate.entered(line.text, line.enteredOn, brackets: ("[", "]")))
        return """
            <tr><td valign="top">\(line.filedOn.american)</td><td valign="top">\(box)\(number(entry))</td>\
            <td valign="top"><!--SB-->\(text)</td></tr>

            """
    }

    private func number(_ entry: DocketEntry) -> HTML {
        let number = entry.line.number
        guard let id = entry.documents.first(where: { $0.attachment == 0 })?.details.documentID else {
            return number.map { "&nbsp;\($0.value)&nbsp;" } ?? ""
        }
        let isOwnNumber = number.map { $0.value != Int(id.description) } ?? false
        let label: HTML = isOwnNumber ? "\(number?.value ?? 0)" : "Document"
        return "<a href=\"\(frame.base)/docs1/\(id.description)\">&nbsp;\(label)&nbsp;</a>"
    }

    /// Attachments: two tables deep, a row each; the first cell of a row holds a field and no text.
    private func row(_ attachments: [Document], _ sequence: String) -> HTML {
        let rows = attachments.map { paper -> HTML in
            let details = paper.details
            let id = details.documentID?.description ?? ""
            let value: HTML = """
                \(PACERText.plain(sequence)) \(String(id.dropFirst(4))) \(details.pageCount ?? 0) \(details.byteCount ?? 0)
                """
            return """
                <tr><td><input class="selDocCl" type="checkbox" name="md" value="\(value)"></td>\
                <td>\(paper.attachment)</td><td><a href="\(frame.base)/docs1/\(id)">open</a></td>\
                <td>\(PACERText.plain(details.description))</td><td>\(details.pageCount ?? 0)</td>\
                <td>\(PACERText.plain(PaperSize.words(details)))</td></tr>
                """
        }
        return """
            <tr><td></td><td></td><td><table><tr><td><table><tr><th colspan="3">Document</th><th>Description</th>\
            <th>Pages</th><th>Size</th></tr>\(HTML.joined(rows))</table></td></tr></table></td></tr>

            """
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(decoding: ByteSearch.collapsingBlanks(utf8), as: UTF8.self)
    }
}
