import Ledger
import Logging
import Store

/// Publishes leaves: reads what the database holds beyond the last checkpoint, stores tiles, signs a checkpoint.
///
/// The database is the commit point. A leaf is in it before it is published, and the database's transaction is
/// durable before the leaf is read here; so a crash at any point is mended by publishing again.
package actor RecordKeeper {
    // An actor, since the publisher it owns must see one batch at a time.
    private let store: Store
    private let publisher: LedgerPublisher

    /// Leaves in one batch; bounds memory.
    private static let batchLimit = 8_192

    init(store: Store, publisher: LedgerPublisher) {
        self.store = store
        self.publisher = publisher
    }

    /// Publishes everything that is not yet published.
    ///
    /// - Returns: how many leaves the log has now.
    @discardableResult
    package func publish() async throws -> Int {
        while true {
            let size = Int(await publisher.size)
            let leaves = try await store.inspect { try $0.leaves(from: size, limit: Self.batchLimit) }
            guard let first = leaves.first else {
                guard try await store.inspect({ try $0.leafCount() }) >= size else {
                    throw StoreError(.damagedRow, "publishing leaves: the database is older than the ledger")
                }
                return size
            }
            guard first.index == size else {
                throw StoreError(.damagedRow, "publishing leaves: leaf \(size) is missing from the database")
            }
            try await publisher.publish(leaves: leaves.map(\.commitment), startingAt: UInt64(size))
        }
    }
}
