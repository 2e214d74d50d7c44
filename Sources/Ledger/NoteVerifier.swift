import Crypto
import Foundation

/// A public key that notes are opened with, under the name it signs with.
///
/// Example, in the text form that is handed to verifiers ("vkey"):
/// `example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k`, that is the name, the number of the
/// key in hexadecimal, and base64 of the algorithm's byte and the key.
///
/// - Algorithm: Ed25519 (byte 0x01). Any other is refused.
/// - Source: C2SP signed-note, "Signatures", "Ed25519 signatures", "Verifier keys".
public struct NoteVerifier: Sendable, Hashable {
    /// The name of the key.
    public let name: KeyName
    /// The first four bytes of SHA-256 over name, newline, algorithm and key.
    public let keyID: UInt32
    /// The 32 bytes of the Ed25519 public key.
    public let publicKey: [UInt8]

    /// The key with these bytes.
    ///
    /// - Throws: `malformed-key` when there are not 32 of them.
    public init(name: KeyName, publicKey: [UInt8]) throws(LedgerError) {
        guard publicKey.count == 32, (try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)) != nil else {
            throw LedgerError(.malformedKey, "an Ed25519 public key has 32 bytes")
        }
        self.name = name
        self.publicKey = publicKey
        self.keyID = Self.keyID(name: name, typeAndKey: [Self.ed25519] + publicKey)
    }

    /// Reads the text form.
    ///
    /// - Throws: `malformed-key` when it has not three parts, when the number is not the one that follows from
    ///   name and key, or when the algorithm is not Ed25519.
    public init(vkey: String) throws(LedgerError) {
        // Base64 may contain a plus, a name may not.
        let parts = vkey.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let typeAndKey = Base64.decode(parts[2]) else {
            throw LedgerError(.malformedKey, "a verifier key is <name>+<number>+<base64>")
        }
        guard typeAndKey.first == Self.ed25519 else {
            throw LedgerError(.malformedKey, "the algorithm of the verifier key is not Ed25519")
        }
        try self.init(name: KeyName(String(Substring(parts[0]))), publicKey: Array(typeAndKey.dropFirst()))
        guard parts[1].elementsEqual(Self.hexadecimal(keyID).utf8) else {
            throw LedgerError(.malformedKey, "the number of the verifier key does not follow from name and key")
        }
    }

    /// The text form, to be given to everyone who verifies.
    public var vkey: String {
        "\(name)+\(Self.hexadecimal(keyID))+\(Base64.encode([Self.ed25519] + publicKey))"
    }

    /// Opens a checkpoint: the only way to a ``VerifiedCheckpoint``.
    ///
    /// - Parameters:
    ///   - bytes: the file `checkpoint`, or a copy that was kept.
    ///   - origin: the log it must be of.
    /// - Throws: `malformed-note`, `unknown-signer`, `invalid-signature`, `malformed-checkpoint`, `wrong-origin`.
    /// - Source: C2SP tlog-checkpoint.
    public func open(checkpoint bytes: [UInt8], origin: Origin) throws(LedgerError) -> VerifiedCheckpoint {
        let note = try SignedNote(parsing: bytes)
        try note.verified(by: [self])
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.origin == origin else {
            throw LedgerError(.wrongOrigin, "the checkpoint is of another log", file: LedgerFile.checkpoint.path)
        }
        return VerifiedCheckpoint(checkpoint, note: note, key: self)
    }

    /// Whether the key made this signature over these bytes.
    func isSignature(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// The algorithm's byte, "Signature types".
    static let ed25519: UInt8 = 0x01

    static func keyID(name: KeyName, typeAndKey: [UInt8]) -> UInt32 {
        SHA256.hash(data: Array(name.text.utf8) + [0x0a] + typeAndKey)
            .prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }

    static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}
