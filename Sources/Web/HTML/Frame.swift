/// What stands round every page for people: head, header, main, footer.
enum Frame {
    static func page(_ say: Language, title: String, _ content: HTML) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="\(say.rawValue)">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(title) · \(say(.siteName))</title></head>
        <body><a href="#content">\(say(.skipToContent))</a>
        <main id="content"><h1>\(title)</h1>
        \(content)
        </main></body></html>

        """
    }
}
