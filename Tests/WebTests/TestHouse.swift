import ClerksOffice
import CourtRecord
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import Web

/// A house with fictional cases, asked without a socket: requests go to the responder, answers are collected.
struct TestHouse {
    let house: PublicHouse
    let premises: Premises

    /// Opens a house in a new directory with those cases in it; afterwards the directory is removed.
    static func open(
        _ cases: [WholeCase] = TestCases.all, _ visit: (TestHouse) async throws -> Void
    ) async throws {
        let directory = NSTemporaryDirectory() + "courthouse-web-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let surroundings = Surroundings(
            now: { Instant(milliseconds: 1_700_000_000_000) },
            randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ 7) } })
        let data = DataDirectory(directory)
        try await data.create(surroundings)
        let premises = try await data.open(surroundings)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let house = TestHouse(house: PublicHouse(premises, logger: logger), premises: premises)
        for one in cases { try await premises.clerk.takeIn(one) }
        try await visit(house)
        try premises.close()
    }

    /// Asks for an address.
    func get(_ path: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method = .get) async throws -> TestAnswer
    {
        try await ask(path, headers, method: method)
    }

    /// Asks a host for an address, with a body.
    func ask(
        _ path: String, _ headers: HTTPFields = [:], method: HTTPRequest.Method, host: String = "localhost",
        body: [UInt8] = []
    ) async throws -> TestAnswer {
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: headers)
        let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: house.logger)
        let response = try await house.responder().respond(
            to: Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body))), context: Visit(source: source))
        let collected = Collected()
        try await response.body.write(CollectingWriter(collected: collected))
        return TestAnswer(
            status: response.status.code, headers: response.headers, bytes: collected.bytes,
            pieceCount: collected.pieceCount)
    }

    /// Asks for the page of *Marsh v. Lantern Cartage Co.*, or for something below it.
    func marsh(_ rest: String = "") async throws -> TestAnswer { try await get(TestCases.marshPath + rest) }
}

/// An answer with its whole body.
struct TestAnswer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    /// In how many pieces the body came.
    let pieceCount: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var location: String? { headers[.location] }

    /// What stands between two texts, each time they occur, in order.
    func all(between start: String, and end: String) -> [String] {
        text.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
    }

    /// The ids of the lines on a page.
    var lineIDs: [String] { all(between: "<li id=\"entry-", and: "\"") }
}

/// What a body was made of. A class, since a writer is consumed and what it collected is wanted afterwards.
private final class Collected: Sendable {
    private let body = Mutex<(bytes: [UInt8], pieceCount: Int)>(([], 0))

    var bytes: [UInt8] { body.withLock { $0.bytes } }
    var pieceCount: Int { body.withLock { $0.pieceCount } }

    func add(_ piece: ByteBuffer) {
        body.withLock { body in
            body.bytes += piece.readableBytesView
            body.pieceCount += 1
        }
    }
}

private struct CollectingWriter: ResponseBodyWriter {
    let collected: Collected

    func write(_ buffer: ByteBuffer) async throws { collected.add(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
