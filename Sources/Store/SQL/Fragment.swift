/// A piece of SQL with the values for its question marks.
struct Fragment: ExpressibleByStringInterpolation {
    private(set) var sql: String
    private(set) var values: [SQLValue]

    init(stringLiteral sql: String) {
        self.sql = sql
        values = []
    }

    init(stringInterpolation: Interpolation) {
        sql = stringInterpolation.sql
        values = stringInterpolation.values
    }

    static func += (fragment: inout Fragment, more: Fragment) {
        fragment.sql += more.sql
        fragment.values += more.values
    }

    /// `(a OR b OR c)`, or a condition that nothing fulfils when there are none.
    static func any(_ conditions: [Fragment]) -> Fragment {
        guard var joined = conditions.first else { return "1 = 0" }
        for condition in conditions.dropFirst() { joined += " OR \(condition)" }
        return "(\(joined))"
    }

    /// 1 where the condition is fulfilled, 0 elsewhere: a column that every engine gives as a number.
    static func flag(_ condition: Fragment) -> Fragment { "CASE WHEN \(condition) THEN 1 ELSE 0 END" }

    /// `\(value)` becomes a question mark and its value; `\(fragment)` and `\(name:)` become text.
    struct Interpolation: StringInterpolationProtocol {
        fileprivate(set) var sql = ""
        fileprivate(set) var values: [SQLValue] = []

        init(literalCapacity: Int, interpolationCount: Int) { sql.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { sql += literal }

        mutating func appendInterpolation(_ value: SQLValue) {
            sql += "?"
            values.append(value)
        }

        mutating func appendInterpolation(_ fragment: Fragment) {
            sql += fragment.sql
            values += fragment.values
        }

        /// The name of a table or alias, as our own code writes it; never anything from outside.
        mutating func appendInterpolation(name: StaticString) { sql += "\(name)" }

        /// A list in parentheses, as `(?, ?)`.
        mutating func appendInterpolation(list values: [SQLValue]) {
            sql += "(" + values.map { _ in "?" }.joined(separator: ", ") + ")"
            self.values += values
        }
    }
}

extension Connection {
    func rows<Answer>(_ query: Fragment, _ decode: (any Row) throws -> Answer) throws -> [Answer] {
        try rows(query.sql, query.values, decode)
    }

    func row<Answer>(_ query: Fragment, _ decode: (any Row) throws -> Answer) throws -> Answer? {
        try row(query.sql, query.values, decode)
    }

    func run(_ statement: Fragment) throws { try run(statement.sql, statement.values) }

    func insert(_ statement: Fragment) throws -> Int64 { try insert(statement.sql, statement.values) }
}
