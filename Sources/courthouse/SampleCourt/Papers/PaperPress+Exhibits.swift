import CourtRecord

extension PaperPress {
    /// A sheet of figures, as exhibits are: so many rows that it fills a page or two.
    func printExhibit(_ title: String, _ layout: inout PaperLayout, _ numbers: inout SeededNumbers) {
        layout.skip(2)
        layout.centre(title)
        layout.skip()
        layout.centre("Invented for the sample court", .roman)
        layout.skip(2)
        let wares = printer.sentences("wares")
        let places = printer.sentences("places")
        let year = heading.filedOn?.year ?? 2024
        for row in 1...numbers.number(in: 18...52) {
            let date = "\(numbers.number(in: 1...12))/\(numbers.number(in: 1...28))/\(year - 1)"
            layout.line(
                "\(row).  \(date)   \(numbers.pick(wares)), \(numbers.number(in: 2...90)) units, "
                    + "\(numbers.pick(places)), $\(numbers.number(in: 10...999)).\(numbers.number(in: 10...99))")
        }
    }

    /// One page of a transcript: 25 numbered lines.
    func printTranscript(_ line: DocketLine, _ layout: inout PaperLayout, _ numbers: inout SeededNumbers) {
        layout.centre(court.name.uppercased())
        layout.centre("Transcript of proceedings, extract", .roman)
        layout.centre("\(heading.docketNumber.raw), \(heading.caption), \(line.filedOn.american)", .roman)
        layout.skip()
        let speech = printer.sentences("speech")
        let start = numbers.number(in: 0...max(0, speech.count - 25))
        for row in 1...25 where speech.indices.contains(start + row - 1) {
            layout.line("\(row < 10 ? " " : "")\(row)    \(speech[start + row - 1])", indent: 12)
        }
    }
}
