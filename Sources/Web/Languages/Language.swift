import CourtRecord

/// The languages the pages speak. A further one is a case here and a file with every phrase in it.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case spanish = "es"

    /// The name of the language in the language itself.
    var ownName: String {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        }
    }

    /// For an element that holds the court's own words, which are English: its `lang` where the page is not.
    var courtWords: HTML { self == .english ? "" : " lang=\"en\"" }
}

// MARK: Phrases

extension Language {
    /// The phrase in this language.
    func callAsFunction(_ phrase: Phrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }

    /// The phrase in this language.
    func callAsFunction(_ phrase: SearchPhrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }

    /// The phrase in this language.
    func callAsFunction(_ phrase: CasePhrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }

    /// The phrase in this language.
    func callAsFunction(_ phrase: PartyPhrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }

    /// The phrase in this language.
    func callAsFunction(_ phrase: DocketPhrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }

    /// The phrase in this language.
    func callAsFunction(_ phrase: PaperPhrase) -> String {
        switch self {
        case .english: Self.inEnglish(phrase)
        case .spanish: Self.inSpanish(phrase)
        }
    }
}

// MARK: Dates and numbers

extension Language {
    /// A date in a column: `01/08/2024` as American docket sheets have it, `8 ene 2024` where that would mislead.
    func short(_ date: CourtDate) -> String {
        switch self {
        case .english: date.american
        case .spanish: "\(date.day) \(Self.spanishMonths[date.month - 1].prefix(3)) \(date.year)"
        }
    }

    /// A date in a sentence: `January 8, 2024`, `8 de enero de 2024`.
    func long(_ date: CourtDate) -> String {
        switch self {
        case .english: "\(Self.englishMonths[date.month - 1]) \(date.day), \(date.year)"
        case .spanish: "\(date.day) de \(Self.spanishMonths[date.month - 1]) de \(date.year)"
        }
    }

    /// A count with its thousands set apart: `12,480`, `12 480`.
    func count(_ number: Int) -> String {
        let digits = Array(String(number))
        let separator = self == .english ? "," : "\u{202f}"
        return digits.indices.map { place in
            let isGroupEnd = place > 0 && (digits.count - place) % 3 == 0
            return (isGroupEnd ? separator : "") + String(digits[place])
        }.joined()
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static let spanishMonths = [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
    ]
}

// MARK: What a browser asks for

extension Language {
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
