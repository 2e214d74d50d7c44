import ClerksOffice
import CourtRecord
import HTTPTypes
import Hummingbird
import NIOCore

/// Papers: menu, receipt, the paper itself, and why not.
struct PaperDesk {
    let visit: PACERVisit

    // MARK: Addresses

    /// `doc1/{id}`: fourth digit 0 asks for the menu, 1 for the paper; a post with a receipt asks for the bytes.
    func paper(_ spelling: String, isPost: Bool) async throws -> Response {
        guard let id = DocumentID(spelling) else { throw RefusalPage.noSuchEntry }
        let caseID = isPost ? visit.form["caseid"] : try visit.queryFields["caseid"]
        let found = try await find(id, inCase: caseID.trimmed)
        let asksForMenu = !isPost && spelling == id.description
        if asksForMenu, found.document.attachment == 0, found.entry.documents.count > 1 {
            return visit.page(AttachmentMenuPage(found: found, frame: visit.frame).html)
        }
        return try await answer(found, address: "\(visit.frame.base)/doc1/\(id.direct)", isPost: isPost)
    }

    /// `show_case_doc?{number},{caseid},{attachment},,`: goes on to the paper's own address.
    func showCaseDocument() async throws -> Response {
        let parts = visit.query.split(separator: ",", omittingEmptySubsequences: false).map {
            PostedForm.decoded($0).trimmed
        }
        guard parts.count >= 2, parts.count <= 8, let number = EntryNumber(parts[0]) else {
            throw RefusalPage.fault("The address names a document and a case.")
        }
        let attachment = parts.count > 2 ? parts[2] : ""
        guard attachment.isEmpty || EntryNumber(attachment) != nil else {
            throw RefusalPage.fault("The attachment is a number.")
        }
        let found = try await find(number, Int(attachment) ?? 0, inCase: parts[1])
        guard let id = found.document.details.documentID else { throw RefusalPage.notAvailable }
        return Answers.redirect(
            to: "\(visit.frame.base)/doc1/\(id.direct)?caseid=\(found.caseFile.pacerCaseID)&pdf_header=2",
            status: .found)
    }

    /// `show_doc.pl?caseid=&de_seq_num=&dm_id=&doc_num=`: the older address of bankruptcy courts.
    func showDocument(isPost: Bool) async throws -> Response {
        let fields = try visit.queryFields
        guard let number = EntryNumber(fields["doc_num"].trimmed) else {
            throw RefusalPage.fault("The field doc_num is a document number.")
        }
        let found = try await find(number, 0, inCase: fields["caseid"])
        let address = PaperAddress.address(
            of: found.document, number: number, caseID: found.caseFile.pacerCaseID, base: visit.frame.base)
        return try await answer(found, address: address, isPost: isPost)
    }

    /// `TransportRoom?servlet=ShowDoc`: the bytes at once; the appellate client does not look at the answer otherwise.
    func appellateBytes(_ spelling: String) async throws -> Response {
        guard let id = DocumentID(spelling.trimmed) else { throw RefusalPage.noSuchEntry }
        let found = try await find(id, inCase: "")
        let readable = try open(found)
        try await visit.charge(try await receipt(found))
        return try stream(readable)
    }

    /// `show_temp.pl?file={address}`: the bytes behind a frame.
    func bytes() async throws -> Response {
        let address = try visit.queryFields["file"]
        guard
            let paper = visit.addresses.paper(
                ofAddress: address, for: visit.reader.account, in: visit.court.id, at: visit.now)
        else { throw RefusalPage.notAvailable }
        return try stream(try open(try await find(paper)))
    }

    // MARK: Finding

    private func find(_ id: DocumentID, inCase caseID: String) async throws -> FoundDocument {
        let found = try await visit.clerk.findDocuments(id, in: visit.court.id, as: visit.viewer)
        guard let first = found.first else { throw RefusalPage.noSuchEntry }
        if caseID.isEmpty { return first }
        guard let wanted = Int(caseID), let inCase = found.first(where: { $0.caseFile.pacerCaseID == wanted }) else {
            throw RefusalPage.notInThatCase
        }
        return inCase
    }

    private func find(_ number: EntryNumber, _ attachment: Int, inCase caseID: String) async throws -> FoundDocument {
        let caseFile = try await visit.caseFile(caseID)
        guard let entry = try await visit.clerk.readEntry(number, of: caseFile.id, as: visit.viewer),
            let found = try await visit.clerk.findDocument(attachment, of: entry.id, as: visit.viewer)
        else { throw RefusalPage.noSuchEntry }
        return found
    }

    private func find(_ paper: PaperReference) async throws -> FoundDocument {
        if let id = DocumentID(paper.name) { return try await find(id, inCase: String(paper.pacerCaseID)) }
        guard let number = ECFNumber(paper.name.dropFirst()) else { throw RefusalPage.notAvailable }
        return try await find(number.entry, number.attachment, inCase: String(paper.pacerCaseID))
    }

    // MARK: Answering

    private func open(_ found: FoundDocument) throws -> ReadableDocument {
        guard found.isOpen else { throw RefusalPage.reason(found) }
        guard let readable = visit.clerk.readable(found) else { throw RefusalPage.notAvailable }
        return readable
    }

    /// The receipt, or, when the client has seen it, the page with the paper. Only the latter is charged for.
    private func answer(_ found: FoundDocument, address: String, isPost: Bool) async throws -> Response {
        _ = try open(found)
        let receipt = try await receipt(found)
        guard isPost, visit.form["got_receipt"] == "1" else {
            let page = ReceiptPage(found: found, receipt: receipt, address: address)
            return visit.page(page.html, title: "Download Confirmation")
        }
        try await visit.charge(receipt)
        let paper = PaperReference(pacerCaseID: found.caseFile.pacerCaseID, name: Self.name(of: found))
        let file = visit.addresses.paper(paper, for: visit.reader.account, in: visit.court.id, at: visit.now)
        let source = "\(visit.frame.base)/cgi-bin/show_temp.pl?file=\(file)&type=application/pdf"
        return visit.page(PaperFramePage(address: source).html)
    }

    private static func name(of found: FoundDocument) -> String {
        if let id = found.document.details.documentID { return id.description }
        let number = found.entry.line.number.map { String($0.value) } ?? "0"
        return found.document.attachment == 0 ? "n\(number)" : "n\(number)-\(found.document.attachment)"
    }

    private func receipt(_ found: FoundDocument) async throws -> TransactionReceipt {
        let details = found.document.details
        // A paper whose pages nobody has counted costs one.
        let pages = max(1, details.pageCount ?? 1)
        let fee = try await visit.fees().fee(
            forDocumentOf: pages, isOpinion: details.isOpinion, isTranscript: details.isTranscript)
        let number = found.entry.line.number.map { String($0.value) } ?? ""
        return visit.receipt(
            "Image\(number)-\(found.document.attachment)", ShownNumber.of(found.caseFile.heading), fee)
    }

    /// The bytes piece by piece. The type is exactly `application/pdf`: clients compare it as a whole.
    private func stream(_ readable: ReadableDocument) throws -> Response {
        let clerk = visit.clerk
        let byteCount = try clerk.bytes(of: readable).byteCount
        return Response(
            status: .ok, headers: [.contentType: "application/pdf", .cacheControl: "private, no-store"],
            body: ResponseBody(contentLength: byteCount) { writer in
                let paper = try clerk.bytes(of: readable)
                while let piece = try paper.next() { try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            })
    }
}
