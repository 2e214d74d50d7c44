import CourtRecord

/// A paper: what is known of it, and the way to its bytes.
enum DocumentPage {
    static func html(_ model: DocumentModel, _ say: Language) -> HTML {
        let title = model.title(say)
        let entry: (words: String, url: SiteURL) = (
            model.entry.title(say), .entry(model.entry.caseAddress, model.entry.entry.address)
        )
        let line = model.entry.entry.line
        return Frame(say: say, title: "\(title) · \(model.entry.caseNumber)", here: model.url).page(
            """
            \(EntryPage.trail(model.entry, say, [entry]))<header class="case">
            <p class="kind"><span class="number">\(model.entry.caseNumber)</span></p>
            <h1>\(title)</h1></header>
            \(way(model, say))\(model.details.map { facts($0, model, say) })\
            <section aria-labelledby="words"><h2 id="words" class="quiet">\(say(.onTheDocket))</h2>
            <p class="words"\(say.courtWords)>\(DateMark.short(line.filedOn, say)) \
            \(line.text.isEmpty ? line.shortText : line.text)</p></section>
            """)
    }

    /// The way to the bytes, or why there is none.
    private static func way(_ model: DocumentModel, _ say: Language) -> HTML {
        switch model.state {
        case .readable:
            let url = SiteURL.paper(model.entry.caseAddress, model.entry.entry.address, attachment: model.attachment)
            return "<p><a class=\"button\" href=\"\(url.description)\" type=\"application/pdf\">\(say(.open))</a></p>\n"
        case .notKept:
            return notice(say(.notKeptTitle), say(.notKeptText))
        case .courthouse:
            return notice(say(.courthousePaper), say(.courthouseText))
        case .sealed:
            return notice(say(.refusedTitle), say(.refusedText))
        }
    }

    private static func notice(_ title: String, _ words: String) -> HTML {
        "<div class=\"notice\"><h2>\(title)</h2><p>\(words)</p></div>\n"
    }

    private static func facts(_ details: DocumentDetails, _ model: DocumentModel, _ say: Language) -> HTML {
        var lines = HTML()
        if !details.description.isEmpty {
            lines += fact(say(.descriptionLabel), "<span\(say.courtWords)>\(details.description)</span>")
        }
        if let citation = model.citation { lines += fact(say(.citationLabel), "ECF No. \(citation.description)") }
        if let pageCount = details.pageCount { lines += fact(say(.pageCount), "\(say.count(pageCount))") }
        if let byteCount = details.byteCount {
            lines += fact(say(.size), "\(say(.bytes(byteCount)))")
        } else if let sizeText = details.sizeText {
            lines += fact(say(.size), "\(sizeText)")
        }
        if details.isOpinion { lines += fact(say(.opinion), "\(say(.yes))") }
        if details.isTranscript { lines += fact(say(.transcript), "\(say(.yes))") }
        if let id = details.documentID {
            lines += fact(say(.documentID), "<span class=\"number\">\(id.description)</span>")
        }
        if let digest = details.digest, model.state == .readable {
            lines += """
                <div class="wide"><dt>\(say(.digest))</dt><dd><code>\(digest.description)</code><br>\
                <small>\(say(.digestText))</small></dd></div>

                """
        }
        return """
            <section aria-labelledby="facts"><h2 id="facts" class="quiet">\(say(.paperFacts))</h2>
            <dl class="facts">
            \(lines)</dl></section>

            """
    }

    private static func fact(_ label: String, _ value: HTML) -> HTML {
        "<div><dt>\(label)</dt><dd>\(value)</dd></div>\n"
    }
}
