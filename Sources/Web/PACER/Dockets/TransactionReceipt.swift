import CourtRecord
import Foundation

/// The table at the end of everything that is billed: who, what, how many pages, for how much.
///
/// It stands in `<center>`, since a bare table after the docket entries would be read as entries. Two empty rows before
/// the time are where clients expect them (`DownloadConfirmationPage`: the third row after "Transaction Receipt").
/// Its header cells hold `<font>`: a bare `<th>Description` would make it a history table. On reports the values are
/// in `<span>`: in bankruptcy the docket number is looked for in every `center font`, and a client code may look like
/// one. On the page before a paper they are in `<font>`, where `DownloadConfirmationPage` reads them.
struct TransactionReceipt: Sendable {
    /// The login of the reader.
    let login: String
    /// The code the reader gave for the bill.
    let clientCode: String
    /// As in "Docket Report" or "Image12-1".
    let description: String
    /// The case, or what was searched for.
    let criteria: String
    /// Pages and price.
    let fee: PageFee
    /// When, by the court's clock.
    let time: String

    /// At the end of a report.
    var forReport: HTML { table("Search Criteria:", inFont: false) }

    /// On the page before a paper.
    var forPaper: HTML { table("Case Number:", inFont: true) }

    private func table(_ criteriaLabel: HTML, inFont: Bool) -> HTML {
        func value(_ text: String) -> HTML {
            inFont ? "<font>\(PACERText.plain(text))</font>" : "<span>\(PACERText.plain(text))</span>"
        }
        return """
            <table border="1"><tr><th colspan="4"><font>PACER Service Center</font></th></tr>\
            <tr><th colspan="4"><font>Transaction Receipt</font></th></tr><tr></tr><tr></tr>\
            <tr><td colspan="4">\(value(time))</td></tr>\
            <tr><th><font>PACER Login:</font></th><td>\(value(login))</td>\
            <th><font>Client Code:</font></th><td>\(value(clientCode))</td></tr>\
            <tr><th><font>Description:</font></th><td>\(value(description))</td>\
            <th><font>\(criteriaLabel)</font></th><td>\(value(criteria))</td></tr>\
            <tr><th><font>Billable Pages:</font></th><td>\(value(String(fee.pages)))</td>\
            <th><font>Cost:</font></th><td>\(value(fee.dollars))</td></tr></table>
            """
    }
}

/// The court's clock on the wall.
enum WallClock {
    /// As in `01/15/2026 10:11:12`, in the court's zone.
    static func words(_ now: Instant, in zone: String) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: zone) ?? .gmt
        let parts = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: Double(now.milliseconds) / 1000))
        let date = [parts.month, parts.day].map { two($0) } + [String(parts.year ?? 0)]
        let time = [parts.hour, parts.minute, parts.second].map { two($0) }
        return "\(date.joined(separator: "/")) \(time.joined(separator: ":"))"
    }

    static func two(_ number: Int?) -> String {
        let number = number ?? 0
        return number < 10 ? "0\(number)" : "\(number)"
    }
}
