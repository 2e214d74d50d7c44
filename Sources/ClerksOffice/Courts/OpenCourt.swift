package import CourtRecord
import Store

extension Clerk {
    /// Opens a court that has no cases yet.
    package func openCourt(_ court: Court, offices: [Office] = [], fees: FeeSchedule = .free) async throws {
        try await store.write { try $0.add(court, offices: offices, fees: fees) }
    }

    /// Sets what a court asks for reading remotely.
    package func setFees(_ fees: FeeSchedule, of court: CourtID) async throws {
        try await store.write { try $0.set(fees, of: court) }
    }
}
