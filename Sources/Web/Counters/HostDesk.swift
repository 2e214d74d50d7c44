import HTTPTypes
import Hummingbird

/// Stands at the door: sends requests for a court's own host names to that court's PACER pages.
///
/// `ecf.nysd.uscourts.gov/cgi-bin/DktRpt.pl` becomes `/pacer/nysd/cgi-bin/DktRpt.pl`, `pacer.login.uscourts.gov` the
/// sign-in desk. Requests that come through a proxy name the host in the target itself. For local use the long
/// paths work under any host name.
struct HostDesk<Next: HTTPResponder<Visit>>: HTTPResponder {
    typealias Context = Visit
    let next: Next

    func respond(to request: Request, context: Visit) async throws -> Response {
        var head = request.head
        var context = context
        let (host, path) = Self.target(of: request)
        head.path = path
        if let base = PACERAddress.base(forHost: host) {
            head.path = base + (path.hasPrefix("/") ? path : "/" + path)
            context.isAtCourtsOwnHost = true
        }
        return try await next.respond(to: Request(head: head, body: request.body), context: context)
    }

    /// Host and path; a target in absolute form (`GET http://host/path`) names both.
    ///
    /// - Source: RFC 9112 section 3.2.2: the target's host wins over the header.
    private static func target(of request: Request) -> (host: String, path: String) {
        let target = request.head.path ?? "/"
        for scheme in ["http://", "https://"] where target.lowercased().hasPrefix(scheme) {
            let rest = target.dropFirst(scheme.count)
            let host = rest.prefix { $0 != "/" && $0 != "?" }
            let path = rest.dropFirst(host.count)
            return (String(host), path.hasPrefix("/") ? String(path) : "/" + path)
        }
        return (request.head.authority ?? "", target)
    }
}
