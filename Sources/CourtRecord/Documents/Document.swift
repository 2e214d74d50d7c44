/// A paper on the docket: the main document of an entry, or one of its attachments.
package struct Document: Sendable, Hashable {
    /// The row that stands for the paper in this store; opaque, and no permission to anything.
    package let id: DocumentRowID
    /// 0 for the main document, 1, 2, 3 … for attachments.
    package let attachment: Int
    /// What the paper is and how large.
    package let details: DocumentDetails
    /// Who may open it.
    package let access: Access

    package init(id: DocumentRowID, attachment: Int, details: DocumentDetails, access: Access) {
        self.id = id
        self.attachment = attachment
        self.details = details
        self.access = access
    }
}

/// The row of a document. Having it permits nothing.
package struct DocumentRowID: Sendable, Hashable {
    /// The row number.
    package let row: Int64

    package init(row: Int64) { self.row = row }
}

/// What is known of a paper apart from its bytes.
package struct DocumentDetails: Sendable, Hashable {
    /// As in "Exhibit A"; empty for most main documents.
    package var description: String
    /// The id PACER addresses use (`/doc1/127022264358`); nil where none is known.
    package var documentID: DocumentID?
    /// Pages of the PDF; nil when unknown.
    package var pageCount: Int?
    /// Bytes of the file as filed; nil when unknown.
    package var byteCount: Int?
    /// The size in the words of the source, as in "248.8 KB"; nil when it gave none.
    package var sizeText: String?
    /// SHA-256 of the bytes kept here; nil when the court's earlier system kept them and they are not here.
    package var digest: BlobDigest?
    /// True for a judicial opinion: free for everybody, always.
    package var isOpinion: Bool
    /// True for a transcript: no free look and no page cap.
    package var isTranscript: Bool

    package init(
        description: String = "", documentID: DocumentID? = nil, pageCount: Int? = nil, byteCount: Int? = nil,
        sizeText: String? = nil, digest: BlobDigest? = nil, isOpinion: Bool = false, isTranscript: Bool = false
    ) {
        self.description = description
        self.documentID = documentID
        self.pageCount = pageCount
        self.byteCount = byteCount
        self.sizeText = sizeText
        self.digest = digest
        self.isOpinion = isOpinion
        self.isTranscript = isTranscript
    }
}

/// The id by which PACER addresses a paper, as in `127022264358`: court prefix, a flag digit, a serial.
///
/// Clients set the fourth digit to 0 to ask for the attachment menu and to 1 to ask for the paper; it is one paper.
/// The id is kept with 0.
///
/// - Form: 5 to 20 ASCII digits. `init?` returns nil for anything else.
/// - Source: CM/ECF `/doc1/` addresses.
package struct DocumentID: Sendable, Hashable, CustomStringConvertible {
    /// With fourth digit 0.
    package let description: String

    /// Serials given here begin above this, so that no client takes an attachment number for another's
    /// (some clients shift numbers of courts whose serials are small).
    package static let firstSerial = 10_000_001

    package init?(_ spelling: some StringProtocol) {
        guard (5...20).contains(spelling.utf8.count), spelling.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        description = spelling.prefix(3) + "0" + spelling.dropFirst(4)
    }

    /// The id of the paper with that serial in the court with that prefix.
    package init?(prefix: String, serial: Int) { self.init("\(prefix)0\(serial)") }

    /// The spelling that asks for the paper itself, with fourth digit 1.
    package var direct: String { description.prefix(3) + "1" + description.dropFirst(4) }
}

/// SHA-256 of a file's bytes; the name under which the bytes are kept.
package struct BlobDigest: Sendable, Hashable, CustomStringConvertible {
    /// 64 lower-case hexadecimal digits.
    package let description: String

    package init?(_ hexadecimal: some StringProtocol) {
        guard hexadecimal.utf8.count == 64,
            hexadecimal.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        description = String(hexadecimal)
    }
}
