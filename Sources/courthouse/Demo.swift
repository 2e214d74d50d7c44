import ArgumentParser
import ClerksOffice
import CourtRecord
import Foundation

/// `courthouse demo`: the sample court, made when it is not there, then served.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the sample court: invented cases of every kind, and people who can sign in.",
        discussion: """
            The passwords of the sample court are known to everybody. It is served on this machine alone, unless
            --listen names another address and --anyone says that this is meant.
            """)

    @Option(help: "The data directory; the sample court is made when it is not there.")
    var data = "./courthouse-data"

    @Option(help: "Address and port to listen on. The default is 127.0.0.1:8080.")
    var listen: String?

    @Flag(help: "Serve other machines too, although everybody knows the passwords.")
    var anyone = false

    @Flag(help: "Make the sample court and end, without serving it.")
    var makeOnly = false

    mutating func run() async throws {
        let address = try ListenAddress(listen ?? "127.0.0.1:8080")
        guard address.isLoopback || anyone else {
            throw Complaint(
                "\(address) can be reached from other machines, and everybody knows the sample court's passwords; "
                    + "add --anyone if that is meant")
        }
        if !DataDirectory(data).exists { try await make() }
        guard !makeOnly else { return }
        let premises = try await Wiring.open(data)
        guard try await SampleCourt.isKept(by: premises.clerk) else {
            try premises.close()
            throw Complaint("\(data) holds another courthouse, not the sample; start it with `courthouse serve`")
        }
        Terminal.say(try await DemoGuide(premises.clerk, address).text())
        try await Serve.serve(premises, at: address, tls: nil)
    }

    /// Makes the sample court beside its place and moves it there when it is whole, so that a run that was stopped
    /// leaves no half of it.
    private func make() async throws {
        let files = FileManager.default
        let place = URL(filePath: data).standardizedFileURL.path(percentEncoded: false)
        let unfinished = (place.hasSuffix("/") ? String(place.dropLast()) : place) + ".unfinished"
        if let others = try? files.contentsOfDirectory(atPath: data), !others.isEmpty {
            throw Complaint("\(data) is there and not empty; the sample court needs a directory of its own")
        }
        try? files.removeItem(atPath: unfinished)
        let directory = DataDirectory(unfinished)
        try await directory.create(Wiring.surroundings)
        let premises = try await directory.open(Wiring.surroundings)
        try await SampleCourt.make(with: premises.clerk) { done, total in
            Terminal.show(progress: "sample court: \(done) of \(total) cases")
        }
        Terminal.endProgress()
        try await premises.recordKeeper().publish()
        try premises.close()
        guard unsafe rename(unfinished, data) == 0 else {
            throw Complaint("the sample court is whole in \(unfinished), and could not be moved to \(data)")
        }
    }
}

extension ListenAddress {
    /// True when only this machine can reach it.
    var isLoopback: Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
