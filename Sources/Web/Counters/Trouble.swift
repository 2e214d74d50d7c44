import HTTPTypes
import Hummingbird
import Logging

/// What went wrong with a request, in a form that is shown to the person who asked.
enum Refused: Error, Sendable, Hashable {
    /// There is nothing, or nothing the viewer may know of: one answer for both.
    case notFound
    /// The request cannot be understood; the words name the field.
    case bad(String)
}

/// Turns everything thrown into a page. What went wrong inside is logged without content, and never shown.
struct Trouble: RouterMiddleware {
    typealias Context = Visit
    let logger: Logger

    func handle(
        _ request: Request, context: Visit, next: @concurrent (Request, Visit) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let refused as Refused {
            return Self.answer(to: refused, in: context.language)
        } catch let error as HTTPError {
            return Self.answer(to: error.status == .notFound ? .notFound : .bad(""), in: context.language)
                .with(status: error.status)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            logger.error("a request failed", metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
            let say = context.language
            return Answers.page(
                Frame.page(say, title: say(.troubleTitle), "<p>\(say(.troubleText))</p>"), status: .internalServerError)
        }
    }

    private static func answer(to refused: Refused, in say: Language) -> Response {
        switch refused {
        case .notFound:
            Answers.page(
                Frame.page(say, title: say(.notFoundTitle), "<p>\(say(.notFoundText))</p>"), status: .notFound)
        case .bad(let words):
            Answers.page(Frame.page(say, title: say(.badRequestTitle), "<p>\(words)</p>"), status: .badRequest)
        }
    }
}

extension Response {
    fileprivate func with(status: HTTPResponse.Status) -> Response {
        var response = self
        response.status = status
        return response
    }
}
