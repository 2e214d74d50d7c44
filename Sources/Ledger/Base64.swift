import Foundation

/// Standard base64 with padding (RFC 4648 section 4), in its canonical form only.
///
/// A text that decodes but would be written differently (spare bits set, line breaks inside) is refused: two
/// texts for one signature would make two notes of one.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    /// Returns nil when the text is not canonical base64.
    static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
        guard let data = Data(base64Encoded: Data(text)) else { return nil }
        let bytes = [UInt8](data)
        guard encode(bytes).utf8.elementsEqual(text) else { return nil }
        return bytes
    }
}
