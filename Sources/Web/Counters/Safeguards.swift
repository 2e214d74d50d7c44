import HTTPTypes
import Hummingbird

/// Headers on every answer: nothing is loaded from elsewhere, nothing is framed, nothing is guessed.
struct Safeguards: RouterMiddleware {
    typealias Context = Visit

    private static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
        frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'
        """

    func handle(
        _ request: Request, context: Visit, next: @concurrent (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // A paper brings its own, so that the browser's viewer can show it.
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        response.headers[.xContentTypeOptions] = "nosniff"
        if let name = HTTPField.Name("Referrer-Policy") { response.headers[name] = "no-referrer" }
        if let name = HTTPField.Name("Cross-Origin-Opener-Policy") { response.headers[name] = "same-origin" }
        return response
    }
}
