import CourtRecord
import Synchronization

/// Counts wrong passwords, so that nobody can try them by the thousand.
///
/// Counted by login and address together: a stranger who tries passwords cannot lock out the person they belong to.
/// Kept in memory; a restart forgives. The lock guards the dictionary alone.
final class WrongPasswords: Sendable {
    // A class, since all requests share it.
    /// Wrong passwords after which no more are tried for a while.
    static let limit = 8
    /// Seconds after the last wrong one until the count begins anew.
    static let seconds: Int64 = 300
    /// Logins and addresses remembered at most; beyond it the oldest are forgotten first.
    static let roomFor = 10_000

    private struct Tries {
        var count: Int
        var last: Instant
    }

    private struct Key: Hashable {
        let login: String
        let address: String
    }

    private let tries = Mutex<[Key: Tries]>([:])

    /// True when so many were wrong that the next is not looked at.
    func areTooMany(login: String, address: String, at now: Instant) -> Bool {
        let key = Self.key(login, address)
        return tries.withLock { tries in
            guard let tried = tries[key], now < tried.last.adding(seconds: Self.seconds) else { return false }
            return tried.count >= Self.limit
        }
    }

    /// Counts a wrong one.
    func add(login: String, address: String, at now: Instant) {
        let key = Self.key(login, address)
        tries.withLock { tries in
            if tries[key] == nil, tries.count >= Self.roomFor {
                let byAge = tries.sorted { $0.value.last < $1.value.last }
                for old in byAge.prefix(Self.roomFor / 10) { tries[old.key] = nil }
            }
            var tried = tries[key] ?? Tries(count: 0, last: now)
            if tried.last.adding(seconds: Self.seconds) <= now { tried.count = 0 }
            tried.count += 1
            tried.last = now
            tries[key] = tried
        }
    }

    /// Forgets them after a right one.
    func forget(login: String, address: String) {
        let key = Self.key(login, address)
        tries.withLock { $0[key] = nil }
    }

    private static func key(_ login: String, _ address: String) -> Key {
        Key(login: String(login.lowercased().prefix(64)), address: address)
    }
}
