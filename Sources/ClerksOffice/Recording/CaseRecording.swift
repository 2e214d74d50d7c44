import CourtRecord
import Store

/// Writes a case's heading and lines within one transaction and one act, each with the leaf that commits to it.
struct CaseRecording {
    let clerk: Clerk
    let writing: Writing
    let court: Court
    let actID: ActID
    let act: Act

    /// A paper of a line as it is written.
    typealias Paper = (attachment: Int, details: DocumentDetails, access: Access)

    /// Adds the next version of the heading, with the parties.
    func write(_ heading: CaseHeading, _ parties: [Party], of caseFile: CaseFileID) throws {
        let written = try writing.write(heading, parties: parties, of: caseFile)
        try writing.commit(heading: written.id, act: actID, act, salt: clerk.salt())
    }

    /// Adds a line with its papers, or corrects an earlier one.
    ///
    /// - Returns: the line as it now stands, without its papers.
    @discardableResult
    func add(
        _ line: DocketLine, access: Access, papers: [Paper], to caseFile: CaseFileID,
        correcting old: DocketEntry? = nil
    ) throws -> DocketEntry {
        let written = try writing.docket(
            line, access: access, documents: papers, in: caseFile, of: court.id, correcting: old)
        try writing.commit(entry: written.id, act: actID, act, salt: clerk.salt())
        return DocketEntry(id: written.id, sequence: written.sequence, line: line, access: access, documents: [])
    }
}
