import CourtRecord

/// A docket report in three parts: what comes before the lines, the lines in stretches, what comes after.
///
/// A docket of any length is written stretch by stretch, so memory does not grow with it.
struct DocketReportPage: Sendable {
    let court: Court
    let caseFile: CaseFile
    /// All parties of the case that the viewer may see; which of them are shown is decided here.
    let parties: [Party]
    let options: DocketOptions
    let frame: PACERFrame
    /// True when the filter leaves any line.
    let hasEntries: Bool

    /// The rule by which clients know a bankruptcy court.
    private var isBankruptcy: Bool { court.id.description.hasSuffix("b") }

    private var entries: EntryTable {
        EntryTable(caseFile: caseFile, base: frame.base, showsPapers: options.showsPapers)
    }

    /// A sheet that was ordered by no date and has no lines has no table either.
    private var hasTable: Bool { hasEntries || caseFile.heading.orderedBy != nil }

    /// Frame, number, header, parties, and the head of the table.
    var opening: HTML {
        let head = isBankruptcy ? bankruptcyHead : districtHead
        return "\(frame.opening())\(head)\(hasTable ? entries.opening : "")"
    }

    /// Those lines.
    func rows(_ stretch: DocketStretch) -> HTML { hasTable ? entries.rows(stretch.entries) : "" }

    /// The end of the table, the receipt, the end of the frame.
    func closing(_ receipt: TransactionReceipt) -> HTML {
        "\(hasTable ? entries.closing : "")<hr><center>\(receipt.forReport)</center>\(frame.closing)"
    }

    private var shownParties: [Party] {
        guard options.showsParties else { return [] }
        return options.showsTerminatedParties ? parties : parties.filter { $0.terminatedOn == nil }
    }

    /// The number stands in the only `h3` of the page (`_parse_docket_number`).
    private var districtHead: HTML {
        let isCriminal = caseFile.heading.kind == .criminal || parties.contains { $0.charges != nil }
        let kind: HTML = isCriminal ? "CRIMINAL" : "CIVIL"
        return """
            <h3 align="center">U.S. District Court<br>\(PACERText.plain(court.name))<br>\
            \(kind) DOCKET FOR CASE #: \(PACERText.plain(ShownNumber.of(caseFile.heading)))</h3>
            \(DocketHeader(heading: caseFile.heading).district(isCriminal: isCriminal))\
            \(PartyTable(parties: shownParties, form: .district).html)
            """
    }

    private var bankruptcyHead: HTML {
        let shown = shownParties
        let isAdversary = CaptionForm.isAdversary(caseFile.heading, parties)
        let document = BankruptcyHeading(heading: caseFile.heading, isAdversary: isAdversary)
        let hasDebtor = shown.contains { CaptionForm.debtorRoles.contains($0.role) }
        return """
            \(document.number(court))\
            \(DocketHeader(heading: caseFile.heading).bankruptcy(leadTitle: hasDebtor ? nil : document.leadTitle))\
            \(document.natureOfSuit)\(PartyTable(parties: shown, form: isAdversary ? .adversary : .bankruptcy).html)
            """
    }
}

/// What only the head of a bankruptcy docket has.
struct BankruptcyHeading: Sendable {
    let heading: CaseHeading
    let isAdversary: Bool

    /// The number, in the one `center font` of the page; the words before it tell a petition from an adversary
    /// proceeding.
    func number(_ court: Court) -> HTML {
        let what: HTML = isAdversary ? "Adversary Proceeding" : "Bankruptcy Petition"
        return """
            <center><b><font size="+1">U.S. Bankruptcy Court<br>\(PACERText.plain(court.name))<br>\
            \(what) #: \(PACERText.plain(ShownNumber.of(heading)))</font></b></center>

            """
    }

    /// The name of the case, for a page without a debtor; nil where clients would make it up the same.
    var leadTitle: String? {
        let unnamed = "Unknown Case Title"
        if [unnamed, unnamed + CaptionForm.adversaryEnding].contains(heading.caption) { return nil }
        guard isAdversary, heading.caption.hasSuffix(CaptionForm.adversaryEnding) else { return heading.caption }
        return String(heading.caption.dropLast(CaptionForm.adversaryEnding.count))
    }

    /// The nature of suit of an adversary proceeding: a table of its own, a row a claim, code and words in two cells.
    /// A row needs two texts, so a part of one word is joined to the part before it (`_get_nature_of_suit`).
    var natureOfSuit: HTML {
        guard isAdversary, !heading.civil.natureOfSuit.isEmpty else { return "" }
        var claims: [String] = []
        for part in heading.civil.natureOfSuit.split(separator: "; ").map({ String($0) }) {
            let isWhole = part.split(whereSeparator: \.isWhitespace).count > 1
            if isWhole || claims.isEmpty { claims.append(part) } else { claims[claims.count - 1] += "; " + part }
        }
        let rows = claims.enumerated().map { place, claim -> HTML in
            let words = claim.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            let label: HTML = place == 0 ? "Nature[s] of Suit:" : ""
            return """
                <tr><td>\(label)</td><td>&nbsp;</td><td>\(PACERText.collapsed(String(words.first ?? "")))</td>\
                <td>\(PACERText.collapsed(String(words.dropFirst().first ?? "")))</td></tr>
                """
        }
        return "<table>\(HTML.joined(rows))</table>\n"
    }
}
