import Testing

/// Swift source with comments and the insides of strings blanked, so that rules about code see code alone.
///
/// Line numbers and columns stay. Code inside `\(…)` stays visible. Regex literals are taken for code.
struct CodeText {
    /// The bytes at which something other than plain code may begin or end.
    private static let opening = [UInt8(ascii: "/"), UInt8(ascii: "#"), quote, UInt8(ascii: "("), UInt8(ascii: ")")]

    private let source: [UInt8]
    private var blanked: [UInt8]
    private var at = 0

    /// The lines of the text, blanked.
    static func lines(of text: String) -> [String] {
        var scanner = CodeText(source: Array(text.utf8))
        scanner.scanCode(inInterpolation: false)
        return scanner.blanked.split(separator: newline, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private init(source: [UInt8]) {
        self.source = source
        blanked = source
    }

    private mutating func scanCode(inInterpolation: Bool) {
        var depth = 0
        while at < source.count {
            guard Self.opening.contains(source[at]) else {
                at += 1
                continue
            }
            if starts(with: "//") {
                while at < source.count, source[at] != newline { blank(count: 1) }
            } else if starts(with: "/*") {
                scanBlockComment()
            } else if let hashes = openingHashes() {
                scanString(hashes: hashes)
            } else {
                if source[at] == UInt8(ascii: "(") { depth += 1 }
                if source[at] == UInt8(ascii: ")") { depth -= 1 }
                at += 1
                if inInterpolation && depth < 0 { return }
            }
        }
    }

    private mutating func scanBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                blank(count: 2)
            } else if starts(with: "*/") {
                depth -= 1
                blank(count: 2)
            } else {
                blank(count: 1)
            }
        } while depth > 0 && at < source.count
    }

    /// The number of `#` before a quote that opens a string here; nil when no string begins here.
    private func openingHashes() -> Int? {
        var hashes = 0
        while at + hashes < source.count, source[at + hashes] == UInt8(ascii: "#") { hashes += 1 }
        return at + hashes < source.count && source[at + hashes] == quote ? hashes : nil
    }

    private mutating func scanString(hashes: Int) {
        at += hashes
        let isLong = starts(with: "\"\"\"")
        let pounds = String(repeating: "#", count: hashes)
        let end = (isLong ? "\"\"\"" : "\"") + pounds
        at += isLong ? 3 : 1
        while at < source.count {
            if starts(with: end) {
                at += end.utf8.count
                return
            } else if starts(with: "\\" + pounds + "(") {
                at += hashes + 2
                scanCode(inInterpolation: true)
            } else if source[at] == newline && !isLong {
                return
            } else {
                blank(count: starts(with: "\\" + pounds) ? hashes + 2 : 1)
            }
        }
    }

    private func starts(with spelling: String) -> Bool {
        var index = at
        for byte in spelling.utf8 {
            guard index < source.count, source[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private mutating func blank(count: Int) {
        for _ in 0..<count where at < source.count {
            if source[at] != newline { blanked[at] = UInt8(ascii: " ") }
            at += 1
        }
    }
}

private let newline = UInt8(ascii: "\n")
private let quote = UInt8(ascii: "\"")

@Suite("Blanking comments and strings")
struct BlankingCommentsAndStrings {
    @Test(arguments: [
        ("let a = 1 // try!", "let a = 1        "),
        ("a /* x /* y */ z */ b", "a                   b"),
        (#"f("print(")"#, #"f("      ")"#),
        (#"f("\(g("x")) y")"#, #"f("\(g(" "))  ")"#),
        ("f(#\"a\"b\"#)", "f(#\"   \"#)"),
        (#"f("\"", b)"#, #"f("  ", b)"#),
    ])
    func `only code is left`(source: String, code: String) {
        #expect(CodeText.lines(of: source) == [code])
    }

    @Test func `a long string keeps its lines`() {
        #expect(CodeText.lines(of: "a(\"\"\"\n  \"try!\" \\(b)\n  \"\"\")").count == 3)
        #expect(CodeText.lines(of: "a(\"\"\"\n  try! \\(b)\n  \"\"\")")[1].trimmed == "\\(b)")
    }
}
