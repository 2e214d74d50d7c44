import CourtRecord

/// What stands round every page for somebody signed in: title, logout link, the place of the content.
///
/// The logout link is what clients know a signed-in page by (`check_if_logged_in_page`); without it they sign in again
/// and repeat the request. It stands in a list: a table would be taken for the document list of an attachment menu, a
/// form for the one with the nonce. No table goes round the page: the docket header is the outermost table.
struct PACERFrame: Sendable {
    /// The court whose page it is.
    let court: CourtID
    /// What addresses on the page begin with: nothing under the court's own host name.
    let base: String

    /// Everything before the content.
    func opening(_ title: String? = nil) -> HTML {
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="UTF-8">\
        <title>\(PACERText.plain(title ?? "CM/ECF - \(court)"))</title></head><body>
        <ul><li><a href="\(base)/cgi-bin/login.pl?logout">Log Out</a></li></ul>
        <div id="cmecfMainContent">

        """
    }

    /// Everything after the content.
    var closing: HTML { "\n</div></body></html>\n" }

    /// A whole page.
    func page(_ content: HTML, title: String? = nil) -> HTML { "\(opening(title))\(content)\(closing)" }
}
