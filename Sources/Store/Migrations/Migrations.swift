import Foundation

/// The schema, step by step. A released step is never edited; the next change is the next file.
enum Migrations {
    private struct Migration {
        let name: String
        let sql: [UInt8]
    }

    private static let all = [
        Migration(name: "0001-record", sql: PackageResources._001_record_sql)
    ]

    /// Brings the database up to this program's schema; does nothing when it is there already.
    ///
    /// - Throws: `newerSchema` when the database knows steps that this program does not.
    static func apply(on driver: some Driver) async throws {
        let dialect = driver.dialect
        try await driver.write { connection in
            try connection.script(
                "CREATE TABLE IF NOT EXISTS migration (position INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL)")
            let applied = try connection.rows("SELECT name FROM migration ORDER BY position", []) { $0.text(0) }
            guard applied == all.prefix(applied.count).map(\.name) else {
                throw StoreError(.newerSchema, "opening a database that a newer version of courthouse has written")
            }
            for (position, migration) in all.enumerated().dropFirst(applied.count) {
                try connection.script(dialect.spell(String(decoding: migration.sql, as: UTF8.self)))
                try connection.run(
                    "INSERT INTO migration (position, name) VALUES (?, ?)",
                    [.integer(position + 1), .text(migration.name)])
            }
        }
    }
}
