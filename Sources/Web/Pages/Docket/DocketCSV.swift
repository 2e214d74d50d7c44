import CourtRecord

/// The docket as a table for spreadsheets: one line a row, the courts' words as names of the columns.
///
/// - Source: RFC 4180. A cell that a spreadsheet would take for a formula begins with an apostrophe, which
///   spreadsheets do not show.
enum DocketCSV {
    private static let columns = [
        "entryNumber", "filedOn", "enteredOn", "kind", "docketText", "documentCount", "pageCount", "sealed", "url",
    ]

    static func format(at address: CaseAddress, _ tags: EntryTags, _ visit: Visit) -> DocketFormat {
        let viewer = visit.viewer
        return DocketFormat(
            contentType: "text/csv; charset=UTF-8; header=present", fileName: fileName(of: address, "csv"),
            withParties: false,
            opening: { _ in row(columns) },
            lines: { entries, _ in
                entries.reduce(into: []) { bytes, entry in
                    bytes += row(cells(EntryLine(entry, in: address, tags, for: viewer), address))
                }
            },
            closing: { _, _ in [] })
    }

    /// As in `nysd-1-24-cv-00017-docket.csv`: letters, digits and hyphens.
    static func fileName(of address: CaseAddress, _ ending: String) -> String {
        let number = address.docketNumber.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return "\(address.court)-\(String(number))-docket.\(ending)"
    }

    private static func cells(_ entry: EntryLine, _ address: CaseAddress) -> [String] {
        let pages = entry.papers.compactMap { $0.details.pageCount }.reduce(0, +)
        return [
            entry.line.number?.description ?? "", entry.line.filedOn.description,
            entry.line.enteredOn?.description ?? "", entry.line.kind.rawValue,
            entry.line.text.isEmpty ? entry.line.shortText : entry.line.text, String(entry.papers.count),
            pages == 0 ? "" : String(pages), entry.isSealed ? "true" : "false",
            SiteURL.entry(address, entry.address).description,
        ]
    }

    private static func row(_ cells: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, to: &bytes)
        }
        bytes += [0x0d, 0x0a]
        return bytes
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let first = cell.utf8.first
        let isFormula = first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        guard isFormula || cell.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
