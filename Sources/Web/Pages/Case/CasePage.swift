import CourtRecord

/// A case: heading, parties, and the docket.
enum CasePage {
    /// Everything above the first line of the docket.
    static func opening(_ model: CaseModel, _ say: Language) -> HTML {
        let isForPrint = model.question.view == .print
        let frame = frame(model, say)
        return """
            \(frame.opening)\(isForPrint ? nil : Frame.trail(say, [(model.court.name, .court(model.court.id, after: nil))]))\
            <header class="case"><p class="kind">\(say(.kind(model.heading.kind))) \
            <span class="number">\(model.number)</span></p>
            <h1\(say.courtWords)>\(model.name)</h1>
            \(isForPrint ? "<p\(say.courtWords)>\(model.court.name)</p>\n" as HTML? : nil)</header>
            <section aria-labelledby="facts"><h2 id="facts" class="quiet">\(say(.factsTitle))</h2>
            \(facts(model.facts, say))\(originating(model.originatingFacts, say))</section>
            \(PartiesSection.html(model.parties, isOpen: isForPrint, say))\(DocketSection.opening(model, say))
            """
    }

    /// Everything below the last line of the docket.
    ///
    /// - Parameter next: the line after which the next page begins; nil at the end of the docket.
    static func closing(_ model: CaseModel, next: EntryAddress?, _ say: Language) -> HTML {
        "\(DocketSection.closing(model, next: next, say))\(frame(model, say).closing)"
    }

    /// A case of which outsiders learn that it is sealed, and no more.
    static func sealed(_ sealed: SealedCase, of court: Court, _ say: Language) -> HTML {
        let address = CaseAddress(court: court.id, docketNumber: sealed.docketNumber)
        let title = "\(sealed.docketNumber) · \(say(.sealedTitle))"
        return Frame(say: say, title: title, here: .caseFile(address, DocketQuestion())).page(
            """
            \(Frame.trail(say, [(court.name, .court(court.id, after: nil))]))\
            <header class="case"><p class="kind"><span class="number">\(sealed.docketNumber)</span></p>
            <h1>\(say(.sealedTitle))</h1></header>
            <p>\(say(.sealedText))</p>
            """)
    }

    /// Several cases under one number.
    static func several(_ hits: [CaseHit], numbered number: String, of court: Court, _ say: Language) -> HTML {
        Frame(say: say, title: say(.severalTitle(number))).page(
            """
            \(Frame.trail(say, [(court.name, .court(court.id, after: nil))]))\
            <h1>\(say(.severalTitle(number)))</h1><p>\(say(.severalText))</p>
            \(CaseList.html(hits, say))
            """)
    }

    private static func frame(_ model: CaseModel, _ say: Language) -> Frame {
        Frame(
            say: say, title: "\(model.number) \(model.name)", here: .caseFile(model.address, model.question),
            isForPrint: model.question.view == .print)
    }

    /// Facts as a list of terms.
    static func facts(_ facts: [CaseFact], _ say: Language) -> HTML {
        let lines = facts.map { fact -> HTML in
            let value: HTML =
                switch fact.value {
                case .words(let words): "<dd\(say.courtWords)>\(words)</dd>"
                case .date(let date): "<dd>\(DateMark.long(date, say))</dd>"
                case .phrase(let phrase): "<dd>\(say(phrase))</dd>"
                }
            return "<div><dt>\(say(fact.label))</dt>\(value)</div>\n"
        }
        return lines.isEmpty ? "" : "<dl class=\"facts\">\n\(HTML.joined(lines))</dl>\n"
    }

    private static func originating(_ shown: [CaseFact], _ say: Language) -> HTML {
        shown.isEmpty ? "" : "<h3>\(say(.originatingTitle))</h3>\n\(facts(shown, say))"
    }
}

/// Dates that programs can read too.
enum DateMark {
    /// As docket sheets print it.
    static func short(_ date: CourtDate, _ say: Language) -> HTML {
        "<time datetime=\"\(date.description)\">\(say.short(date))</time>"
    }

    /// In words.
    static func long(_ date: CourtDate, _ say: Language) -> HTML {
        "<time datetime=\"\(date.description)\">\(say.long(date))</time>"
    }
}
