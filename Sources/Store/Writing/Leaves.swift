/// What a leaf commits to.
package enum LeafSubject: String, Sendable, Hashable {
    case caseHeading = "case-heading"
    case docketEntry = "docket-entry"
}

/// A leaf of the ledger as the database keeps it.
package struct StoredLeaf: Sendable, Hashable {
    /// The place in the log, 0 upwards.
    package let index: Int
    /// What it commits to.
    package let subject: LeafSubject
    /// The row it commits to.
    package let subjectID: Int64
    /// 32 random bytes, without which the commitment tells nothing.
    package let salt: [UInt8]
    /// SHA-256 over the salt and the committed words; the leaf's bytes in the log.
    package let commitment: [UInt8]
    /// The act that made it.
    package let act: Act
}

extension Writing {
    /// Adds the next leaf.
    package func addLeaf(
        for subject: LeafSubject, _ subjectID: Int64, act: ActID, salt: [UInt8], commitment: [UInt8]
    ) throws {
        try connection.run(
            """
            INSERT INTO leaf (leaf_index, act_id, subject, subject_id, salt, commitment)
            SELECT coalesce(max(leaf_index) + 1, 0), \(.integer(act.row)), \(.text(subject.rawValue)),
            \(.integer(subjectID)), \(.bytes(salt)), \(.bytes(commitment)) FROM leaf
            """)
    }
}
