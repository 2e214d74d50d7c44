/// One signature line of a note: who signed, with which key, and the signature, of whatever algorithm.
///
/// Example: `— ecf.example.gov/ledger Az3grlgt…`. Lines by unknown keys are kept as they are: a witness may have
/// added its cosignature (C2SP tlog-cosignature), and a log that changes its key signs with both for a while.
///
/// - Source: C2SP signed-note, "Signatures".
public struct NoteSignature: Sendable, Hashable {
    /// The name of the key.
    public let name: KeyName
    /// The number of the key, which together with the name also tells the algorithm.
    public let keyID: UInt32
    /// The signature without the key's number; 64 bytes for Ed25519, at least one.
    public let bytes: [UInt8]

    /// A signature made elsewhere, for instance by a witness.
    ///
    /// - Throws: `malformed-note` when `bytes` is empty.
    public init(name: KeyName, keyID: UInt32, bytes: [UInt8]) throws(LedgerError) {
        guard !bytes.isEmpty else { throw LedgerError(.malformedNote, "a signature has no bytes") }
        self.name = name
        self.keyID = keyID
        self.bytes = bytes
    }

    /// Reads a signature line without its newline.
    ///
    /// - Throws: `malformed-note` when it is not `— <key name> <canonical base64 of five bytes or more>`.
    init(line: ArraySlice<UInt8>) throws(LedgerError) {
        guard line.starts(with: Self.mark) else {
            throw LedgerError(.malformedNote, "a signature line does not begin with an em dash and a space")
        }
        let parts = line.dropFirst(Self.mark.count).split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 2, let nameText = String(validating: parts[0], as: UTF8.self) else {
            throw LedgerError(.malformedNote, "a signature line does not have a key name and a signature")
        }
        guard let name = try? KeyName(nameText) else {
            throw LedgerError(.malformedNote, "the key name of a signature line is malformed")
        }
        guard let raw = Base64.decode(parts[1]), raw.count > 4 else {
            throw LedgerError(.malformedNote, "a signature is not canonical base64 of five bytes or more")
        }
        let keyID = raw.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        try self.init(name: name, keyID: keyID, bytes: Array(raw.dropFirst(4)))
    }

    /// The line with its newline.
    var line: String {
        let number = (0..<4).map { UInt8(truncatingIfNeeded: keyID >> UInt32(24 - 8 * $0)) }
        return "— \(name) \(Base64.encode(number + bytes))\n"
    }

    private static let mark = Array("— ".utf8)
}
