import CourtRecord

/// The courts of the sample: a district court, a bankruptcy court and a court of appeals of a state that is not there.
///
/// Their ids and document prefixes are those of no federal court, so the tables of PACER clients know none of them.
enum SampleCourts {
    private static let zone = "America/Chicago"

    /// The courts with the places where they sit.
    static let all: [(court: Court, offices: [Office])] = [
        (
            "exd", "United States District Court for the District of Example", CourtKind.district, "901",
            [
                Office(code: "1", name: "Port Ember"), Office(code: "2", name: "Stonebridge"),
                Office(code: "3", name: "Millbrook Falls"),
            ]
        ),
        (
            "exb", "United States Bankruptcy Court for the District of Example", .bankruptcy, "902",
            [
                Office(code: "1", name: "Port Ember"), Office(code: "2", name: "Stonebridge"),
            ]
        ),
        ("exca", "United States Court of Appeals for the Example Circuit", .appellate, "900", []),
    ].compactMap { id, name, kind, prefix, offices in
        CourtID(id).map {
            (Court(id: $0, name: name, kind: kind, documentPrefix: prefix, timeZone: zone), offices)
        }
    }

    /// The court with that id; nil for a court that is not of the sample.
    static func court(_ id: String) -> (court: Court, offices: [Office])? {
        all.first { $0.court.id.description == id }
    }
}
