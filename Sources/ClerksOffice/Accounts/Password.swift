import CryptoExtras
import Foundation

/// How passwords are kept: scrypt with its parameters and salt beside the hash, as in
/// `scrypt$32768$8$1$<salt>$<hash>`.
///
/// - Source: RFC 7914; parameters of the OWASP password storage cheat sheet (2^15, 8, 1 with 32 MiB).
enum Password {
    private static let rounds = 1 << 15
    private static let blockSize = 8
    private static let parallelism = 1
    private static let hashByteCount = 32

    /// Shorter passwords are refused: NIST SP 800-63B asks for at least eight characters.
    static let shortest = 8
    /// Longer ones would only make hashing slow.
    static let longest = 256

    static func hash(_ password: String, salt: [UInt8]) throws -> String {
        let hash = try derive(password, salt: salt, rounds: rounds)
        return [
            "scrypt", String(rounds), String(blockSize), String(parallelism), Data(salt).base64EncodedString(),
            hash.base64EncodedString(),
        ].joined(separator: "$")
    }

    /// Whether a password may be chosen and tried. HMAC, on which scrypt is built, takes a key with zero bytes at its
    /// end for the key without them.
    static func isUsable(_ password: String) -> Bool { password.utf8.count <= longest && !password.utf8.contains(0) }

    /// True when the password is the one that was hashed. Takes the same time whether or not it is; one that is not
    /// usable never is.
    static func matches(_ password: String, _ stored: String) -> Bool {
        let isUsable = isUsable(password)
        let parts = stored.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
            let salt = Data(base64Encoded: String(parts[4])), let wanted = Data(base64Encoded: String(parts[5])),
            let found = try? derive(isUsable ? password : "", salt: [UInt8](salt), rounds: rounds)
        else { return false }
        return isSame(wanted, found) && isUsable
    }

    private static func derive(_ password: String, salt: [UInt8], rounds: Int) throws -> Data {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.utf8), salt: Data(salt), outputByteCount: hashByteCount, rounds: rounds,
            blockSize: blockSize, parallelism: parallelism)
        return unsafe key.withUnsafeBytes { unsafe Data($0) }
    }

    private static func isSame(_ one: Data, _ other: Data) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
