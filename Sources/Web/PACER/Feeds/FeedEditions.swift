import CourtRecord
import Crypto
import Foundation
import Synchronization

/// Remembers what each court's feed said last, so that its `lastBuildDate` changes when the feed does and only then.
///
/// Readers take an unchanged date for "nothing new". After a restart the date of the newest line stands in for what was
/// remembered. The lock guards the dictionary alone.
final class FeedEditions: Sendable {
    // A class, since all requests share it.
    private struct Edition {
        let digest: String
        let changedAt: Instant
    }

    private let editions = Mutex<[CourtID: Edition]>([:])

    /// When the feed of that content last changed.
    ///
    /// - Parameter newest: when the newest line was made; nil for an empty feed.
    func changedAt(_ content: HTML, of court: CourtID, newest: Instant?, now: Instant) -> (Instant, digest: String) {
        let digest = SHA256.hash(data: Data(content.bytes)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0\(digits)" : digits
        }.joined()
        return editions.withLock { editions in
            if let known = editions[court], known.digest == digest { return (known.changedAt, digest) }
            let changedAt = editions[court] == nil ? newest ?? now : now
            editions[court] = Edition(digest: digest, changedAt: changedAt)
            return (changedAt, digest)
        }
    }
}
