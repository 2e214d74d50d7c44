/// Phrases that clients look for in the raw bytes of a page, to tell errors from reports.
///
/// A docket text may contain any of them. One character of the phrase is then written as a numeric reference: the raw
/// search fails, and the parsed text is unchanged.
///
/// - Source: juriscraper 3.0.44 and 4.0.1: `ERROR_STRINGS` of every report class (`check_validity`),
///   `check_if_logged_in_page`, and the reasons that `download_pdf` looks for in the whole answer.
enum PoisonPhrases {
    /// The literal parts of the phrases; a blank stands for any run of blanks.
    private static let phrases: [StaticString] = [
        "MetaMask", "console.log(", "Drumpf",
        "The report may take a long time to run", "The page ID does not exist.",
        "There are no documents in this case.", "Incomplete request.", "To accept charges shown below",
        "*** This case was administratively closed.***", "The start date must be less than or equal",
        "The starting document number must be less than or equal", "Case not found.",
        "Either you do not have permission to view the document", "Format: text",
        "Server timeout waiting for the HTTP request", "The case type was",
        "This case is in the process of being opened", "Submission already made",
        // Courts of appeals.
        "The link to this page may not have originated", "Accept Charges and Retrieve", "http-equiv",
        "Access to the document you are about to view has been restricted", "document.location",
        "Case Number Not Found", "404 Not Found", "Documents are attached to this filing",
        // Case query, attachment menu, written opinions, history.
        "Only applications for admission to practice", "Only requests for a Certificate of Good Standing",
        "DO NOT POST IN THIS CASE", "Control F",
        // What tells a page of somebody signed in.
        "Not logged in", "This user has no access privileges defined.", "InvalidUserLogin.jsp", "login.pl?logout",
        "Download Confirmation", "The requested document cannot be displayed", "Cannot find", "Case Under Seal",
        "Cost: ",
        // Reasons for which a paper is not delivered.
        "Cannot locate the case with caseid", "could not retrieve dktentry for dlsid", "document is not available",
        "You do not have permission to view", "You do not have access to this transcript.",
        "No matter of public record", "Sealed Document", "Under Seal", "Document is Sealed",
        "This document is SEALED", "This image is not available", "A Client Code is required",
        "Permission to view this document is denied", "window.location", "pdf:Producer", "iframe",
    ]

    /// Phrases by their first two letters; most places of a text are passed over with one look.
    private static let byOpening: [UInt16: [[UInt8]]] = Dictionary(
        grouping: phrases.map { Array("\($0)".utf8).map { ByteSearch.lower($0) } }, by: { opening($0[0], $0[1]) })

    /// True for every pair of letters that opens a phrase.
    private static let opens: [Bool] = {
        var opens = Array(repeating: false, count: 1 << 16)
        for opening in byOpening.keys { opens[Int(opening)] = true }
        return opens
    }()

    /// True when a phrase begins at that place of a text.
    static func begins(in text: [UInt8], at place: Int) -> Bool {
        guard place + 1 < text.count else { return false }
        let opening = opening(ByteSearch.lower(text[place]), ByteSearch.lower(text[place + 1]))
        guard opens[Int(opening)] else { return false }
        return byOpening[opening]?.contains { stands($0, in: text, at: place) } ?? false
    }

    private static func opening(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    private static func stands(_ phrase: [UInt8], in text: [UInt8], at start: Int) -> Bool {
        var place = start
        for letter in phrase {
            if letter == 0x20 {
                let before = place
                while place < text.count, isBlank(text[place]) { place += 1 }
                guard place > before else { return false }
            } else {
                guard place < text.count, ByteSearch.lower(text[place]) == letter else { return false }
                place += 1
            }
        }
        return true
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
