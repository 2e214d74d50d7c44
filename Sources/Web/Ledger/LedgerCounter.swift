import Foundation
import HTTPTypes
import Hummingbird

/// The record log as files for everybody: checkpoint, tiles, entry bundles.
///
/// - Source: C2SP tlog-tiles, "Tile URLs" and caching.
struct LedgerCounter {
    let house: PublicHouse

    /// Tiles never change; a year is the longest a cache keeps anything.
    private static let forever = "public, max-age=31536000, immutable"

    func add(to router: Router<Visit>) {
        router.get("ledger/key") { _, _ in
            Answers.bytes(Array((house.verifierKey + "\n").utf8), type: "text/plain; charset=utf-8")
        }
        router.get("ledger/checkpoint") { _, _ in
            try file("checkpoint", type: "text/plain; charset=utf-8", caching: "no-cache")
        }
        router.get("ledger/tile/**") { _, context in
            let path = context.parameters.getCatchAll().joined(separator: "/")
            guard Self.isTilePath(path) else { throw Refused.notFound }
            return try file("tile/\(path)", type: "application/octet-stream", caching: Self.forever)
        }
    }

    private func file(_ path: String, type: String, caching: String) throws -> Response {
        guard let bytes = FileManager.default.contents(atPath: "\(house.ledgerDirectory)/\(path)") else {
            throw Refused.notFound
        }
        var response = Answers.bytes([UInt8](bytes), type: type)
        response.headers[.cacheControl] = caching
        return response
    }

    /// Only what a tile's address can consist of: nothing climbs out of the directory.
    private static func isTilePath(_ path: String) -> Bool {
        path.utf8.count <= 80
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                let name = part.hasSuffix(".p") ? part.dropLast(2) : part
                let digits = name.hasPrefix("x") ? name.dropFirst() : name
                return part == "entries" || (!digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) })
            }
    }
}
