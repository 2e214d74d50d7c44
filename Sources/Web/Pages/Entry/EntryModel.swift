import CourtRecord

/// What the page of a line shows.
struct EntryModel: Sendable {
    let caseAddress: CaseAddress
    /// The number with the judges' initials.
    let caseNumber: String
    let caption: String
    let court: Court
    let entry: EntryLine

    init(_ entry: EntryLine, of caseFile: CaseFile, in court: Court, at address: CaseAddress) {
        caseAddress = address
        caseNumber = caseFile.heading.docketNumber.display(in: court.kind)
        caption = caseFile.heading.caption
        self.court = court
        self.entry = entry
    }

    /// What people call the line: "Entry 12", or its date.
    func title(_ say: Language) -> String {
        entry.line.number.map { say(.entryTitle($0.description)) }
            ?? say(.unnumberedTitle(say.long(entry.line.filedOn)))
    }

    /// The name of the case; the number where the court gave none.
    var caseName: String { caption.isEmpty ? caseNumber : caption }

    /// Where the line stands on the docket: the page that begins with it.
    var onTheDocket: String {
        let url = SiteURL.caseFile(caseAddress, DocketQuestion(around: entry))
        return "\(url)#entry-\(entry.address)"
    }
}

extension DocketQuestion {
    /// The part of a docket in which a line is found: the lines of its number, or of its date.
    init(around entry: EntryLine) {
        if let number = entry.line.number {
            filter.firstNumber = number
            filter.lastNumber = number
        } else {
            filter.from = entry.line.filedOn
            filter.until = entry.line.filedOn
        }
    }
}
