import CourtRecord
import Foundation

/// A court's newest docket entries as RSS 2.0, as CM/ECF gives them.
///
/// The description is text of HTML inside XML and so escaped twice; brackets of the short words are written as
/// references, since the first closing bracket ends them. Bankruptcy items begin with `Type: Office: Chapter:`, without
/// which clients drop them. (juriscraper `PacerRssFeed`.)
struct RSSFeed: Sendable {
    let court: Court
    /// What addresses begin with, as in `https://ecf.nysd.uscourts.gov`.
    let host: String
    let addresses: SignedAddress
    let entries: [NewestEntry]

    private var isAppellate: Bool { court.kind == .appellate }
    private var isBankruptcy: Bool { court.id.description.hasSuffix("b") }

    /// Everything but the time of the last change, which is what changes when anything here does.
    var content: (head: HTML, items: HTML) {
        var names: Set<String> = []
        let items = HTML.joined(entries.map { item($0, &names) }, by: "\n")
        let title = XMLWords.text("\(court.name) - Recent Entries")
        let head: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>\(title)</title><link>\(host)</link>\
            <description>Docket entries of type: all</description>
            """
        return (head, items)
    }

    /// The feed, with the time of its last change.
    static func document(_ content: (head: HTML, items: HTML), changedAt: Instant) -> HTML {
        """
        \(content.head)<lastBuildDate>\(InternetDate.words(changedAt))</lastBuildDate>
        \(content.items)
        </channel></rss>

        """
    }

    private func item(_ newest: NewestEntry, _ names: inout Set<String>) -> HTML {
        let heading = newest.caseFile.heading
        let number = isAppellate ? heading.docketNumber.raw : ShownNumber.of(heading)
        let link =
            isAppellate
            ? "\(host)\(AppellatePath.of(court.id))?servlet=DocketReportFilter.jsp&caseNum=\(number)"
            : "\(host)/cgi-bin/DktRpt.pl?\(newest.caseFile.pacerCaseID)"
        let name = name(of: newest, unlike: &names)
        let guide = isAppellate ? "\(link)&partId=\(name)" : "\(link)&\(name)"
        let title = XMLWords.text("\(number) \(XMLWords.escaped(heading.caption))")
        return """
            <item><title>\(title)</title><pubDate>\(InternetDate.words(published(newest)))</pubDate>\
            <guid isPermaLink="true">\(XMLWords.text(guide))</guid>\
            <description>\(XMLWords.text(description(newest)))</description><link>\(XMLWords.text(link))</link></item>
            """
    }

    /// The sequence number, or a name of our own where there is none or it stands there already.
    private func name(of newest: NewestEntry, unlike names: inout Set<String>) -> String {
        let own = addresses.name(ofEntry: newest.entry.id, in: court.id)
        let sequence = newest.entry.line.sourceSequence
        let name = sequence.flatMap { names.contains("\(newest.caseFile.pacerCaseID)&\($0)") ? nil : $0 } ?? own
        names.insert("\(newest.caseFile.pacerCaseID)&\(name)")
        return name
    }

    /// The moment the line was made, or the start of an earlier day of entry where it was taken in later.
    private func published(_ newest: NewestEntry) -> Instant {
        let day = newest.entry.line.enteredOn ?? newest.entry.line.filedOn
        let start = InternetDate.start(of: day)
        return newest.madeAt >= start && newest.madeAt < start.adding(seconds: 2 * 86_400) ? newest.madeAt : start
    }

    private func description(_ newest: NewestEntry) -> String {
        let line = newest.entry.line
        let words = line.shortText.isEmpty ? Self.words(of: line.kind) : line.shortText
        let short = XMLWords.escaped(words).replacing("[", with: "&#91;").replacing("]", with: "&#93;")
        var text = "[\(short)]"
        if let paper = newest.entry.documents.first(where: { $0.attachment == 0 }), let number = line.number,
            let id = paper.details.documentID
        {
            text += " (\(link(id, number, newest)))"
        }
        guard isBankruptcy else { return text }
        let heading = newest.caseFile.heading
        let kind = CaptionForm.isAdversary(heading, []) ? "ap" : "bk"
        return "Type: \(kind) Office: \(heading.docketNumber.office ?? "1") Chapter:  \(text)"
    }

    private func link(_ id: DocumentID, _ number: EntryNumber, _ newest: NewestEntry) -> String {
        guard !isAppellate else {
            let label = number.value == Int(id.description) ? "Document" : "\(number)"
            return "<a href=\"\(host)/docs1/\(id)\">\(label)</a>"
        }
        let sequence = newest.entry.line.sourceSequence.map { "&de_seq_num=\($0)" } ?? ""
        return "<a href=\"\(host)/doc1/\(id)?caseid=\(newest.caseFile.pacerCaseID)\(sequence)\" >\(number)</a>"
    }

    private static func words(of kind: EntryKind) -> String {
        kind == .other ? "Docket Entry" : kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    }
}

/// Where a court of appeals answers.
enum AppellatePath {
    /// The courts that moved to the other path (juriscraper `make_docs1_url` and its like).
    private static let moved: Set<String> = ["ca5", "ca7", "ca11"]

    static func of(_ court: CourtID) -> String {
        moved.contains(court.description) ? "/cmecf/servlet/TransportRoom" : "/n/beam/servlet/TransportRoom"
    }
}

/// Words in XML.
enum XMLWords {
    /// Text as element content.
    static func text(_ text: String) -> HTML { PossibleCaseNumbers.words(text) }

    /// Text as HTML that is itself text in XML.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    }
}

/// Dates as mail and feeds write them, in GMT: `Thu, 15 Jan 2026 10:00:00 GMT`.
enum InternetDate {
    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func words(_ moment: Instant) -> String {
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second, .weekday],
            from: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
        let day = "\(days[(parts.weekday ?? 1) - 1]), \(WallClock.two(parts.day)) \(months[(parts.month ?? 1) - 1])"
        let time = [parts.hour, parts.minute, parts.second].map { WallClock.two($0) }.joined(separator: ":")
        return "\(day) \(parts.year ?? 0) \(time) GMT"
    }

    /// The first moment of a day.
    static func start(of date: CourtDate) -> Instant {
        let start = calendar.date(from: DateComponents(year: date.year, month: date.month, day: date.day))
        return Instant(milliseconds: Int64((start?.timeIntervalSince1970 ?? 0) * 1000))
    }

    /// The day of a moment.
    static func day(of moment: Instant) -> CourtDate? {
        let parts = calendar.dateComponents(
            [.year, .month, .day], from: Date(timeIntervalSince1970: Double(moment.milliseconds) / 1000))
        return CourtDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar
    }()
}
