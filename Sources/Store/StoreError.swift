/// What can go wrong with the store. The description never carries what a row says.
package struct StoreError: Error, CustomStringConvertible {
    /// The closed list of causes; each is also a label for logs and metrics.
    package enum Code: String, Sendable {
        /// The data directory or database is not there.
        case missing
        /// The database was written by a newer version of the program.
        case newerSchema = "newer-schema"
        /// A migration file differs from the one that was applied.
        case changedMigration = "changed-migration"
        /// A stored value is not one the program writes.
        case damagedRow = "damaged-row"
        /// The engine refused or failed.
        case engine
        /// A file could not be read or written.
        case file
        /// A constraint of the schema said no.
        case constraint
        /// More bytes arrived than the limit allows.
        case tooLarge = "too-large"
    }

    /// Which of the causes.
    package let code: Code
    /// What was being attempted, without any content of the record.
    package let attempt: String

    package init(_ code: Code, _ attempt: String) {
        self.code = code
        self.attempt = attempt
    }

    package var description: String { "\(attempt) [\(code.rawValue)]" }
}
