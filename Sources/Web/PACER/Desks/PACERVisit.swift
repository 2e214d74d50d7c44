import ClerksOffice
import CourtRecord
import Hummingbird
import NIOCore

/// One request of somebody signed in at one court.
struct PACERVisit: Sendable {
    let clerk: Clerk
    /// What makes and recognises the addresses that are given out here.
    let addresses: SignedAddress
    let court: Court
    let frame: PACERFrame
    let reader: SignedIn
    /// What was posted; empty for a GET.
    let form: PostedForm
    /// Everything behind the question mark, as it came.
    let query: String
    /// When the request came.
    let now: Instant

    var viewer: Viewer { reader.viewer }

    /// The fields of the query, for addresses that have some.
    var queryFields: PostedForm { get throws(ClientFault) { try PostedForm(urlEncoded: query) } }

    /// A whole page.
    func page(_ content: HTML, title: String? = nil) -> Response { Answers.page(frame.page(content, title: title)) }

    /// Why there is no report or paper: status 200 and the logout link, or clients sign in again and repeat.
    func refuse(_ reason: RefusalPage) -> Response { page(reason.html) }

    /// What the court asks for reading.
    func fees() async throws -> FeeSchedule { try await clerk.feeSchedule(of: court.id) }

    func receipt(_ description: String, _ criteria: String, _ fee: PageFee) -> TransactionReceipt {
        TransactionReceipt(
            login: reader.login, clientCode: reader.clientCode, description: description, criteria: criteria, fee: fee,
            time: WallClock.words(now, in: court.timeZone))
    }

    /// Writes down what the answer costs, once an answer.
    func charge(_ receipt: TransactionReceipt) async throws {
        try await clerk.charge(
            reader, in: court.id, description: receipt.description, criteria: receipt.criteria, fee: receipt.fee)
    }

    /// PACER case numbers have so many digits at most.
    private static let caseIDDigits = 12

    /// The case of that PACER number.
    ///
    /// - Throws: ``RefusalPage`` when there is none the viewer may read.
    func caseFile(_ text: some StringProtocol) async throws -> CaseFile {
        let digits = String(text.filter { $0 != " " })
        guard (1...Self.caseIDDigits).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
            let found = try await clerk.findCase(pacerCaseID: number, in: court.id, as: viewer)
        else { throw RefusalPage.noSuchCase }
        return try open(found)
    }

    /// The case itself.
    ///
    /// - Throws: ``RefusalPage`` when the viewer may only know that it is sealed.
    func open(_ found: FoundCase) throws -> CaseFile {
        guard case .open(let caseFile) = found else { throw RefusalPage.caseSealed }
        return caseFile
    }
}
