/// The name of a signing key, as it stands in a signature line, as in `ecf.example.gov/ledger`.
///
/// Names are compared byte by byte: two spellings of one accented letter are two names.
///
/// - Range: not empty; no Unicode space, no `+`, no control character.
/// - Source: C2SP signed-note, "Format".
public struct KeyName: Sendable, Hashable, CustomStringConvertible {
    /// The name as it is written.
    public let text: String

    /// The key name with this text.
    ///
    /// - Throws: `malformed-key` when it is empty or contains a space, a `+` or a control character.
    public init(_ text: String) throws(LedgerError) {
        let isFit = text.unicodeScalars.allSatisfy { scalar in
            scalar != "+" && scalar.value >= 0x20 && !scalar.properties.isWhitespace
        }
        guard isFit, !text.isEmpty else {
            throw LedgerError(.malformedKey, "a key name is empty or has a space, a plus or a control character")
        }
        self.text = text
    }

    /// The same as ``text``.
    public var description: String { text }

    /// Whether both names have the same bytes.
    public static func == (left: KeyName, right: KeyName) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    /// Feeds the bytes of the name to the hasher.
    public func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}
