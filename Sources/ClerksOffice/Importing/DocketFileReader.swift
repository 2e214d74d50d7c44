import CourtRecord

/// Reads fields of one JSON file, names every one that does not fit, and keeps going to find them all.
struct DocketFileReader {
    let file: String
    private(set) var findings: [ImportFinding] = []

    /// A longer text than this is no docket text; courts cap theirs at a few thousand characters.
    static let textLimitBytes = 1 << 20

    init(file: String) { self.file = file }

    var isRefused: Bool { findings.contains { $0.weight == .refused } }

    mutating func find(_ weight: ImportFinding.Weight, _ field: String, _ words: String) {
        findings.append(ImportFinding(file: file, field: field, weight: weight, words: words))
    }

    /// The members of an object; empty, with a refusal, for anything else.
    mutating func object(_ node: JSONNode?, _ field: String) -> [String: JSONNode] {
        switch node {
        case .object(let members)?: return members
        case .none: find(.refused, field, "is missing")
        case let other?: find(.refused, field, "is \(other.typeName), not an object")
        }
        return [:]
    }

    /// The members of an object; nil for null or nothing.
    mutating func optionalObject(_ node: JSONNode?, _ field: String) -> [String: JSONNode]? {
        switch node {
        case .null?, .none: return nil
        default: return object(node, field)
        }
    }

    /// The items of a list; empty for null or nothing.
    mutating func list(_ node: JSONNode?, _ field: String) -> [JSONNode] {
        switch node {
        case .array(let items)?: return items
        case .null?, .none: return []
        case let other?:
            find(.refused, field, "is \(other.typeName), not a list")
            return []
        }
    }

    /// A text; nil for null or nothing.
    mutating func optionalText(_ node: JSONNode?, _ field: String) -> String? {
        switch node {
        case .text(let text)?: return clean(text, field)
        case .null?, .none: return nil
        case let other?:
            find(.refused, field, "is \(other.typeName), not a text")
            return nil
        }
    }

    /// A text; empty for null or nothing.
    mutating func text(_ node: JSONNode?, _ field: String) -> String { optionalText(node, field) ?? "" }

    /// A date in ISO 8601; nil for null, an empty text or nothing.
    mutating func date(_ node: JSONNode?, _ field: String) -> CourtDate? {
        guard let text = optionalText(node, field), !text.isEmpty else { return nil }
        if let date = CourtDate(iso: text) { return date }
        find(.refused, field, "is no date of the form 2024-01-08, or no day of the calendar")
        return nil
    }

    /// A date that must be there.
    mutating func neededDate(_ node: JSONNode?, _ field: String) -> CourtDate? {
        let before = findings.count
        let date = date(node, field)
        if date == nil, findings.count == before { find(.refused, field, "is needed") }
        return date
    }

    /// JSON's numbers are exact to here; beyond, the number read may not be the number written.
    private static let exactNumberLimit = 9_007_199_254_740_992.0

    /// A whole number, written as number or as text; nil for null, an empty text or nothing.
    mutating func integer(_ node: JSONNode?, _ field: String) -> Int? {
        switch node {
        case .null?, .none: return nil
        case .number(let number)?:
            if abs(number) < Self.exactNumberLimit, let whole = Int(exactly: number) { return whole }
        case .text(let text)?:
            if text.isEmpty { return nil }
            if let whole = Int(text) { return whole }
        case let other?:
            find(.refused, field, "is \(other.typeName), not a number")
            return nil
        }
        find(.refused, field, "is not a whole number")
        return nil
    }

    /// A whole number within bounds; nil for null, an empty text or nothing.
    mutating func integer(_ node: JSONNode?, _ field: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let value = integer(node, field) else { return nil }
        guard bounds.contains(value) else {
            find(.refused, field, "is not between \(bounds.lowerBound) and \(bounds.upperBound)")
            return nil
        }
        return value
    }

    /// Lists the members that nothing asked for.
    mutating func leaveOut(unknownOf members: [String: JSONNode], known: Set<String>, _ field: String) {
        for name in members.keys.filter({ !known.contains($0) }).sorted() {
            let shown = String(
                name.unicodeScalars.prefix(60).map { $0.isASCII && $0.value >= 32 ? Character($0) : "?" })
            find(.leftOut, field.isEmpty ? shown : "\(field).\(shown)", "is no field of a docket")
        }
    }

    /// Control characters cannot stand in a docket sheet: each becomes U+FFFD, and is reported.
    private mutating func clean(_ text: String, _ field: String) -> String? {
        guard text.utf8.count <= Self.textLimitBytes else {
            find(.refused, field, "has \(text.utf8.count) bytes, more than the \(Self.textLimitBytes) a text may have")
            return nil
        }
        guard text.unicodeScalars.contains(where: Self.isControl) else { return text }
        find(.noted, field, "held control characters, which now stand as U+FFFD")
        var clean = ""
        clean.unicodeScalars.append(contentsOf: text.unicodeScalars.map { Self.isControl($0) ? "\u{fffd}" : $0 })
        return clean
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: false
        case 0..<32, 127, 0x80..<0xa0, 0xfffe, 0xffff: true
        default: false
        }
    }
}
