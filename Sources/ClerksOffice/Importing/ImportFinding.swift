/// Something in an imported file that did not fit, by file and field; the value itself is not repeated.
package struct ImportFinding: Sendable, Hashable, CustomStringConvertible {
    /// Whether the file was taken in spite of it.
    package enum Weight: String, Sendable, Hashable {
        /// The file was not imported; nothing of it was written.
        case refused
        /// The value has no place in the record and was left out.
        case leftOut = "left out"
        /// The value was taken, changed or doubtful as the words say.
        case noted
    }

    /// The file, as named on the command line or found below it.
    package let file: String
    /// The place in the file, as in `docket_entries[3].date_filed`; empty for the file as a whole.
    package let field: String
    /// Whether the file was taken in spite of it.
    package let weight: Weight
    /// What is the matter, as in "2024-02-30 is no date".
    package let words: String

    package init(file: String, field: String, weight: Weight, words: String) {
        self.file = file
        self.field = field
        self.weight = weight
        self.words = words
    }

    package var description: String {
        "\(file): \(field.isEmpty ? "" : "\(field): ")\(words) (\(weight.rawValue))"
    }
}
