package import CourtRecord

/// Where rows live. Reading takes a viewer and is filtered in SQL; writing happens only inside a transaction.
package struct Store: Sendable {
    private let driver: any Driver

    /// Opens the store on a database and brings its schema up to date.
    package init(_ driver: some Driver) async throws {
        try await Migrations.apply(on: driver)
        self.driver = driver
    }

    /// Reads one unchanging state of the record, as that viewer may see it.
    package func read<Answer: Sendable>(
        as viewer: Viewer, _ work: @escaping @Sendable (Reading) throws -> Answer
    ) async throws -> Answer {
        try await driver.read { try work(Reading(connection: $0, visibility: Visibility(viewer: viewer))) }
    }

    /// Reads what is not part of the record as any viewer sees it: accounts, leaves, the rows behind the pages.
    package func inspect<Answer: Sendable>(
        _ work: @escaping @Sendable (Inspecting) throws -> Answer
    ) async throws -> Answer {
        try await driver.read { try work(Inspecting(connection: $0)) }
    }

    /// Writes all or nothing; durable when it returns.
    package func write<Answer: Sendable>(
        _ work: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer {
        try await driver.write { try work(Writing(connection: $0)) }
    }

    /// Lets go of the database.
    package func close() throws { try driver.close() }
}

/// A read as one viewer. Every query in `Reading/` belongs to it.
package struct Reading {
    let connection: any Connection
    let visibility: Visibility
}

/// A read for the house itself: signing in, publishing leaves, verifying. Nothing it returns is shown to a viewer.
package struct Inspecting {
    let connection: any Connection
    /// The same queries without a viewer; it never leaves this module.
    var everything: Reading { Reading(connection: connection, visibility: Visibility(viewer: nil)) }
}

/// A write transaction. It cannot be made outside ``Store/write(_:)``.
package struct Writing {
    let connection: any Connection
    /// What the house reads in the same transaction.
    package var inspecting: Inspecting { Inspecting(connection: connection) }

    /// Runs one of several pieces of work of a transaction: when it throws it leaves no trace, and the others stay.
    package func attempt<Answer>(_ work: () throws -> Answer) throws -> Answer {
        var answer: Answer?
        try connection.attempt { answer = try work() }
        guard let answer else { throw StoreError(.engine, "a piece of a write ended without an answer") }
        return answer
    }
}
