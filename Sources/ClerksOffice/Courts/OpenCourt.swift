package import CourtRecord
import Store

/// Why something asked of a court was not done.
package enum CourtRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The court is not kept here.
    case unknown(CourtID)

    package var description: String {
        switch self {
        case .unknown(let court):
            "there is no court \(court) here, and none in the table of federal courts; open it with `courthouse init`"
        }
    }
}

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
