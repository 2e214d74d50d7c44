import ClerksOffice
import CourtRecord

extension DocketScript {
    /// The case as values, its papers printed.
    ///
    /// - Throws: ``DocketScript/Mistake`` when the script leaves out what a case must have.
    func wholeCase(pacerCaseID: Int, printer: PaperPrinter) throws -> WholeCase {
        guard let (court, offices) = SampleCourts.court(court), let number = DocketNumber(number),
            let filedOn = heading["filed"].flatMap({ CourtDate(iso: $0) })
        else { throw Mistake(description: "sample court: \(number) has no court, number or date") }
        let caseHeading = heading(number, in: court, filedOn: filedOn)
        var nextNumber = 1
        var entries: [WholeCase.Entry] = []
        let press = printer.press(for: caseHeading, parties, of: court)
        for line in lines {
            let date = SampleCalendar.date(line.days, after: filedOn)
            let number = line.isNumbered ? EntryNumber(nextNumber) : nil
            if line.isNumbered { nextNumber += 1 }
            let docketLine = DocketLine(
                number: number, filedOn: date, enteredOn: date, text: line.text,
                shortText: line.short.isEmpty ? Self.short(line.text) : line.short,
                kind: EntryKind(readFrom: line.text))
            var uncorrected: DocketLine?
            if let text = line.uncorrected {
                uncorrected = docketLine
                uncorrected?.text = text
            }
            let papers = line.papers.map { press.paper($0, of: docketLine) }
            entries.append(
                WholeCase.Entry(line: docketLine, uncorrected: uncorrected, access: line.access, papers: papers))
        }
        return WholeCase(
            court: court, offices: offices, pacerCaseID: heading["pacer"].flatMap { Int($0) } ?? pacerCaseID,
            heading: caseHeading, parties: parties, access: access, entries: entries)
    }

    private func heading(_ number: DocketNumber, in court: Court, filedOn: CourtDate) -> CaseHeading {
        let panel = heading["panel"]?.split(separator: ";").map { $0.trimmed } ?? []
        return CaseHeading(
            docketNumber: number,
            kind: heading["kind"].flatMap { CaseKind(rawValue: $0) }
                ?? CaseKind(caseType: number.caseType, in: court.kind),
            caption: heading["caption"] ?? "Sealed",
            filedOn: access.level == .public ? filedOn : nil,
            terminatedOn: heading["closed"].flatMap { CourtDate(iso: $0) },
            judges: Judges(assigned: heading["judge"] ?? "", referred: heading["referred"] ?? "", panel: panel),
            civil: CivilFacts(
                cause: heading["cause"] ?? "", natureOfSuit: heading["nature"] ?? "",
                jurisdiction: heading["jurisdiction"] ?? "", juryDemand: heading["jury"] ?? "",
                demand: heading["demand"] ?? "", multidistrictStatus: heading["multidistrict"] ?? ""),
            bankruptcy: BankruptcyFacts(
                convertedOn: heading["converted"].flatMap { CourtDate(iso: $0) },
                dischargedOn: heading["discharged"].flatMap { CourtDate(iso: $0) }),
            appeal: court.kind == .appellate ? appeal : nil)
    }

    private var appeal: AppealFacts {
        AppealFacts(
            appealFrom: heading["appeal-from"] ?? "", caseTypeInformation: heading["appeal-type"] ?? "",
            feeStatus: heading["appeal-fee"] ?? "",
            originatingCase: below.isEmpty ? nil : OriginatingCase(facts: below))
    }

    /// The first words of a docket text, up to the first that says who or against whom.
    private static func short(_ text: String) -> String {
        let ends: Set<Substring> = [
            "by", "against", "filed", "re", "as", "on", "held", "of", "before", "signed", "granting", "denying",
            "setting",
        ]
        let words = text.split(separator: " ").prefix(6).prefix { !ends.contains($0) && !$0.hasPrefix("[") }
        return words.joined(separator: " ").trimmingSuffix()
    }
}

extension String {
    /// Without the sign that ends a sentence or a part of it.
    fileprivate func trimmingSuffix() -> String {
        guard let last, ".,:;".contains(last) else { return self }
        return String(dropLast())
    }
}
