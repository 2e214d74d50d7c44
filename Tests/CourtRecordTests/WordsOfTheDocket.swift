import CourtRecord
import Testing

@Suite("Kinds of docket entries")
struct KindsOfDocketEntries {
    @Test(arguments: [
        ("MOTION to Dismiss by Lantern Cartage Co.", EntryKind.motion), ("COMPLAINT against Lantern", .pleading),
        ("First AMENDED COMPLAINT", .pleading), ("ORDER granting 12 Motion to Dismiss", .order),
        ("TEXT ORDER: the motion is denied", .order), ("MEMORANDUM OPINION AND ORDER", .order),
        ("MEMORANDUM in Support re 12 MOTION", .response), ("RESPONSE in Opposition re 3 MOTION", .response),
        ("NOTICE OF APPEAL as to 44 Order", .appeal), ("NOTICE of Appearance by A. Reyes", .notice),
        ("Minute Entry for proceedings held before Judge Okafor", .hearing), ("CLERK'S JUDGMENT", .judgment),
        ("TRANSCRIPT of Proceedings", .transcript), ("Summons Issued as to Lantern", .notice),
        ("Voluntary Petition under Chapter 7", .pleading), ("", .other), ("Filing fee: $ 405", .other),
        ("Emotional distress claimed", .other), ("MOTIONS referred", .motion), ("ÉMOTION", .motion),
    ])
    func `the beginning of the text names the kind`(text: String, kind: EntryKind) {
        #expect(EntryKind(readFrom: text) == kind)
    }

    @Test func `a word far into the text names nothing`() {
        #expect(EntryKind(readFrom: String(repeating: "x", count: 60) + " MOTION") == .other)
    }
}

@Suite("Names folded for search")
struct NamesFoldedForSearch {
    @Test(arguments: [
        ("Theodore D'Apuzzo, P.A.", ["theodore", "dapuzzo", "pa"]), ("José Núñez-Ortega", ["jose", "nunez", "ortega"]),
        ("Jose\u{301} NU\u{301}N\u{303}EZ", ["jose", "nunez"]), ("O’Brien & Sons", ["obrien", "sons"]),
        ("Lantern Lantern Co.", ["lantern", "co"]), ("  ", []), ("***", []), ("3M Company", ["3m", "company"]),
        ("МОСКВА", ["москва"]), ("東京 株式会社", ["東京", "株式会社"]), ("ÅNGSTRÖM", ["angstrom"]),
        ("a\u{0}b%_!", ["a", "b"]),
    ])
    func `accents, capitals and marks make no difference`(name: String, words: [String]) {
        #expect(FoldedName.words(of: name) == words)
    }

    @Test func `folding what is folded changes nothing`() {
        for name in ["Théodore d’Apuzzo", "İstanbul Ticaret A.Ş.", "Ωmega ΣΟΦΟΣ", "ﬁnance", "Straße 5½"] {
            let words = FoldedName.words(of: name)
            #expect(FoldedName.words(of: words.joined(separator: " ")) == words, "\(name)")
        }
    }

    @Test func `long words and long names are cut`() {
        #expect(FoldedName.words(of: String(repeating: "a", count: 100)).first?.count == 40)
        let many = (0..<100).map { "w\($0)" }.joined(separator: " ")
        #expect(FoldedName.words(of: many).count == 24)
    }
}

@Suite("Addresses for notices")
struct AddressesForNotices {
    @Test(arguments: [
        ("Reyes Law\n1 Main St\nEmail: reyes@law.example", ["reyes@law.example"]),
        ("<a@b.example>, A@B.example; c@d.example", ["a@b.example", "c@d.example"]),
        ("mailto:x@y.example", ["x@y.example"]), ("no address", []), ("@twitter a@b a@@b.c @b.c", []),
        ("two@one.example@three.example", []),
    ])
    func `each address of the contact is taken once, in its order`(contact: String, addresses: [String]) {
        #expect(Counsel(name: "A. Reyes", contact: contact).noticeAddresses == addresses)
    }
}

@Suite("Kinds of cases")
struct KindsOfCases {
    @Test(
        arguments: [
            ("cv", CourtKind.district, CaseKind.civil), ("cr", .district, .criminal), ("mj", .district, .criminal),
            ("ap", .bankruptcy, .adversary), ("bk", .bankruptcy, .bankruptcy), (nil, .bankruptcy, .bankruptcy),
            (nil, .appellate, .appeal), ("mdl", .special, .multidistrict), ("md", .district, .multidistrict),
            ("mc", .district, .other), (nil, .district, .other),
        ] as [(String?, CourtKind, CaseKind)])
    func `the type in the number and the court make the kind`(type: String?, court: CourtKind, kind: CaseKind) {
        #expect(CaseKind(caseType: type, in: court) == kind)
    }

    @Test(
        arguments: [("110 Insurance", 110), ("863 DIWC/DIWW", 863), ("", nil), ("Insurance", nil)] as [(String, Int?)])
    func `the nature of suit begins with its code`(text: String, code: Int?) {
        #expect(CivilFacts(natureOfSuit: text).natureOfSuitCode == code)
    }
}
