/// JSON as it is written, byte by byte, keys in the order given: what a commitment needs and an encoder does not
/// promise.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    mutating func object(_ members: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        name("\(key)")
        if let value { string(value) } else { bytes += Array("null".utf8) }
        needsComma = true
    }

    mutating func member(_ key: StaticString, _ value: Int?) {
        name("\(key)")
        bytes += Array((value.map { String($0) } ?? "null").utf8)
        needsComma = true
    }

    mutating func member(_ key: StaticString, _ value: Bool) {
        name("\(key)")
        bytes += Array((value ? "true" : "false").utf8)
        needsComma = true
    }

    mutating func list(_ key: StaticString, _ texts: [String]) {
        list(key) { json in
            for text in texts {
                json.separate()
                json.string(text)
                json.needsComma = true
            }
        }
    }

    mutating func list<Item>(_ key: StaticString, _ items: [Item], _ members: (inout JSONText, Item) -> Void) {
        list(key) { json in
            for item in items { json.object { members(&$0, item) } }
        }
    }

    private mutating func list(_ key: StaticString, _ items: (inout JSONText) -> Void) {
        name("\(key)")
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        items(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func name(_ key: String) {
        separate()
        string(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// RFC 8259: only the quotation mark, the backslash and control characters are escaped.
    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                let hexadecimal = String(byte, radix: 16)
                bytes += Array("\\u00\(hexadecimal.count == 1 ? "0" : "")\(hexadecimal)".utf8)
            default:
                bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
