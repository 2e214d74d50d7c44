import ArgumentParser
import ClerksOffice
import CourtRecord

/// `courthouse init`: an empty court of your own.
struct Initialize: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make an empty court in a new data directory.")

    @Option(help: "The data directory to make.")
    var data: String

    @Option(help: "The court's id, as in nysd: 2 to 15 letters and digits.")
    var court: String

    @Option(help: "The court's full name.")
    var name: String?

    @Option(help: "district, bankruptcy, appellate or special.")
    var kind: String?

    @Option(help: "The IANA time zone in which the court counts its days, as in America/New_York.")
    var timeZone: String?

    @Option(help: "The three digits that begin the court's document ids.")
    var documentPrefix: String?

    mutating func run() async throws {
        guard let id = CourtID(court) else { throw ValidationError("\(court) is no court id") }
        let court = try described(id)
        let directory = DataDirectory(data)
        try await directory.create(Wiring.surroundings)
        let premises = try await directory.open(Wiring.surroundings)
        try await premises.clerk.openCourt(court)
        try await premises.recordKeeper().publish()
        try premises.close()
        Terminal.say("\(court.name) is open in \(data). Start it with: courthouse serve --data \(data)")
    }

    /// What the table of federal courts knows, and what the options say beyond it.
    private func described(_ id: CourtID) throws -> Court {
        let known = FederalCourts.court(id)
        guard let name = name ?? known?.name else {
            throw ValidationError("\(id) is not in the table of federal courts; give its --name")
        }
        guard let kind = try kind.map({ try Self.kind($0) }) ?? known?.kind ?? .district else {
            throw ValidationError("--kind is district, bankruptcy, appellate or special")
        }
        return Court(
            id: id, name: name, kind: kind, documentPrefix: documentPrefix ?? known?.documentPrefix,
            timeZone: timeZone ?? known?.timeZone ?? "America/New_York")
    }

    private static func kind(_ word: String) throws -> CourtKind? {
        guard let kind = CourtKind(rawValue: word) else {
            throw ValidationError("--kind is district, bankruptcy, appellate or special")
        }
        return kind
    }
}
