package import ClerksOffice
package import CourtRecord
import Foundation
package import Store
import Synchronization

/// A courthouse of its own for one test: a new data directory, a clock that stands still, chance that repeats itself.
///
/// The directory goes when the last holder lets go.
package final class Courthouse: Sendable {
    // A class, since it owns a directory on disk and removes it exactly once.
    /// The data directory.
    package let directory: DataDirectory
    /// The world as this courthouse knows it.
    package let surroundings: Surroundings

    /// The moment at which the clock stands: 2024-03-09T16:00:00Z.
    package static let moment = Instant(milliseconds: 1_710_000_000_000)

    private init(directory: DataDirectory, surroundings: Surroundings) {
        self.directory = directory
        self.surroundings = surroundings
    }

    deinit { try? FileManager.default.removeItem(atPath: directory.path) }

    /// Makes a courthouse in which the District of Example is open and has no cases yet.
    package static func open() async throws -> Courthouse {
        let courthouse = try await empty()
        try await courthouse.visit { premises in
            try await premises.clerk.openCourt(Cast.court, offices: Cast.offices)
        }
        return courthouse
    }

    /// Makes a courthouse without courts.
    package static func empty() async throws -> Courthouse {
        let bytes = RepeatingBytes()
        let surroundings = Surroundings(now: { moment }, randomBytes: { bytes.take($0) })
        let directory = DataDirectory(
            FileManager.default.temporaryDirectory.path + "/courthouse-\(getpid())-\(Self.serial.next())")
        try? FileManager.default.removeItem(atPath: directory.path)
        try await directory.create(surroundings)
        return Courthouse(directory: directory, surroundings: surroundings)
    }

    /// Opens the doors, lets somebody do something, and closes them: what follows sees only what is on disk.
    @discardableResult
    package func visit<Answer>(_ work: (Premises) async throws -> Answer) async throws -> Answer {
        let premises = try await directory.open(surroundings)
        do {
            let answer = try await work(premises)
            try premises.close()
            return answer
        } catch {
            try? premises.close()
            throw error
        }
    }

    /// A clerk who works on a driver that fails, and the store to close afterwards. Arm the fault when both are there.
    package func clerk(failingBy fault: Fault) async throws -> (clerk: Clerk, store: Store) {
        let driver = try SQLiteDriver(path: directory.path + "/courthouse.sqlite", creating: false)
        let store = try await Store(FailingDriver(driver, fault))
        let blobs = try BlobStore(directory: directory.path + "/blobs")
        return (Clerk(store: store, blobs: blobs, surroundings: surroundings), store)
    }

    private static let serial = Counter()
}

/// Counts up. The lock guards the one number.
private final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock {
            $0 += 1
            return $0
        }
    }
}

/// Bytes that look random and are the same in every run. The lock guards the state of the generator (SplitMix64).
private final class RepeatingBytes: Sendable {
    private let state = Mutex<UInt64>(17)

    func take(_ count: Int) -> [UInt8] {
        state.withLock { state in
            (0..<count).map { _ in
                state &+= 0x9e37_79b9_7f4a_7c15
                var mixed = state
                mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
                mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
                return UInt8(truncatingIfNeeded: mixed ^ (mixed >> 31))
            }
        }
    }
}
