import ArgumentParser
import ClerksOffice
import CourtRecord

/// `courthouse court`: what a court decides about itself.
struct CourtCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "court", abstract: "List courts, and set what one asks for reading remotely.",
        subcommands: [Fees.self, List.self])

    /// `courthouse court fees`.
    struct Fees: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the price of a page.",
            discussion: """
                Reading is free until a court sets a price. The federal price is 10 cents a page; papers and reports on
                one case cost at most 30 pages, opinions nothing, and \(FeeSchedule.quarterlyWaiverCents / 100) dollars
                or less in a quarter are not owed.
                """)

        @Option(help: "The data directory.")
        var data: String

        @Option(help: "The court's id, as in nysd.")
        var court: String

        @Option(help: "Cents for a page; 0 for none.")
        var centsPerPage: Int

        /// A price above this is a slip of the pen.
        private static let centsLimit = 1_000

        mutating func run() async throws {
            guard (0...Self.centsLimit).contains(centsPerPage) else {
                throw ValidationError("--cents-per-page is 0 to \(Self.centsLimit)")
            }
            guard let id = CourtID(court) else { throw ValidationError("\(court) is no court id") }
            let premises = try await Wiring.open(data)
            guard try await premises.clerk.court(id) != nil else { throw Complaint("there is no court \(id) here") }
            try await premises.clerk.setFees(FeeSchedule(centsPerPage: centsPerPage), of: id)
            try premises.close()
        }
    }

    /// `courthouse court list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List courts with name and price of a page.")

        @Option(help: "The data directory.")
        var data: String

        mutating func run() async throws {
            let premises = try await Wiring.open(data)
            for court in try await premises.clerk.courts() {
                let fees = try await premises.clerk.feeSchedule(of: court.id)
                Terminal.say("\(court.id)\t\(court.name)\t\(fees.centsPerPage)")
            }
            try premises.close()
        }
    }
}
