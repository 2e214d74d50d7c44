import HTTPTypes
import Hummingbird

/// Chooses the language: `?lang=es` for this visit and the next ones, else the cookie, else what the browser asks for.
struct LanguageChoice: RouterMiddleware {
    typealias Context = Visit
    private static let cookie = "lang"
    /// How long the choice is remembered: a year.
    private static let seconds = 31_536_000

    func handle(
        _ request: Request, context: Visit, next: @concurrent (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.language = Self.language(of: request)
        var response = try await next(request, context)
        response.headers.append(HTTPField(name: .vary, value: "Accept-Language, Cookie"))
        if let chosen = Self.chosen(in: request) {
            response.headers.append(
                HTTPField(
                    name: .setCookie,
                    value: "\(Self.cookie)=\(chosen.rawValue); Path=/; Max-Age=\(Self.seconds); SameSite=Lax"))
        }
        return response
    }

    private static func language(of request: Request) -> Language {
        chosen(in: request)
            ?? request.cookies[cookie].flatMap { Language(rawValue: $0.value) }
            ?? request.headers[.acceptLanguage].flatMap { Language(accepting: $0) } ?? .english
    }

    private static func chosen(in request: Request) -> Language? {
        request.uri.queryParameters["lang"].flatMap { Language(rawValue: String($0)) }
    }
}
