/// What stands round every page for people: head, header, main, footer.
struct Frame: Sendable {
    /// The language of the page.
    let say: Language
    /// The title in the browser's tab.
    let title: String
    /// The page's own address, for the language links; nil for a page that says only that something is not there.
    var here: SiteURL?
    /// True for a page made for paper: nothing to click.
    var isForPrint = false

    /// A page with a heading and little else.
    static func page(_ say: Language, title: String, _ content: HTML) -> HTML {
        Frame(say: say, title: title).page("<h1>\(title)</h1>\n\(content)")
    }

    /// The whole page.
    func page(_ content: HTML) -> HTML { "\(opening)\(content)\(closing)" }

    /// Everything before the content.
    var opening: HTML {
        """
        <!DOCTYPE html>
        <html lang="\(say.rawValue)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(title) · \(say(.siteName))</title>
        <link rel="stylesheet" href="\(Asset.style.path)"><link rel="icon" type="image/svg+xml" href="\(Asset.icon.path)">
        </head>
        <body\(isForPrint ? " class=\"for-print\"" : "" as HTML)>
        \(isForPrint ? nil : header)<main id="content">

        """
    }

    /// Everything after the content.
    var closing: HTML { "</main>\n\(isForPrint ? nil : footer)</body></html>\n" }

    private var header: HTML {
        """
        <a class="skip" href="#content">\(say(.skipToContent))</a>
        <header class="masthead"><a class="name" href="\(SiteURL.home.description)">\(say(.siteName))</a>\(languages)</header>

        """
    }

    private var languages: HTML {
        guard let here else { return "" }
        let links = Language.allCases.map { language -> HTML in
            if language == say { return "<li><span aria-current=\"true\">\(language.ownName)</span></li>" }
            return """
                <li><a href="\(here.speaking(language))" hreflang="\(language.rawValue)" lang="\(language.rawValue)">\
                \(language.ownName)</a></li>
                """
        }
        return "<nav aria-label=\"\(say(.languageLabel))\"><ul class=\"languages\">\(HTML.joined(links))</ul></nav>"
    }

    private var footer: HTML {
        """
        <footer><p>\(say(.footerText)) <a href="/ledger/checkpoint">\(say(.recordLog))</a></p></footer>

        """
    }

    /// The way from the first page to this one; the last step is where the reader is.
    static func trail(_ say: Language, _ steps: [(words: String, url: SiteURL)]) -> HTML {
        let links = steps.map { step -> HTML in
            "<li><a href=\"\(step.url.description)\"\(say.courtWords)>\(step.words)</a></li>"
        }
        return """
            <nav class="trail" aria-label="\(say(.breadcrumbLabel))"><ol>\
            <li><a href="\(SiteURL.home.description)">\(say(.home))</a></li>\(HTML.joined(links))</ol></nav>

            """
    }
}
