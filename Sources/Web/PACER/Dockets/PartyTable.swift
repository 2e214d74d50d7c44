import CourtRecord

/// Parties and counsel on a docket sheet.
///
/// Every party has a heading row of its own: a second one under the same heading would be of unknown type. A spacer row
/// comes first, since a party right after a row with the word `Disposition` loses its name. Before defendants stands
/// `V.`, which clients skip. (juriscraper `DocketReport.parties`.)
struct PartyTable: Sendable {
    let parties: [Party]
    /// How headings are written.
    let form: Form

    enum Form: Sendable { case district, bankruptcy, adversary }

    /// The table; nothing without parties.
    var html: HTML {
        guard !parties.isEmpty else { return "" }
        var contacts: [String: String] = [:]
        var table: HTML = #"<table width="100%" border="0" cellspacing="5">"#
        var isAfterPlaintiff = false
        for party in parties {
            table += "<tr><td></td></tr>"
            let isDefending = Self.isDefending(party.role)
            if isAfterPlaintiff && isDefending { table += "<tr><td>V.</td></tr>" }
            isAfterPlaintiff = !isDefending
            table += rows(of: party, &contacts)
            if let charges = party.charges, form == .district { table += CriminalCharges.rows(charges) }
        }
        if form == .district, parties.last?.charges != nil { table += CriminalCharges.closingRow }
        return "\(table)</table>\n"
    }

    private static func isDefending(_ role: String) -> Bool {
        let role = role.lowercased()
        return ["defendant", "third party defendant", "respondent"].contains { role.hasPrefix($0) }
    }

    private func rows(of party: Party, _ contacts: inout [String: String]) -> HTML {
        let type = PACERText.exact(party.role)
        guard party.showsCounsel else {
            // One cell. Where it says "represented by" itself, a row before it keeps the charges of the next party
            // from shifting.
            let said = ByteSearch.collapsingBlanks("\(party.name) \(party.description)".utf8)
            let saysRepresented = ByteSearch.place(of: Array("represented by".utf8), in: said) != nil
            let guardRow: HTML = saysRepresented ? "<tr><td><b></b></td></tr>" : ""
            return "<tr><td><b><u>\(type)</u></b></td></tr>\(guardRow)<tr><td>\(cell(party))</td></tr>"
        }
        let counsel = HTML.joined(party.counsel.map { Self.block($0, &contacts) })
        let others: HTML = "<td>represented&nbsp;by</td><td>\(counsel)</td>"
        switch form {
        case .adversary:
            return "<tr><td><b>\(type)<br>-----------------------</b><br>\(cell(party))</td>\(others)</tr>"
        case .bankruptcy:
            return "<tr><td><i><b>\(type)</b></i><br>\(cell(party))</td>\(others)</tr>"
        case .district:
            return "<tr><td><b><u>\(type)</u></b></td></tr><tr><td>\(cell(party))</td>\(others)</tr>"
        }
    }

    private func cell(_ party: Party) -> HTML {
        let words = PartyWords(isServiceList: party.role == "Service List")
        var cell: HTML = "<b>\(words.exact(party.name))</b>"
        for line in Self.lines(of: party) {
            let text = words.keepingBlanks(line)
            cell += line.uppercased().hasPrefix("TERMINATED:") ? "<br><i>\(text)</i>" : "<br>\(text)"
        }
        return cell
    }

    /// What stands below the name, kept letter for letter: a line break between clean lines, a real newline inside one
    /// text node where a line has blanks at its ends.
    private static func lines(of party: Party) -> [String] {
        let text = StatedDate.terminated(party.description, party.terminatedOn)
        guard !text.isEmpty else { return [] }
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map({ String($0) }) {
            guard let last = lines.last else {
                lines.append(line)
                continue
            }
            let isClean = !line.isEmpty && isTight(line) && !last.isEmpty && !endsBlank(last)
            if isClean { lines.append(line) } else { lines[lines.count - 1] = last + "\n" + line }
        }
        return lines
    }

    private static func isTight(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return !bytes.isEmpty && ByteSearch.blankLength(in: bytes, at: 0) == 0 && !endsBlank(line)
    }

    private static func endsBlank(_ line: String) -> Bool { line.unicodeScalars.last?.properties.isWhitespace ?? false }

    /// A lawyer: name, lines of the address as bare text, roles in italics. The break after the name is needed even
    /// with nothing below it: a name without following sibling is lost. An address that stood there before under the
    /// same name is not repeated.
    private static func block(_ counsel: Counsel, _ contacts: inout [String: String]) -> HTML {
        let words = PartyWords(isServiceList: false)
        var block: HTML = "<b>\(words.exact(counsel.name))</b>"
        let lines = counsel.contact.split(separator: "\n")
        if lines.count > 1, contacts[counsel.name] == counsel.contact {
            block += "<br>(See above for address)"
        } else {
            for line in lines { block += "<br>\(words.collapsed(String(line)))" }
            if !counsel.contact.isEmpty { contacts[counsel.name] = counsel.contact }
        }
        for role in counsel.roles { block += "<br><i>\(words.exact(role))</i>" }
        return "\(block)<br><br>"
    }
}
