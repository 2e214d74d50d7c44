import Ledger
import Testing

@Suite("Signing a note")
struct SigningANote {
    struct Vector: Decodable, CustomTestStringConvertible {
        let source: String
        let vkey: String
        let privateKey: String?
        let text: String
        let note: String
        var testDescription: String { source }
    }

    static let vectors: [Vector] = (try? Vectors.load("notes.json")) ?? []

    @Test func `the example notes of C2SP and of Go are there`() {
        #expect(Self.vectors.count == 3)
    }

    @Test(arguments: vectors)
    func `a note of another implementation opens with its key and is written back as it was`(vector: Vector) throws {
        let key = try NoteVerifier(vkey: vector.vkey)
        let note = try SignedNote(parsing: Array(vector.note.utf8))
        try note.verified(by: [key])
        #expect(note.text == vector.text)
        #expect(note.bytes == Array(vector.note.utf8))
        #expect(key.vkey == vector.vkey)
    }

    @Test(arguments: vectors.filter { $0.privateKey != nil })
    func `the same key signs the same text with the same bytes as Go does`(vector: Vector) throws {
        let signer = try NoteSigner(privateKeyText: #require(vector.privateKey))
        #expect(try SignedNote(text: vector.text, signedBy: [signer]).bytes == Array(vector.note.utf8))
        #expect(signer.verifier.vkey == vector.vkey)
        #expect(signer.privateKeyText == vector.privateKey)
    }

    @Test(arguments: vectors)
    func `a note with any one byte changed does not open`(vector: Vector) async throws {
        let key = try NoteVerifier(vkey: vector.vkey)
        let bytes = Array(vector.note.utf8)
        for position in bytes.indices {
            var altered = bytes
            altered[position] ^= 1
            let opened = await code { try SignedNote(parsing: altered).verified(by: [key]) }
            // Lines by other keys are not ours to judge; in these notes they come first.
            let isOthers = position < bytes.count - 100 && vector.source.contains("two signatures")
            #expect(opened != nil || isOthers, "byte \(position)")
        }
    }

    @Test func `signatures by unknown keys are kept and ignored`() throws {
        let other = try NoteSigner(name: KeyName("witness.example/w1"), seed: [UInt8](repeating: 9, count: 32))
        let note = try SignedNote(text: "text\n", signedBy: [other, SampleLog.signer])
        let long = try NoteSignature(name: KeyName("pq.example"), keyID: 7, bytes: [UInt8](repeating: 1, count: 5000))
        let longer = try SignedNote(parsing: note.adding(long).bytes)
        #expect(longer.signatures.count == 3)
        #expect(try longer.verified(by: [SampleLog.key]).map(\.name) == [SampleLog.key.name])
    }

    @Test func `a line that shares the name or the number with a key, but not both, is ignored`() throws {
        let signed = try SignedNote(text: "text\n", signedBy: [SampleLog.signer])
        let name = try NoteSignature(name: SampleLog.key.name, keyID: SampleLog.key.keyID ^ 1, bytes: [1])
        let number = try NoteSignature(name: KeyName("other"), keyID: SampleLog.key.keyID, bytes: [1])
        try signed.adding(name).adding(number).verified(by: [SampleLog.key])
    }

    @Test func `one false signature in the name of the key condemns the note`() async throws {
        let signed = try SignedNote(text: "text\n", signedBy: [SampleLog.signer])
        let forged = try NoteSignature(
            name: SampleLog.key.name, keyID: SampleLog.key.keyID, bytes: [UInt8](repeating: 1, count: 64)
        )
        let note = try signed.adding(forged)
        #expect(await code { try note.verified(by: [SampleLog.key]) } == .invalidSignature)
    }

    @Test func `a note that the key did not sign does not open`() async throws {
        let other = try NoteSigner(name: KeyName("other.example"), seed: [UInt8](repeating: 9, count: 32))
        let note = try SignedNote(text: "text\n", signedBy: [other])
        #expect(await code { try note.verified(by: [SampleLog.key]) } == .unknownSigner)
        #expect(await code { try note.verified(by: []) } == .unknownSigner)
    }

    @Test func `sixteen post-quantum signatures and a hundred short ones are read, more are not`() async throws {
        var note = try SignedNote(text: "text\n", signedBy: [SampleLog.signer])
        for number in 1...99 {
            let bytes = [UInt8](repeating: 1, count: number <= 16 ? 5000 : 64)
            note = try note.adding(NoteSignature(name: KeyName("w"), keyID: UInt32(number), bytes: bytes))
        }
        let full = try SignedNote(parsing: note.bytes)
        try full.verified(by: [SampleLog.key])
        let one = try NoteSignature(name: KeyName("w"), keyID: 100, bytes: [1])
        #expect(await code { _ = try full.adding(one) } == .malformedNote)
        #expect(await code { _ = try SignedNote(parsing: full.bytes + Array("— w AAAAZAE=\n".utf8)) } == .malformedNote)
    }

    @Test(arguments: [
        "", "\n", "\n\n", "text\n", "text\n\n", "text\n\n— a AAAAAQE=", "text\n\n- a AAAAAQE=\n",
        "text\n\n—a AAAAAQE=\n",
        "text\n\n— AAAAAQE=\n", "text\n\n—  AAAAAQE=\n", "text\n\n— a  AAAAAQE=\n", "text\n\n— a AAAAAQE= \n",
        "text\n\n— a+b AAAAAQE=\n", "text\n\n— a\u{a0}b AAAAAQE=\n", "text\n\n— a AAAA\n", "text\n\n— a AAAAAQ==\n",
        "text\n\n— a AAAAAQF=\n", "text\n\n— a AAAAAQE\n", "text\r\n\n— a AAAAAQE=\n", "te\0xt\n\n— a AAAAAQE=\n",
        "text\n\n— a AAAAAQE=\nmore\n", "text\n\n— a AAAAAQE=\n\n",
    ])
    func `a note in any other form is refused`(text: String) async {
        #expect(await code { _ = try SignedNote(parsing: Array(text.utf8)) } == .malformedNote)
    }

    @Test func `bytes that are not UTF-8, or too many, are refused`() async {
        let end = Array("\n\n— a AAAAAQE=\n".utf8)
        #expect(await code { _ = try SignedNote(parsing: [0xff] + end) } == .malformedNote)
        let long = [UInt8](repeating: 0x61, count: SignedNote.sizeLimitBytes)
        #expect(await code { _ = try SignedNote(parsing: long + end) } == .malformedNote)
    }

    @Test(arguments: ["", "no newline", "control\u{7}\n", "carriage\r\n"])
    func `a text that could not be read back is not signed`(text: String) async {
        #expect(
            await code { _ = try SignedNote(text: text, signedBy: [SampleLog.signer]) } == .malformedNote)
    }

    @Test(arguments: [
        "", "a", "a+b", "example.com/foo+530d903a+",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/fo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        " example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ])
    func `a verifier key in any other form is refused`(vkey: String) async {
        #expect(await code { _ = try NoteVerifier(vkey: vkey) } == .malformedKey)
    }

    @Test func `nothing of the private key is printed`() throws {
        var printed = ""
        dump(SampleLog.signer, to: &printed)
        printed += "\(SampleLog.signer) " + String(reflecting: SampleLog.signer)
        #expect(printed.contains(SampleLog.key.vkey))
        #expect(!printed.contains("Bytes") && !printed.contains("66, 66") && !printed.contains("privateKey"))
        #expect(!printed.contains(SampleLog.signer.privateKeyText))
    }

    @Test func `whatever note is accepted is written again as it was`() throws {
        var generator = SeededGenerator(seed: 3)
        var accepted = 0
        let valid = Self.vectors.map { Array($0.note.utf8) }
        for round in 0..<3_000 {
            let bytes = generator.mutation(of: valid[round % valid.count])
            guard let note = try? SignedNote(parsing: bytes) else { continue }
            accepted += 1
            #expect(note.bytes == bytes)
        }
        #expect(accepted > 100)
        for _ in 0..<2_000 { _ = try? SignedNote(parsing: generator.bytes(upTo: 80)) }
    }
}
