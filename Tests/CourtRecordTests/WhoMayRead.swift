import CourtRecord
import Foundation
import Testing

@Suite("Who may read")
struct WhoMayRead {
    @Test(arguments: AccessLevel.allCases.filter { $0 != .public })
    func `a stranger without ties opens nothing but what is public`(level: AccessLevel) {
        #expect(!AccessPolicy.opens(Access(level), to: .outside))
        #expect(AccessPolicy.opens(Access.open, to: .outside))
    }

    @Test(arguments: [AccessLevel.participants, .selectedParties, .exParte, .court, .named, .offSystem])
    func `the terminal in the courthouse opens no seal`(level: AccessLevel) {
        #expect(!AccessPolicy.opens(level, to: Standing.terminal))
    }

    @Test(arguments: [AccessLevel.named, .offSystem])
    func `being the court's own staff does not open what is kept from it`(level: AccessLevel) {
        #expect(!AccessPolicy.opens(level, to: Standing.court))
    }

    @Test(arguments: Relation.allCases)
    func `no tie opens what is kept off the system`(relation: Relation) {
        #expect(!AccessPolicy.opens(.offSystem, to: relation))
    }

    @Test(arguments: [
        (Relation.participant, [AccessLevel.public, .courthouse, .participants]),
        (.selected, [.public, .courthouse, .participants, .selectedParties]), (.filer, [.public, .exParte]),
        (.named, [.public, .named]),
    ])
    func `a tie opens its own levels and no others`(relation: Relation, levels: [AccessLevel]) {
        #expect(AccessLevel.allCases.filter { AccessPolicy.opens($0, to: relation) } == levels)
    }

    @Test func `the lists that SQL is made from say what the rule says`() {
        for standing in Standing.allCases {
            let listed = AccessPolicy.levels(openTo: standing)
            #expect(AccessLevel.allCases.filter { AccessPolicy.opens($0, to: standing) } == listed)
        }
        for level in AccessLevel.allCases where level != .public {
            let listed = Set(AccessPolicy.relations(opening: level))
            #expect(listed == Set(Relation.allCases.filter { AccessPolicy.opens(level, to: $0) }))
        }
    }

    @Test func `who opens a thing knows of it, and a hidden thing is known to nobody else`() {
        for level in AccessLevel.allCases {
            for standing in Standing.allCases {
                for relations in Self.sets {
                    let opens = AccessPolicy.opens(Access(level), to: standing, relations: relations)
                    let hidden = Access(level, outsideLine: .hidden)
                    #expect(AccessPolicy.reveals(hidden, to: standing, relations: relations) == opens)
                    #expect(AccessPolicy.reveals(Access(level), to: standing, relations: relations))
                }
            }
        }
    }

    @Test(arguments: [(Role.reader, Standing.outside), (.operator, .outside), (.clerk, .court), (.chambers, .court)])
    func `a role stands where it works, and an operator reads as the public`(role: Role, standing: Standing) {
        #expect(role.standing == standing)
    }

    /// Every set of ties.
    static let sets: [Set<Relation>] = (0..<16).map { bits in
        Set(Relation.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }.map(\.element))
    }
}

@Suite("The access matrix")
struct AccessMatrix {
    @Test func `docs/access-matrix.txt says what the rule says`() throws {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/access-matrix.txt")
        let kept = try String(contentsOf: url, encoding: .utf8)
        let parts = kept.components(separatedBy: Self.routesHeading)
        #expect(parts.count == 2, "the section for addresses is missing")
        let made = Self.text
        if ProcessInfo.processInfo.environment["COURTHOUSE_RECORD"] == "1" {
            try (made + Self.routesHeading + (parts.last ?? "\n")).write(to: url, atomically: true, encoding: .utf8)
        } else {
            #expect(parts.first == made, "COURTHOUSE_RECORD=1 rewrites the file; the change needs a review")
        }
    }

    /// Where the part begins that other tests write.
    static let routesHeading = "ADDRESSES\n"

    /// The whole matrix, in words.
    static var text: String {
        """
        WHO MAY READ WHAT
        Made from AccessPolicy by a test; COURTHOUSE_RECORD=1 rewrites it. A change here is reviewed like a ruling.

        Rows are what an order may say of a case, a docket entry, a document, an attachment or a party's name.
        Columns are where a reader stands, and what ties a reader to the case or the entry.

          opens    reads it
          line     knows that it is there, and no more ("nothing" where the order hides the line)
          nothing  gets the same answer as for a thing that never was

        A reader with several ties, or with a standing and a tie, has the best of them. Standing "court" is that of
        the reader's own court; in every other court its staff stand outside.


        """
            + table("THE ORDER LETS THE LINE STAND", .shown) + "\n" + table("THE ORDER HIDES THE LINE", .hidden) + "\n"
    }

    private static func table(_ title: String, _ line: OutsideLine) -> String {
        let columns = Standing.allCases.map(\.rawValue) + Relation.allCases.map(\.rawValue)
        let rows = AccessLevel.allCases.map { level in
            let access = Access(level, outsideLine: line)
            let cells =
                Standing.allCases.map { word(access, $0, []) } + Relation.allCases.map { word(access, .outside, [$0]) }
            return row(level.rawValue, cells)
        }
        return ([title, row("", columns)] + rows).joined(separator: "\n") + "\n"
    }

    private static func word(_ access: Access, _ standing: Standing, _ relations: Set<Relation>) -> String {
        if AccessPolicy.opens(access, to: standing, relations: relations) { return "opens" }
        return AccessPolicy.reveals(access, to: standing, relations: relations) ? "line" : "nothing"
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        let line = ([padded(name, to: 18)] + cells.map { padded($0, to: 13) }).joined()
        return String(line.reversed().drop { $0 == " " }.reversed())
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
