import CourtRecord

/// The header of a docket sheet: case name, judges, dates and facts, each behind its label.
///
/// A label without a value is not written: the words after it would be read as the value. Only `Date Filed:` stands
/// alone, at the very end, where there is no date: some cell must say it, or the client finds no header
/// (`_set_metadata_values`).
struct DocketHeader: Sendable {
    let heading: CaseHeading

    /// District courts and their like: two cells, the name first with nothing before it.
    func district(isCriminal: Bool) -> HTML {
        var left = [CaptionForm.line(heading.caption, isCriminal: isCriminal)] + judges
        left += Self.lines([("Demand", heading.civil.demand), ("Cause", heading.civil.cause)])
        var right: [HTML] = Self.dates([("Date Filed", heading.filedOn)])
        right += Self.dates([
            ("Date Converted", heading.bankruptcy.convertedOn), ("Date Discharged", heading.bankruptcy.dischargedOn),
            ("Date Terminated", heading.terminatedOn),
        ])
        right += Self.lines([
            ("Jury Demand", heading.civil.juryDemand), ("Nature of Suit", heading.civil.natureOfSuit),
            ("Jurisdiction", heading.civil.jurisdiction), ("MDL Status", heading.civil.multidistrictStatus),
        ])
        if heading.filedOn == nil { right.append("Date Filed:") }
        return Self.table("<br>\(HTML.joined(left, by: "<br>"))", "<br>\(HTML.joined(right, by: "<br>"))")
    }

    /// Bankruptcy courts: labels of dates are italic.
    ///
    /// - Parameter leadTitle: the name, where no debtor on the page gives it.
    func bankruptcy(leadTitle: String?) -> HTML {
        let lead: HTML? = leadTitle.map { "<i>Lead BK Title:</i> \(PACERText.heading($0))<br>" }
        var right: [HTML] = Self.italicDates([
            ("Date filed", heading.filedOn), ("Date converted", heading.bankruptcy.convertedOn),
            ("Date terminated", heading.terminatedOn), ("Debtor discharged", heading.bankruptcy.dischargedOn),
        ])
        right += Self.lines([
            ("Demand", heading.civil.demand), ("Cause", heading.civil.cause), ("Jury Demand", heading.civil.juryDemand),
            ("Jurisdiction", heading.civil.jurisdiction), ("MDL Status", heading.civil.multidistrictStatus),
        ])
        if heading.filedOn == nil { right.append("<i>Date filed:</i>") }
        return Self.table("\(lead)\(HTML.joined(judges, by: "<br>"))", HTML.joined(right, by: "<br>"))
    }

    /// The judges. Where there is none the line says so in a word that is no name ("Unassigned", "None"): without the
    /// line a client searches every text of the page for one (`_get_judge`).
    private var judges: [HTML] {
        let assigned = heading.judges.assigned.isEmpty ? "Unassigned" : heading.judges.assigned
        let referred = heading.judges.referred.isEmpty ? "None" : heading.judges.referred
        return ["Assigned to: \(PACERText.heading(assigned))", "Referred to: \(PACERText.heading(referred))"]
    }

    private static func lines(_ facts: [(label: HTML, value: String)]) -> [HTML] {
        facts.filter { !$0.value.isEmpty }.map { "\($0.label): \(PACERText.heading($0.value))" }
    }

    private static func dates(_ dates: [(label: HTML, date: CourtDate?)]) -> [HTML] {
        dates.compactMap { label, date in date.map { "\(label): \($0.american)" } }
    }

    private static func italicDates(_ dates: [(label: HTML, date: CourtDate?)]) -> [HTML] {
        dates.compactMap { label, date in date.map { "<i>\(label):</i>&nbsp; \($0.american)" } }
    }

    private static func table(_ left: HTML, _ right: HTML) -> HTML {
        """
        <table width="100%" border="0" cellspacing="5"><tr><td valign="top" width="60%">\(left)</td>\
        <td valign="top" width="40%">\(right)</td></tr></table>

        """
    }
}
