package import CourtRecord
import Store

extension Clerk {
    /// The newest lines of a court's dockets that the viewer may read, the last one made first.
    package func readNewest(
        in court: CourtID, since: CourtDate, limit: Int, as viewer: Viewer
    ) async throws -> [NewestEntry] {
        try await store.read(as: viewer) { try $0.newestEntries(in: court, since: since, limit: limit) }
    }
}
