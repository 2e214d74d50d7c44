import ClerksOffice
import CourtRecord
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// The pages and answers for PACER clients: who asks, at which court, for what.
struct PACERCounter {
    let house: PublicHouse

    func add(to router: Router<Visit>) {
        router.get("pacer/**") { request, context in try await answer(request, context) }
        router.post("pacer/**") { request, context in try await answer(request, context) }
    }

    private func answer(_ request: Request, _ context: Visit) async throws -> Response {
        let path = context.parameters.getCatchAll().map { String($0) }
        guard let place = path.first else { throw Refused.notFound }
        let rest = path.dropFirst().joined(separator: "/")
        let base = context.isAtCourtsOwnHost ? "" : "/pacer/\(place)"
        let desk = SignInDesk(house: house, address: context.address, isAtCourtsOwnHost: context.isAtCourtsOwnHost)
        if place == "login" { return try await desk.answer(request, rest, base: base) }
        guard let id = CourtID(place), let court = try await house.clerk.court(id) else {
            return try await noCourt(request, context, desk, base)
        }
        if let feed = FeedDesk.program(rest, request.uri.query ?? "") {
            return try await FeedDesk(house: house, court: court, host: base).answer(request, feed)
        }
        if rest == "cgi-bin/login.pl" {
            return try await desk.page(request, court: id, base: base)
        }
        guard let reader = try await desk.reader(of: request, context) else {
            return Self.signIn(rest, request, court, base)
        }
        return await answer(request, rest, reader, at: court, base)
    }

    /// Somebody signed in asks a court that is not here: the logout link goes with the answer all the same.
    private func noCourt(
        _ request: Request, _ context: Visit, _ desk: SignInDesk, _ base: String
    ) async throws -> Response {
        guard let court = CourtID("none"), try await desk.reader(of: request, context) != nil else {
            throw Refused.notFound
        }
        return Answers.page(PACERFrame(court: court, base: base).page(RefusalPage.noSuchPage.html), status: .notFound)
    }

    /// Nobody is signed in: nothing on the answer may look like a page of somebody who is.
    private static func signIn(_ program: String, _ request: Request, _ court: Court, _ base: String) -> Response {
        if program == "cgi-bin/possible_case_numbers.pl" {
            let asked = PostedForm.decoded(request.uri.query ?? "")
            return PossibleCaseNumbers.answer(asked: asked, message: "Not logged in.  Please refresh this page.")
        }
        let query = request.uri.query.map { "?\($0)" } ?? ""
        let target = request.method == .get ? "\(base)/\(program)\(query)" : ""
        return Answers.page(SignInPage(court: court.id, base: base, target: target, isWrong: false).html)
    }

    /// Every answer from here on carries the logout link, whatever happens.
    private func answer(
        _ request: Request, _ program: String, _ reader: SignedIn, at court: Court, _ base: String
    ) async -> Response {
        let frame = PACERFrame(court: court.id, base: base)
        do {
            let visit = PACERVisit(
                clerk: house.clerk, addresses: SignedAddress(secret: house.secret), court: court, frame: frame,
                reader: reader, form: try await Self.form(of: request), query: request.uri.query ?? "",
                now: house.clerk.now)
            return try await Self.answer(visit, program, isPost: request.method == .post)
        } catch let refusal as RefusalPage {
            return Answers.page(frame.page(refusal.html))
        } catch let fault as ClientFault {
            return Answers.page(frame.page(RefusalPage.fault(fault.words).html))
        } catch let error as HTTPError {
            return Answers.page(frame.page(RefusalPage.fault("The form is too long.").html), status: error.status)
        } catch {
            house.logger.error(
                "a request of a PACER client failed", metadata: ["error": "\(error)", "path": "\(program)"])
            return Answers.page(frame.page(RefusalPage.trouble.html), status: .internalServerError)
        }
    }

    private static func form(of request: Request) async throws -> PostedForm {
        guard request.method == .post else { return PostedForm() }
        let body = try await request.body.collect(upTo: PostedForm.byteLimit)
        return try PostedForm(Array(body.readableBytesView), contentType: request.headers[.contentType] ?? "")
    }

    /// Every address of a court on one screen.
    private static func answer(_ visit: PACERVisit, _ program: String, isPost: Bool) async throws -> Response {
        switch program {
        case "cgi-bin/possible_case_numbers.pl": return try await CaseQueryDesk(visit: visit).possibleNumbers()
        case "cgi-bin/iquery.pl": return try await CaseQueryDesk(visit: visit).query(isPost: isPost)
        case "cgi-bin/iqquerymenu.pl": return try await CaseQueryDesk(visit: visit).menu()
        case "cgi-bin/mobile_query.pl": return try await CaseQueryDesk(visit: visit).mobile()
        case "cgi-bin/DktRpt.pl": return try await DocketDesk(visit: visit).answer(isPost: isPost)
        case "cgi-bin/HistDocQry.pl": return try await HistoryDesk(visit: visit).answer(isPost: isPost)
        case "cgi-bin/show_case_doc": return try await PaperDesk(visit: visit).showCaseDocument()
        case "cgi-bin/show_doc.pl": return try await PaperDesk(visit: visit).showDocument(isPost: isPost)
        case "cgi-bin/show_temp.pl": return try await PaperDesk(visit: visit).bytes()
        case "n/beam/servlet/TransportRoom", "cmecf/servlet/TransportRoom":
            return try await AppealDesk(visit: visit).answer()
        default: break
        }
        for folder in ["doc1/", "docs1/"] where program.hasPrefix(folder) {
            return try await PaperDesk(visit: visit).paper(String(program.dropFirst(folder.count)), isPost: isPost)
        }
        throw RefusalPage.noSuchPage
    }
}
