/// Looking for words in the UTF-8 of a text. Docket sheets have 20,000 lines; each is looked through once.
enum ByteSearch {
    /// U+2060, a word joiner: unseen, and enough to part two words for a program.
    static let joiner: [UInt8] = [0xE2, 0x81, 0xA0]

    /// True when the ASCII words stand there, in any case.
    static func stands(_ words: [UInt8], in text: [UInt8], at place: Int) -> Bool {
        guard place >= 0, place + words.count <= text.count else { return false }
        for offset in words.indices where lower(text[place + offset]) != lower(words[offset]) { return false }
        return true
    }

    /// The first place of the ASCII words from there on, in any case; nil when they do not stand there.
    static func place(of words: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
        guard let first = words.first, text.count >= words.count else { return nil }
        var place = start
        while place + words.count <= text.count {
            if lower(text[place]) == lower(first), stands(words, in: text, at: place) { return place }
            place += 1
        }
        return nil
    }

    /// Small letters of ASCII; every other byte stays.
    static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

    /// Bytes of the blank that begins there, in the sense of Python's `str.split()`; 0 when none does.
    ///
    /// - Source: Unicode white space and the separators U+001C to U+001F.
    static func blankLength(in text: [UInt8], at place: Int) -> Int {
        switch text[place] {
        case 0x09...0x0D, 0x1C...0x20: return 1
        case 0xC2: return place + 1 < text.count && (text[place + 1] == 0x85 || text[place + 1] == 0xA0) ? 2 : 0
        case 0xE1: return tail(0x9A, [0x80], text, place)
        case 0xE2:
            let early = tail(0x80, Array(0x80...0x8A) + [0xA8, 0xA9, 0xAF], text, place)
            return early > 0 ? early : tail(0x81, [0x9F], text, place)
        case 0xE3: return tail(0x80, [0x80], text, place)
        default: return 0
        }
    }

    private static func tail(_ second: UInt8, _ thirds: [UInt8], _ text: [UInt8], _ place: Int) -> Int {
        guard place + 2 < text.count, text[place + 1] == second, thirds.contains(text[place + 2]) else { return 0 }
        return 3
    }

    /// The text with every run of blanks as one space, none at its ends: what clients do to most fields.
    static func collapsingBlanks(_ text: some Sequence<UInt8>) -> [UInt8] {
        let text = Array(text)
        var collapsed: [UInt8] = []
        collapsed.reserveCapacity(text.count)
        var isPending = false
        var place = 0
        while place < text.count {
            let blank = text[place] > 0x20 && text[place] < 0x80 ? 0 : blankLength(in: text, at: place)
            if blank > 0 {
                isPending = !collapsed.isEmpty
                place += blank
                continue
            }
            if isPending {
                collapsed.append(0x20)
                isPending = false
            }
            collapsed.append(text[place])
            place += 1
        }
        return collapsed
    }

    /// The text with a word joiner after each of those words where that byte follows them.
    static func joining(_ phrases: [(words: [UInt8], next: UInt8)], in text: [UInt8]) -> [UInt8] {
        var joined: [UInt8] = []
        var place = 0
        while place < text.count {
            let phrase = phrases.first { phrase in
                let end = place + phrase.words.count
                return end < text.count && lower(text[end]) == phrase.next && stands(phrase.words, in: text, at: place)
            }
            guard let phrase else {
                joined.append(text[place])
                place += 1
                continue
            }
            joined += text[place..<place + phrase.words.count]
            joined += joiner
            place += phrase.words.count
        }
        return joined
    }
}
