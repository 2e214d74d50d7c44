/// A text with signatures under it, in the form of C2SP signed-note.
///
/// Example:
/// ```
/// This is an example message.
///
/// — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
/// ```
///
/// A note that was parsed is well-formed and nothing more: whatever it says is to be ignored until
/// ``verified(by:)`` has returned. Signatures by unknown keys are kept and written back unchanged; a malformed
/// signature line makes the whole note malformed. Each note has exactly one form in bytes.
///
/// - Source: C2SP signed-note.
public struct SignedNote: Sendable, Hashable {
    /// 1,000,000: the longest note that is read. A checkpoint with 16 post-quantum cosignatures has about 70,000.
    public static let sizeLimitBytes = 1_000_000
    /// 100: the most signatures a note may bear. The specification asks for at least 16.
    public static let signatureLimit = 100

    /// The signed bytes: valid UTF-8, ending in a newline, without other control characters.
    public let textBytes: [UInt8]
    /// The signature lines, in their order. At least one.
    public let signatures: [NoteSignature]

    /// The text, with its final newline.
    public var text: String { String(decoding: textBytes, as: UTF8.self) }

    /// Signs a text.
    ///
    /// - Parameters:
    ///   - text: one or more lines, each ending in a newline.
    ///   - signers: whose signatures the note bears, in this order.
    /// - Throws: `malformed-note` when the text is empty, does not end in a newline or contains another control
    ///   character, or when there are no signers or more than 100; whatever a signer throws.
    public init(text: String, signedBy signers: [NoteSigner]) throws(LedgerError) {
        let bytes = Array(text.utf8)
        try Self.checkText(bytes)
        var signatures: [NoteSignature] = []
        for signer in signers { signatures.append(try signer.sign(bytes)) }
        try self.init(textBytes: bytes, signatures: signatures)
    }

    /// Reads a note. Nothing is verified.
    ///
    /// - Throws: `malformed-note`, and says in which way.
    public init(parsing bytes: [UInt8]) throws(LedgerError) {
        guard bytes.count <= Self.sizeLimitBytes else {
            throw LedgerError(.malformedNote, "the note is longer than any that is read")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw LedgerError(.malformedNote, "the note is not UTF-8")
        }
        guard let split = Self.lastEmptyLine(bytes) else {
            throw LedgerError(.malformedNote, "no empty line stands between text and signatures")
        }
        let text = Array(bytes[...split])
        try Self.checkText(text)
        let lines = bytes[(split + 2)...].split(separator: 0x0a, omittingEmptySubsequences: false)
        // Text that ends in a newline splits into its lines and an empty rest.
        guard lines.count >= 2, lines.last?.isEmpty == true else {
            throw LedgerError(.malformedNote, "the last signature line does not end in a newline")
        }
        guard lines.count - 1 <= Self.signatureLimit else {
            throw LedgerError(.malformedNote, "the note bears more signatures than are read")
        }
        var signatures: [NoteSignature] = []
        for line in lines.dropLast() { signatures.append(try NoteSignature(line: line)) }
        try self.init(textBytes: text, signatures: signatures)
    }

    private init(textBytes: [UInt8], signatures: [NoteSignature]) throws(LedgerError) {
        guard (1...Self.signatureLimit).contains(signatures.count) else {
            throw LedgerError(.malformedNote, "a note bears 1 to 100 signatures")
        }
        self.textBytes = textBytes
        self.signatures = signatures
    }

    /// The note with one more signature line at its end, for instance a witness's cosignature.
    ///
    /// - Throws: `malformed-note` when it bears 100 already.
    public func adding(_ signature: NoteSignature) throws(LedgerError) -> SignedNote {
        try SignedNote(textBytes: textBytes, signatures: signatures + [signature])
    }

    /// The file.
    public var bytes: [UInt8] {
        textBytes + [0x0a] + signatures.flatMap { Array($0.line.utf8) }
    }

    /// The signatures that these keys made.
    ///
    /// Signatures by other keys are ignored, also those that share a name or a number, but not both, with a key.
    /// A signature that claims one of the keys and was not made by it condemns the whole note.
    ///
    /// - Throws: `invalid-signature` as said; `unknown-signer` when none of the keys signed.
    /// - Source: C2SP signed-note, "Signatures".
    @discardableResult
    public func verified(by keys: [NoteVerifier]) throws(LedgerError) -> [NoteSignature] {
        var verified: [NoteSignature] = []
        for signature in signatures {
            for key in keys where key.name == signature.name && key.keyID == signature.keyID {
                guard key.isSignature(signature.bytes, of: textBytes) else {
                    throw LedgerError(.invalidSignature, "a signature in the name of the key is not by the key")
                }
                verified.append(signature)
            }
        }
        guard !verified.isEmpty else {
            throw LedgerError(.unknownSigner, "the note bears no signature by the key")
        }
        return verified
    }

    private static func checkText(_ bytes: [UInt8]) throws(LedgerError) {
        guard bytes.last == 0x0a else {
            throw LedgerError(.malformedNote, "the text is empty or does not end in a newline")
        }
        guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0a }) else {
            throw LedgerError(.malformedNote, "the text contains a control character other than newline")
        }
    }

    /// The position of the newline that ends the text: the first of the last two newlines in a row.
    private static func lastEmptyLine(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 2 else { return nil }
        return (0...(bytes.count - 2)).last { bytes[$0] == 0x0a && bytes[$0 + 1] == 0x0a }
    }
}
