package import ClerksOffice
package import CourtRecord

/// The people and cases of the tests, always the same: the District of Example.
package enum Cast {
    /// The District of Example.
    package static let court: Court = {
        guard let id = CourtID("exd") else { preconditionFailure("exd is a court id") }
        return Court(
            id: id, name: "United States District Court for the District of Example", kind: .district,
            documentPrefix: "901", timeZone: "America/Chicago")
    }()

    /// Where it sits.
    package static let offices = [Office(code: "1", name: "Port Ember"), Office(code: "2", name: "Stonebridge")]

    /// The reporter Finch, a reader without an account.
    package static let finch = Viewer.anonymous

    /// Clerk Lindqvist, staff of the court.
    package static let lindqvist = Viewer(standing: .court, court: court.id)

    /// 1:24-cv-00017, Marsh v. Lantern Cartage Co.: three numbered lines, one without number, a line that was corrected,
    /// an attachment, papers with and without bytes, a sealed line and a hidden one.
    package static let marsh = WholeCase(
        court: court, offices: offices,
        heading: CaseHeading(
            docketNumber: number("1:24-cv-00017-AO"), kind: .civil, caption: "Marsh v. Lantern Cartage Co.",
            filedOn: day(8), judges: Judges(assigned: "Adaeze Okafor"),
            civil: CivilFacts(natureOfSuit: "190 Contract: Other", jurisdiction: "Diversity")),
        parties: [
            Party(
                name: "Delia Marsh", role: "Plaintiff", counsel: [Counsel(name: "Inés Reyes", roles: ["LEAD ATTORNEY"])]
            ),
            Party(
                name: "Lantern Cartage Co.", role: "Defendant",
                counsel: [Counsel(name: "Hiro Tanaka", roles: ["LEAD ATTORNEY"])]),
        ],
        entries: [
            entry(
                1, day(8), "COMPLAINT against Lantern Cartage Co., filed by Delia Marsh.",
                papers: [
                    WholeCase.Paper(details: DocumentDetails(pageCount: 2), bytes: Array("%PDF-1.4 complaint".utf8)),
                    WholeCase.Paper(attachment: 1, details: DocumentDetails(description: "Exhibit A", pageCount: 4)),
                ]),
            entry(nil, day(9), "Case assigned to Judge Adaeze Okafor."),
            entry(2, day(22), "MOTION to Dismiss by Lantern Cartage Co.", before: "MOTION by Lantern Cartage Co."),
            entry(3, day(23), "SEALED DOCUMENT", access: Access(.court)),
            entry(nil, day(24), "SEALED DOCUMENT", access: Access(.court, outsideLine: .hidden)),
        ])

    /// 2:24-cr-00005, sealed: outsiders learn its number.
    package static let sealedCase = WholeCase(
        court: court, offices: offices,
        heading: CaseHeading(docketNumber: number("2:24-cr-00005"), kind: .criminal, caption: "Sealed"),
        access: Access(.court))

    /// 1:24-mc-00003, sealed: outsiders learn nothing.
    package static let hiddenCase = WholeCase(
        court: court, offices: offices,
        heading: CaseHeading(docketNumber: number("1:24-mc-00003"), kind: .other, caption: "Sealed"),
        access: Access(.court, outsideLine: .hidden))

    /// A line as it is taken in.
    ///
    /// - Parameter before: what it said before it was corrected; nil for a line as first made.
    package static func entry(
        _ number: Int?, _ date: CourtDate, _ text: String, before: String? = nil, access: Access = .open,
        papers: [WholeCase.Paper] = []
    ) -> WholeCase.Entry {
        let line = DocketLine(
            number: number.flatMap { EntryNumber($0) }, filedOn: date, enteredOn: date, text: text,
            kind: EntryKind(readFrom: text))
        var uncorrected: DocketLine?
        if let before {
            uncorrected = line
            uncorrected?.text = before
        }
        return WholeCase.Entry(line: line, uncorrected: uncorrected, access: access, papers: papers)
    }

    /// A day of January 2024.
    package static func day(_ day: Int) -> CourtDate {
        guard let date = CourtDate(year: 2024, month: 1, day: day) else {
            preconditionFailure("January has no day \(day)")
        }
        return date
    }

    /// A docket number that is spelt right.
    package static func number(_ spelling: String) -> DocketNumber {
        guard let number = DocketNumber(spelling) else { preconditionFailure("\(spelling) is no docket number") }
        return number
    }
}
