import ClerksOffice
import CourtRecord
import Store
import TestCourthouse
import Testing

@Suite("Taking in a case")
struct TakingInACase {
    @Test func `a case is there whole or not at all, whichever statement fails`() async throws {
        let courthouse = try await Courthouse.empty()
        var failures = 0
        while true {
            let fault = Fault()
            let (clerk, store) = try await courthouse.clerk(failingBy: fault)
            fault.arm(at: failures + 1)
            let outcome = await Result { try await clerk.takeIn(Cast.marsh) }
            try store.close()
            let isThere = try await Self.isThere(courthouse)
            if fault.isWaiting {
                _ = try outcome.get()
                #expect(isThere == true)
                break
            }
            failures += 1
            #expect(throws: Fault.self) { try outcome.get() }
            #expect(isThere == false, "after a fault at statement \(failures)")
        }
        #expect(failures > 25)
    }

    @Test func `a case comes in with numbers, corrections, papers and document ids`() async throws {
        let courthouse = try await Courthouse.open()
        let entries = try await courthouse.visit { premises in
            try await premises.clerk.takeIn(Cast.marsh)
            return try await Self.entries(premises.clerk, as: Cast.lindqvist)
        }
        #expect(entries.map(\.line.number?.value) == [1, nil, 2, 3, nil])
        #expect(entries[2].line.text == "MOTION to Dismiss by Lantern Cartage Co.")
        #expect(entries[0].documents.map(\.details.documentID?.description) == ["901010000001", "901010000002"])
        #expect(entries[0].documents[0].details.byteCount == 18)
        #expect(entries[0].documents[0].details.digest != nil)
        #expect(entries[0].documents[1].details.digest == nil)
    }

    @Test func `outsiders see neither the hidden line nor a gap`() async throws {
        let courthouse = try await Courthouse.open()
        let entries = try await courthouse.visit { premises in
            try await premises.clerk.takeIn(Cast.marsh)
            return try await Self.entries(premises.clerk, as: Cast.finch)
        }
        #expect(entries.compactMap(\.line.number?.value) == [1, 2, 3])
        #expect(entries.count == 4)
    }

    @Test func `a case that is here is refused`() async throws {
        let courthouse = try await Courthouse.open()
        try await courthouse.visit { premises in
            try await premises.clerk.takeIn(Cast.marsh)
            await #expect(throws: TakeInRefusal.caseIsHere) { try await premises.clerk.takeIn(Cast.marsh) }
        }
    }

    @Test(arguments: [AccessLevel.selectedParties, .exParte, .court, .named, .offSystem])
    func `plaintext of something sealed is refused`(level: AccessLevel) async throws {
        let courthouse = try await Courthouse.open()
        var whole = Cast.marsh
        whole.entries[0].papers[0].access = Access(level)
        try await courthouse.visit { premises in
            await #expect(throws: TakeInRefusal.plaintextOfSealed) { try await premises.clerk.takeIn(whole) }
        }
    }

    /// Opens the doors anew and looks: true for the whole case with its leaves, false for no trace of it, nil for
    /// anything between.
    private static func isThere(_ courthouse: Courthouse) async throws -> Bool? {
        try await courthouse.visit { premises in
            let found = try await premises.clerk.findCase("1:24-cv-00017", in: Cast.court.id, as: Cast.lindqvist)
            let report = try await premises.verify()
            guard report.isClean else { return nil }
            if found == nil { return report.rowCount == 0 && report.paperCount == 0 ? false : nil }
            // A leaf for the heading, for each line, and for the line that was corrected.
            let leaves = 1 + Cast.marsh.entries.count + Cast.marsh.entries.count { $0.uncorrected != nil }
            let entries = try await entries(premises.clerk, as: Cast.lindqvist)
            guard report.unpublishedCount == leaves, report.rowCount == leaves, report.paperCount == 1 else {
                return nil
            }
            return entries.map(\.line) == Cast.marsh.entries.map(\.line) ? true : nil
        }
    }

    private static func entries(_ clerk: Clerk, as viewer: Viewer) async throws -> [DocketEntry] {
        guard
            case .open(let caseFile)? = try await clerk.findCase("1:24-cv-00017", in: Cast.court.id, as: viewer)
        else { return [] }
        return try await clerk.readDocket(of: caseFile, as: viewer)?.stretch.entries ?? []
    }
}

extension Result where Failure == any Error {
    /// What asynchronous work gives, or throws.
    fileprivate init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}
