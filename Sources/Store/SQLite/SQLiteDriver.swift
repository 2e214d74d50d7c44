import Foundation
import GRDB

/// SQLite in one file, through GRDB as driver: WAL, one writer, many readers, prepared statements kept.
package struct SQLiteDriver: Driver {
    package let dialect = Dialect(rowid: "INTEGER PRIMARY KEY", bytes: "BLOB")
    private let pool: DatabasePool
    private let groupCommit: GroupCommit

    /// Readers at one time. Each has its own page cache; two cores gain nothing from more.
    private static let readerLimit = 8
    /// How long a connection waits for another program that holds the database.
    private static let busySeconds = 30.0
    /// Page cache of each connection, in KiB (SQLite takes KiB as a negative number).
    private static let cacheKiB = 16_384

    /// Opens the database in that file.
    ///
    /// - Parameter creating: makes the file when it is not there; without it a missing file is an error, so that
    ///   a mistyped path never becomes an empty court.
    package init(path: String, creating: Bool) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = Self.readerLimit
        configuration.busyMode = .timeout(Self.busySeconds)
        configuration.label = "store"
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheKiB)")
            try database.execute(sql: "PRAGMA foreign_keys = ON")
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        if !creating, !FileSystem.exists(path) {
            throw StoreError(.missing, "opening the database \(path): there is none")
        }
        pool = try StoreError.translating {
            let pool = try DatabasePool(path: path, configuration: configuration)
            // GRDB sets synchronous=NORMAL on its writer after prepareDatabase; a receipt needs FULL.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            return pool
        }
        groupCommit = GroupCommit(pool: pool)
    }

    package func read<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await pool.read { try work(SQLiteConnection(database: $0)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    package func write<Answer: Sendable>(
        _ work: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        try await groupCommit.submit(work)
    }

    package func close() throws { try pool.close() }

    /// What the writer's `PRAGMA synchronous` says; 2 is FULL.
    package func synchronousLevel() async throws -> Int {
        try await pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? -1 }
    }
}

/// A transaction on one SQLite connection.
struct SQLiteConnection: Connection {
    let database: Database

    func rows<Answer>(
        _ sql: String, _ values: [SQLValue], _ decode: (any Row) throws -> Answer
    ) throws -> [Answer] {
        try StoreError.translating {
            let cursor = try GRDB.Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments(values))
            var answers: [Answer] = []
            while let row = try cursor.next() { answers.append(try decode(SQLiteRow(row: row))) }
            return answers
        }
    }

    func visit(_ sql: String, _ values: [SQLValue], _ visit: (any Row) throws -> Bool) throws {
        try StoreError.translating {
            let cursor = try GRDB.Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments(values))
            while let row = try cursor.next() {
                guard try visit(SQLiteRow(row: row)) else { return }
            }
        }
    }

    func run(_ sql: String, _ values: [SQLValue]) throws {
        try StoreError.translating {
            try database.cachedStatement(sql: sql).execute(arguments: arguments(values))
        }
    }

    func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64 {
        try run(sql, values)
        return database.lastInsertedRowID
    }

    func script(_ sql: String) throws { try StoreError.translating { try database.execute(sql: sql) } }

    func attempt(_ work: () throws -> Void) throws {
        try StoreError.translating {
            try database.inSavepoint {
                try work()
                return .commit
            }
        }
    }

    private func arguments(_ values: [SQLValue]) -> StatementArguments {
        StatementArguments(
            values.map { value -> DatabaseValue in
                switch value {
                case .null: .null
                case .integer(let number): number.databaseValue
                case .text(let text): text.databaseValue
                case .bytes(let bytes): Data(bytes).databaseValue
                }
            })
    }
}

private struct SQLiteRow: Row {
    let row: GRDB.Row

    func text(_ column: Int) -> String { row[column] }
    func optionalText(_ column: Int) -> String? { row[column] }
    func integer(_ column: Int) -> Int64 { row[column] }
    func optionalInteger(_ column: Int) -> Int64? { row[column] }
    func bytes(_ column: Int) -> [UInt8] {
        let data: Data = row[column]
        return [UInt8](data)
    }
}

extension StoreError {
    /// What SQLite said, without the values of the statement. A constraint names its table and columns.
    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_CONSTRAINT: self.init(.constraint, error.message ?? "a constraint of the schema said no")
        default: self.init(.engine, "\(error.resultCode): \(error.message ?? "SQLite refused")")
        }
    }

    /// Runs work on the engine; its errors come out as the store's own.
    static func translating<Answer>(_ work: () throws -> Answer) throws -> Answer {
        do {
            return try work()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }
}
