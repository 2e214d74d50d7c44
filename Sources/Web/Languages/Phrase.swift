import CourtRecord

// Everything the pages say in words of their own. Names, docket texts and papers stay as the court wrote them.

/// What stands round every page, and what is said when something is not there or not understood.
enum Phrase: Sendable, Hashable {
    case siteName
    case skipToContent
    case notFoundTitle
    case notFoundText
    case badRequestTitle
    case troubleTitle
    case troubleText
    case queryTooLong
    case fieldTooLong(String, limit: Int)
    case badChoice(String)
    case badDate(String)
    case badNumber(String)
    case siteHeader
    case languageLabel
    case breadcrumbLabel
    case home
    case footerText
    case recordLog
}

/// What is said about finding a case, and about a court.
enum SearchPhrase: Sendable, Hashable {
    case homeTitle
    case homeLead
    case boxLabel
    case boxExample
    case courtLabel
    case everyCourt
    case search
    case resultsTitle(String)
    case resultCount(Int)
    case resultsCut(Int)
    case nothingFound
    case nothingFoundAdvice
    case courtsTitle
    case noCourts
    case courtKind(CourtKind)
    case filed(String)
    case terminated(String)
    case sealedCase
    case caseCount(Int)
    case officesTitle
    case newestCases
    case olderCases
    case newestAgain
    case noCases
    case searchInCourt
    case severalTitle(String)
    case severalText
}

/// What is said at the head of a docket sheet.
enum CasePhrase: Sendable, Hashable {
    case kind(CaseKind)
    case docketNumber
    case factsTitle
    case court
    case filedOn
    case terminatedOn
    case status
    case pending
    case lastFiling
    case assignedTo
    case referredTo
    case panel
    case cause
    case natureOfSuit
    case jurisdiction
    case juryDemand
    case demand
    case multidistrictStatus
    case convertedOn
    case dischargedOn
    case appealFrom
    case caseTypeInformation
    case feeStatus
    case originatingTitle
    case originating(OriginatingFact)
    case sealedTitle
    case sealedText
}

/// What a court of appeals shows of the case below. The number of an alien stays off the page.
enum OriginatingFact: String, Sendable, Hashable, CaseIterable {
    case courtID = "court_id"
    case docketNumber = "docket_number"
    case assignedTo = "assigned_to"
    case orderingJudge = "ordering_judge"
    case courtReporter = "court_reporter"
    case filedOn = "date_filed"
    case judgmentOn = "date_judgment"
    case judgmentEnteredOn = "date_judgment_eod"
    case noticeOfAppealOn = "date_filed_noa"
    case receivedOn = "date_received_coa"
    case disposedOn = "date_disposed"
    case disposition
}

/// What is said about parties, their counsel and their charges.
enum PartyPhrase: Sendable, Hashable {
    case partiesTitle
    case partyCount(Int)
    case counsel
    case noCounsel
    case terminatedOn(String)
    case sealedName
    case pendingCounts
    case terminatedCounts
    case complaints
    case disposition
    case undecided
    case highestOffenseOpening
    case highestOffenseTerminated
}

/// What is said about the lines of a docket.
enum DocketPhrase: Sendable, Hashable {
    case docketTitle
    case entryCount(Int)
    case matchCount(Int)
    case emptyDocket
    case noMatch
    case filterTitle
    case order
    case arrangement(DocketFilter.Arrangement)
    case dateKind
    case dates(DocketOrder)
    case from
    case until
    case firstNumber
    case lastNumber
    case kindsLabel
    case kind(EntryKind)
    case textLabel
    case apply
    case everyLine
    case nextLines
    case fromTheBeginning
    case wholeDocket
    case printView
    case saveAs
    case filed
    case number
    case words
    case entered(String)
    case entryOf(String)
    case continued(String)
    case pages(Int)
    case mainDocument
    case attachment(Int)
    case document(String)
    case sealedLine
    case sealedPaper
    case courthousePaper
    case pdf
}

/// What is said about one line and one paper.
enum PaperPhrase: Sendable, Hashable {
    case entryTitle(String)
    case unnumberedTitle(String)
    case papersTitle
    case noPapers
    case linePapersSealed
    case onTheDocket
    case kindLabel
    case filedOn
    case enteredOn
    case documentTitle(String)
    case attachmentTitle(String)
    case unnumberedPaperTitle
    case paperFacts
    case descriptionLabel
    case citationLabel
    case pageCount
    case size
    case bytes(Int)
    case digest
    case digestText
    case documentID
    case opinion
    case transcript
    case yes
    case open
    case notKeptTitle
    case notKeptText
    case refusedTitle
    case refusedText
    case courthouseText
    case caseLabel
    case docketText
}
