/// Who may read a thing, and whether outsiders learn that it exists.
///
/// Attaches separately to a case, a docket entry, a document, an attachment and a party's name and address.
package struct Access: Sendable, Hashable {
    /// Who may read it.
    package let level: AccessLevel
    /// What those see who may not read it.
    package let outsideLine: OutsideLine

    package init(_ level: AccessLevel, outsideLine: OutsideLine = .shown) {
        self.level = level
        self.outsideLine = outsideLine
    }

    /// Open to everybody.
    package static let open = Access(.public)
}

/// The circles of readers, from everybody to nobody on this system.
///
/// - Source: the restriction audiences that courts name; `docs/access-matrix.txt` is made from ``AccessPolicy``.
package enum AccessLevel: String, Sendable, Hashable, CaseIterable {
    /// Everybody, from anywhere.
    case `public`
    /// Everybody at the courthouse terminal; from elsewhere only participants (FRCP 5.2(c)).
    case courthouse
    /// Counsel and parties of the case.
    case participants
    /// Chosen parties of the case.
    case selectedParties = "selected-parties"
    /// The filer and the court.
    case exParte = "ex-parte"
    /// The court alone.
    case court
    /// Persons named in the order, and nobody else, the court's own staff included.
    case named
    /// Kept off this system altogether; only a stub is here.
    case offSystem = "off-system"
}

/// What a person sees who may not read a thing.
package enum OutsideLine: String, Sendable, Hashable, CaseIterable {
    /// The line stands on the docket sheet, without its papers.
    case shown
    /// Nothing: the thing and a thing that never was give the same answer.
    case hidden
}
