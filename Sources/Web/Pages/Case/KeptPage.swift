import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A finished answer that everybody sees alike, with the tag by which a browser asks whether its copy is still right.
struct KeptPage: Sendable {
    let pieces: [ByteBuffer]
    private let headers: HTTPFields
    private let entityTag: String

    /// The tag is made from the bytes alone. One made from the revision of the case would tell that something was
    /// added that the reader does not see.
    init(_ pieces: [ByteBuffer], of format: DocketFormat) {
        self.pieces = pieces
        var hash = SHA256()
        for piece in pieces { hash.update(data: piece.readableBytesView) }
        let digits = hash.finalize().prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        entityTag = "\"\(digits.joined())\""
        var headers = format.headers
        headers[.eTag] = entityTag
        self.headers = headers
    }

    /// The pieces as they are, or word that the reader's copy is still right.
    func answer(to request: Request) -> Response {
        if let asked = request.headers[.ifNoneMatch], Self.lists(asked, entityTag) {
            return Response(status: .notModified, headers: headers)
        }
        if pieces.count == 1 {
            return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: pieces[0]))
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(contentsOf: pieces))
    }

    /// - Source: RFC 9110 section 13.1.2: a list of tags, weak or strong, or a star.
    private static func lists(_ asked: String, _ tag: String) -> Bool {
        asked == "*"
            || asked.split(separator: ",").contains { part in
                let part = part.drop { $0 == " " }
                return (part.hasPrefix("W/") ? part.dropFirst(2) : part).prefix { $0 != " " } == tag
            }
    }
}

/// The place of an answer among the kept ones.
struct KeptCopy: Sendable {
    let key: String
    let revision: Int
    let house: PublicHouse
    /// False for answers that are made for one viewer, or by a question few will ask again.
    let isKept: Bool

    /// The answer, made before from this state of the record.
    func find() -> KeptPage? { isKept ? house.pageCache.page(key, revision: revision) : nil }

    /// Keeps an answer, unless the record grew between finding the case and reading it.
    func keep(_ page: KeptPage, madeFrom read: Int) {
        if isKept { house.pageCache.keep(page, key, revision: read) }
    }
}

/// Pieces of an answer held back while it is sent, as long as there is room to keep them.
struct KeptPieces: Sendable {
    private var pieces: [ByteBuffer] = []
    private var byteCount = 0
    private var isKept: Bool

    init(isKept: Bool) { self.isKept = isKept }

    /// All pieces; nil when they are not to be kept.
    var all: [ByteBuffer]? { isKept ? pieces : nil }

    /// Holds a piece back and hands it on.
    mutating func add(_ piece: ByteBuffer) -> ByteBuffer {
        byteCount += piece.readableBytes
        if byteCount > PageCache.pageByteLimit {
            isKept = false
            pieces = []
        }
        if isKept { pieces.append(piece) }
        return piece
    }
}
