import Crypto
import Foundation

/// A private key that notes are signed with, under its name.
///
/// Trusted: whoever has it can sign checkpoints of a second, different log under the same name. Witnesses and kept
/// checkpoints are what brings that to light.
///
/// - Algorithm: Ed25519.
/// - Source: C2SP signed-note, "Ed25519 signatures".
public struct NoteSigner: Sendable, CustomStringConvertible, CustomReflectable {
    /// The public half, to be given to everyone who verifies.
    public let verifier: NoteVerifier
    private let privateKey: Curve25519.Signing.PrivateKey

    /// The key that follows from a seed.
    ///
    /// - Parameters:
    ///   - name: what the signature lines will say.
    ///   - seed: 32 bytes from a source of randomness that cannot be guessed (RFC 8032 section 5.1.5). Same seed,
    ///     same key.
    /// - Throws: `malformed-key` when the seed does not have 32 bytes.
    public init(name: KeyName, seed: [UInt8]) throws(LedgerError) {
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw LedgerError(.malformedKey, "an Ed25519 seed has 32 bytes")
        }
        self.privateKey = key
        self.verifier = try NoteVerifier(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    }

    /// Reads the text form of a private key, as ``privateKeyText`` writes it.
    ///
    /// - Throws: `malformed-key` when it is not `PRIVATE+KEY+<name>+<number>+<base64>`, when the number is not the
    ///   one that follows from name and key, or when the algorithm is not Ed25519.
    /// - Source: Go's `golang.org/x/mod/sumdb/note`, `NewSigner`.
    public init(privateKeyText: String) throws(LedgerError) {
        let parts = privateKeyText.utf8
            .split(separator: UInt8(ascii: "+"), maxSplits: 4, omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].elementsEqual("PRIVATE".utf8), parts[1].elementsEqual("KEY".utf8),
            let typeAndSeed = Base64.decode(parts[4]), typeAndSeed.first == NoteVerifier.ed25519
        else {
            throw LedgerError(.malformedKey, "a private key is PRIVATE+KEY+<name>+<number>+<base64>, Ed25519")
        }
        try self.init(name: KeyName(String(Substring(parts[2]))), seed: Array(typeAndSeed.dropFirst()))
        guard parts[3].elementsEqual(NoteVerifier.hexadecimal(verifier.keyID).utf8) else {
            throw LedgerError(.malformedKey, "the number of the private key does not follow from name and key")
        }
    }

    /// The text form of the private key. It is a secret: it goes into a file that only the log's process can read.
    ///
    /// - Source: Go's `golang.org/x/mod/sumdb/note`, `GenerateKey`.
    public var privateKeyText: String {
        let typeAndSeed = Base64.encode([NoteVerifier.ed25519] + Array(privateKey.rawRepresentation))
        return "PRIVATE+KEY+\(verifier.name)+\(NoteVerifier.hexadecimal(verifier.keyID))+\(typeAndSeed)"
    }

    /// The signature line for a text.
    ///
    /// - Throws: `malformed-key` when the key cannot sign, which a key made by this type can.
    func sign(_ text: [UInt8]) throws(LedgerError) -> NoteSignature {
        guard let signature = try? privateKey.signature(for: text) else {
            throw LedgerError(.malformedKey, "the private key could not sign")
        }
        return try NoteSignature(name: verifier.name, keyID: verifier.keyID, bytes: Array(signature))
    }

    /// The public half; nothing of the secret.
    public var description: String { verifier.vkey }

    /// The public half only, so that no dump of memory structures prints the secret.
    public var customMirror: Mirror { Mirror(self, children: ["verifier": verifier]) }
}
