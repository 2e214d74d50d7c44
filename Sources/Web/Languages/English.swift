extension Language {
    /// Every phrase in English. A missing one does not compile.
    static func inEnglish(_ phrase: Phrase) -> String {
        switch phrase {
        case .siteName: "Courthouse"
        case .skipToContent: "Skip to content"
        case .notFoundTitle: "Nothing here"
        case .notFoundText: "There is no such page, or it is not open to you."
        case .badRequestTitle: "That could not be understood"
        case .troubleTitle: "Something went wrong"
        case .troubleText: "The page could not be made. Nothing was changed. Try again in a moment."
        }
    }
}
