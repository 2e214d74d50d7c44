import CourtRecord

/// What a defendant is charged with, below the party's row of the same table.
enum CriminalCharges {
    /// Counts, levels of offence and complaints, each section under its heading; any order of pending and terminated
    /// counts is kept by writing runs of one kind.
    static func rows(_ charges: Charges) -> HTML {
        var rows = HTML()
        var runs: [(isPending: Bool, counts: [Charges.Count])] = []
        for count in charges.counts {
            if runs.last?.isPending != count.isPending { runs.append((count.isPending, [])) }
            runs[runs.count - 1].counts.append(count)
        }
        for isPending in [true, false] where !runs.contains(where: { $0.isPending == isPending }) {
            runs.append((isPending, []))
        }
        for run in runs {
            rows += heading(run.isPending ? "Pending Counts" : "Terminated Counts", "Disposition")
            rows += lines(run.counts.map { ($0.name, $0.disposition) })
            rows += heading(
                run.isPending ? "Highest Offense Level (Opening)" : "Highest Offense Level (Terminated)")
            let level = run.isPending ? charges.highestOffenseLevelOpening : charges.highestOffenseLevelTerminated
            rows += "<tr><td>\(PACERText.collapsed(level))</td></tr>"
        }
        rows += heading("Complaints", "Disposition")
        rows += lines(charges.complaints.map { ($0.name, $0.disposition) })
        return rows
    }

    /// Ends a table whose last party is charged. Clients store charges only when another party follows
    /// (`_add_criminal_data_to_parties`); this row is one for that pass, and none for the pass that reads names.
    static let closingRow: HTML = "<tr><td></td><td>represented by</td><td></td></tr>"

    private static func heading(_ cells: HTML...) -> HTML {
        "<tr>\(HTML.joined(cells.map { "<td><b><u>\($0)</u></b></td>" }, by: "<td></td>"))</tr>"
    }

    private static func lines(_ lines: [(name: String, disposition: String)]) -> HTML {
        if lines.isEmpty { return "<tr><td>None</td></tr>" }
        return HTML.joined(
            lines.map { "<tr><td>\(words($0.name))</td><td></td><td>\(PACERText.collapsed($0.disposition))</td></tr>" })
    }

    /// Words that would make a count the heading of a section; a word joiner parts them.
    private static let sections: [(words: [UInt8], next: UInt8)] = [
        (Array("complaint".utf8), UInt8(ascii: "s")), (Array("pending count".utf8), UInt8(ascii: "s")),
        (Array("terminated count".utf8), UInt8(ascii: "s")), (Array("highest offens".utf8), UInt8(ascii: "e")),
    ]

    private static func words(_ text: String) -> HTML {
        let joined = ByteSearch.joining(sections, in: ByteSearch.collapsingBlanks(text.utf8))
        return PACERText.escaped(SteeringPhrases.cut(joined, putting: [0x20, 0x20]))
    }
}
