/// The two long dockets of the sample court: a heading written by hand, then hundreds of lines drawn from a pool.
struct LongDockets {
    private let text: String

    /// - Parameter text: scripts with, below the heading, `make COUNT over DAYS` and a pool of lines `pool TEXT`.
    init(_ text: String) { self.text = text }

    /// The dockets.
    func scripts() throws -> [DocketScript] {
        try DocketScript.pieces(of: text).map { try DocketScript(Self.grown($0)) }
    }

    private static func grown(_ text: String) -> String {
        var head = ""
        var pool: [String] = []
        var words: [String: [String]] = [:]
        var (count, days) = (0, 0)
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if line.hasPrefix("pool ") {
                pool.append(line.dropFirst(5).trimmed)
            } else if line.hasPrefix("words "), fields.count > 2 {
                words[String(fields[1])] = fields.dropFirst(2).joined(separator: " ").split(separator: ";")
                    .map { $0.trimmed }
            } else if line.hasPrefix("make "), fields.count == 4 {
                (count, days) = (Int(fields[1]) ?? 0, Int(fields[3]) ?? 0)
            } else {
                head += line + "\n"
            }
        }
        var numbers = SeededNumbers(for: head)
        var script = head
        for step in 0..<count {
            let day = 4 + step * days / max(1, count)
            script += line(numbers.pick(pool), step: step, day: day, words, &numbers)
        }
        return script
    }

    /// Papers are printed for every fortieth line; the others are known by their number of pages.
    private static let printedEvery = 40

    private static func line(
        _ text: String, step: Int, day: Int, _ words: [String: [String]], _ numbers: inout SeededNumbers
    ) -> String {
        let parts = text.split(separator: "|").map { $0.trimmed }
        var text = parts.first ?? ""
        for (name, choices) in words.sorted(by: { $0.key < $1.key }) where text.contains("{\(name)}") {
            text = text.replacing("{\(name)}", with: numbers.pick(choices))
        }
        let earlier = max(1, step / 2 - numbers.number(in: 0...20))
        text = text.replacing("{k}", with: "[\(earlier)]")
        while let place = text.firstRange(of: "{n}") {
            text.replaceSubrange(place, with: String(numbers.number(in: 2...980)))
        }
        let isUnnumbered = parts.contains("m")
        var line = "\(isUnnumbered ? "m" : "e") \(day) \(text)\n"
        if let kind = parts.dropFirst().first(where: { $0 != "m" }), step % printedEvery == 0 || kind == "opinion" {
            line += "paper \(kind)\n"
        }
        if !isUnnumbered, numbers.number(in: 0...5) == 0 { line += "att Exhibit A\natt Proposed Order\n" }
        return line
    }
}
