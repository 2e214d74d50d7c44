import Foundation
import Ledger
import Testing

@Suite("Reading a checkpoint")
struct ReadingACheckpoint {
    static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
    static let example = "example.com/behind-the-sofa\n20852163\n\(root)\n"

    @Test func `the example of the specification is read and written`() throws {
        let checkpoint = try Checkpoint(text: Self.example)
        #expect(checkpoint.origin.text == "example.com/behind-the-sofa")
        #expect(checkpoint.size == 20_852_163)
        #expect(checkpoint.root.base64 == Self.root)
        #expect(checkpoint.extensionLines.isEmpty)
        #expect(checkpoint.text == Self.example)
    }

    @Test func `extension lines are kept`() throws {
        let checkpoint = try Checkpoint(text: Self.example + "one more\nand \u{301}another\n")
        #expect(checkpoint.extensionLines == ["one more", "and \u{301}another"])
        #expect(checkpoint.text == Self.example + "one more\nand \u{301}another\n")
        #expect(try checkpoint != Checkpoint(text: Self.example))
    }

    @Test(arguments: [
        "", "\n", "a\n", "a\n1\n", "a\n1\n\(root)", "\n1\n\(root)\n", "a\n01\n\(root)\n", "a\n+1\n\(root)\n",
        "a\n-1\n\(root)\n", "a\n 1\n\(root)\n", "a\n\n\(root)\n", "a\n0x1\n\(root)\n", "a\n1\n\n", "a\n1\nAAAA\n",
        "a\n9223372036854775808\n\(root)\n", "a\n18446744073709551616\n\(root)\n", "a\n1\n\(root)\n\n",
        "a\n1\n\(root)\n\nb\n", "a\n1\n\(root) \n", "a\t\n1\n\(root)\n", "a\n١\n\(root)\n",
    ])
    func `a text in any other form is refused`(text: String) async {
        #expect(await code { _ = try Checkpoint(text: text) } == .malformedCheckpoint)
    }

    @Test func `an accented origin is not the same in another spelling`() async throws {
        let composed = try Origin("caf\u{e9}.example")
        let decomposed = try Origin("cafe\u{301}.example")
        #expect(composed != decomposed)
        #expect(try KeyName("caf\u{e9}") != KeyName("cafe\u{301}"))
        let text = try Checkpoint(origin: composed, size: 0, root: .ofEmptyTree).text
        let note = try SignedNote(text: text, signedBy: [SampleLog.signer])
        #expect(
            await code { _ = try SampleLog.key.open(checkpoint: note.bytes, origin: decomposed) } == .wrongOrigin)
    }

    @Test func `a checkpoint of another log under the same key does not open`() async throws {
        let text = try Checkpoint(origin: Origin("other.example"), size: 0, root: .ofEmptyTree).text
        let note = try SignedNote(text: text, signedBy: [SampleLog.signer])
        #expect(
            await code { _ = try SampleLog.key.open(checkpoint: note.bytes, origin: SampleLog.origin) }
                == .wrongOrigin)
    }

    @Test func `a signed text that is no checkpoint does not open as one`() async throws {
        let note = try SignedNote(text: "ledger.example/sample\n", signedBy: [SampleLog.signer])
        #expect(
            await code { _ = try SampleLog.key.open(checkpoint: note.bytes, origin: SampleLog.origin) }
                == .malformedCheckpoint)
    }

    @Test func `whatever text is accepted is written again as it was`() throws {
        var generator = SeededGenerator(seed: 4)
        var accepted = 0
        for _ in 0..<5_000 {
            let text = String(decoding: generator.mutation(of: Array((Self.example + "more\n").utf8)), as: UTF8.self)
            guard let checkpoint = try? Checkpoint(text: text) else { continue }
            accepted += 1
            #expect(checkpoint.text.utf8.elementsEqual(text.utf8))
        }
        #expect(accepted > 300)
    }
}
