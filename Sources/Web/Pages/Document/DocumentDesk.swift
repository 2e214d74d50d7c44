import ClerksOffice
import CourtRecord
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers at the page of a paper, and gives its bytes.
struct DocumentDesk: Sendable {
    let house: PublicHouse

    /// What the browser's viewer needs to show a PDF, and nothing that a PDF could use to load or run more.
    private static let paperPolicy = """
        default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; \
        form-action 'none'; frame-ancestors 'self'
        """

    /// `/documents/3` is the page of attachment 3, `/documents/3.pdf` its bytes.
    func answer(_ request: Request, _ visit: Visit) async throws -> Response {
        guard let spelling = visit.parameters.get("document") else { throw Refused.notFound }
        let wantsBytes = spelling.hasSuffix(".pdf")
        let number = wantsBytes ? spelling.dropLast(4) : spelling[...]
        guard let attachment = Int(number), String(attachment) == number,
            (0...ECFNumber.largestAttachment).contains(attachment)
        else { throw Refused.notFound }
        let place = try await EntryPlace(visit, house)
        guard let found = try await house.clerk.findDocument(attachment, of: place.entry.id, as: visit.viewer) else {
            throw Refused.notFound
        }
        let model = DocumentModel(found, on: place.model)
        guard wantsBytes else { return Answers.page(DocumentPage.html(model, visit.language)) }
        guard let readable = house.clerk.readable(found) else {
            // The viewer may know of the paper: the answer says why there are no bytes.
            let status: HTTPResponse.Status = model.state == .notKept ? .notFound : .forbidden
            return Answers.page(DocumentPage.html(model, visit.language), status: status)
        }
        return try bytes(of: readable, named: Self.fileName(of: model), to: request, visit)
    }

    private func bytes(
        of paper: ReadableDocument, named fileName: String, to request: Request, _ visit: Visit
    ) throws -> Response {
        let clerk = house.clerk
        let tag = paper.found.document.details.digest.map { "\"\($0)\"" }
        var headers: HTTPFields = [
            .contentType: "application/pdf",
            .contentDisposition: "inline; filename=\"\(fileName)\"",
            .contentSecurityPolicy: Self.paperPolicy,
            .cacheControl: visit.viewer == .anonymous ? "no-cache" : "private, no-store",
        ]
        headers[.eTag] = tag
        if let tag, request.headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        let byteCount = try clerk.bytes(of: paper).byteCount
        let body = ResponseBody(contentLength: byteCount) { writer in
            let bytes = try clerk.bytes(of: paper)
            while let piece = try bytes.next() { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }

    /// As in `nysd-1-24-cv-00017-12-3.pdf`: letters, digits and hyphens, whatever the record says.
    private static func fileName(of model: DocumentModel) -> String {
        let address = model.entry.caseAddress
        let words = "\(address.court)-\(address.docketNumber)-\(model.entry.entry.address)"
        let name = words.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return String(name) + (model.attachment == 0 ? "" : "-\(model.attachment)") + ".pdf"
    }
}
