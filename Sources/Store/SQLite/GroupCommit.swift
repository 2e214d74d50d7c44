import GRDB
import Synchronization

/// One commit, and so one fsync, for all the writes that wait at the moment.
///
/// While one batch is being made durable the next writers queue up; whoever stands first then leads the next batch.
/// Each write has its own savepoint, so one that fails takes nothing of its neighbours with it.
actor GroupCommit {
    private let pool: DatabasePool
    private var waiting: [Waiting] = []
    private var isCommitting = false

    /// Writes in one commit; keeps the wait of the last one bounded.
    private static let batchLimit = 256

    private struct Waiting {
        let job: Job
        let turn: CheckedContinuation<Turn, Never>
    }

    /// One write: how to run it, and how to tell it that the commit failed.
    private struct Job: Sendable {
        let run: @Sendable (any Connection) -> Bool
        let fail: @Sendable (any Error) -> Void
    }

    private enum Turn { case done, lead }

    init(pool: DatabasePool) { self.pool = pool }

    func submit<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        let outcome = Outcome<Answer>()
        let job = Job(
            run: { connection in outcome.keep(Result { try work(connection) }) },
            fail: { error in _ = outcome.keep(.failure(error)) }
        )
        if isCommitting {
            let turn = await withCheckedContinuation { waiting.append(Waiting(job: job, turn: $0)) }
            if turn == .done { return try outcome.get() }
        }
        isCommitting = true
        let followers = Array(waiting.prefix(Self.batchLimit - 1))
        waiting.removeFirst(followers.count)
        await commit([job] + followers.map(\.job))
        for follower in followers { follower.turn.resume(returning: .done) }
        if waiting.isEmpty {
            isCommitting = false
        } else {
            waiting.removeFirst().turn.resume(returning: .lead)
        }
        return try outcome.get()
    }

    private func commit(_ jobs: [Job]) async {
        do {
            try await pool.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    for job in jobs {
                        try database.inSavepoint {
                            job.run(SQLiteConnection(database: database)) ? .commit : .rollback
                        }
                    }
                    return .commit
                }
            }
        } catch {
            let failure = (error as? DatabaseError).map { StoreError($0) } ?? error
            for job in jobs { job.fail(failure) }
        }
    }
}

/// Where a write leaves its answer. The lock guards the one value.
private final class Outcome<Answer: Sendable>: Sendable {
    private let result = Mutex<Result<Answer, any Error>?>(nil)

    /// Keeps the result; returns true when it is an answer and not an error.
    func keep(_ new: Result<Answer, any Error>) -> Bool {
        result.withLock { $0 = new }
        if case .success = new { return true }
        return false
    }

    func get() throws -> Answer {
        guard let result = result.withLock({ $0 }) else {
            throw StoreError(.engine, "a write ended without an answer")
        }
        return try result.get()
    }
}
