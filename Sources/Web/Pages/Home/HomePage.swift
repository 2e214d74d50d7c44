import ClerksOffice
import CourtRecord

/// The first page.
enum HomePage {
    static func html(_ model: HomeModel, _ say: Language) -> HTML {
        let title = model.hits == nil ? say(.homeTitle) : say(.resultsTitle(model.words))
        let here: SiteURL = model.hits == nil ? .home : .search(model.words, court: model.chosen)
        return Frame(say: say, title: title, here: here).page(
            """
            <h1>\(title)</h1>
            \(model.hits == nil ? lead(say) : nil)
            \(SearchForm(words: model.words, courts: model.courts, chosen: model.chosen).html(say))
            \(model.hits.map { results($0, say) })
            \(model.hits == nil ? courts(model, say) : nil)
            """)
    }

    private static func lead(_ say: Language) -> HTML { "<p class=\"lead\">\(say(.homeLead))</p>" }

    private static func results(_ hits: [CaseHit], _ say: Language) -> HTML {
        guard !hits.isEmpty else {
            return "<p class=\"count\">\(say(.nothingFound))</p><p>\(say(.nothingFoundAdvice))</p>"
        }
        let isCut = hits.count == Clerk.listLimit
        return """
            <p class="count">\(isCut ? say(.resultsCut(hits.count)) : say(.resultCount(hits.count)))</p>
            \(CaseList.html(hits, say))
            """
    }

    private static func courts(_ model: HomeModel, _ say: Language) -> HTML {
        let kinds = model.courtsByKind.map { kind, courts -> HTML in
            let links = courts.map { court -> HTML in
                "<li><a href=\"\(SiteURL.court(court.id, after: nil).description)\"\(say.courtWords)>\(court.placeName)</a></li>"
            }
            return "<h3>\(say(.courtKind(kind)))</h3>\n<ul class=\"courts\">\(HTML.joined(links, by: "\n"))</ul>\n"
        }
        return """
            <section aria-labelledby="courts"><h2 id="courts">\(say(.courtsTitle))</h2>
            \(kinds.isEmpty ? "<p>\(say(.noCourts))</p>" : HTML.joined(kinds))</section>
            """
    }
}

/// The one search box, with or without a choice of court.
struct SearchForm {
    /// What stands in the box.
    let words: String
    /// The courts to choose from; empty for a search in ``chosen`` alone.
    let courts: [Court]
    /// The court that is searched; nil for every court.
    let chosen: CourtID?

    func html(_ say: Language) -> HTML {
        """
        <form class="search" role="search" action="\(SiteURL.home.description)" method="get">
        <p class="field wide"><label for="q">\(say(.boxLabel))</label>
        <input id="q" name="q" type="search" value="\(words)" maxlength="\(QueryFields.lengthLimit)" required \
        autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="q-example"></p>
        \(courtField(say))<p class="field"><button type="submit">\(say(.search))</button></p>
        <p class="hint" id="q-example">\(say(.boxExample))</p>
        </form>
        """
    }

    private func courtField(_ say: Language) -> HTML {
        guard !courts.isEmpty else {
            return chosen.map { "<input type=\"hidden\" name=\"court\" value=\"\($0.description)\">\n" } ?? ""
        }
        let options = courts.sorted { $0.name < $1.name }.map { court -> HTML in
            let selected: HTML = court.id == chosen ? " selected" : ""
            return "<option value=\"\(court.id.description)\"\(selected)>\(court.name)</option>"
        }
        return """
            <p class="field"><label for="court">\(say(.courtLabel))</label>
            <select id="court" name="court"><option value="">\(say(.everyCourt))</option>\(HTML.joined(options))</select></p>

            """
    }
}

/// Cases one below the other.
enum CaseList {
    static func html(_ hits: [CaseHit], _ say: Language) -> HTML {
        "<ol class=\"cases\">\n\(HTML.joined(hits.map { line($0, say) }))</ol>"
    }

    private static func line(_ hit: CaseHit, _ say: Language) -> HTML {
        let url = SiteURL.caseFile(hit.address, DocketQuestion()).description
        let name: HTML =
            if let caption = hit.caption {
                "<a href=\"\(url)\"\(say.courtWords)>\(caption.isEmpty ? hit.number : caption)</a>"
            } else {
                "<a href=\"\(url)\">\(say(.sealedCase))</a>"
            }
        let parties = hit.parties.map { party -> HTML in
            "<li\(say.courtWords)>\(party.name)\(party.role.isEmpty ? nil : ", \(party.role)" as HTML?)</li>"
        }
        return """
            <li><p class="name">\(name)</p><p class="facts"><span class="number">\(hit.number)</span>\(dates(hit, say))\
            \(hit.courtName.map { "<span\(say.courtWords)>\($0)</span>" as HTML })</p>\
            \(parties.isEmpty ? nil : "<ul class=\"matched\">\(HTML.joined(parties))</ul>" as HTML?)</li>

            """
    }

    private static func dates(_ hit: CaseHit, _ say: Language) -> HTML {
        var dates = HTML()
        if let filedOn = hit.filedOn { dates += "<span>\(say(.filed(say.short(filedOn))))</span>" }
        if let terminatedOn = hit.terminatedOn { dates += "<span>\(say(.terminated(say.short(terminatedOn))))</span>" }
        return dates
    }
}
