import ClerksOffice
import CourtRecord
import Foundation

/// The one place where the world comes in: the clock, randomness, the data directory.
enum Wiring {
    static let surroundings = Surroundings(
        now: { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        randomBytes: { count in
            var generator = SystemRandomNumberGenerator()
            var bytes: [UInt8] = []
            // Eight bytes a call: each call asks the kernel.
            while bytes.count < count {
                unsafe withUnsafeBytes(of: generator.next()) { unsafe bytes.append(contentsOf: $0) }
            }
            return Array(bytes.prefix(count))
        }
    )

    /// Opens the courthouse in that directory.
    static func open(_ path: String) async throws -> Premises {
        try await DataDirectory(path).open(surroundings)
    }

    /// Opens the courthouse in that directory, making an empty one when there is none.
    static func openOrCreate(_ path: String) async throws -> Premises {
        let directory = DataDirectory(path)
        if !directory.exists { try await directory.create(surroundings) }
        return try await directory.open(surroundings)
    }
}

/// What the command line says no to; the words go to standard error and the exit status is 1.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
