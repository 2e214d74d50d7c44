import Testing

@Suite("Names")
struct Names {
    /// Words that say nothing, anywhere in the name of a type, file or folder.
    static let emptyWords: Set<String> = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Core", "Base", "Shared",
        "Misc", "Info", "Interactor", "Impl", "Tmp",
    ]

    /// Words that say nothing at the end of a longer name; "service" is service of process alone.
    static let emptyEndings: Set<String> = ["Data", "Service", "Handler"]

    /// Synonyms that the glossary replaces, anywhere in a name.
    static let synonyms: [String: String] = [
        "Matter": "CaseFile", "Notification": "NoticeOfElectronicFiling or Notice", "Admin": "Role.clerk",
        "Guest": "Role.public", "Lawyer": "Counsel",
    ]

    /// Synonyms that the glossary replaces when they are the whole name.
    static let wholeSynonyms: [String: String] = [
        "Case": "CaseFile", "Order": "CourtOrder", "Session": "LoginSession", "User": "Account or Party",
        "Item": "DocketEntry", "CaseNumber": "DocketNumber", "DueDate": "Deadline", "Upload": "UploadedPDF",
        "ServiceOfProcess": "ServiceList", "Owner": "Assignment", "Attorney": "Counsel",
    ]

    /// Names of standards that end in a number.
    static let numberedStandards: Set<String> = [
        "Base64", "SHA1", "SHA256", "SHA512", "Ed25519", "X25519", "MLKEM768", "P256", "UTF8", "HTTP1", "HTTP2", "S3",
        "SLIP39", "RFC2822", "RFC3339", "ISO8601", "IPv4", "IPv6", "FNV1", "Bech32", "XXH3",
    ]

    /// Error codes that say nothing.
    static let emptyCodes = ["generic", "unknown", "other"]

    @Test func `types have the courts' own names`() {
        expectNone(Repository.here.swiftFiles.flatMap(Self.typeNames))
    }

    @Test func `files and folders have names that say what is in them`() {
        expectNone(Repository.here.files.flatMap(Self.pathNames))
    }

    @Test func `error codes say what failed`() {
        expectNone(Repository.here.sources.flatMap(Self.errorCodes))
    }

    @Test(arguments: [
        "package struct CaseManager {", "final class Utils {", "enum JobInfo: String {", "actor MailService {",
        "struct PageData<T> {", "typealias RequestHandler = Int", "struct Joined3 {", "struct MatterID {",
        "public indirect enum Case {", "struct Order {}",
    ])
    func `a forbidden type name is found`(line: String) {
        #expect(Self.typeNames(in: RepositoryFile(path: "Sources/Store/A.swift", text: line)).count == 1)
    }

    @Test(arguments: [
        "struct CaseFile {", "struct DatabaseError {", "struct Base64Text {", "struct ServiceList {", "let case = 1",
        "class func make() {}", "struct SHA256Digest {", "enum CourtOrder {", "struct DataDirectory {",
    ])
    func `a good type name passes`(line: String) {
        #expect(Self.typeNames(in: RepositoryFile(path: "Sources/Store/A.swift", text: line)).isEmpty)
    }

    @Test(arguments: ["Sources/Store/Utils/A.swift", "Sources/Web/PageHelper.swift", "docs/notes old.md", "a/B.orig"])
    func `a forbidden path is found`(path: String) {
        #expect(Self.pathNames(of: RepositoryFile(path: path, text: "")).count == 1)
    }

    @Test func `an empty error code is found`() {
        let text = "enum Code {\n    case busy, unknown\n}"
        let file = RepositoryFile(path: "Sources/Store/StoreError.swift", text: text)
        #expect(Self.errorCodes(in: file).map(\.line) == [2])
    }

    static func typeNames(in file: RepositoryFile) -> [Finding] {
        file.code.enumerated().compactMap { index, line in
            guard let name = declaredType(line), let reason = objection(to: name) else { return nil }
            return Finding(file, line: index + 1, "type \(name): \(reason)")
        }
    }

    static func pathNames(of file: RepositoryFile) -> [Finding] {
        let oldEndings = ["orig", "bak", "old", "rej", "swp"]
        if oldEndings.contains(file.fileExtension) || file.path.contains(" ") {
            return [Finding(file, "old or odd file name; git remembers")]
        }
        let parts = file.path.split(separator: "/").flatMap { $0.split(whereSeparator: { ".+-_".contains($0) }) }
        let found = parts.flatMap { words(of: String($0)) }.first { emptyWords.contains($0) }
        return found.map { [Finding(file, "“\($0)” says nothing; name what is in it")] } ?? []
    }

    static func errorCodes(in file: RepositoryFile) -> [Finding] {
        guard file.name.hasSuffix("Error.swift") else { return [] }
        return file.code.enumerated().compactMap { index, line in
            let words = line.split(whereSeparator: { " ,(".contains($0) })
            guard words.first == "case", let code = emptyCodes.first(where: { words.contains(Substring($0)) }) else {
                return nil
            }
            return Finding(file, line: index + 1, "error code “\(code)” says nothing")
        }
    }

    /// The name of the type that the line declares; nil for other lines.
    static func declaredType(_ line: String) -> String? {
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        let tokens = line.split(separator: " ")
        guard let keyword = tokens.firstIndex(where: kinds.contains), keyword + 1 < tokens.count,
            !tokens[..<keyword].contains("import"), !tokens[..<keyword].contains("case")
        else { return nil }
        let name = tokens[keyword + 1].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return name.isEmpty || ["func", "var", "let"].contains(name) ? nil : String(name)
    }

    private static func objection(to name: String) -> String? {
        let words = words(of: name)
        if let better = wholeSynonyms[name] { return "the glossary says \(better)" }
        if let word = words.first(where: { synonyms[$0] != nil }) { return "the glossary says \(synonyms[word] ?? "")" }
        if let word = words.first(where: emptyWords.contains) { return "“\(word)” says nothing" }
        if words.count > 1, let last = words.last, emptyEndings.contains(last) { return "“\(last)” says nothing" }
        if let last = name.last, last.isNumber, !numberedStandards.contains(where: name.hasSuffix) {
            return "a number is no name"
        }
        return nil
    }

    /// The words of a name in camel case, as in `HTTP`, `Page`, `Model` for `HTTPPageModel`.
    static func words(of name: String) -> [String] {
        let letters = Array(name)
        var words: [String] = []
        for (index, letter) in letters.enumerated() {
            let afterSmall = index > 0 && !letters[index - 1].isUppercase
            let beforeSmall = index + 1 < letters.count && letters[index + 1].isLowercase
            if index == 0 || letter.isUppercase && (afterSmall || beforeSmall) { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words
    }
}
