/// Where a reader stands in a docket sheet: after this line comes the next part.
package struct DocketPlace: Sendable, Hashable {
    /// The date, or the number with leading zeros, by which the sheet is ordered.
    package let key: String
    /// The sequence number of the line.
    package let sequence: Int

    package init(key: String, sequence: Int) {
        self.key = key
        self.sequence = sequence
    }
}

/// A stretch of a docket sheet.
package struct DocketStretch: Sendable {
    /// The lines in the order asked for.
    package let entries: [DocketEntry]
    /// Where to go on; nil when this was the end.
    package let next: DocketPlace?

    package init(entries: [DocketEntry], next: DocketPlace?) {
        self.entries = entries
        self.next = next
    }
}
