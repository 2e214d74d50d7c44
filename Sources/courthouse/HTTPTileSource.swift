import Foundation
import FoundationNetworking
import Ledger

/// The files of a log as a server gives them to everybody.
struct HTTPTileSource: TileSource {
    /// As in `https://court.example`.
    let address: String

    func read(_ file: LedgerFile) async throws(LedgerError) -> [UInt8]? {
        do {
            return try await bytes(at: "ledger/\(file.path)")
        } catch {
            throw LedgerError(failing: file, systemError: nil)
        }
    }

    /// The key the server gives as its own.
    func publishedKey() async throws -> String {
        guard let bytes = try await bytes(at: "ledger/key") else {
            throw Complaint("\(address) gives no key")
        }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func bytes(at path: String) async throws -> [UInt8]? {
        let base = address.hasSuffix("/") ? String(address.dropLast()) : address
        guard let url = URL(string: "\(base)/\(path)") else { throw Complaint("\(address) is no address") }
        let (data, response) = try await URLSession.shared.data(from: url)
        guard let status = (response as? HTTPURLResponse)?.statusCode else { throw Complaint("no answer") }
        if status == 404 { return nil }
        guard status == 200 else { throw Complaint("the server answered \(status)") }
        return [UInt8](data)
    }
}
