/// The person or program on whose behalf something is read. Every read takes one.
package struct Viewer: Sendable, Hashable {
    /// Where the viewer stands before any case is looked at.
    package let standing: Standing
    /// The account that signed in; nil for a reader without one.
    package let account: AccountID?
    /// The court whose staff the viewer belongs to; nil for everybody who is not staff, and for staff of all courts.
    package let court: CourtID?

    package init(standing: Standing, account: AccountID? = nil, court: CourtID? = nil) {
        self.standing = standing
        self.account = account
        self.court = court
    }

    /// A reader without an account.
    package static let anonymous = Viewer(standing: .outside)
}

/// Where a viewer stands before any case is looked at.
package enum Standing: String, Sendable, Hashable, CaseIterable {
    /// A member of the public, with or without an account.
    case outside
    /// A member of the public at the terminal in the courthouse.
    case terminal
    /// Clerk's office, judge or chambers of the viewer's court.
    case court
}

/// What ties a viewer to one case or entry, beyond standing.
package enum Relation: String, Sendable, Hashable, CaseIterable {
    /// Counsel of record or party.
    case participant
    /// A party chosen by the order, or its counsel.
    case selected
    /// Who filed it.
    case filer
    /// Named in the order.
    case named
}

/// The row of an account.
package struct AccountID: Sendable, Hashable {
    /// The row number.
    package let row: Int64

    package init(row: Int64) { self.row = row }
}

/// What an account may do. A reader reads what everybody may read, and is billed where a court asks a price.
package enum Role: String, Sendable, Hashable, CaseIterable {
    case reader, clerk, chambers, `operator`

    /// Where the account stands before any case is looked at. An operator runs the machine and reads as the public.
    package var standing: Standing {
        switch self {
        case .reader, .operator: .outside
        case .clerk, .chambers: .court
        }
    }
}
