/// Writes words of the record into a page so that a client's parser gives back the same words.
///
/// Parsers treat four sorts of field differently (GRAMMAR of the docket report); each has its writer. Every word of the
/// record goes through one of them: plain interpolation would escape it, but leave ``PoisonPhrases`` in it.
enum PACERText {
    /// Words of a field whose blanks the parser collapses: docket text, counts, metadata, lines of an address.
    static func collapsed(_ text: String) -> HTML {
        escaped(SteeringPhrases.cut(ByteSearch.collapsingBlanks(text.utf8), putting: [0x20, 0x20]))
    }

    /// Words beside a label at the head of a docket sheet. Where they say one of the labels themselves, a word joiner
    /// keeps them from being read as it.
    static func heading(_ text: String) -> HTML {
        escaped(SteeringPhrases.cut(partingLabels(ByteSearch.collapsingBlanks(text.utf8)), putting: [0x20, 0x20]))
    }

    /// Words read with `text_content()`, blanks and all: names, roles, types.
    static func exact(_ text: String) -> HTML { exact(Array(text.utf8)) }

    static func exact(_ text: [UInt8]) -> HTML {
        escaped(SteeringPhrases.cut(SteeringPhrases.cutValues(text), putting: [0x20, SteeringPhrases.comment]))
    }

    /// Words read text node by text node with their blanks kept: what stands below a party's name.
    static func keepingBlanks(_ text: [UInt8]) -> HTML {
        escaped(SteeringPhrases.cut(text, putting: [0xC2, 0xA0]))
    }

    /// Words in a place where nothing steers: attachment descriptions, numbers, receipts.
    static func plain(_ text: String) -> HTML { escaped(Array(text.utf8)) }

    /// Words of an attachment, whose phrases are parted by a second blank.
    static func description(_ text: String) -> HTML {
        escaped(SteeringPhrases.cut(Array(text.utf8), putting: [0x20, 0x20]))
    }

    private static let labels: [[UInt8]] = [
        "Filed", "Filed Date", "Terminated", "Converted", "Discharged", "Assigned to", "Referred to", "Cause",
        "Nature of Suit", "Jury Demand", "Demand", "Jurisdiction", "MDL Status", "Case title",
    ].map { Array($0.utf8) }

    private static func partingLabels(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: ":")) else { return text }
        var parted: [UInt8] = []
        for (place, byte) in text.enumerated() {
            parted.append(byte)
            let isLabel =
                byte == UInt8(ascii: ":") && place + 1 < text.count && text[place + 1] == 0x20
                && labels.contains { ByteSearch.stands($0, in: text, at: place - $0.count) }
            if isLabel { parted += ByteSearch.joiner }
        }
        return parted
    }

    private static let separator = Array("FLP_SEPARATOR".utf8)

    /// The text as markup: escaped, control characters replaced, poison phrases broken.
    ///
    /// - Source: juriscraper `clean_html` deletes control characters and `]]>`; nh3 deletes unknown markup.
    static func escaped(_ text: [UInt8]) -> HTML {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + text.count / 8 + 16)
        var place = 0
        while place < text.count {
            let byte = text[place]
            if PoisonPhrases.begins(in: text, at: place) {
                bytes += "&#\(byte);".utf8
            } else {
                place += write(byte, of: text, at: place, to: &bytes)
            }
            place += 1
        }
        return HTML(escapedBytes: bytes)
    }

    /// Writes one byte; returns how many more of the text it has used up.
    private static func write(_ byte: UInt8, of text: [UInt8], at place: Int, to bytes: inout [UInt8]) -> Int {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        case 0x0D: bytes += "&#13;".utf8
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: bytes += "\u{FFFD}".utf8
        case SteeringPhrases.comment: bytes += "<!---->".utf8
        case 0xC2 where place + 1 < text.count && text[place + 1] == 0xA0:
            bytes += "&nbsp;".utf8
            return 1
        case 0xEF where place + 2 < text.count && text[place + 1] == 0xBF && text[place + 2] >= 0xBE:
            bytes += "\u{FFFD}".utf8
            return 2
        case UInt8(ascii: "F") where ByteSearch.stands(separator, in: text, at: place):
            bytes += "FLP_\u{2060}".utf8
            return 3
        default: bytes.append(byte)
        }
        return 0
    }
}

/// Writes words of a party's rows: five hyphens would be the heading of an adversary proceeding, and "service list" a
/// kind of party.
struct PartyWords {
    /// True for the party that is the service list itself.
    let isServiceList: Bool

    func exact(_ text: String) -> HTML { PACERText.exact(guarded(text)) }

    func keepingBlanks(_ text: String) -> HTML { PACERText.keepingBlanks(guarded(text)) }

    func collapsed(_ text: String) -> HTML {
        var bytes = SteeringPhrases.cut(
            ByteSearch.collapsingBlanks(Self.partingHyphens(Array(text.utf8))), putting: [0x20, 0x20])
        if !isServiceList { bytes = Self.partingServiceList(bytes, with: [0x20, 0x20]) }
        return PACERText.escaped(bytes)
    }

    private func guarded(_ text: String) -> [UInt8] {
        let bytes = Self.partingHyphens(Array(text.utf8))
        return isServiceList ? bytes : Self.partingServiceList(bytes, with: [0xC2, 0xA0])
    }

    private static func partingHyphens(_ text: [UInt8]) -> [UInt8] {
        ByteSearch.joining([(Array("----".utf8), UInt8(ascii: "-"))], in: text)
    }

    private static let serviceList = Array("service list".utf8)

    private static func partingServiceList(_ text: [UInt8], with blank: [UInt8]) -> [UInt8] {
        var text = text
        var start = 0
        while let place = ByteSearch.place(of: serviceList, in: text, from: start) {
            text.replaceSubrange((place + 7)..<(place + 8), with: blank)
            start = place + 8
        }
        return text
    }
}
