import CourtRecord
import Crypto
import Store

/// The words of the record that a leaf of the ledger commits to, and the commitment itself.
///
/// The words are one JSON object without blanks whose keys stand in the order written here; what is absent is null.
/// The leaf is SHA-256 over ``context``, 32 bytes of salt and the words. `docs/specs/record-leaf.md` has the form
/// and an example; a change of form is a new context, never an edit.
enum CommittedWords {
    /// Begins every commitment of this form.
    static let context = "courthouse.record/v1\n"

    static func commitment(salt: [UInt8], words: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array(context.utf8))
        hash.update(data: salt)
        hash.update(data: words)
        return Array(hash.finalize())
    }

    /// The words of a docket entry with its papers.
    static func words(_ committed: CommittedEntry, act: Act) -> [UInt8] {
        let entry = committed.entry
        var json = JSONText()
        json.object { json in
            json.act(act)
            json.member("subject", LeafSubject.docketEntry.rawValue)
            json.member("court", committed.court.description)
            json.member("docketNumber", committed.docketNumber)
            json.member("sequence", entry.sequence)
            json.member("corrects", committed.isCorrection)
            json.member("number", entry.line.number?.value)
            json.member("occurrence", entry.line.occurrence)
            json.member("filedOn", entry.line.filedOn.description)
            json.member("enteredOn", entry.line.enteredOn?.description)
            json.member("placedOn", entry.line.placedOn.description)
            json.member("docketText", entry.line.text)
            json.member("shortText", entry.line.shortText)
            json.member("kind", entry.line.kind.rawValue)
            json.member("sourceSequence", entry.line.sourceSequence)
            json.access(entry.access)
            json.list("documents", entry.documents) { json, document in json.document(document) }
        }
        return json.bytes
    }

    /// The words of a case's heading with its parties.
    static func words(_ committed: CommittedHeading, act: Act) -> [UInt8] {
        let caseFile = committed.caseFile
        var json = JSONText()
        json.object { json in
            json.act(act)
            json.member("subject", LeafSubject.caseHeading.rawValue)
            json.member("court", caseFile.court.description)
            json.member("docketNumber", committed.docketNumber)
            json.member("pacerCaseID", caseFile.pacerCaseID)
            json.member("version", caseFile.version)
            json.access(caseFile.access)
            json.heading(caseFile.heading)
            json.list("parties", committed.parties) { json, party in json.party(party) }
        }
        return json.bytes
    }
}

extension JSONText {
    fileprivate mutating func act(_ act: Act) {
        member("act", act.kind)
        member("doneAt", Int(act.doneAt.milliseconds))
    }

    fileprivate mutating func access(_ access: Access) {
        member("access", access.level.rawValue)
        member("outsideLine", access.outsideLine.rawValue)
    }

    fileprivate mutating func document(_ document: Document) {
        let details = document.details
        member("attachment", document.attachment)
        member("description", details.description)
        member("documentID", details.documentID?.description)
        member("pageCount", details.pageCount)
        member("byteCount", details.byteCount)
        member("sizeText", details.sizeText)
        member("sha256", details.digest?.description)
        member("isOpinion", details.isOpinion)
        member("isTranscript", details.isTranscript)
        access(document.access)
    }

    fileprivate mutating func heading(_ heading: CaseHeading) {
        member("numberAsWritten", heading.docketNumber.raw)
        member("suffix", heading.docketNumber.suffix.spelling)
        member("kind", heading.kind.rawValue)
        member("caption", heading.caption)
        member("filedOn", heading.filedOn?.description)
        member("terminatedOn", heading.terminatedOn?.description)
        member("assignedTo", heading.judges.assigned)
        member("referredTo", heading.judges.referred)
        list("panel", heading.judges.panel)
        member("cause", heading.civil.cause)
        member("natureOfSuit", heading.civil.natureOfSuit)
        member("jurisdiction", heading.civil.jurisdiction)
        member("juryDemand", heading.civil.juryDemand)
        member("demand", heading.civil.demand)
        member("multidistrictStatus", heading.civil.multidistrictStatus)
        member("convertedOn", heading.bankruptcy.convertedOn?.description)
        member("dischargedOn", heading.bankruptcy.dischargedOn?.description)
        member("appealFrom", heading.appeal?.appealFrom)
        member("caseTypeInformation", heading.appeal?.caseTypeInformation)
        member("feeStatus", heading.appeal?.feeStatus)
        let facts = heading.appeal?.originatingCase?.facts ?? [:]
        list("originatingCase", OriginatingCase.names.filter { facts[$0] != nil }) { json, name in
            json.member("fact", name)
            json.member("value", facts[name] ?? nil)
        }
        member("orderedBy", heading.orderedBy?.rawValue)
    }

    fileprivate mutating func party(_ party: Party) {
        member("name", party.name)
        member("role", party.role)
        member("description", party.description)
        member("terminatedOn", party.terminatedOn?.description)
        access(party.access)
        member("showsCounsel", party.showsCounsel)
        list("counsel", party.counsel) { json, counsel in
            json.member("name", counsel.name)
            json.member("contact", counsel.contact)
            json.list("roles", counsel.roles)
        }
        member("offenseLevelOpening", party.charges?.highestOffenseLevelOpening)
        member("offenseLevelTerminated", party.charges?.highestOffenseLevelTerminated)
        list("counts", party.charges?.counts ?? []) { json, count in
            json.member("name", count.name)
            json.member("isPending", count.isPending)
            json.member("disposition", count.disposition)
        }
        list("complaints", party.charges?.complaints ?? []) { json, complaint in
            json.member("name", complaint.name)
            json.member("disposition", complaint.disposition)
        }
    }
}
