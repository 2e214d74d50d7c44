import ArgumentParser
import Foundation

/// The command line: one executable for everything.
@main
struct CourthouseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "courthouse",
        abstract: "Electronic case files for courts.",
        discussion: """
            Every option can also be given in the environment: --data as COURTHOUSE_DATA, --tls-key as
            COURTHOUSE_TLS_KEY. Exit status: 0 done, 1 refused or found wrong, 2 usage.
            """,
        version: "0.1.0",
        subcommands: [
            Demo.self, Initialize.self, Serve.self, Import.self, Verify.self, AccountCommand.self, CourtCommand.self,
        ]
    )

    /// Usage errors end with 2, everything else that goes wrong with 1.
    static func main() async {
        do {
            let given = Environment.filledIn(Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot(given)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(with: error)
        }
    }

    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        if code == .success || code == .validationFailure || error is CleanExit {
            let text = fullMessage(for: error)
            if !text.isEmpty {
                let stream = code == .success ? FileHandle.standardOutput : FileHandle.standardError
                stream.write(Data((text + "\n").utf8))
            }
            Foundation.exit(code == .success ? 0 : 2)
        }
        if !(error is ExitCode) { Terminal.complain("\(error)") }
        Foundation.exit(1)
    }
}
