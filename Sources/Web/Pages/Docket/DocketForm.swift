import CourtRecord

/// The form by which a reader chooses and orders the lines of a docket.
enum DocketForm {
    static func html(_ model: CaseModel, _ say: Language) -> HTML {
        let filter = model.question.filter
        let action = SiteURL.caseFile(model.address, DocketQuestion())
        let open: HTML = filter.wantsAll ? "" : " open"
        return """
            <details class="choose"\(open)><summary>\(say(.filterTitle))</summary>
            <form action="\(action.description)" method="get">
            <p class="field wide"><label for="text">\(say(.textLabel))</label>
            <input id="text" name="text" value="\(filter.text)" maxlength="\(QueryFields.lengthLimit)"></p>
            \(choice("order", say(.order), DocketFilter.Arrangement.allCases, filter.arrangement) { say(.arrangement($0)) })\
            \(choice("dates", say(.dateKind), DocketOrder.allCases, filter.dates) { say(.dates($0)) })\
            \(date("from", say(.from), filter.from))\(date("until", say(.until), filter.until))\
            \(number("first", say(.firstNumber), filter.firstNumber))\(number("last", say(.lastNumber), filter.lastNumber))\
            <fieldset><legend>\(say(.kindsLabel))</legend>\(HTML.joined(EntryKind.allCases.map { kind($0, filter, say) }))</fieldset>
            <p class="field"><button type="submit">\(say(.apply))</button>\(everyLine(model, action, say))</p>
            </form></details>

            """
    }

    private static func everyLine(_ model: CaseModel, _ action: SiteURL, _ say: Language) -> HTML {
        model.question.filter.wantsAll ? "" : " <a href=\"\(action.description)\">\(say(.everyLine))</a>"
    }

    private static func choice<Choice: RawRepresentable<String> & Equatable>(
        _ name: String, _ label: String, _ choices: [Choice], _ chosen: Choice, _ words: (Choice) -> String
    ) -> HTML {
        let options = choices.map { choice -> HTML in
            let selected: HTML = choice == chosen ? " selected" : ""
            return "<option value=\"\(choice.rawValue)\"\(selected)>\(words(choice))</option>"
        }
        return """
            <p class="field"><label for="\(name)">\(label)</label>
            <select id="\(name)" name="\(name)">\(HTML.joined(options))</select></p>

            """
    }

    private static func date(_ name: String, _ label: String, _ date: CourtDate?) -> HTML {
        """
        <p class="field"><label for="\(name)">\(label)</label>
        <input id="\(name)" name="\(name)" type="date" value="\(date?.description ?? "")"></p>

        """
    }

    private static func number(_ name: String, _ label: String, _ number: EntryNumber?) -> HTML {
        """
        <p class="field"><label for="\(name)">\(label)</label>
        <input id="\(name)" name="\(name)" inputmode="numeric" pattern="[0-9]*" maxlength="12" \
        value="\(number?.description ?? "")"></p>

        """
    }

    private static func kind(_ kind: EntryKind, _ filter: DocketFilter, _ say: Language) -> HTML {
        let checked: HTML = filter.kinds.contains(kind) ? " checked" : ""
        return """
            <label><input type="checkbox" name="kind" value="\(kind.rawValue)"\(checked)> \(say(.kind(kind)))</label>

            """
    }
}
