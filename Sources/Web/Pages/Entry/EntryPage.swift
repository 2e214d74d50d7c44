import CourtRecord

/// One line of a docket, at an address that lasts.
enum EntryPage {
    static func html(_ model: EntryModel, _ say: Language) -> HTML {
        let title = model.title(say)
        let line = model.entry.line
        let path = SiteURL.caseFile(model.caseAddress, DocketQuestion()).description
        return Frame(
            say: say, title: "\(title) · \(model.caseNumber)", here: .entry(model.caseAddress, model.entry.address)
        ).page(
            """
            \(trail(model, say))<header class="case"><p class="kind"><span class="number">\(model.caseNumber)</span></p>
            <h1>\(title)</h1></header>
            <dl class="facts">
            <div><dt>\(say(PaperPhrase.filedOn))</dt><dd>\(DateMark.long(line.filedOn, say))</dd></div>
            \(line.enteredOn.map { "<div><dt>\(say(.enteredOn))</dt><dd>\(DateMark.long($0, say))</dd></div>\n" as HTML })\
            <div><dt>\(say(.kindLabel))</dt><dd>\(say(.kind(line.kind)))</dd></div>
            </dl>
            <section aria-labelledby="words"><h2 id="words" class="quiet">\(say(PaperPhrase.docketText))</h2>
            <p class="words"\(say.courtWords)>\(line.text.isEmpty ? line.shortText : line.text)</p></section>
            <section aria-labelledby="papers"><h2 id="papers">\(say(.papersTitle))</h2>
            \(papers(model.entry, path, say))</section>
            <p class="turning"><a href="\(model.onTheDocket)">\(say(.onTheDocket))</a></p>
            """)
    }

    /// From the courts to the case.
    static func trail(_ model: EntryModel, _ say: Language, _ more: [(words: String, url: SiteURL)] = []) -> HTML {
        Frame.trail(
            say,
            [
                (model.court.name, .court(model.court.id, after: nil)),
                (model.caseName, .caseFile(model.caseAddress, DocketQuestion())),
            ] + more)
    }

    private static func papers(_ entry: EntryLine, _ path: String, _ say: Language) -> HTML {
        if entry.isSealed { return "<p class=\"sealed\">\(say(.linePapersSealed))</p>" }
        guard !entry.papers.isEmpty else { return "<p>\(say(.noPapers))</p>" }
        let lines = entry.papers.map { paper -> HTML in
            "<li>\(PaperLink.html(paper, of: entry, path, isAlone: entry.papers.count == 1, say))</li>"
        }
        return "<ul class=\"papers\">\(HTML.joined(lines))</ul>"
    }
}
