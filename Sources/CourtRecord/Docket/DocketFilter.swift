/// Which lines of a docket sheet a reader asked for, and in which order. Empty means all.
package struct DocketFilter: Sendable, Hashable {
    /// Which of the two dates `from` and `until` look at.
    package var dates: DocketOrder
    /// No line before this date; nil for no bound.
    package var from: CourtDate?
    /// No line after this date; nil for no bound.
    package var until: CourtDate?
    /// No number below this one; unnumbered lines fall away too. nil for no bound.
    package var firstNumber: EntryNumber?
    /// No number above this one; unnumbered lines fall away too. nil for no bound.
    package var lastNumber: EntryNumber?
    /// Only these kinds; empty for all.
    package var kinds: Set<EntryKind>
    /// Words the docket text must contain, in any case; empty for no such condition. Letters beyond ASCII are found
    /// as they are given, and where all of them are small or all are capital.
    package var text: String
    /// In which order the lines come.
    package var arrangement: Arrangement

    /// The orders in which a docket sheet can be read.
    package enum Arrangement: String, Sendable, Hashable, CaseIterable {
        case oldestFirst = "oldest"
        case newestFirst = "newest"
        case byNumber = "number"
    }

    package init(
        dates: DocketOrder = .filed, from: CourtDate? = nil, until: CourtDate? = nil,
        firstNumber: EntryNumber? = nil, lastNumber: EntryNumber? = nil, kinds: Set<EntryKind> = [],
        text: String = "", arrangement: Arrangement = .oldestFirst
    ) {
        self.dates = dates
        self.from = from
        self.until = until
        self.firstNumber = firstNumber
        self.lastNumber = lastNumber
        self.kinds = kinds
        self.text = text
        self.arrangement = arrangement
    }

    /// True when every line is wanted, in whatever order.
    package var wantsAll: Bool {
        from == nil && until == nil && firstNumber == nil && lastNumber == nil && kinds.isEmpty && text.isEmpty
    }
}
