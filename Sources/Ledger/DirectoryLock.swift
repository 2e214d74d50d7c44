import Foundation
import Synchronization

/// The right to write into a directory, given back when it goes out of use or the process ends (`man 2 flock`).
///
/// A class, since only a class knows when it goes out of use. What it guards: that two publishers, in one process or
/// in two, never write one log; and that nothing is written after a write has failed.
final class DirectoryLock: Sendable {
    private let descriptor: Int32
    private let failed = Atomic(false)

    init(_ path: String) throws(LedgerError) {
        descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw PosixFile.failure() }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            guard errno == EWOULDBLOCK else { throw PosixFile.failure() }
            throw LedgerError(.alreadyOpenForWriting, "another publisher has the directory open")
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    var hasFailed: Bool { failed.load(ordering: .acquiring) }

    func markFailed() { failed.store(true, ordering: .releasing) }
}
