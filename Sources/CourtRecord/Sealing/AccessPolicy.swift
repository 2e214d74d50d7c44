/// The one rule of who may read what. The pages, the SQL of every query and `docs/access-matrix.txt` are made from it.
package enum AccessPolicy {
    /// True when somebody of that standing may read things of that level, whoever it is.
    package static func opens(_ level: AccessLevel, to standing: Standing) -> Bool {
        switch (level, standing) {
        case (.public, _): true
        case (.courthouse, .terminal): true
        case (.courthouse, .court), (.participants, .court), (.selectedParties, .court), (.exParte, .court),
            (.court, .court):
            true
        default: false
        }
    }

    /// True when that tie to the case or entry opens things of that level.
    package static func opens(_ level: AccessLevel, to relation: Relation) -> Bool {
        switch (level, relation) {
        case (.public, _): true
        case (.courthouse, .participant), (.participants, .participant): true
        case (.courthouse, .selected), (.participants, .selected), (.selectedParties, .selected): true
        case (.exParte, .filer), (.named, .named): true
        default: false
        }
    }

    /// True when a viewer of that standing, with those ties, may read a thing.
    package static func opens(_ access: Access, to standing: Standing, relations: Set<Relation> = []) -> Bool {
        opens(access.level, to: standing) || relations.contains { opens(access.level, to: $0) }
    }

    /// True when a viewer of that standing, with those ties, may know that a thing exists.
    package static func reveals(_ access: Access, to standing: Standing, relations: Set<Relation> = []) -> Bool {
        access.outsideLine == .shown || opens(access, to: standing, relations: relations)
    }

    /// The levels that a standing opens.
    package static func levels(openTo standing: Standing) -> [AccessLevel] {
        AccessLevel.allCases.filter { opens($0, to: standing) }
    }

    /// The ties that open a level beyond what every standing outside the court opens.
    package static func relations(opening level: AccessLevel) -> [Relation] {
        level == .public ? [] : Relation.allCases.filter { opens(level, to: $0) }
    }

    /// Nature-of-suit codes of cases that FRCP 5.2(c) keeps from remote readers: Social Security appeals and
    /// immigration matters. Which codes those are is court practice.
    package static let remotelyLimitedNatures: Set<Int> = [460, 462, 463, 465, 861, 862, 863, 864, 865]
}
