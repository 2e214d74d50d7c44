/// The fields of a query, as in `?text=motion&kind=order`, read with limits: a person types into a form, and a query
/// that is longer was not typed.
struct QueryFields: Sendable {
    /// Bytes of a whole query. A longer one is refused with words, not cut.
    static let byteLimit = 4_096
    /// Fields of one query; the largest form has fewer than half.
    static let countLimit = 48
    /// Characters of one field; names and docket texts that people look for are shorter.
    static let lengthLimit = 200

    private let fields: [(name: String, value: String)]

    /// Reads a query string.
    ///
    /// - Throws: ``Refused/bad(_:)`` in the reader's language when a limit is passed.
    init(_ query: String?, _ say: Language) throws(Refused) {
        let query = query ?? ""
        let parts = query.utf8.split(separator: UInt8(ascii: "&"))
        guard query.utf8.count <= Self.byteLimit, parts.count <= Self.countLimit else {
            throw .bad(say(.queryTooLong))
        }
        fields = parts.map { part in
            let halves = part.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            return (Self.decoded(halves[0]), halves.count == 2 ? Self.decoded(halves[1]) : "")
        }
        for field in fields where field.value.count > Self.lengthLimit {
            throw .bad(say(.fieldTooLong(field.name, limit: Self.lengthLimit)))
        }
    }

    /// The first value of that name that is not empty; nil when there is none.
    subscript(_ name: String) -> String? { values(name).first }

    /// The values of that name that are not empty.
    func values(_ name: String) -> [String] { fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

    /// Form encoding undone: `+` and `%20` are blanks. Control characters become blanks, ends are trimmed.
    private static func decoded(_ text: Substring.UTF8View.SubSequence) -> String {
        var bytes: [UInt8] = []
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"):
                bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                if digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                    bytes.append(value)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            default:
                bytes.append(byte)
            }
        }
        let clean = bytes.map { $0 < 0x20 || $0 == 0x7f ? UInt8(ascii: " ") : $0 }
        var words = String(decoding: clean, as: UTF8.self)[...]
        while words.first?.isWhitespace == true { words.removeFirst() }
        while words.last?.isWhitespace == true { words.removeLast() }
        return String(words)
    }
}
