import Foundation

/// Options from the environment: `COURTHOUSE_DATA=/srv/court` stands for `--data /srv/court`.
enum Environment {
    private static let prefix = "COURTHOUSE_"
    /// The options that every subcommand understands in the same sense, and no flags.
    private static let options: [String: Set<String>] = [
        "data": ["demo", "init", "serve", "import", "verify", "account", "court"],
        "listen": ["demo", "serve"],
        "tls-certificate": ["serve"],
        "tls-key": ["serve"],
    ]

    /// The arguments with what the environment says and they do not.
    static func filledIn(_ arguments: [String]) -> [String] {
        guard let subcommand = arguments.first else { return arguments }
        var arguments = arguments
        for (name, value) in ProcessInfo.processInfo.environment.sorted(by: { $0.key < $1.key }) {
            guard name.hasPrefix(prefix) else { continue }
            let option = name.dropFirst(prefix.count).lowercased().replacing("_", with: "-")
            guard options[option]?.contains(subcommand) == true,
                !arguments.contains(where: { $0 == "--\(option)" || $0.hasPrefix("--\(option)=") })
            else { continue }
            let place = arguments.firstIndex(of: "--") ?? arguments.endIndex
            arguments.insert(contentsOf: ["--\(option)", value], at: place)
        }
        return arguments
    }
}
