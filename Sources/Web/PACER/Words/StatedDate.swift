import CourtRecord

/// The date that a client reads out of free text: the date of entry from `(Entered: 01/09/2024)` in a docket text, the
/// end of a party from `TERMINATED: 03/01/2024` below its name.
///
/// The first such date in the text counts for the client. Where it is the one on record nothing changes; another one is
/// hidden with a word joiner after its colon; and a date on record that the text does not say is added. A date that
/// is none (`Entered: 99/99/9999`) would cost the client the whole docket, so it is hidden too.
enum StatedDate {
    /// Docket text that says the date of entry on record, and no other.
    static func entered(_ text: String, _ date: CourtDate?, brackets: (String, String) = ("(", ")")) -> String {
        settle(text, Array("Entered:".utf8), ignoringCase: false, date, " \(brackets.0)Entered: ", brackets.1)
    }

    /// Words below a party's name that say the date of its end on record, and no other.
    static func terminated(_ text: String, _ date: CourtDate?) -> String {
        let lead = text.isEmpty ? "TERMINATED: " : "\nTERMINATED: "
        return settle(text, Array("terminated:".utf8), ignoringCase: true, date, lead, "")
    }

    private static func settle(
        _ text: String, _ words: [UInt8], ignoringCase: Bool, _ date: CourtDate?, _ lead: String, _ end: String
    ) -> String {
        var bytes = Array(text.utf8)
        var isChanged = false
        var start = 0
        while let found = next(words, ignoringCase, in: bytes, from: start) {
            if let date, found.date == date { return isChanged ? String(decoding: bytes, as: UTF8.self) : text }
            bytes.insert(contentsOf: ByteSearch.joiner, at: found.afterColon)
            isChanged = true
            start = found.afterColon
        }
        let settled = isChanged ? String(decoding: bytes, as: UTF8.self) : text
        guard let date else { return settled }
        return settled + lead + date.american + end
    }

    private static func next(
        _ words: [UInt8], _ ignoringCase: Bool, in text: [UInt8], from start: Int
    ) -> (afterColon: Int, date: CourtDate?)? {
        var start = start
        while let place = ByteSearch.place(of: words, in: text, from: start) {
            let afterColon = place + words.count
            start = afterColon
            if !ignoringCase, !text[place..<afterColon].elementsEqual(words) { continue }
            var cursor = afterColon
            while cursor < text.count {
                let blank = ByteSearch.blankLength(in: text, at: cursor)
                guard blank > 0 else { break }
                cursor += blank
            }
            guard cursor > afterColon else { continue }
            let run = dateRun(in: text, from: cursor)
            if !run.isEmpty { return (afterColon, date(run)) }
        }
        return nil
    }

    /// Digits, slashes, hyphens and dashes from there on.
    private static func dateRun(in text: [UInt8], from start: Int) -> [UInt8] {
        var run: [UInt8] = []
        var place = start
        while place < text.count {
            switch text[place] {
            case 0x2D, 0x2F, 0x30...0x39:
                run.append(text[place])
                place += 1
            case 0xE2
            where place + 2 < text.count && text[place + 1] == 0x80 && (0x93...0x94).contains(text[place + 2]):
                run += text[place...place + 2]
                place += 3
            default: return run
            }
        }
        return run
    }

    /// A plain month/day/year or year/month/day, with slashes or hyphens; nil for anything else.
    private static func date(_ run: [UInt8]) -> CourtDate? {
        let text = String(decoding: run, as: UTF8.self)
        let mark: Character = text.contains("/") ? "/" : "-"
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 3, let one = Int(parts[0]), let two = Int(parts[1]), let three = Int(parts[2]),
            one >= 0, two >= 0, three >= 0
        else { return nil }
        if parts[0].count == 4 { return CourtDate(year: one, month: two, day: three) }
        let year = parts[2].count == 2 ? three + (three < 70 ? 2000 : 1900) : three
        return CourtDate(year: year, month: one, day: two)
    }
}
