import ClerksOffice
import CourtRecord

/// The docket for programs: the case, then its entries, in the courts' words.
enum DocketJSON {
    static func format(at address: CaseAddress, _ tags: EntryTags, _ visit: Visit) -> DocketFormat {
        let viewer = visit.viewer
        return DocketFormat(
            contentType: "application/json", fileName: nil, withParties: true,
            opening: { opening($0, address) },
            lines: { entries, isFirst in
                var json = JSONRun()
                for (place, entry) in entries.enumerated() {
                    json.raw(isFirst && place == 0 ? "\n" : ",\n")
                    write(EntryLine(entry, in: address, tags, for: viewer), address, to: &json)
                }
                return json.bytes
            },
            closing: { _, _ in Array("\n]}\n".utf8) })
    }

    /// The members of the case; the object and the list of entries stay open.
    private static func opening(_ sheet: DocketSheet, _ address: CaseAddress) -> [UInt8] {
        let heading = sheet.caseFile.heading
        var json = JSONRun()
        json.raw("{")
        json.member("court", address.court.description)
        json.member("docketNumber", address.docketNumber)
        json.member("docketNumberAsWritten", heading.docketNumber.raw)
        json.member("url", SiteURL.caseFile(address, DocketQuestion()).description)
        json.member("kind", heading.kind.rawValue)
        json.member("caption", heading.caption)
        json.member("filedOn", heading.filedOn?.description)
        json.member("terminatedOn", heading.terminatedOn?.description)
        json.member("assignedTo", heading.judges.assigned)
        json.member("referredTo", heading.judges.referred)
        json.list("panel", heading.judges.panel) { $0.text($1) }
        json.member("cause", heading.civil.cause)
        json.member("natureOfSuit", heading.civil.natureOfSuit)
        json.member("jurisdiction", heading.civil.jurisdiction)
        json.member("juryDemand", heading.civil.juryDemand)
        json.member("demand", heading.civil.demand)
        json.member("multidistrictStatus", heading.civil.multidistrictStatus)
        json.member("convertedOn", heading.bankruptcy.convertedOn?.description)
        json.member("dischargedOn", heading.bankruptcy.dischargedOn?.description)
        if let appeal = heading.appeal { write(appeal, to: &json) }
        json.list("parties", sheet.parties) { write($1, to: &$0) }
        json.member("docketEntryCount", sheet.entryCount)
        json.name("docketEntries")
        json.raw("[")
        return json.bytes
    }

    private static func write(_ appeal: AppealFacts, to json: inout JSONRun) {
        json.member("appealFrom", appeal.appealFrom)
        json.member("caseTypeInformation", appeal.caseTypeInformation)
        json.member("feeStatus", appeal.feeStatus)
    }

    private static func write(_ party: Party, to json: inout JSONRun) {
        json.object { json in
            json.member("name", party.name)
            json.member("role", party.role)
            json.member("description", party.description)
            json.member("terminatedOn", party.terminatedOn?.description)
            json.member("sealed", party.name.isEmpty)
            json.list("counsel", party.counsel) { json, counsel in
                json.object { json in
                    json.member("name", counsel.name)
                    json.member("contact", counsel.contact)
                    json.list("roles", counsel.roles) { $0.text($1) }
                }
            }
            guard let charges = party.charges else { return }
            json.list("counts", charges.counts) { json, count in
                json.object { json in
                    json.member("name", count.name)
                    json.member("pending", count.isPending)
                    json.member("disposition", count.disposition)
                }
            }
            json.list("complaints", charges.complaints) { json, complaint in
                json.object { json in
                    json.member("name", complaint.name)
                    json.member("disposition", complaint.disposition)
                }
            }
        }
    }

    private static func write(_ entry: EntryLine, _ address: CaseAddress, to json: inout JSONRun) {
        json.object { json in
            json.member("entryNumber", entry.line.number?.value)
            json.member("filedOn", entry.line.filedOn.description)
            json.member("enteredOn", entry.line.enteredOn?.description)
            json.member("kind", entry.line.kind.rawValue)
            json.member("docketText", entry.line.text)
            json.member("shortText", entry.line.shortText)
            json.member("sealed", entry.isSealed)
            json.member("url", SiteURL.entry(address, entry.address).description)
            json.list("documents", entry.papers) { json, paper in
                json.object { write(paper, of: entry, address, to: &$0) }
            }
        }
    }

    private static func write(
        _ paper: EntryLine.Paper, of entry: EntryLine, _ address: CaseAddress, to json: inout JSONRun
    ) {
        json.member("attachment", paper.attachment)
        json.member("sealed", !paper.standing.isLinked)
        json.member("url", SiteURL.document(address, entry.address, attachment: paper.attachment).description)
        if paper.standing == .sealed { return }
        let citation = entry.line.number.flatMap { ECFNumber(entry: $0, attachment: paper.attachment) }
        json.member("ecfNumber", citation?.description)
        json.member("description", paper.details.description)
        json.member("pageCount", paper.details.pageCount)
        json.member("byteCount", paper.details.byteCount)
        if paper.standing.isLinked { json.member("sha256", paper.details.digest?.description) }
    }
}

/// JSON as it is written, so that a long docket is never in memory at once.
struct JSONRun: Sendable {
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// Punctuation of our own.
    mutating func raw(_ punctuation: StaticString) {
        bytes += "\(punctuation)".utf8
        needsComma = false
    }

    mutating func object(_ members: (inout JSONRun) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        members(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    mutating func list<Part>(_ key: StaticString, _ parts: [Part], _ write: (inout JSONRun, Part) -> Void) {
        name(key)
        bytes.append(UInt8(ascii: "["))
        for (place, part) in parts.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            write(&self, part)
        }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    mutating func member(_ key: StaticString, _ value: String?) {
        name(key)
        if let value { text(value) } else { bytes += "null".utf8 }
        needsComma = true
    }

    mutating func member(_ key: StaticString, _ value: Int?) {
        name(key)
        bytes += (value.map { String($0) } ?? "null").utf8
        needsComma = true
    }

    mutating func member(_ key: StaticString, _ value: Bool) {
        name(key)
        bytes += (value ? "true" : "false").utf8
        needsComma = true
    }

    /// The name of a member; its value comes next.
    mutating func name(_ key: StaticString) {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        bytes += "\"\(key)\":".utf8
        needsComma = false
    }

    /// A text in quotation marks.
    ///
    /// - Source: RFC 8259 section 7. `<` is written as an escape too, so that no browser takes an answer for a page.
    mutating func text(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0a: bytes += "\\n".utf8
            case 0..<0x20, UInt8(ascii: "<"):
                bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
                bytes += String(byte, radix: 16).utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
