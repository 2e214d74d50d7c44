import ClerksOffice
import CourtRecord
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers at the page of a case, and at its docket as a table and for programs.
struct CaseDesk: Sendable {
    let house: PublicHouse

    /// What a reader wants of the docket.
    enum Form: Sendable {
        case page, csv, json
    }

    func answer(_ form: Form, _ request: Request, _ visit: Visit) async throws -> Response {
        let place = try await CasePlace(visit, house)
        switch place.found {
        case .open(let caseFile, let revision):
            var question = try DocketQuestion(QueryFields(request.uri.query, visit.language), visit.language)
            if form != .page { question = question.wholeDocket }
            return try await answer(form, question, caseFile, revision, at: place, request, visit)
        case .sealed(let sealed):
            guard form == .page else { throw Refused.notFound }
            return Answers.page(CasePage.sealed(sealed, of: place.court, visit.language))
        case .otherSpelling(let address):
            guard form == .page else { throw Refused.notFound }
            let question = try DocketQuestion(QueryFields(request.uri.query, visit.language), visit.language)
            return Answers.redirect(to: SiteURL.caseFile(address, question).description)
        case .several(let found):
            guard form == .page else { throw Refused.notFound }
            let hits = found.map { CaseHit($0, of: place.court, showingCourt: false) }
            return Answers.page(CasePage.several(hits, numbered: place.spelling, of: place.court, visit.language))
        }
    }

    private func answer(
        _ form: Form, _ question: DocketQuestion, _ caseFile: CaseFile, _ revision: Int, at place: CasePlace,
        _ request: Request, _ visit: Visit
    ) async throws -> Response {
        let address = place.address
        let url: SiteURL =
            switch form {
            case .page: .caseFile(address, question)
            case .csv: .docketCSV(address, question)
            case .json: .docketJSON(address, question)
            }
        let isKept = visit.viewer == .anonymous && question.filter.wantsAll
        let copy = KeptCopy(key: "\(visit.language.rawValue) \(url)", revision: revision, house: house, isKept: isKept)
        if let kept = copy.find() { return kept.answer(to: request) }
        let tags = house.entryTags
        let format: DocketFormat =
            switch form {
            case .page: .page(of: place.court, at: address, question, tags, visit)
            case .csv: DocketCSV.format(at: address, tags, visit)
            case .json: DocketJSON.format(at: address, tags, visit)
            }
        var start: DocketPlace?
        if let after = question.after {
            guard let line = try await house.entry(at: after, of: caseFile, at: address, as: visit.viewer) else {
                return Answers.redirect(to: SiteURL.caseFile(address, question.with { _ in }).description)
            }
            start = question.place(after: line)
        }
        let limit = question.wantsWholeDocket ? Clerk.stretchLimit : DocketQuestion.pageLimit
        guard
            let sheet = try await house.clerk.readDocket(
                of: caseFile, question.filter, withParties: format.withParties, after: start, limit: limit,
                as: visit.viewer)
        else { throw Refused.notFound }
        let writing = DocketWriting(format: format, sheet: sheet, filter: question.filter, viewer: visit.viewer)
        return question.wantsWholeDocket
            ? writing.stream(house, keeping: copy) : writing.page(keeping: copy).answer(to: request)
    }
}

/// A docket on its way out: the format, and what has been read so far.
private struct DocketWriting: Sendable {
    let format: DocketFormat
    let sheet: DocketSheet
    let filter: DocketFilter
    let viewer: Viewer

    /// One page, made whole.
    func page(keeping copy: KeptCopy) -> KeptPage {
        let next = sheet.stretch.next == nil ? nil : sheet.stretch.entries.last
        let bytes = format.opening(sheet) + format.lines(sheet.stretch.entries, true) + format.closing(sheet, next)
        let page = KeptPage([ByteBuffer(bytes: bytes)], of: format)
        copy.keep(page, madeFrom: sheet.revision)
        return page
    }

    /// The whole docket, a stretch at a time. What is sent is kept too, unless the record grew meanwhile or there is
    /// too much of it.
    func stream(_ house: PublicHouse, keeping copy: KeptCopy) -> Response {
        let body = ResponseBody { writer in
            var pieces = KeptPieces(isKept: copy.isKept)
            let beginning = format.opening(sheet) + format.lines(sheet.stretch.entries, true)
            try await writer.write(pieces.add(ByteBuffer(bytes: beginning)))
            var place = sheet.stretch.next
            while let start = place {
                let stretch = try await house.clerk.readStretch(of: sheet.caseFile, filter, after: start, as: viewer)
                if !stretch.entries.isEmpty {
                    try await writer.write(pieces.add(ByteBuffer(bytes: format.lines(stretch.entries, false))))
                }
                place = stretch.next
            }
            try await writer.write(pieces.add(ByteBuffer(bytes: format.closing(sheet, nil))))
            if let all = pieces.all,
                try await house.clerk.revision(of: sheet.caseFile.id, as: viewer) == sheet.revision
            {
                copy.keep(KeptPage(all, of: format), madeFrom: sheet.revision)
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: format.headers, body: body)
    }
}

extension DocketFormat {
    /// Whoever keeps a copy asks whether it is still right: a line can be sealed at any time.
    var headers: HTTPFields {
        var headers: HTTPFields = [.contentType: contentType, .cacheControl: "no-cache"]
        if let fileName { headers[.contentDisposition] = "attachment; filename=\"\(fileName)\"" }
        return headers
    }
}
