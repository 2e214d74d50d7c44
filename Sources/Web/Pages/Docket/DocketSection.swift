import CourtRecord

/// The docket: what of it was asked for, and its lines.
enum DocketSection {
    /// Everything above the lines.
    static func opening(_ model: CaseModel, _ say: Language) -> HTML {
        let isForPrint = model.question.view == .print
        let count =
            model.question.filter.wantsAll
            ? say(.entryCount(model.entryCount)) : say(.matchCount(model.entryCount))
        return """
            <section class="docket\(model.heading.kind == .appeal ? " long-numbers" : "")" aria-labelledby="docket"><div class="over"><h2 id="docket">\(say(.docketTitle))</h2> \
            <span class="count">\(count)</span></div>
            \(isForPrint ? nil : tools(model, say))\
            \(model.continuedAfter.map { "<p class=\"continued\">\(say(.continued($0)))</p>\n" as HTML })\
            \(model.entryCount == 0 ? nothing(model, say) : columns(say))
            """
    }

    /// Lines, one after another.
    static func lines(_ lines: [EntryLine], of address: CaseAddress, _ say: Language) -> HTML {
        var page = HTML()
        page.reserve(lines.count * 900)
        let path = SiteURL.caseFile(address, DocketQuestion()).description
        for line in lines { page += html(line, path, say) }
        return page
    }

    /// Everything below the lines.
    static func closing(_ model: CaseModel, next: EntryAddress?, _ say: Language) -> HTML {
        let end: HTML = model.entryCount == 0 ? "" : "</ol>\n"
        guard model.question.view == .screen else { return "\(end)</section>" }
        var links = HTML()
        if let next {
            let url = SiteURL.caseFile(model.address, model.question.with { $0.after = next })
            links += "<a rel=\"next\" class=\"button\" href=\"\(url.description)\">\(say(.nextLines))</a>"
            let whole = SiteURL.caseFile(model.address, model.question.with { $0.rows = .all })
            links += "<a href=\"\(whole.description)\">\(say(.wholeDocket))</a>"
        }
        if model.question.after != nil {
            let url = SiteURL.caseFile(model.address, model.question.with { _ in })
            links += "<a href=\"\(url.description)\">\(say(.fromTheBeginning))</a>"
        }
        return "\(end)\(links.bytes.isEmpty ? nil : "<p class=\"turning\">\(links)</p>\n" as HTML?)</section>"
    }

    private static func nothing(_ model: CaseModel, _ say: Language) -> HTML {
        "<p>\(model.question.filter.wantsAll ? say(.emptyDocket) : say(.noMatch))</p>\n"
    }

    /// Headings of the columns, for the eye: each line names its own parts to those who listen.
    private static func columns(_ say: Language) -> HTML {
        """
        <div class="columns" aria-hidden="true"><span>\(say(.filed))</span><span>\(say(.number))</span><span>\(say(.words))</span></div>
        <ol class="entries">

        """
    }

    /// Ways to see the docket otherwise.
    private static func tools(_ model: CaseModel, _ say: Language) -> HTML {
        let question = model.question
        let other: DocketFilter.Arrangement = question.filter.arrangement == .newestFirst ? .oldestFirst : .newestFirst
        let turned = SiteURL.caseFile(model.address, question.with { $0.filter.arrangement = other })
        let printed = SiteURL.caseFile(model.address, question.with { $0.view = .print })
        return """
            <p class="tools"><a href="\(turned.description)">\(say(.arrangement(other)))</a>\
            <a href="\(printed.description)">\(say(.printView))</a>\
            <span>\(say(.saveAs)) <a href="\(SiteURL.docketCSV(model.address, question).description)" type="text/csv">CSV</a> \
            <a href="\(SiteURL.docketJSON(model.address, question).description)" type="application/json">JSON</a></span></p>
            \(DocketForm.html(model, say))
            """
    }

    // MARK: One line

    private static func html(_ entry: EntryLine, _ path: String, _ say: Language) -> HTML {
        let address = entry.address.description
        let number: HTML =
            if let number = entry.line.number {
                entry.isSealed
                    ? "<span class=\"no\">\(number.value)</span>"
                    : "<a class=\"no\" href=\"\(path)/entries/\(address)\">\(number.value)</a>"
            } else {
                """
                <a class="no none" href="\(path)/entries/\(address)" \
                aria-label="\(say(.entryOf(say.long(entry.line.filedOn))))">–</a>
                """
            }
        return """
            <li id="entry-\(address)">\(DateMark.short(entry.line.filedOn, say))\(number)<div>\
            <p\(say.courtWords)>\(entry.line.text.isEmpty ? entry.line.shortText : entry.line.text)</p>\
            \(entered(entry.line, say))\(papers(entry, path, say))</div></li>

            """
    }

    /// The date of entry, where it differs from that of filing and the docket text does not say it.
    private static func entered(_ line: DocketLine, _ say: Language) -> HTML {
        guard let enteredOn = line.enteredOn, enteredOn != line.filedOn, !line.text.contains(enteredOn.american) else {
            return ""
        }
        return "<p class=\"entered\">\(say(.entered(say.short(enteredOn))))</p>"
    }

    private static func papers(_ entry: EntryLine, _ path: String, _ say: Language) -> HTML {
        if entry.isSealed { return "<p class=\"sealed\">\(say(.sealedPaper))</p>" }
        guard !entry.papers.isEmpty else { return "" }
        var list: HTML = "<ul class=\"papers\">"
        for paper in entry.papers {
            list += "<li>\(PaperLink.html(paper, of: entry, path, isAlone: entry.papers.count == 1, say))</li>"
        }
        return list + "</ul>"
    }
}

/// A paper in a list: what it is, how long, and the way to it where there is one.
enum PaperLink {
    static func html(
        _ paper: EntryLine.Paper, of entry: EntryLine, _ path: String, isAlone: Bool, _ say: Language
    ) -> HTML {
        let url: HTML = "\(path)/entries/\(entry.address.description)/documents/\(paper.attachment)"
        let name = name(paper, of: entry, isAlone: isAlone, say)
        let pages: HTML? = paper.details.pageCount.map { " <small>\(say(.pages($0)))</small>" }
        switch paper.standing {
        case .open, .asked:
            let bytes: HTML? =
                paper.details.digest == nil ? nil : " <a class=\"pdf\" href=\"\(url).pdf\">\(say(.pdf))</a>"
            return "<a href=\"\(url)\">\(name)</a>\(pages)\(bytes)"
        case .courthouse:
            return "\(name)\(pages) <small class=\"sealed\">\(say(.courthousePaper))</small>"
        case .sealed:
            return "\(shortName(paper, say)) <small class=\"sealed\">\(say(.sealedPaper))</small>"
        }
    }

    private static func name(_ paper: EntryLine.Paper, of entry: EntryLine, isAlone: Bool, _ say: Language) -> HTML {
        let description: HTML? =
            paper.details.description.isEmpty
            ? nil : ": <span\(say.courtWords)>\(paper.details.description)</span>"
        if isAlone, paper.attachment == 0, description == nil {
            return "\(entry.line.number.map { say(.document($0.description)) } ?? say(.mainDocument))"
        }
        return "\(shortName(paper, say))\(description)"
    }

    private static func shortName(_ paper: EntryLine.Paper, _ say: Language) -> HTML {
        "\(paper.attachment == 0 ? say(.mainDocument) : say(.attachment(paper.attachment)))"
    }
}

extension HTML {
    fileprivate static func + (one: HTML, more: HTML) -> HTML {
        var page = one
        page += more
        return page
    }
}
