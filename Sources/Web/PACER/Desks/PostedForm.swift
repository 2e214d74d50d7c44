/// The fields of a form or query, as a client sent them.
///
/// juriscraper posts `multipart/form-data` whose parts have a name and nothing else; browsers and pacer-cli post
/// `application/x-www-form-urlencoded`. Papers never come this way.
struct PostedForm: Sendable {
    /// Names and values in the order of the form.
    private(set) var fields: [(name: String, value: String)] = []

    /// Bytes of a form at most; the longest of a docket report has 1,000.
    static let byteLimit = 64 << 10
    /// Fields of a form at most.
    static let fieldLimit = 200
    /// Bytes of a field's value at most.
    static let valueLimit = 8 << 10
    /// Bytes of a boundary at most (RFC 2046 section 5.1.1).
    static let boundaryLimit = 70

    init() {}

    /// The value of the field; empty when there is none. The first of several counts.
    subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

    /// True when the field is there, empty or not.
    func has(_ name: String) -> Bool { fields.contains { $0.name == name } }

    /// Reads a body of that content type; a body without a type must be empty.
    init(_ body: [UInt8], contentType: String) throws(ClientFault) {
        let type = contentType.prefix { $0 != ";" }.lowercased()
        switch type.filter({ $0 != " " }) {
        case "multipart/form-data":
            guard let boundary = Self.boundary(contentType) else { throw ClientFault("The form has no boundary.") }
            try self.init(multipart: body, boundary: boundary)
        case "application/x-www-form-urlencoded": try self.init(urlEncoded: String(decoding: body, as: UTF8.self))
        default:
            guard body.isEmpty else { throw ClientFault("The form is in a form that is not read here.") }
            self.init()
        }
    }

    /// Reads `a=b&c=d`, as in a body or behind the question mark of an address.
    init(urlEncoded text: some StringProtocol) throws(ClientFault) {
        for pair in text.split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let value = halves.count == 2 ? Self.decoded(halves[1]) : ""
            try add(Self.decoded(halves[0]), value)
        }
    }

    /// The text with `%41` as A and `+` as a blank; a percent sign that begins no such pair stays.
    static func decoded(_ text: some StringProtocol) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var place = 0
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "%"), place + 2 < bytes.count, let high = digit(bytes[place + 1]),
                let low = digit(bytes[place + 2])
            {
                decoded.append(high << 4 | low)
                place += 3
            } else {
                decoded.append(bytes[place] == UInt8(ascii: "+") ? 0x20 : bytes[place])
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private mutating func add(_ name: String, _ value: String) throws(ClientFault) {
        guard fields.count < Self.fieldLimit else { throw ClientFault("The form has too many fields.") }
        guard name.utf8.count <= Self.valueLimit, value.utf8.count <= Self.valueLimit else {
            throw ClientFault("A field of the form is too long.")
        }
        fields.append((name, value))
    }

    // MARK: multipart/form-data, RFC 7578

    private static func boundary(_ contentType: String) -> String? {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let halves = parameter.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].filter({ $0 != " " }).lowercased() == "boundary" else { continue }
            var boundary = halves[1].drop { $0 == " " }
            if boundary.hasPrefix("\""), boundary.hasSuffix("\""), boundary.count > 1 {
                boundary = boundary.dropFirst().dropLast()
            }
            return (1...boundaryLimit).contains(boundary.utf8.count) ? String(boundary) : nil
        }
        return nil
    }

    private init(multipart body: [UInt8], boundary: String) throws(ClientFault) {
        let mark = Array("--\(boundary)".utf8)
        var rest = body[...]
        guard rest.starts(with: mark) else { throw ClientFault("The form does not begin with its boundary.") }
        rest = rest.dropFirst(mark.count)
        let fence = [0x0D, 0x0A] + mark
        while !rest.starts(with: Array("--".utf8)) {
            guard rest.starts(with: [0x0D, 0x0A]) else { throw ClientFault("The form is broken.") }
            rest = rest.dropFirst(2)
            guard let end = Self.place(of: fence, in: rest) else { throw ClientFault("The form does not end.") }
            try addPart(rest[..<end])
            rest = rest[(end + fence.count)...]
        }
    }

    /// One part: header lines, an empty line, the value. A part with a file name is a paper, and refused.
    private mutating func addPart(_ part: ArraySlice<UInt8>) throws(ClientFault) {
        guard let gap = Self.place(of: [0x0D, 0x0A, 0x0D, 0x0A], in: part) else {
            throw ClientFault("A part of the form has no value.")
        }
        let value = String(decoding: part[(gap + 4)...], as: UTF8.self)
        for line in String(decoding: part[..<gap], as: UTF8.self).split(separator: "\r\n") {
            guard line.lowercased().hasPrefix("content-disposition:") else { continue }
            if line.contains("filename") { throw ClientFault("Papers are not taken in here.") }
            let words = line.split(separator: "name=\"", maxSplits: 1, omittingEmptySubsequences: false)
            guard words.count == 2, let end = words[1].firstIndex(of: "\"") else {
                throw ClientFault("A part of the form has no name.")
            }
            try add(String(words[1][..<end]), value)
            return
        }
        throw ClientFault("A part of the form has no name.")
    }

    private static func place(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
        var place = bytes.startIndex
        while place + wanted.count <= bytes.endIndex {
            if bytes[place] == first, bytes[place...].starts(with: wanted) { return place }
            place += 1
        }
        return nil
    }
}
