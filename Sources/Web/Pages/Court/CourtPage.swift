import CourtRecord

/// A court: its offices and its newest cases.
enum CourtPage {
    static func html(_ model: CourtModel, _ say: Language) -> HTML {
        Frame(say: say, title: model.court.name, here: .court(model.court.id, after: model.after)).page(
            """
            \(Frame.trail(say, []))<h1\(say.courtWords)>\(model.court.name)</h1>
            <p class="lead">\(say(.caseCount(model.caseCount)))</p>
            <section aria-labelledby="search"><h2 id="search">\(say(.searchInCourt))</h2>
            \(SearchForm(words: "", courts: [], chosen: model.court.id).html(say))</section>
            \(offices(model.offices, say))<section aria-labelledby="newest">\
            <h2 id="newest">\(model.after == nil ? say(.newestCases) : say(.olderCases))</h2>
            \(model.hits.isEmpty ? "<p>\(say(.noCases))</p>" : CaseList.html(model.hits, say))
            \(turning(model, say))</section>
            """)
    }

    private static func offices(_ offices: [Office], _ say: Language) -> HTML {
        guard !offices.isEmpty else { return "" }
        let lines = offices.map { office -> HTML in
            "<li><span class=\"number\">\(office.code)</span> <span\(say.courtWords)>\(office.name)</span></li>"
        }
        return """
            <section aria-labelledby="offices"><h2 id="offices">\(say(.officesTitle))</h2>
            <ul class="offices">\(HTML.joined(lines))</ul></section>

            """
    }

    private static func turning(_ model: CourtModel, _ say: Language) -> HTML {
        var links = HTML()
        if let next = model.next {
            links +=
                "<a rel=\"next\" href=\"\(SiteURL.court(model.court.id, after: next).description)\">\(say(.olderCases))</a>"
        }
        if model.after != nil {
            links += "<a href=\"\(SiteURL.court(model.court.id, after: nil).description)\">\(say(.newestAgain))</a>"
        }
        return "<p class=\"turning\">\(links)</p>"
    }
}
