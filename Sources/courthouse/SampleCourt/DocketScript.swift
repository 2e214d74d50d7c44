import ClerksOffice
import CourtRecord

/// A docket of the sample court as it is written down in `Scripts/`: one fact a line, its kind first.
///
/// Heading: `case`, `court`, `caption`, `filed`, `closed`, `judge`, `referred`, `panel`, `cause`, `nature`, `demand`, …
/// Parties: `party ROLE | NAME | DESCRIPTION`, and below each `counsel`, `charge`, `complaint`, `offense`, `ended`.
/// Lines: `e DAYS TEXT` with a number, `m DAYS TEXT` without, counted in days from the filing of the case, and below
/// each `label`, `short`, `was`, `paper`, `text`, `att`, `sealed-att`. A later text points at a label as `[@LABEL]`.
/// `sealed DAYS` and `hidden DAYS` are stubs of sealed lines.
struct DocketScript {
    private(set) var court = ""
    private(set) var number = ""
    private(set) var heading: [String: String] = [:]
    private(set) var below: [String: String?] = [:]
    private(set) var parties: [Party] = []
    private(set) var lines: [Line] = []
    private(set) var access = Access.open
    private var paperLevel = AccessLevel.public
    private var labels: [String: Int] = [:]
    private var numberedCount = 0

    /// A line of the docket sheet as it is written down.
    struct Line {
        var days: Int
        var text: String
        var uncorrected: String?
        var short = ""
        var isNumbered: Bool
        var access = Access.open
        var papers: [Paper] = []
    }

    /// A paper of a line.
    struct Paper {
        var attachment: Int
        var description: String
        /// As in `complaint`; nil for a paper whose bytes are not kept here.
        var kind: String?
        var access = Access.open
    }

    /// A mistake in a script.
    struct Mistake: Error, CustomStringConvertible {
        let description: String
    }

    /// Reads one script. A line that says nothing known is a mistake.
    init(_ text: some StringProtocol) throws {
        for line in text.split(separator: "\n") {
            let line = line.trimmed
            if line.isEmpty || line.hasPrefix("#") { continue }
            let word = String(line.prefix { $0 != " " })
            let rest = line.dropFirst(word.count).trimmed
            guard readHeading(word, rest) || readParty(word, rest) || readLine(word, rest) else {
                throw Mistake(description: "sample court: \(number): \(line)")
            }
        }
    }

    /// Several scripts in one text, each beginning with its `case`.
    static func scripts(in text: String) throws -> [DocketScript] {
        try pieces(of: text).map { try DocketScript($0) }
    }

    /// The text in pieces that begin with a line `case …`.
    static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("case ") { pieces.append("") }
            if !pieces.isEmpty { pieces[pieces.count - 1] += line + "\n" }
        }
        return pieces
    }

    // MARK: Reading

    private static let headingWords: Set<String> = [
        "kind", "caption", "filed", "closed", "judge", "referred", "panel", "cause", "nature", "jurisdiction", "jury",
        "demand", "multidistrict", "converted", "discharged", "appeal-from", "appeal-type", "appeal-fee", "pacer",
    ]

    private mutating func readHeading(_ word: String, _ rest: String) -> Bool {
        switch word {
        case "case": number = rest
        case "court": court = rest
        case "below":
            let halves = rest.split(separator: "=", maxSplits: 1).map { $0.trimmed }
            guard let name = halves.first else { return false }
            below[name] = .some(halves.dropFirst().first)
        case "access":
            let words = rest.split(separator: " ").map(String.init)
            guard words.count == 2, let level = AccessLevel(rawValue: words[0]),
                let outside = OutsideLine(rawValue: words[1])
            else { return false }
            access = Access(level, outsideLine: outside)
        case "papers":
            guard let level = AccessLevel(rawValue: rest) else { return false }
            paperLevel = level
        default:
            guard Self.headingWords.contains(word) else { return false }
            heading[word] = rest
        }
        return true
    }

    private mutating func readParty(_ word: String, _ rest: String) -> Bool {
        let fields = rest.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
        let last = parties.count - 1
        switch word {
        case "party":
            guard fields.count >= 2 else { return false }
            let description = fields.dropFirst(2).first ?? ""
            parties.append(
                Party(name: fields[1], role: fields[0], description: description.replacing("; ", with: "\n")))
        case "sealed-party":
            parties.append(Party(name: "SEALED", role: rest, access: Access(.court)))
        case _ where last < 0: return false
        case "counsel":
            guard let (name, contact) = SampleCast.counsel(fields[0]) else { return false }
            let roles = fields.dropFirst().first ?? "ATTORNEY TO BE NOTICED"
            parties[last].counsel.append(
                Counsel(name: name, contact: contact, roles: roles.split(separator: ";").map { $0.trimmed }))
        case "pro-se":
            let party = parties[last]
            parties[last].counsel.append(Counsel(name: party.name, contact: party.description, roles: ["PRO SE"]))
        case "ended": parties[last].terminatedOn = CourtDate(iso: rest)
        case "charge", "complaint", "offense": return readCharge(word, fields, of: last)
        default: return false
        }
        return true
    }

    private mutating func readCharge(_ word: String, _ fields: [String], of party: Int) -> Bool {
        var charges = parties[party].charges ?? Charges()
        switch (word, fields.count) {
        case ("charge", 3):
            charges.counts.append(
                Charges.Count(name: fields[1], isPending: fields[0] == "pending", disposition: fields[2]))
        case ("complaint", 2): charges.complaints.append(Charges.Complaint(name: fields[0], disposition: fields[1]))
        case ("offense", 2):
            charges.highestOffenseLevelOpening = fields[0]
            charges.highestOffenseLevelTerminated = fields[1]
        default: return false
        }
        parties[party].charges = charges
        return true
    }

    private mutating func readLine(_ word: String, _ rest: String) -> Bool {
        let place = lines.count - 1
        let fields = rest.split(separator: "|").map { $0.trimmed }
        switch word {
        case "e", "m", "sealed", "hidden": return beginLine(word, rest)
        case _ where place < 0: return false
        case "label": labels[rest] = numberedCount
        case "short": lines[place].short = rest
        case "was": lines[place].uncorrected = linked(rest)
        case "paper": lines[place].papers[0].kind = rest
        case "text": lines[place].papers = []
        case "att":
            guard let description = fields.first else { return false }
            addAttachment(description, kind: fields.dropFirst().first, access: Access(paperLevel))
        case "sealed-att": addAttachment(rest, kind: nil, access: Access(.court))
        default: return false
        }
        if word == "paper", ["order", "opinion", "judgment"].contains(rest) { lines[place].papers[0].access = .open }
        return true
    }

    private mutating func addAttachment(_ description: String, kind: String?, access: Access) {
        let place = lines.count - 1
        let number = (lines[place].papers.map(\.attachment).max() ?? -1) + 1
        lines[place].papers.append(
            Paper(attachment: max(1, number), description: description, kind: kind, access: access))
    }

    private mutating func beginLine(_ word: String, _ rest: String) -> Bool {
        let days = rest.prefix { $0 != " " }
        guard let count = Int(days) else { return false }
        let text = linked(rest.dropFirst(days.count).trimmed)
        guard !text.contains("[@") else { return false }
        if word == "e" || word == "sealed" { numberedCount += 1 }
        switch word {
        case "e":
            let paper = Paper(attachment: 0, description: "", kind: nil, access: Access(paperLevel))
            lines.append(Line(days: count, text: text, isNumbered: true, papers: [paper]))
        case "m": lines.append(Line(days: count, text: text, isNumbered: false))
        default:
            let outside: OutsideLine = word == "hidden" ? .hidden : .shown
            lines.append(
                Line(
                    days: count, text: "SEALED DOCUMENT", isNumbered: word == "sealed",
                    access: Access(.court, outsideLine: outside)))
        }
        return true
    }

    /// The text with the numbers of the lines it points at, and one full stop where an abbreviation ends a sentence.
    private func linked(_ text: String) -> String {
        labels.reduce(text.replacing("..", with: ".")) { $0.replacing("[@\($1.key)]", with: "[\($1.value)]") }
    }
}
