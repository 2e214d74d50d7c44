import ClerksOffice
import CourtRecord

/// The sample court: three courts that are not there, with cases of every kind, the same in every run.
///
/// Everything in it is invented. What is sealed in it holds no words: a sealed case is a number and "Sealed", a sealed
/// line the two words that say so, a sealed paper its number. So no plaintext of anything sealed is on the disk.
enum SampleCourt {
    /// What stands on the shelf of the clerk: case by case, in the order in which they are taken in.
    static func cases() throws -> [WholeCase] {
        let printer = PaperPrinter(stock: text(PackageResources.prose_txt))
        var pacerCaseID = 100_000
        var cases: [WholeCase] = []
        for script in try scripts() {
            // Like the numbers of a real court these have gaps everywhere, so that a gap tells nothing.
            var steps = SeededNumbers(for: script.number)
            pacerCaseID += steps.number(in: 3...41)
            cases.append(try script.wholeCase(pacerCaseID: pacerCaseID, printer: printer))
        }
        return cases
    }

    /// All dockets: those written by hand, those made from patterns, and the two long ones.
    static func scripts() throws -> [DocketScript] {
        let written = [
            PackageResources.district_txt, PackageResources.criminal_txt, PackageResources.bankruptcy_txt,
            PackageResources.appeals_txt,
        ]
        let patterns = DocketPatterns(
            patterns: text(PackageResources.patterns_txt), fillings: text(PackageResources.fillings_txt))
        let longOnes = LongDockets(text(PackageResources.long_dockets_txt))
        return try written.flatMap { try DocketScript.scripts(in: text($0)) } + patterns.scripts() + longOnes.scripts()
    }

    /// Takes all cases in, sets what the courts ask, and adds the accounts.
    ///
    /// - Parameter tell: how many cases are in, of how many.
    static func make(with clerk: Clerk, tell: (Int, Int) -> Void) async throws {
        let cases = try cases()
        for (court, offices) in SampleCourts.all {
            try await clerk.openCourt(court, offices: offices, fees: court.kind == .bankruptcy ? .federal : .free)
        }
        for (place, whole) in cases.enumerated() {
            try await clerk.takeIn(whole)
            tell(place + 1, cases.count)
        }
        for member in SampleCast.members {
            _ = try await clerk.addAccount(
                login: member.login, password: member.password, role: member.role, court: member.court)
        }
    }

    /// True when the courts of the sample are kept there.
    static func isKept(by clerk: Clerk) async throws -> Bool {
        let kept = try await clerk.courts().map(\.id)
        return SampleCourts.all.allSatisfy { kept.contains($0.court.id) }
    }

    private static func text(_ resource: [UInt8]) -> String { String(decoding: resource, as: UTF8.self) }
}
