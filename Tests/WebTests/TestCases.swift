import ClerksOffice
import CourtRecord

/// Fictional cases of fictional courts.
enum TestCases {
    static let marshPath = "/courts/exd/cases/1:24-cv-00017"
    static let all = [marsh, doyle, sealed, hidden, marshAgain, crane, bankruptcy]

    static let district = Court(
        id: CourtID("exd")!, name: "United States District Court for the District of Example", kind: .district,
        documentPrefix: "970", timeZone: "America/New_York")
    static let bankruptcyCourt = Court(
        id: CourtID("exb")!, name: "United States Bankruptcy Court for the District of Example", kind: .bankruptcy,
        documentPrefix: "971", timeZone: "America/New_York")

    /// Has everything: initials, counsel, papers with and without bytes, sealed and hidden lines and papers.
    static let marsh = WholeCase(
        court: district, offices: [Office(code: "1", name: "Harbor City")],
        heading: heading(
            "1:24-cv-00017-OKA-LIN", "Marsh v. Lantern Cartage Co.", judge: "Adaeze Okafor",
            DocketNumber.Suffix(assigned: "OKA", referred: "LIN")),
        parties: [
            Party(
                name: "Émile Marsh", role: "Plaintiff", description: "a resident of Harbor City",
                counsel: [
                    Counsel(name: "Ines Reyes", contact: "Reyes LLP\nreyes@example.test", roles: ["LEAD ATTORNEY"])
                ]),
            Party(name: "Lantern Cartage Co.", role: "Defendant", counsel: []),
            Party(name: "Secret Person", role: "Intervenor", access: Access(.court, outsideLine: .shown)),
            Party(name: "Hidden Person", role: "Relator", access: Access(.court, outsideLine: .hidden)),
        ],
        entries: [
            entry(
                1, "2024-01-08", "COMPLAINT against Lantern Cartage Co.",
                [
                    paper(0, bytes: "%PDF-1.7 complaint", pages: 12), paper(1, "Exhibit A", pages: 3),
                ]),
            entry(nil, "2024-01-08", "Case assigned to Judge Adaeze Okafor."),
            entry(nil, "2024-01-09", "A line that nobody outside sees", access: Access(.court, outsideLine: .hidden)),
            entry(2, "2024-01-09", "SEALED DOCUMENT", access: Access(.court)),
            entry(
                3, "2024-02-01", "MOTION to Dismiss by Lantern Cartage Co.",
                [
                    paper(0, pages: 20),
                    paper(1, "Declaration of Tanaka", access: Access(.court)),
                    paper(2, "Unspoken exhibit", access: Access(.court, outsideLine: .hidden)),
                    paper(3, "Administrative record", access: Access(.courthouse), pages: 400),
                ]),
            entry(nil, "2024-02-02", "Minute Entry for the conference of February 2, 2024."),
            entry(4, "2024-03-01", "ORDER denying 3 Motion to Dismiss. 50% of fees_x awarded."),
        ])

    /// Nothing in it may be taken for markup or for a formula.
    static let doyle = WholeCase(
        court: district, heading: heading("1:24-cv-00018", "<script>alert(\"caption\")</script> v. O'Brien & Sons"),
        parties: [
            Party(
                name: "<b>Doyle</b>", role: "\"Plaintiff\"><img src=x>", description: "</details><script>x</script>",
                counsel: [Counsel(name: "<i>Counsel</i>", contact: "<u>contact</u>", roles: ["<s>role</s>"])],
                charges: Charges(counts: [.init(name: "<em>count</em>", isPending: true, disposition: "<q>none</q>")]))
        ],
        entries: [
            entry(
                1, "2024-01-10", "=HYPERLINK(\"http://x.test\",\"</script><script>alert('text')</script>\")",
                [
                    paper(0, "<h1>description</h1>", pages: 1)
                ]),
            entry(2, "2024-01-11", "+1-2, \"quoted\"\nand a second line"),
        ])

    static let sealed = WholeCase(
        court: district, heading: heading("2:24-cr-00005", "Caption of the sealed case"), access: Access(.court),
        entries: [entry(1, "2024-01-08", "INDICTMENT")])

    static let hidden = WholeCase(
        court: district, heading: heading("2:24-cr-00006", "Caption of the hidden case"),
        parties: [Party(name: "Hidden Defendant", role: "Defendant")],
        access: Access(.court, outsideLine: .hidden), entries: [entry(1, "2024-01-08", "INDICTMENT")])

    /// The same year, type and serial at another office.
    static let marshAgain = WholeCase(court: district, heading: heading("2:24-cv-00017", "Finch v. Harbor City"))

    static let crane = WholeCase(
        court: district, heading: heading("2:07-cv-34911-MJL", "Crane v. Tidewater Mills, Inc."))

    static let bankruptcy = WholeCase(court: bankruptcyCourt, heading: heading("24-10001", "Lantern Cartage Co."))

    /// A docket of that many lines: several on a date, every seventh without a number.
    static func long(_ count: Int) -> WholeCase {
        var number = 0
        let entries = (1...count).map { place -> WholeCase.Entry in
            let day = CourtDate(year: 2020 + place / 600, month: 1 + place / 50 % 12, day: 1 + place / 9 % 28)!
            if place % 7 != 0 { number += 1 }
            return entry(place % 7 == 0 ? nil : number, day.description, "Line \(place) of the docket")
        }
        return WholeCase(
            court: district, heading: heading("1:24-cv-00300", "A Long Case"),
            entries: entries.sorted { $0.line.filedOn < $1.line.filedOn })
    }

    // MARK: Parts

    static func heading(
        _ number: String, _ caption: String, judge: String = "", _ suffix: DocketNumber.Suffix = DocketNumber.Suffix()
    ) -> CaseHeading {
        let number = DocketNumber(DocketNumber(number)!, suffix: suffix)
        return CaseHeading(
            docketNumber: number,
            kind: CaseKind(caseType: number.caseType, in: number.caseType == nil ? .bankruptcy : .district),
            caption: caption, filedOn: CourtDate(iso: "2024-01-08"), judges: Judges(assigned: judge),
            civil: CivilFacts(cause: "28:1332 Diversity", natureOfSuit: "350 Motor Vehicle"))
    }

    static func entry(
        _ number: Int?, _ date: String, _ text: String, _ papers: [WholeCase.Paper] = [], access: Access = .open
    ) -> WholeCase.Entry {
        let day = CourtDate(iso: date)!
        return WholeCase.Entry(
            line: DocketLine(
                number: number.flatMap { EntryNumber($0) }, filedOn: day, enteredOn: day, text: text,
                kind: EntryKind(readFrom: text)),
            access: access, papers: papers)
    }

    static func paper(
        _ attachment: Int, _ description: String = "", bytes: String? = nil, access: Access = .open, pages: Int? = nil
    ) -> WholeCase.Paper {
        WholeCase.Paper(
            attachment: attachment, details: DocumentDetails(description: description, pageCount: pages),
            bytes: bytes.map { Array($0.utf8) }, access: access)
    }
}
