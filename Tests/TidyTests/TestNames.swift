import Foundation
import Testing

@Suite("Names of tests")
struct TestNames {
    /// Ways not to run a test; a check runs or is deleted.
    static let evasions = [".disabled(", "XCTSkip", ".enabled(if: false", "withKnownIssue", "import XCTest"]

    @Test func `a test is a claim and every test runs`() {
        expectNone(Repository.here.swiftFiles.filter { !$0.isSource }.flatMap(Self.findings))
    }

    @Test(arguments: [
        "@Test func testFiling() {", "    func `test filing`() {", "@Suite struct FilingTests {",
        "@Test(.disabled(\"later\")) func filing() {", "throw XCTSkip()", "import XCTest", "func issue_12_tags() {",
    ])
    func `an idle or ill-named test is found`(line: String) {
        #expect(Self.findings(in: RepositoryFile(path: "Tests/StoreTests/A.swift", text: line)).count == 1)
    }

    @Test(arguments: [
        "@Test func `a sealed entry is absent`() {", "func testimony() {", "struct SealingADocketEntry {",
        "// .disabled(", "import Testing",
    ])
    func `a claim passes`(line: String) {
        #expect(Self.findings(in: RepositoryFile(path: "Tests/StoreTests/A.swift", text: line)).isEmpty)
    }

    static func findings(in file: RepositoryFile) -> [Finding] {
        file.code.enumerated().compactMap { index, line in
            if let evasion = evasions.first(where: line.contains) {
                return Finding(file, line: index + 1, "\(evasion): a check runs or is deleted")
            }
            if let type = Names.declaredType(line), type.hasSuffix("Tests") {
                return Finding(file, line: index + 1, "\(type): a suite is the action or noun it is about")
            }
            guard let name = functionName(line), isIllNamed(name) else { return nil }
            return Finding(file, line: index + 1, "\(name): a test is a claim, without “test” or a ticket")
        }
    }

    private static func functionName(_ line: String) -> String? {
        guard line.wordCount(of: "func ") > 0 else { return nil }
        return line.components(separatedBy: "func ").last.map { String($0.drop { $0 == "`" || $0 == " " }) }
    }

    private static func isIllNamed(_ name: String) -> Bool {
        if name.lowercased().hasPrefix("issue") { return name.contains { $0.isNumber } }
        guard name.lowercased().hasPrefix("test"), let next = name.dropFirst(4).first else { return false }
        return !next.isLowercase
    }
}
