import CourtRecord
import Crypto
import Foundation

/// Addresses that the house gives out and recognises again without remembering them.
///
/// Each holds what it stands for, when it expires, and a code made with the house's secret; nobody can make or change
/// one. Trusted: whoever knows the secret can make such addresses, and still reads only what the viewer may read.
struct SignedAddress: Sendable {
    /// The house's secret, 32 bytes.
    let secret: [UInt8]

    /// Seconds for which the form of a history report is good: a working day of a browser window.
    static let formSeconds: Int64 = 8 * 3600
    /// Seconds for which the address of a paper is good: long enough for the slowest download to begin.
    static let paperSeconds: Int64 = 900

    /// The nonce of a form, digits as courts have it: `{case}{time}{code}-L_1_0-1`. The post carries no case id
    /// (`DocketHistoryReport.query`), so the nonce does.
    func nonce(forCase pacerCaseID: Int, in court: CourtID, account: AccountID?, at now: Instant) -> String {
        let digits = Self.padded(pacerCaseID, 12) + Self.padded(Int(now.milliseconds / 1000), 11)
        return digits + code("nonce", digits, court, account) + "-L_1_0-1"
    }

    /// The case a nonce was given out for; nil when it is none, has expired, or is somebody else's.
    func pacerCaseID(ofNonce nonce: String, in court: CourtID, account: AccountID?, at now: Instant) -> Int? {
        let digits = nonce.prefix { $0 != "-" }
        guard digits.utf8.count == 43, nonce.dropFirst(43).hasPrefix("-L_"), digits.utf8.allSatisfy(Self.isDigit) else {
            return nil
        }
        let signed = String(digits.prefix(23))
        guard let pacerCaseID = Int(digits.prefix(12)), let time = Int64(digits.dropFirst(12).prefix(11)),
            Self.isSame(code("nonce", signed, court, account), String(digits.dropFirst(23))),
            now < Instant(milliseconds: time * 1000).adding(seconds: Self.formSeconds)
        else { return nil }
        return pacerCaseID
    }

    /// A name for a line in feeds that tells nothing of how many lines there are; 15 digits.
    func name(ofEntry entry: DocketEntryID, in court: CourtID) -> String {
        String(code("entry", String(entry.row), court, nil).prefix(15))
    }

    /// The address part of a paper: `{case}.{id}.{time}.{account}.{code}`.
    func paper(_ paper: PaperReference, for account: AccountID?, in court: CourtID, at now: Instant) -> String {
        let expiry = now.adding(seconds: Self.paperSeconds).milliseconds / 1000
        let words = "\(paper.pacerCaseID).\(paper.name).\(expiry).\(account?.row ?? 0)"
        return "\(words).\(code("paper", words, court, account))"
    }

    /// The paper of an address; nil when the address is none, has expired, or was made for another account.
    func paper(
        ofAddress address: String, for account: AccountID?, in court: CourtID, at now: Instant
    ) -> PaperReference? {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 5, address.utf8.count <= 200, let pacerCaseID = Int(parts[0]),
            let expiry = Int64(parts[2]), let owner = Int64(parts[3]), expiry > 0, expiry < 1 << 40
        else { return nil }
        let signer = owner == 0 ? nil : AccountID(row: owner)
        guard owner == 0 || signer == account,
            Self.isSame(code("paper", parts[..<4].joined(separator: "."), court, signer), parts[4]),
            now.milliseconds / 1000 < expiry
        else { return nil }
        return PaperReference(pacerCaseID: pacerCaseID, name: parts[1])
    }

    /// 20 decimal digits of HMAC-SHA-256: 64 bits, for addresses that live for hours at most.
    private func code(_ purpose: String, _ words: String, _ court: CourtID, _ account: AccountID?) -> String {
        let message = "courthouse \(purpose)\n\(court)\n\(account?.row ?? 0)\n\(words)"
        let code = HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: secret))
        let number = code.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let digits = String(number)
        return String(repeating: "0", count: 20 - digits.utf8.count) + digits
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        guard one.utf8.count == other.utf8.count else { return false }
        return zip(one.utf8, other.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// A paper as an address names it. Having one permits nothing: the paper is judged anew.
struct PaperReference: Sendable, Hashable {
    /// The case.
    let pacerCaseID: Int
    /// The document id, as in `127022264358`; or number and attachment, as in `n12-3`, where there is none.
    let name: String
}
