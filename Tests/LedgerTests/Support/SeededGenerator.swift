/// A generator that gives the same numbers for the same seed (SplitMix64), so that a failing test fails again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func bytes(upTo count: Int) -> [UInt8] {
        (0..<Int.random(in: 0...count, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
    }

    /// The bytes with one to four of them changed, removed, doubled or cut off.
    mutating func mutation(of bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !result.isEmpty {
            let position = Int.random(in: 0..<result.count, using: &self)
            switch Int.random(in: 0..<6, using: &self) {
            case 0: result[position] ^= 1 << UInt8.random(in: 0..<8, using: &self)
            case 1: result[position] = UInt8.random(in: 0...255, using: &self)
            case 2: result.remove(at: position)
            case 3: result.insert(result[position], at: position)
            case 4: result.insert(contentsOf: Array("/x.p\n— +=0".utf8).shuffled(using: &self).prefix(2), at: position)
            default: result.removeLast(result.count - position)
            }
        }
        return result
    }
}
