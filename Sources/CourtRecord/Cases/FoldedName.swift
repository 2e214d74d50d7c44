import Foundation

/// Names as search compares them: lower case, without accents, punctuation or apostrophes, cut into words.
package enum FoldedName {
    /// Longer words are cut here; nobody types more to find a name.
    package static let wordLengthLimit = 40
    /// More words than this a name or a query does not need.
    package static let wordLimit = 24

    /// The words of a name, each once, as in "Theodore D'Apuzzo, P.A." → `theodore`, `dapuzzo`, `pa`.
    package static func words(of name: String) -> [String] {
        var words: [String] = []
        var word = ""
        func finish() {
            if !word.isEmpty, words.count < wordLimit, !words.contains(word) { words.append(word) }
            word = ""
        }
        for scalar in name.decomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if word.unicodeScalars.count < wordLengthLimit { word += scalar.properties.lowercaseMapping }
            } else if !isInsideWord(scalar) {
                finish()
            }
        }
        finish()
        return words
    }

    /// Accents that stand apart after decomposition, apostrophes and the dots of "P.A." do not end a word.
    private static func isInsideWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark: true
        default: scalar == "'" || scalar == "." || scalar == "\u{2019}" || scalar == "\u{2bc}"
        }
    }
}
