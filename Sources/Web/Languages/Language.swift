/// The languages the pages speak. A further one is a case here and a file with every ``Phrase`` in it.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case spanish = "es"

    /// The phrase in this language.
    func callAsFunction(_ phrase: Phrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }

    /// The name of the language in the language itself.
    var ownName: String {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        }
    }

    /// The first language of an `Accept-Language` header that the pages speak; nil when there is none.
    ///
    /// - Source: RFC 9110 section 12.5.4. Weights are honoured; unreadable ones count as 1.
    init?(accepting header: String) {
        let ranges = header.prefix(512).split(separator: ",").enumerated().map { place, range in
            let parts = range.split(separator: ";")
            let tag = parts.first.map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
            let weight =
                parts.dropFirst().compactMap { part -> Double? in
                    let word = part.filter { !$0.isWhitespace }
                    return word.hasPrefix("q=") ? Double(word.dropFirst(2)) : nil
                }.first ?? 1
            return (tag: tag, weight: weight, place: place)
        }
        let wanted = ranges.filter { $0.weight > 0 }.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
        for range in wanted {
            if let language = Language(rawValue: String(range.tag.prefix { $0 != "-" })) {
                self = language
                return
            }
        }
        return nil
    }
}
