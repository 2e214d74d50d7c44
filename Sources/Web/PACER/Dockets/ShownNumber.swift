import CourtRecord

/// The docket number as the head of a docket sheet shows it: number, judges' initials, defendant.
///
/// Clients take year, office, type, serial, both initials and the defendant from this one text
/// (juriscraper `_parse_dn_components`).
enum ShownNumber {
    static func of(_ number: DocketNumber) -> String {
        let suffix = number.suffix.spelling
        return number.raw.hasSuffix(suffix) ? number.raw : number.raw + suffix
    }

    static func of(_ heading: CaseHeading) -> String { of(heading.docketNumber) }
}
