/// A piece of a page. Text that is put into it is escaped; only literals of our own code are markup.
///
/// ```swift
/// page += "<td>\(docketText)</td>"     // escaped, whatever docketText holds
/// page += "<p>\(otherHTML)</p>"        // markup stays markup
/// ```
///
/// A page is written as one growing run of UTF-8, so that a docket sheet costs one copy of its text.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The UTF-8 of the page.
    package private(set) var bytes: [UInt8]

    package init() { bytes = [] }

    /// Markup of our own; write the literal, never call this.
    package init(stringLiteral literal: String) { bytes = Array(literal.utf8) }

    package init(stringInterpolation: Interpolation) { bytes = stringInterpolation.bytes }

    /// Text that a writer of ours has escaped already; the PACER pages have more to escape than five characters.
    init(escapedBytes bytes: [UInt8]) { self.bytes = bytes }

    /// Makes room ahead of a long page.
    package mutating func reserve(_ byteCount: Int) { bytes.reserveCapacity(byteCount) }

    package static func += (page: inout HTML, more: HTML) { page.bytes += more.bytes }

    /// The pieces one after another.
    package static func joined(_ pieces: some Sequence<HTML>, by separator: HTML = "") -> HTML {
        var page = HTML()
        for (place, piece) in pieces.enumerated() {
            if place > 0 { page += separator }
            page += piece
        }
        return page
    }

    /// The page as text, for tests and for the few places that need one.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// How literals and values become a page.
    package struct Interpolation: StringInterpolationProtocol {
        fileprivate(set) var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        /// Markup of our own.
        package mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }

        /// Text, escaped for element content and for attribute values in double quotes.
        package mutating func appendInterpolation(_ text: some StringProtocol) { bytes.append(escaping: text.utf8) }

        /// A number.
        package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

        /// Markup, as it is.
        package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

        /// Markup when there is any.
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes += html.bytes }
        }
    }
}

extension [UInt8] {
    /// Appends text with the five characters that mean something in HTML written as references.
    fileprivate mutating func append(escaping text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            case UInt8(ascii: ">"): self += "&gt;".utf8
            case UInt8(ascii: "\""): self += "&#34;".utf8
            case UInt8(ascii: "'"): self += "&#39;".utf8
            default: append(byte)
            }
        }
    }
}
