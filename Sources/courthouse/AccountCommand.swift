import ArgumentParser
import ClerksOffice
import CourtRecord
import Foundation

/// `courthouse account`: who signs in.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Add and list accounts.", subcommands: [Add.self, List.self])

    /// `courthouse account add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an account; the password is read from standard input, or made and printed.")

        @Option(help: "The data directory.")
        var data: String

        @Option(help: "The name to sign in with.")
        var login: String

        @Option(help: "reader, clerk, chambers or operator.")
        var role: String

        @Option(help: "The court a clerk or chambers belongs to.")
        var court: String?

        mutating func run() async throws {
            guard let role = Role(rawValue: role) else {
                throw ValidationError("--role is \(Role.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let court = try court.map { text in
                guard let id = CourtID(text) else { throw ValidationError("\(text) is no court id") }
                return id
            }
            let premises = try await Wiring.openOrCreate(data)
            let made = try await premises.clerk.addAccount(
                login: login, password: Self.givenPassword(), role: role, court: court)
            try premises.close()
            if let made { Terminal.say(made) }
        }

        /// The first line of standard input; nil at a terminal and for an empty input.
        private static func givenPassword() -> String? {
            guard isatty(STDIN_FILENO) == 0, let line = readLine(strippingNewline: true), !line.isEmpty else {
                return nil
            }
            return line
        }
    }

    /// `courthouse account list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List accounts with role and court.")

        @Option(help: "The data directory.")
        var data: String

        mutating func run() async throws {
            let premises = try await Wiring.open(data)
            for account in try await premises.clerk.accounts() {
                Terminal.say("\(account.login)\t\(account.role.rawValue)\t\(account.court?.description ?? "")")
            }
            try premises.close()
        }
    }
}
