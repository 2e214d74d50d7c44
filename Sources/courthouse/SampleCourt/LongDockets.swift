/// The two long dockets of the sample court: a heading written by hand, then hundreds of lines drawn from a pool.
///
/// Below the heading stand `make COUNT over DAYS`, word lists `words NAME ONE; ANOTHER` and the pool: `pool TEXT`, with
/// places like `{who}`, then, after bars, the kind of paper, `m` for a line without number, `as NAME` for a line that
/// later ones answer, and `ends NAME` for one that disposes of it. `{@NAME}` is the number of the line answered.
struct LongDockets {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The dockets.
    func scripts() throws -> [DocketScript] {
        try DocketScript.pieces(of: text).map { piece in
            var growth = DocketGrowth(piece)
            return try DocketScript(growth.script())
        }
    }
}

/// One long docket while it grows.
private struct DocketGrowth {
    private var head = ""
    private var pool: [[String]] = []
    private var words: [String: [String]] = [:]
    private var lineCount = 0
    private var dayCount = 0
    private var numbers: SeededNumbers
    private var lastNumber: Int
    /// What still waits for an answer, by name: the number of the line and the words it used.
    private var open: [String: [(number: Int, chosen: [String: String])]] = [:]

    /// Papers are printed for every fortieth line; the others are known by their number of pages.
    private static let printedEvery = 40
    /// Older lines are not answered any more.
    private static let openLimit = 12

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if line.hasPrefix("pool ") {
                pool.append(line.dropFirst(5).split(separator: "|").map { $0.trimmed })
            } else if line.hasPrefix("words "), fields.count > 2 {
                words[String(fields[1])] = fields.dropFirst(2).joined(separator: " ").split(separator: ";")
                    .map { $0.trimmed }
            } else if line.hasPrefix("make "), fields.count == 4 {
                (lineCount, dayCount) = (Int(fields[1]) ?? 0, Int(fields[3]) ?? 0)
            } else {
                head += line + "\n"
            }
        }
        numbers = SeededNumbers(for: head)
        lastNumber = head.split(separator: "\n").count { $0.hasPrefix("e ") }
    }

    mutating func script() -> String {
        var script = head
        for step in 0..<lineCount {
            script += line(step, day: 4 + step * dayCount / lineCount)
        }
        return script
    }

    private mutating func line(_ step: Int, day: Int) -> String {
        var parts = pool[numbers.number(in: 0...(pool.count - 1))]
        while !isPossible(parts[0]) { parts = pool[numbers.number(in: 0...(pool.count - 1))] }
        let marks = parts.dropFirst()
        let (text, chosen) = filled(
            parts[0], ending: marks.first { $0.hasPrefix("ends ") }.map { String($0.dropFirst(5)) })
        if marks.contains("m") { return "m \(day) \(text)\n" }
        lastNumber += 1
        if let name = marks.first(where: { $0.hasPrefix("as ") })?.dropFirst(3) {
            open[String(name), default: []].append((lastNumber, chosen))
            open[String(name)] = open[String(name)]?.suffix(Self.openLimit)
        }
        var line = "e \(day) \(text)\n"
        let kind = marks.first { !$0.hasPrefix("as ") && !$0.hasPrefix("ends ") }
        if let kind, step % Self.printedEvery == 0 { line += "paper \(kind)\n" }
        if numbers.number(in: 0...5) == 0 { line += "att Exhibit A\natt Proposed Order\n" }
        return line
    }

    /// True when every line that the text answers is there.
    private func isPossible(_ text: String) -> Bool {
        ["motion", "claim", "stipulation"].allSatisfy { name in
            !text.contains("{@\(name)}") || !(open[name] ?? []).isEmpty
        }
    }

    private mutating func filled(_ text: String, ending: String?) -> (String, chosen: [String: String]) {
        var text = text.replacing("{@last}", with: "[\(lastNumber)]")
        var chosen: [String: String] = [:]
        for name in open.keys.sorted() where text.contains("{@\(name)}") {
            guard let waiting = open[name], !waiting.isEmpty else { continue }
            let place = numbers.number(in: 0...(waiting.count - 1))
            text = text.replacing("{@\(name)}", with: "[\(waiting[place].number)]")
            chosen = waiting[place].chosen.filter { $0.key == "what" || $0.key == "who" }
            if ending == name { open[name]?.remove(at: place) }
        }
        for (name, choices) in words.sorted(by: { $0.key < $1.key }) where text.contains("{\(name)}") {
            let word = chosen[name] ?? numbers.pick(choices)
            chosen[name] = word
            text = text.replacing("{\(name)}", with: word)
        }
        while let place = text.firstRange(of: "{n}") {
            text.replaceSubrange(place, with: String(numbers.number(in: 2...980)))
        }
        return (text.replacing("..", with: "."), chosen)
    }
}
