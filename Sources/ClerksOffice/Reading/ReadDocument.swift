package import CourtRecord
import Store

/// A paper that has been judged open to a viewer. Only the clerk makes one, and only with one are there bytes.
package struct ReadableDocument: Sendable {
    /// The paper with its case and entry.
    package let found: FoundDocument
    fileprivate let digest: BlobDigest

    /// Judges the paper: nil when the viewer may not open it, or when its bytes are not kept here.
    init?(_ found: FoundDocument) {
        guard found.isOpen, let digest = found.document.details.digest else { return nil }
        self.found = found
        self.digest = digest
    }
}

/// The bytes of a paper, piece by piece.
package final class PaperBytes {
    // A class, since it owns an open file.
    private let reader: BlobReader

    fileprivate init(_ reader: BlobReader) { self.reader = reader }

    /// Bytes of the whole paper.
    package var byteCount: Int { reader.byteCount }

    /// The next piece; nil at the end.
    package func next() throws -> [UInt8]? { try reader.read() }
}

extension Clerk {
    /// The papers with that CM/ECF id that the viewer may know of; more than one when a filing stands on several
    /// dockets.
    package func findDocuments(
        _ id: DocumentID, in court: CourtID, pacerCaseID: Int? = nil, as viewer: Viewer
    ) async throws -> [FoundDocument] {
        try await store.read(as: viewer) { try $0.documents(id, in: court, pacerCaseID: pacerCaseID) }
    }

    /// The paper of that attachment number, 0 for the main document; nil when the viewer may not know of it.
    package func findDocument(
        _ attachment: Int, of entry: DocketEntryID, as viewer: Viewer
    ) async throws -> FoundDocument? {
        try await store.read(as: viewer) { try $0.document(attachment, ofEntry: entry) }
    }

    /// The paper, if the viewer for whom it was found may open it and its bytes are kept here.
    package func readable(_ found: FoundDocument) -> ReadableDocument? { ReadableDocument(found) }

    /// The bytes of a paper.
    package func bytes(of document: ReadableDocument) throws -> PaperBytes {
        PaperBytes(try blobs.open(document.digest))
    }
}
