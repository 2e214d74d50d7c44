package import CourtRecord

/// The one seam of the store: a database engine.
///
/// SQL text is written once, in the subset that SQLite and PostgreSQL both take; parameters are `?`. What an engine
/// spells differently is a member of ``Dialect``. What must hold of every driver:
/// - ``read(_:)`` sees one unchanging state of the database from beginning to end.
/// - ``write(_:)`` runs alone, all or nothing; when it returns, what was written survives power loss.
/// - A closure that throws leaves no trace.
package protocol Driver: Sendable {
    /// How this engine spells what differs.
    var dialect: Dialect { get }
    /// Runs queries on one unchanging state.
    func read<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer
    /// Runs statements as one transaction; durable when it returns.
    func write<Answer: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> Answer) async throws -> Answer
    /// Lets go of all connections.
    func close() throws
}

/// The few places where the engines spell a thing differently.
package struct Dialect: Sendable {
    /// A row id that the engine gives, 1 upwards.
    package let rowid: String
    /// A column of bytes.
    package let bytes: String

    package init(rowid: String, bytes: String) {
        self.rowid = rowid
        self.bytes = bytes
    }

    /// The text with the places marked `{{rowid}}` and `{{bytes}}` filled in.
    func spell(_ sql: String) -> String {
        sql.replacing("{{rowid}}", with: rowid).replacing("{{bytes}}", with: bytes)
    }
}

/// An open transaction. It is good inside the closure that received it and nowhere else.
package protocol Connection {
    /// Runs a query and decodes each row. The statement is prepared once for each text.
    func rows<Answer>(_ sql: String, _ values: [SQLValue], _ decode: (any Row) throws -> Answer) throws -> [Answer]
    /// Runs a query and hands over each row until `visit` returns false.
    func visit(_ sql: String, _ values: [SQLValue], _ visit: (any Row) throws -> Bool) throws
    /// Runs a statement.
    func run(_ sql: String, _ values: [SQLValue]) throws
    /// Runs an INSERT and returns the row id the engine gave.
    func insert(_ sql: String, _ values: [SQLValue]) throws -> Int64
    /// Runs several statements separated by semicolons, without parameters.
    func script(_ sql: String) throws
    /// Runs work that leaves no trace when it throws, while the transaction around it goes on.
    func attempt(_ work: () throws -> Void) throws
}

extension Connection {
    /// The first row of a query; nil when there is none.
    package func row<Answer>(
        _ sql: String, _ values: [SQLValue], _ decode: (any Row) throws -> Answer
    ) throws -> Answer? {
        var answer: Answer?
        try visit(sql, values) { row in
            answer = try decode(row)
            return false
        }
        return answer
    }
}

/// A row of an answer; columns are counted from 0.
package protocol Row {
    /// The text of a column that is never NULL.
    func text(_ column: Int) -> String
    /// The text of a column; nil for NULL.
    func optionalText(_ column: Int) -> String?
    /// The number in a column that is never NULL.
    func integer(_ column: Int) -> Int64
    /// The number in a column; nil for NULL.
    func optionalInteger(_ column: Int) -> Int64?
    /// The bytes of a column that is never NULL.
    func bytes(_ column: Int) -> [UInt8]
}

/// A value on its way into a statement.
package enum SQLValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])

    /// The text, or NULL.
    package static func text(orNull text: String?) -> SQLValue { text.map { .text($0) } ?? .null }
    /// The number, or NULL.
    package static func integer(orNull number: Int?) -> SQLValue { number.map { .integer(Int64($0)) } ?? .null }
    /// The number.
    package static func integer(_ number: Int) -> SQLValue { .integer(Int64(number)) }
    /// 1 or 0.
    package static func flag(_ flag: Bool) -> SQLValue { .integer(flag ? 1 : 0) }
    /// The date in ISO 8601, or NULL.
    package static func date(_ date: CourtDate?) -> SQLValue { .text(orNull: date?.description) }
}
