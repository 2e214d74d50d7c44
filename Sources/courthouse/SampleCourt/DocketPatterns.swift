/// Dockets made from patterns: the same kind of case with other people, dates and turns.
struct DocketPatterns {
    private let patterns: [String: String]
    private let fillings: [[String]]

    /// Places in a pattern, in the order of the fields of a filling.
    private static let places = ["pattern", "number", "filed", "closed", "p", "d", "judge", "ref", "cp", "cd", "more"]

    /// - Parameter patterns: scripts that begin with `= NAME`, with places like `{p}`; a line that begins with a
    ///   question mark falls away in about every third case.
    /// - Parameter fillings: a case a line, its fields divided by bars.
    init(patterns: String, fillings: String) {
        var found: [String: String] = [:]
        var name = ""
        for line in patterns.split(separator: "\n") {
            if line.hasPrefix("= ") {
                name = line.dropFirst(2).trimmed
            } else {
                found[name, default: ""] += line + "\n"
            }
        }
        self.patterns = found
        self.fillings = fillings.split(separator: "\n").filter { !$0.hasPrefix("#") }
            .map { line in
                // The last field may hold bars of its own.
                line.split(separator: "|", maxSplits: Self.places.count - 1, omittingEmptySubsequences: false)
                    .map { $0.trimmed }
            }
    }

    /// The dockets in the order of the fillings.
    func scripts() throws -> [DocketScript] {
        try fillings.map { fields in
            guard fields.count == Self.places.count, let pattern = patterns[fields[0]] else {
                throw DocketScript.Mistake(description: "sample court: \(fields.joined(separator: " | "))")
            }
            return try DocketScript(Self.fill(pattern, with: fields))
        }
    }

    private static func fill(_ pattern: String, with fields: [String]) -> String {
        var numbers = SeededNumbers(for: fields[1])
        var text = ""
        for line in pattern.split(separator: "\n") {
            if line.hasPrefix("?") {
                if numbers.number(in: 0...2) > 0 { text += line.dropFirst().trimmed + "\n" }
            } else {
                text += line + "\n"
            }
        }
        for (place, field) in zip(places, fields) { text = text.replacing("{\(place)}", with: field) }
        // A case that is not closed has no such line.
        text = text.replacing("closed -\n", with: "").replacing("discharged -\n", with: "")
        // A semicolon divides the further lines of a heading.
        return text.split(separator: "\n").flatMap { line in
            line.hasPrefix("+ ") ? line.dropFirst(2).split(separator: ";").map { $0.trimmed } : [String(line)]
        }.joined(separator: "\n")
    }
}
