package import CourtRecord

/// A case found by a name, with the names that matched.
package struct NameHit: Sendable {
    /// The case.
    package let caseFile: CaseFile
    /// The matching parties as "name, role"; empty when the caption matched.
    package let parties: [MatchedParty]

    /// A party whose name matched.
    package struct MatchedParty: Sendable, Hashable {
        /// As in "Lantern Cartage Co.".
        package let name: String
        /// As in "Defendant".
        package let role: String
    }
}

extension Reading {
    /// Words counted to find the rarest; beyond this a word is simply common.
    private static let countLimit = 2_000
    /// Hits looked at for a word that is only begun.
    private static let prefixHitLimit = 2_000

    /// Cases in which one party, or the caption, bears all the words; the newest case first.
    ///
    /// The last word may be only begun ("lant" finds Lantern). Relies on the primary key of `name_word`: the rarest
    /// word is walked, the others are looked up.
    package func cases(named words: [String], in court: CourtID?, limit: Int) throws -> [NameHit] {
        guard let last = words.last else { return [] }
        var places = try places(whole: words, court, limit: limit)
        if places.count < limit {
            let more = try self.places(whole: Array(words.dropLast()), begun: last, court)
            places = Array((places + more.filter { !places.contains($0) }).prefix(limit))
        }
        return try hits(at: places)
    }

    private struct Place: Hashable {
        let caseFile: Int64
        let party: Int64
    }

    private func places(whole words: [String], _ court: CourtID?, limit: Int) throws -> [Place] {
        let counted = try words.map { (word: $0, count: try count(of: $0)) }
        guard let rarest = counted.min(by: { $0.count < $1.count }), rarest.count > 0 else { return [] }
        let rest = words.filter { $0 != rarest.word }
        return try places(
            """
            w.word = \(.text(rarest.word)) AND \(others(rest)) AND \(visible(in: court))
            ORDER BY w.case_file_id DESC LIMIT \(.integer(limit))
            """)
    }

    private func places(whole words: [String], begun: String, _ court: CourtID?) throws -> [Place] {
        let rarest = try words.map { (word: $0, count: try count(of: $0)) }.min { $0.count < $1.count }
        if let rarest, rarest.count < Self.countLimit {
            return try places(
                """
                w.word = \(.text(rarest.word)) AND \(others(words.filter { $0 != rarest.word }))
                AND EXISTS (SELECT 1 FROM name_word o WHERE o.case_file_id = w.case_file_id
                AND o.party_position = w.party_position AND o.word >= \(.text(begun))
                AND o.word < \(.text(begun + "\u{10FFFF}"))) AND \(visible(in: court))
                ORDER BY w.case_file_id DESC LIMIT \(.integer(Self.prefixHitLimit))
                """)
        }
        return try places(
            """
            w.word >= \(.text(begun)) AND w.word < \(.text(begun + "\u{10FFFF}")) AND \(others(words))
            AND \(visible(in: court)) LIMIT \(.integer(Self.prefixHitLimit))
            """
        ).sorted { $0.caseFile > $1.caseFile }
    }

    private func places(_ condition: Fragment) throws -> [Place] {
        try connection.rows(
            """
            SELECT w.case_file_id, w.party_position FROM name_word w JOIN case_file c ON c.id = w.case_file_id
            WHERE \(condition)
            """
        ) { Place(caseFile: $0.integer(0), party: $0.integer(1)) }
    }

    private func count(of word: String) throws -> Int {
        try connection.row(
            """
            SELECT count(*) FROM (SELECT 1 FROM name_word WHERE word = \(.text(word))
            LIMIT \(.integer(Self.countLimit))) AS counted
            """
        ) { Int($0.integer(0)) } ?? 0
    }

    private func others(_ words: [String]) -> Fragment {
        var condition: Fragment = "1 = 1"
        for word in words {
            condition += """
                 AND EXISTS (SELECT 1 FROM name_word o WHERE o.word = \(.text(word))
                AND o.case_file_id = w.case_file_id AND o.party_position = w.party_position)
                """
        }
        return condition
    }

    private func visible(in court: CourtID?) -> Fragment {
        var condition = visibility.opens(Visibility.caseFile)
        if let court { condition += " AND c.court_id = \(.text(court.description))" }
        return condition
    }

    private func hits(at places: [Place]) throws -> [NameHit] {
        var order: [Int64] = []
        var positions: [Int64: [Int64]] = [:]
        for place in places {
            if positions[place.caseFile] == nil { order.append(place.caseFile) }
            positions[place.caseFile, default: []].append(place.party)
        }
        return try order.compactMap { id in
            guard let caseFile = try openCase(id) else { return nil }
            return NameHit(caseFile: caseFile, parties: try matched(positions[id] ?? [], in: id))
        }
    }

    private func openCase(_ id: Int64) throws -> CaseFile? {
        try connection.row(
            """
            SELECT \(Rows.caseFileColumns) FROM case_file c JOIN case_heading h ON h.id = c.heading_id
            WHERE c.id = \(.integer(id)) AND \(visibility.opens(Visibility.caseFile))
            """,
            Rows.caseFile)
    }

    private func matched(_ positions: [Int64], in caseFile: Int64) throws -> [NameHit.MatchedParty] {
        let parties = positions.filter { $0 > 0 }.map { SQLValue.integer($0) }
        guard !parties.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT p.name, p.role FROM party p JOIN case_file c ON c.heading_id = p.heading_id
            WHERE c.id = \(.integer(caseFile)) AND p.position IN \(list: parties)
            AND \(visibility.opens(Visibility.party)) ORDER BY p.position
            """
        ) { NameHit.MatchedParty(name: $0.text(0), role: $0.text(1)) }
    }
}
