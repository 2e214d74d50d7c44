import Ledger

/// RFC 9162 section 2.1 word for word: slow, recursive, and sharing nothing with the module but two hash functions.
struct ReferenceTree {
    let leafHashes: [TreeHash]

    init(size: Int) {
        leafHashes = (0..<size).map { TreeHash(leaf: SampleLog.leaf($0)) }
    }

    /// 2.1.1, MTH.
    func root(_ range: Range<Int>) -> TreeHash {
        if range.isEmpty { return .ofEmptyTree }
        if range.count == 1 { return leafHashes[range.lowerBound] }
        let middle = range.lowerBound + split(range.count)
        return TreeHash(left: root(range.lowerBound..<middle), right: root(middle..<range.upperBound))
    }

    /// 2.1.3.1, PATH(m, D[range]).
    func path(_ leaf: Int, _ range: Range<Int>) -> [TreeHash] {
        if range.count == 1 { return [] }
        let count = split(range.count)
        let middle = range.lowerBound + count
        return leaf < count
            ? path(leaf, range.lowerBound..<middle) + [root(middle..<range.upperBound)]
            : path(leaf - count, middle..<range.upperBound) + [root(range.lowerBound..<middle)]
    }

    /// 2.1.4.1, SUBPROOF(m, D[range], b).
    func subproof(_ older: Int, _ range: Range<Int>, _ isWhole: Bool = true) -> [TreeHash] {
        if older == range.count { return isWhole ? [] : [root(range)] }
        let count = split(range.count)
        let middle = range.lowerBound + count
        return older <= count
            ? subproof(older, range.lowerBound..<middle, isWhole) + [root(middle..<range.upperBound)]
            : subproof(older - count, middle..<range.upperBound, false) + [root(range.lowerBound..<middle)]
    }

    private func split(_ count: Int) -> Int {
        var power = 1
        while power * 2 < count { power *= 2 }
        return power
    }
}
