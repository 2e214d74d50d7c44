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
        } catch is NIOTooManyBytesError {
            return Answers.page(frame.page(RefusalPage.fault("The form is too long.").html), status: .contentTooLarge)
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

    private static func answer(_ visit: PACERVisit, _ path: String, isPost: Bool) async throws -> Response {
        switch PACERProgram(rawValue: path) {
        case .possibleCaseNumbers: return try await CaseQueryDesk(visit: visit).possibleNumbers()
        case .caseQuery: return try await CaseQueryDesk(visit: visit).query(isPost: isPost)
        case .caseMenu: return try await CaseQueryDesk(visit: visit).menu()
        case .mobileQuery: return try await CaseQueryDesk(visit: visit).mobile()
        case .docketReport: return try await DocketDesk(visit: visit).answer(isPost: isPost)
        case .historyReport: return try await HistoryDesk(visit: visit).answer(isPost: isPost)
        case .caseDocument: return try await PaperDesk(visit: visit).showCaseDocument()
        case .olderPaper: return try await PaperDesk(visit: visit).showDocument(isPost: isPost)
        case .paperBytes: return try await PaperDesk(visit: visit).bytes()
        case .appeals, .olderAppeals: return try await AppealDesk(visit: visit).answer()
        case nil: break
        }
        for folder in paperFolders where path.hasPrefix(folder) {
            return try await PaperDesk(visit: visit).paper(String(path.dropFirst(folder.count)), isPost: isPost)
        }
        throw RefusalPage.noSuchPage
    }

    /// Papers by their CM/ECF id: district and bankruptcy courts, courts of appeals.
    static let paperFolders = ["doc1/", "docs1/"]
}

/// Every program of a court that asks for a sign-in first, by its CM/ECF path.
enum PACERProgram: String, CaseIterable, Sendable {
    case possibleCaseNumbers = "cgi-bin/possible_case_numbers.pl"
    case caseQuery = "cgi-bin/iquery.pl"
    case caseMenu = "cgi-bin/iqquerymenu.pl"
    case mobileQuery = "cgi-bin/mobile_query.pl"
    case docketReport = "cgi-bin/DktRpt.pl"
    case historyReport = "cgi-bin/HistDocQry.pl"
    case caseDocument = "cgi-bin/show_case_doc"
    case olderPaper = "cgi-bin/show_doc.pl"
    case paperBytes = "cgi-bin/show_temp.pl"
    case appeals = "n/beam/servlet/TransportRoom"
    case olderAppeals = "cmecf/servlet/TransportRoom"
}
