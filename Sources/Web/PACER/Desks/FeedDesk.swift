import ClerksOffice
import CourtRecord
import HTTPTypes
import Hummingbird

/// The public feed of a court's newest docket entries. Nobody signs in for it.
struct FeedDesk {
    let house: PublicHouse
    let court: Court
    /// What addresses begin with where the court has no host of its own.
    let host: String

    /// Items of a feed at most; the busiest courts show some 400.
    private static let itemLimit = 400
    /// Days that a feed looks back.
    private static let days: Int64 = 3

    /// The feed that a path and query ask for; nil when they ask for something else. Courts call it differently: New
    /// York's Eastern District `readyDockets.pl`, Arkansas's Eastern District `rss_outside4.pl`, courts of appeals
    /// `RSSGenerator`.
    static func program(_ path: String, _ query: String) -> String? {
        if ["cgi-bin/rss_outside.pl", "cgi-bin/rss_outside4.pl", "cgi-bin/readyDockets.pl"].contains(path) {
            return path
        }
        return path.hasSuffix("servlet/TransportRoom") && query.split(separator: "&").contains("servlet=RSSGenerator")
            ? path : nil
    }

    func answer(_ request: Request, _ program: String) async throws -> Response {
        let now = house.clerk.now
        guard let since = InternetDate.day(of: now.adding(seconds: -Self.days * 86_400)) else { throw Refused.notFound }
        let entries = try await house.clerk.readNewest(
            in: court.id, since: since, limit: Self.itemLimit, as: .anonymous)
        let feed = RSSFeed(
            court: court, host: host.isEmpty ? Self.ownHost(court.id) : host,
            addresses: SignedAddress(secret: house.secret), entries: entries)
        let content = feed.content
        let (changedAt, digest) = house.feedEditions.changedAt(
            content.items, of: court.id, newest: entries.map(\.madeAt).max(), now: now)
        let tag = "\"\(digest.prefix(32))\""
        var response =
            request.headers[.ifNoneMatch] == tag
            ? Response(status: .notModified)
            : Answers.bytes(
                RSSFeed.document(content, changedAt: changedAt).bytes, type: "application/rss+xml; charset=UTF-8")
        response.headers[.eTag] = tag
        response.headers[.lastModified] = InternetDate.words(changedAt)
        response.headers[.cacheControl] = "public, max-age=60"
        return response
    }

    private static func ownHost(_ court: CourtID) -> String {
        court.description == "psc" ? "https://dcecf.psc.uscourts.gov" : "https://ecf.\(court).uscourts.gov"
    }
}
