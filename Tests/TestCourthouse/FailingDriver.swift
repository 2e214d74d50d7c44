package import Store
import Synchronization

/// The moment at which a driver fails. One fault can be armed again and again.
package final class Fault: Error, Sendable, CustomStringConvertible {
    // A class, since driver and test share it; the lock guards the number of statements still allowed.
    private let allowed = Mutex<Int?>(nil)

    package init() {}

    /// Lets the n-th write statement from now on fail, 1 for the first. The end of a write counts as a statement, so
    /// that a failure just before the commit is among them.
    package func arm(at number: Int) { allowed.withLock { $0 = number - 1 } }

    /// True when the fault was armed and has not struck.
    package var isWaiting: Bool { allowed.withLock { $0 != nil } }

    package var description: String { "the driver failed, as it was told to" }

    fileprivate func step() throws {
        let strikes = allowed.withLock { allowed -> Bool in
            guard let left = allowed else { return false }
            allowed = left > 0 ? left - 1 : nil
            return left == 0
        }
        if strikes { throw self }
    }
}

/// A driver that does what another does, and fails when its fault says so.
package struct FailingDriver<Inner: Driver>: Driver {
    private let inner: Inner
    private let fault: Fault

    package init(_ inner: Inner, _ fault: Fault) {
        self.inner = inner
        self.fault = fault
    }

    package var dialect: Dialect { inner.dialect }

    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await inner.read(work)
    }

    package func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await inner.write { [fault] connection in
            let answer = try work(FailingConnection(inner: connection, fault: fault))
            try fault.step()
            return answer
        }
    }

    package func close() throws { try inner.close() }
}

private struct FailingConnection: Connection {
    let inner: any Connection
    let fault: Fault

    func rows<Answer>(_ sql: String, _ values: [SQLValue], _ decode: (any Row) throws -> Answer) throws -> [Answer] {
        try inner.rows(sql, values, decode)
    }

    func visit(_ sql: String, _ values: [SQLValue], _ visit: (any Row) throws -> Bool) throws {
        try inner.visit(sql, values, visit)
    }

    func run(_ sql: String, _ values: [SQLValue]) throws {
        try fault.step()
        try inner.run(sql, values)
    }

    func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64 {
        try fault.step()
        return try inner.insert(sql, values)
    }

    func script(_ sql: String) throws {
        try fault.step()
        try inner.script(sql)
    }

    func attempt(_ work: () throws -> Void) throws { try inner.attempt(work) }
}
