/// Numbers that look random and are the same in every run: the sample court has no chance in it.
///
/// - Source: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SeededNumbers {
    private var state: UInt64

    /// The sequence that belongs to that text, as to a docket number.
    init(for text: String) {
        // FNV-1a, 64 bits.
        state = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number of that range.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
    }

    /// One of several texts; empty when there are none.
    mutating func pick(_ texts: [String]) -> String {
        texts.isEmpty ? "" : texts[number(in: 0...(texts.count - 1))]
    }
}
