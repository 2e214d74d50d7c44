extension Tile {
    /// 64: the longest path that is looked at. The longest that exists has 47 characters.
    public static let pathLengthLimit = 64

    /// The path of the tile under the log's directory or URL prefix, as in `tile/0/x001/x234/067.p/17`.
    ///
    /// - Source: C2SP tlog-tiles: `tile/<L>/<N>[.p/<W>]`, `tile/entries/<N>[.p/<W>]`.
    public var path: String {
        isPartial ? "\(partialsPath)/\(width)" : fullPath
    }

    /// The path of the full tile, as in `tile/0/003`.
    var fullPath: String {
        let level =
            switch kind {
            case .hashes(let level): String(level)
            case .entries: "entries"
            }
        var number = Self.threeDigits(index % 1000)
        var rest = index / 1000
        while rest > 0 {
            number = "x\(Self.threeDigits(rest % 1000))/\(number)"
            rest /= 1000
        }
        return "tile/\(level)/\(number)"
    }

    /// The directory of the partial tiles of this number, as in `tile/0/003.p`.
    var partialsPath: String { fullPath + ".p" }

    /// The tile with this path. The path is read strictly: each tile has exactly one.
    ///
    /// - Throws: `malformed-path` for anything else, among it `tile/00/000`, `tile/0/x000/001`, `tile/0/1`,
    ///   `tile/0/000.p/256` and `tile/0/../0/000`.
    public init(path: String) throws(LedgerError) {
        let bytes = Array(path.utf8)
        guard bytes.count <= Self.pathLengthLimit else {
            throw LedgerError(.malformedPath, "the path is longer than any of a tile")
        }
        var elements = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)[...]
        guard elements.popFirst().map({ $0.elementsEqual("tile".utf8) }) == true else {
            throw LedgerError(.malformedPath, "the path does not begin with tile/")
        }
        let kind = try Self.kind(elements.popFirst())
        let width = try Self.partialWidth(&elements)
        let index = try Self.index(elements)
        guard let tile = Tile(kind, index: index, width: width), tile.path.utf8.elementsEqual(bytes) else {
            throw LedgerError(.malformedPath, "the path is not the one form in which this tile is written")
        }
        self = tile
    }

    private static func kind(_ element: ArraySlice<UInt8>?) throws(LedgerError) -> Kind {
        if element?.elementsEqual("entries".utf8) == true { return .entries }
        guard let element, let level = decimal(element, digits: 1...2), level <= highestLevel else {
            throw LedgerError(.malformedPath, "the level is neither entries nor a number from 0 to 63")
        }
        return .hashes(level: Int(level))
    }

    /// Takes `.p` and the width off the end; 256 when they are not there.
    private static func partialWidth(_ elements: inout ArraySlice<ArraySlice<UInt8>>) throws(LedgerError) -> Int {
        guard elements.count >= 2, let last = elements.last else { return fullWidth }
        let number = elements[elements.endIndex - 2]
        guard number.suffix(2).elementsEqual(".p".utf8) else { return fullWidth }
        guard let width = decimal(last, digits: 1...3), (1..<UInt64(fullWidth)).contains(width) else {
            throw LedgerError(.malformedPath, "the width of a partial tile is not a number from 1 to 255")
        }
        elements.removeLast()
        elements[elements.endIndex - 1] = number.dropLast(2)
        return Int(width)
    }

    private static func index(_ elements: ArraySlice<ArraySlice<UInt8>>) throws(LedgerError) -> UInt64 {
        var index: UInt64 = 0
        for (position, element) in elements.enumerated() {
            let isLast = position == elements.count - 1
            let hasMark = element.first == UInt8(ascii: "x")
            guard hasMark != isLast, let digits = decimal(hasMark ? element.dropFirst() : element, digits: 3...3) else {
                throw LedgerError(.malformedPath, "the number is not written as x001/x234/067")
            }
            index = index.multipliedClamped(by: 1000).addingClamped(digits)
        }
        guard !elements.isEmpty else { throw LedgerError(.malformedPath, "the path has no number") }
        return index
    }

    private static func decimal(_ text: ArraySlice<UInt8>, digits: ClosedRange<Int>) -> UInt64? {
        guard digits.contains(text.count) else { return nil }
        var value: UInt64 = 0
        for byte in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + UInt64(byte - UInt8(ascii: "0"))
        }
        return value
    }

    private static func threeDigits(_ value: UInt64) -> String {
        let digits = String(value)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }
}
