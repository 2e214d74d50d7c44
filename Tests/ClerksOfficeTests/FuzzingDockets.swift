import Foundation
import Testing

@testable import ClerksOffice

/// Valid dockets, damaged at random: never a crash, and what is taken verifies clean.
///
/// `COURTHOUSE_FUZZ` says how many files for each seed; 300 without it.
@Suite("Importing damaged dockets")
struct FuzzingDockets {
    private static let count = ProcessInfo.processInfo.environment["COURTHOUSE_FUZZ"].flatMap { Int($0) } ?? 300

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `bytes flipped, cut, doubled and moved do no harm`(seed: UInt64) async throws {
        var dice = Dice(seed: seed)
        let house = try await ScratchHouse()
        let whole = Array(try Sheet().json().utf8)
        let files = try (0..<Self.count).map { number in
            var bytes = whole
            for _ in 0..<dice.roll(in: 1...4) { Self.damage(&bytes, &dice) }
            return try house.file("\(number).json", Data(bytes))
        }
        try await Self.takeAll(files, into: house)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `values of other types, gone, moved and doubled do no harm`(seed: UInt64) async throws {
        var dice = Dice(seed: seed &+ 1_000)
        let house = try await ScratchHouse()
        let files = try (0..<Self.count).map { number in
            var members: Any = Sheet(number: "1:24-cv-\(dice.roll(in: 1...40))").members
            for _ in 0..<dice.roll(in: 1...5) { members = Self.changed(members, &dice) }
            let bytes = try JSONSerialization.data(withJSONObject: members, options: [.fragmentsAllowed])
            return try house.file("\(number).json", bytes)
        }
        try await Self.takeAll(files, into: house)
    }

    private static func takeAll(_ files: [String], into house: ScratchHouse) async throws {
        let (counts, findings) = try await house.take(files)
        #expect(counts.files == files.count)
        let done = counts.openedCases + counts.changedCases + counts.unchangedCases
        #expect(done + counts.refusedFiles + counts.emptyFiles == files.count)
        #expect(Set(findings.filter { $0.weight == .refused }.map(\.file)).count == counts.refusedFiles)
        #expect(try await house.findings() == [])
        let (again, _) = try await house.take(files)
        #expect(again.refusedFiles == counts.refusedFiles)
        #expect(again.unchangedCases == done, "what was taken in is known again")
    }

    private static func damage(_ bytes: inout [UInt8], _ dice: inout Dice) {
        guard !bytes.isEmpty else { return }
        let place = dice.roll(in: 0...bytes.count - 1)
        let end = min(bytes.count, place + dice.roll(in: 1...12))
        switch dice.roll(in: 0...6) {
        case 0: bytes[place] ^= 1 << UInt8(dice.roll(in: 0...7))
        case 1: bytes[place] = UInt8(dice.roll(in: 0...255))
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: dice.roll(in: 0...bytes.count))
        case 4: bytes.swapAt(place, dice.roll(in: 0...bytes.count - 1))
        case 5: bytes.insert(contentsOf: Array(pieces[dice.roll(in: 0...pieces.count - 1)].utf8), at: place)
        default: bytes.removeLast(dice.roll(in: 0...bytes.count / 2))
        }
    }

    private static let pieces = [
        "null", "\"", "\\u0000", "\\ud800", "{}", "[]", "[[[[", "1e999", "-0", "\\", "9999999999999999999", ",", "}",
        "é", "\u{202e}", "\u{fffe}", "true", ":", "2024-02-30",
    ]

    /// Changes one value somewhere in the tree.
    private static func changed(_ node: Any, _ dice: inout Dice) -> Any {
        if dice.roll(in: 0...5) == 0 { return strange(&dice) }
        if var items = node as? [Any], !items.isEmpty {
            let place = dice.roll(in: 0...items.count - 1)
            switch dice.roll(in: 0...5) {
            case 0: items.remove(at: place)
            case 1: items.append(items[place])
            case 2: items.reverse()
            default: items[place] = changed(items[place], &dice)
            }
            return items
        }
        if var members = node as? [String: Any], !members.isEmpty {
            let names = members.keys.sorted()
            let name = names[dice.roll(in: 0...names.count - 1)]
            switch dice.roll(in: 0...5) {
            case 0: members[name] = nil
            case 1: members[names[dice.roll(in: 0...names.count - 1)]] = members[name]
            default: members[name] = members[name].map { changed($0, &dice) }
            }
            return members
        }
        return strange(&dice)
    }

    private static func strange(_ dice: inout Dice) -> Any {
        let values: [Any] = [
            NSNull(), true, 0, -1, 7, 1.5, 1e300, Int64.max, "", "x", "2024-01-09", "2024-02-30", "12", "1:24-cv-00017",
            [Any](), [String: Any](), ["a": 1], [1, "b"], "\u{0}", "\u{7f}", String(repeating: "é", count: 3_000),
        ]
        return values[dice.roll(in: 0...values.count - 1)]
    }
}

/// Random numbers that come again in the same order for the same seed (SplitMix64).
struct Dice {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

    mutating func roll(in range: ClosedRange<Int>) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        mixed ^= mixed >> 31
        return range.lowerBound + Int(mixed % UInt64(range.count))
    }
}
