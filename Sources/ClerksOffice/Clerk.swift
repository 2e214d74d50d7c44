package import CourtRecord
package import Store

/// The clerk's office at work: everything that people do to the record, and every way to read it.
///
/// Each action is a file of its own, an extension of this type. Time, randomness and identities come from
/// ``Surroundings``, so that nothing in an action asks the world.
package struct Clerk: Sendable {
    let store: Store
    let blobs: BlobStore
    let surroundings: Surroundings

    package init(store: Store, blobs: BlobStore, surroundings: Surroundings) {
        self.store = store
        self.blobs = blobs
        self.surroundings = surroundings
    }

    /// The time by the clerk's clock.
    package var now: Instant { surroundings.now() }
}

/// What the world gives: the time and random bytes. Tests give their own.
package struct Surroundings: Sendable {
    /// The time by the court's clock.
    package let now: @Sendable () -> Instant
    /// That many bytes that nobody can guess.
    package let randomBytes: @Sendable (_ count: Int) -> [UInt8]

    package init(
        now: @escaping @Sendable () -> Instant, randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) {
        self.now = now
        self.randomBytes = randomBytes
    }
}
