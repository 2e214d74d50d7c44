import CourtRecord

// What a file says of a thing that is known here already, with what is known and the file leaves out.

extension CaseHeading {
    /// The heading with what the older one knows and this one leaves empty.
    func filledIn(from old: CaseHeading) -> CaseHeading {
        var heading = self
        func fill(_ fact: WritableKeyPath<CaseHeading, String>) {
            if heading[keyPath: fact].isEmpty { heading[keyPath: fact] = old[keyPath: fact] }
        }
        for fact in [
            \CaseHeading.caption, \.judges.assigned, \.judges.referred, \.civil.cause, \.civil.natureOfSuit,
            \.civil.jurisdiction, \.civil.juryDemand, \.civil.demand, \.civil.multidistrictStatus,
        ] as [WritableKeyPath<CaseHeading, String>] { fill(fact) }
        if heading.judges.panel.isEmpty { heading.judges.panel = old.judges.panel }
        heading.filedOn = filedOn ?? old.filedOn
        heading.terminatedOn = terminatedOn ?? old.terminatedOn
        heading.bankruptcy.convertedOn = bankruptcy.convertedOn ?? old.bankruptcy.convertedOn
        heading.bankruptcy.dischargedOn = bankruptcy.dischargedOn ?? old.bankruptcy.dischargedOn
        heading.appeal = appeal ?? old.appeal
        heading.orderedBy = orderedBy ?? old.orderedBy
        return heading
    }
}

extension DocketLine {
    /// The line with what the older one knows and this one leaves empty.
    func filledIn(from old: DocketLine) -> DocketLine {
        var line = self
        line.enteredOn = enteredOn ?? old.enteredOn
        line.shortText = shortText.isEmpty ? old.shortText : shortText
        line.sourceSequence = sourceSequence ?? old.sourceSequence
        return line
    }

    /// True when both say the same, wherever on the sheet they stand.
    func isSame(as other: DocketLine) -> Bool {
        var line = self
        line.placedOn = other.placedOn
        return line == other
    }
}

extension DocketEntry {
    /// The entry's papers with what a file says of them, and those only the file names.
    ///
    /// Bytes that are kept here stay, and so does who may read a paper; a new paper of an entry whose first paper is
    /// sealed is sealed like that one.
    func papers(and named: [(attachment: Int, details: DocumentDetails)]) -> [CaseRecording.Paper] {
        var papers: [Int: CaseRecording.Paper] = [:]
        for old in documents {
            papers[old.attachment] = (attachment: old.attachment, details: old.details, access: old.access)
        }
        for (attachment, details) in named {
            let old = papers[attachment]
            papers[attachment] = (
                attachment: attachment, details: old.map { details.filledIn(from: $0.details) } ?? details,
                access: old?.access ?? documents.first?.access ?? .open
            )
        }
        return papers.values.sorted { $0.attachment < $1.attachment }
    }
}

extension DocumentDetails {
    /// The details with what the older ones know and these leave empty.
    fileprivate func filledIn(from old: DocumentDetails) -> DocumentDetails {
        DocumentDetails(
            description: description.isEmpty ? old.description : description,
            documentID: documentID ?? old.documentID, pageCount: pageCount ?? old.pageCount,
            byteCount: byteCount ?? old.byteCount, sizeText: sizeText ?? old.sizeText, digest: digest ?? old.digest,
            isOpinion: isOpinion || old.isOpinion, isTranscript: isTranscript || old.isTranscript)
    }
}

extension [Party] {
    /// True when not everybody may see every name.
    var haveSeals: Bool { contains { $0.access != .open } }
}
