import CourtRecord

// Every phrase in English. A missing one does not compile.

extension Language {
    static func inEnglish(_ phrase: Phrase) -> String {
        switch phrase {
        case .siteName: "Courthouse"
        case .skipToContent: "Skip to content"
        case .notFoundTitle: "Nothing here"
        case .notFoundText: "There is no such page, or it is not open to you."
        case .badRequestTitle: "That could not be understood"
        case .troubleTitle: "Something went wrong"
        case .troubleText: "The page could not be made. Nothing was changed. Try again in a moment."
        case .queryTooLong: "The address is too long. Go back to the form and ask for less at once."
        case .fieldTooLong(let field, let limit): "The field “\(field)” takes at most \(limit) characters."
        case .badChoice(let field): "The field “\(field)” has a value that is not one of its choices."
        case .badDate(let field): "The field “\(field)” takes a date such as 2024-01-08 or 01/08/2024."
        case .badNumber(let field): "The field “\(field)” takes the number of a docket entry, such as 12."
        case .siteHeader: "Site"
        case .languageLabel: "Language"
        case .breadcrumbLabel: "Where you are"
        case .home: "All courts"
        case .footerText: "The public record as the court keeps it. No account is needed to read it."
        case .recordLog: "Every line is committed to a public log."
        }
    }

    static func inEnglish(_ phrase: SearchPhrase) -> String {
        switch phrase {
        case .homeTitle: "Find a case"
        case .homeLead: "Dockets and papers of the courts kept here, open to everybody."
        case .boxLabel: "Docket number, party or court"
        case .boxExample: "For example 24-cv-17, 1:24-cv-00017-ABC or a name"
        case .courtLabel: "Court"
        case .everyCourt: "Every court"
        case .search: "Search"
        case .resultsTitle(let words): "Cases for “\(words)”"
        case .resultCount(let count): count == 1 ? "1 case" : "\(Self.english.count(count)) cases"
        case .resultsCut(let limit): "The first \(limit) are shown. Add a word or choose a court to narrow the search."
        case .nothingFound: "No case was found."
        case .nothingFoundAdvice:
            "Try fewer words of the name, the number without the judge’s initials, or every court at once."
        case .courtsTitle: "Courts"
        case .noCourts: "No court is kept here yet."
        case .courtKind(.appellate): "Courts of appeals"
        case .courtKind(.bankruptcy): "Bankruptcy courts"
        case .courtKind(.district): "District courts"
        case .courtKind(.special): "Special courts"
        case .filed(let date): "Filed \(date)"
        case .terminated(let date): "Closed \(date)"
        case .sealedCase: "Sealed case"
        case .caseCount(let count):
            count == 1 ? "1 case is open to you." : "\(Self.english.count(count)) cases are open to you."
        case .officesTitle: "Offices"
        case .newestCases: "Newest cases"
        case .olderCases: "Older cases"
        case .newestAgain: "Back to the newest cases"
        case .noCases: "No case is open to you here."
        case .searchInCourt: "Search in this court"
        case .severalTitle(let number): "Cases numbered \(number)"
        case .severalText: "More than one case bears this number. Choose one."
        }
    }

    static func inEnglish(_ phrase: CasePhrase) -> String {
        switch phrase {
        case .kind(.civil): "Civil case"
        case .kind(.criminal): "Criminal case"
        case .kind(.bankruptcy): "Bankruptcy case"
        case .kind(.adversary): "Adversary proceeding"
        case .kind(.appeal): "Appeal"
        case .kind(.multidistrict): "Multidistrict litigation"
        case .kind(.other): "Case"
        case .docketNumber: "Docket number"
        case .factsTitle: "The case"
        case .court: "Court"
        case .filedOn: "Filed"
        case .terminatedOn: "Closed"
        case .status: "Status"
        case .pending: "Pending"
        case .lastFiling: "Latest entry"
        case .assignedTo: "Assigned to"
        case .referredTo: "Referred to"
        case .panel: "Panel"
        case .cause: "Cause"
        case .natureOfSuit: "Nature of suit"
        case .jurisdiction: "Jurisdiction"
        case .juryDemand: "Jury demand"
        case .demand: "Demand"
        case .multidistrictStatus: "MDL status"
        case .convertedOn: "Converted"
        case .dischargedOn: "Debtor discharged"
        case .appealFrom: "Appeal from"
        case .caseTypeInformation: "Type of case"
        case .feeStatus: "Fee"
        case .originatingTitle: "The case below"
        case .originating(let fact): inEnglish(fact)
        case .sealedTitle: "Sealed case"
        case .sealedText: "This case is sealed."
        }
    }

    private static func inEnglish(_ fact: OriginatingFact) -> String {
        switch fact {
        case .courtID: "Court"
        case .docketNumber: "Docket number"
        case .assignedTo: "Judge"
        case .orderingJudge: "Ordering judge"
        case .courtReporter: "Court reporter"
        case .filedOn: "Filed"
        case .judgmentOn: "Judgment"
        case .judgmentEnteredOn: "Judgment entered"
        case .noticeOfAppealOn: "Notice of appeal"
        case .receivedOn: "Received by the court of appeals"
        case .disposedOn: "Disposed of"
        case .disposition: "Disposition"
        }
    }

    static func inEnglish(_ phrase: PartyPhrase) -> String {
        switch phrase {
        case .partiesTitle: "Parties and counsel"
        case .partyCount(let count): count == 1 ? "1 party" : "\(Self.english.count(count)) parties"
        case .counsel: "Counsel"
        case .noCounsel: "No counsel on the docket."
        case .terminatedOn(let date): "until \(date)"
        case .sealedName: "Name sealed"
        case .pendingCounts: "Pending counts"
        case .terminatedCounts: "Terminated counts"
        case .complaints: "Complaints"
        case .disposition: "Disposition"
        case .undecided: "None yet"
        case .highestOffenseOpening: "Highest offense level at opening"
        case .highestOffenseTerminated: "Highest offense level at termination"
        }
    }

    static func inEnglish(_ phrase: DocketPhrase) -> String {
        switch phrase {
        case .docketTitle: "Docket"
        case .entryCount(let count): count == 1 ? "1 entry" : "\(Self.english.count(count)) entries"
        case .matchCount(let count): count == 1 ? "1 entry matches" : "\(Self.english.count(count)) entries match"
        case .emptyDocket: "Nothing has been entered yet."
        case .noMatch: "No entry is as you asked."
        case .filterTitle: "Choose and order entries"
        case .order: "Order"
        case .arrangement(.oldestFirst): "Oldest first"
        case .arrangement(.newestFirst): "Newest first"
        case .arrangement(.byNumber): "By number"
        case .dateKind: "Date of"
        case .dates(.filed): "filing"
        case .dates(.entered): "entry"
        case .from: "From"
        case .until: "Until"
        case .firstNumber: "First number"
        case .lastNumber: "Last number"
        case .kindsLabel: "Kinds of entry"
        case .kind(let kind): inEnglish(kind)
        case .textLabel: "Words in the docket text"
        case .apply: "Show these entries"
        case .everyLine: "Show every entry"
        case .nextLines: "Next entries"
        case .fromTheBeginning: "Back to the beginning"
        case .wholeDocket: "Whole docket on one page"
        case .printView: "For printing"
        case .saveAs: "Save as"
        case .filed: "Filed"
        case .number: "No."
        case .words: "Docket text"
        case .entered(let date): "Entered \(date)"
        case .entryOf(let date): "Entry of \(date)"
        case .continued(let address): "Continued after entry \(address)."
        case .pages(let count): count == 1 ? "1 page" : "\(Self.english.count(count)) pages"
        case .mainDocument: "Main document"
        case .attachment(let number): "Attachment \(number)"
        case .document(let number): "Document \(number)"
        case .sealedLine: "The papers of this entry are sealed."
        case .sealedPaper: "Sealed"
        case .courthousePaper: "Open at the courthouse"
        case .pdf: "PDF"
        }
    }

    private static func inEnglish(_ kind: EntryKind) -> String {
        switch kind {
        case .pleading: "Pleadings"
        case .motion: "Motions"
        case .response: "Responses and briefs"
        case .order: "Orders and opinions"
        case .judgment: "Judgments"
        case .notice: "Notices"
        case .hearing: "Hearings and minutes"
        case .transcript: "Transcripts"
        case .appeal: "Appeals"
        case .other: "Everything else"
        }
    }

    static func inEnglish(_ phrase: PaperPhrase) -> String {
        switch phrase {
        case .entryTitle(let number): "Entry \(number)"
        case .unnumberedTitle(let date): "Entry of \(date)"
        case .papersTitle: "Papers"
        case .noPapers: "No paper goes with this entry."
        case .linePapersSealed: "The papers of this entry are sealed."
        case .onTheDocket: "On the docket"
        case .kindLabel: "Kind"
        case .filedOn: "Filed"
        case .enteredOn: "Entered"
        case .documentTitle(let number): "Document \(number)"
        case .attachmentTitle(let number): "Attachment \(number)"
        case .unnumberedPaperTitle: "Document"
        case .paperFacts: "The paper"
        case .descriptionLabel: "Description"
        case .citationLabel: "Cited as"
        case .pageCount: "Pages"
        case .size: "Size"
        case .bytes(let count): "\(Self.english.count(count)) bytes"
        case .digest: "SHA-256"
        case .digestText: "Whoever has the file can check with this number that it is the one filed."
        case .documentID: "PACER document number"
        case .opinion: "Opinion"
        case .transcript: "Transcript"
        case .yes: "Yes"
        case .open: "Open the PDF"
        case .notKeptTitle: "Not kept here"
        case .notKeptText:
            "The court’s earlier system has this paper. Only its line on the docket was brought here."
        case .refusedTitle: "This paper is sealed"
        case .refusedText: "It is part of the record, and it is not open to you."
        case .courthouseText: "It can be read at the terminal in the courthouse, but not from elsewhere."
        case .caseLabel: "Case"
        case .docketText: "Docket text"
        }
    }
}
