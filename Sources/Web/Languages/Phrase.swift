/// Everything the pages say in words of their own. Names, docket texts and papers stay as the court wrote them.
enum Phrase: Sendable, Hashable {
    case siteName
    case skipToContent
    case notFoundTitle
    case notFoundText
    case badRequestTitle
    case troubleTitle
    case troubleText
}
