import Foundation
import Ledger
import Store

/// The one directory in which an embedded courthouse lives: database, papers, ledger, keys.
///
/// `courthouse.sqlite`, `blobs/`, `ledger/`, `keys/` (the ledger's signing key and the secret that addresses are
/// signed with; nothing that opens an envelope). Its mode is 0700.
package struct DataDirectory: Sendable {
    /// Where it is.
    package let path: String

    package init(_ path: String) {
        self.path = path
    }

    var database: String { "\(path)/courthouse.sqlite" }
    var blobs: String { "\(path)/blobs" }
    /// The tiles and checkpoint of the record log; what `/ledger/` serves.
    package var ledger: String { "\(path)/ledger" }
    private var keys: String { "\(path)/keys" }
    private var ledgerKey: String { "\(keys)/ledger.key" }
    private var ledgerVerifierKey: String { "\(keys)/ledger.vkey" }
    private var addressSecret: String { "\(keys)/address-secret" }

    /// True when a courthouse lives there.
    package var exists: Bool { FileManager.default.fileExists(atPath: database) }

    /// Makes an empty courthouse there: keys, the log's first checkpoint, and last the database, which makes it one.
    ///
    /// A creation that was cut short is taken up where it ended.
    ///
    /// - Throws: ``PremisesError`` when one is there already, or a log with leaves whose database is gone.
    package func create(_ surroundings: Surroundings) async throws {
        guard !exists else { throw PremisesError.exists(path) }
        for directory in [path, keys, ledger] { try makePrivateDirectory(directory) }
        let signer = try signer(surroundings)
        if !FileManager.default.fileExists(atPath: addressSecret) {
            try writePrivate(Data(surroundings.randomBytes(32)).base64EncodedString() + "\n", to: addressSecret)
        }
        try await makeLedger(signer)
        try await Store(SQLiteDriver(path: database, creating: true)).close()
    }

    /// The ledger's signing key: a new one, or the one that a creation cut short has made.
    private func signer(_ surroundings: Surroundings) throws -> NoteSigner {
        let signer: NoteSigner
        if FileManager.default.fileExists(atPath: ledgerKey) {
            signer = try NoteSigner(privateKeyText: try text(ledgerKey))
        } else {
            let place = surroundings.randomBytes(4).map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0\(digits)" : digits
            }
            let name = try KeyName("courthouse.invalid/record/\(place.joined())")
            signer = try NoteSigner(name: name, seed: surroundings.randomBytes(32))
            try writePrivate(signer.privateKeyText + "\n", to: ledgerKey)
        }
        try writePrivate(signer.verifier.vkey + "\n", to: ledgerVerifierKey)
        return signer
    }

    private func makeLedger(_ signer: NoteSigner) async throws {
        let directory = try TileDirectory(ledger, for: .writing)
        let origin = try Origin(signer.verifier.name.text)
        do {
            _ = try await LedgerPublisher.create(on: directory, signer: signer, origin: origin)
        } catch  where error.code == .ledgerExists {
            let publisher = try await LedgerPublisher.open(on: directory, signer: signer, origin: origin)
            guard await publisher.size == 0 else { throw PremisesError.databaseLost(path) }
        }
    }

    /// Opens the courthouse that lives there.
    ///
    /// - Throws: ``PremisesError`` when there is none: a mistyped path never becomes an empty court.
    package func open(_ surroundings: Surroundings) async throws -> Premises {
        guard exists else { throw PremisesError.missing(path) }
        let store = try await Store(SQLiteDriver(path: database, creating: false))
        let clerk = Clerk(store: store, blobs: try BlobStore(directory: blobs), surroundings: surroundings)
        return Premises(
            directory: self, clerk: clerk, store: store, secret: try secret(), verifierKey: try verifierKey())
    }

    /// The key that checkpoints are verified with, in its text form.
    package func verifierKey() throws -> String { try text(ledgerVerifierKey) }

    func recordKeeper(for store: Store) async throws -> RecordKeeper {
        let signer = try NoteSigner(privateKeyText: try text(ledgerKey))
        let publisher = try await LedgerPublisher.open(
            on: TileDirectory(ledger, for: .writing), signer: signer, origin: Origin(signer.verifier.name.text))
        return RecordKeeper(store: store, publisher: publisher)
    }

    private func secret() throws -> [UInt8] {
        guard let secret = Data(base64Encoded: try text(addressSecret)), secret.count == 32 else {
            throw PremisesError.damagedKey(addressSecret)
        }
        return [UInt8](secret)
    }

    private func text(_ path: String) throws -> String {
        guard let bytes = FileManager.default.contents(atPath: path) else { throw PremisesError.damagedKey(path) }
        return String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func makePrivateDirectory(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }

    /// Whole or not at all, after power loss too: written beside its place, made durable, and renamed.
    private func writePrivate(_ text: String, to path: String) throws {
        let draft = "\(path).new"
        guard
            FileManager.default.createFile(
                atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forUpdatingAtPath: draft)
        else { throw PremisesError.damagedKey(path) }
        try file.synchronize()
        try file.close()
        guard unsafe rename(draft, path) == 0 else { throw PremisesError.damagedKey(path) }
    }
}

/// An open courthouse.
package struct Premises: Sendable {
    /// Where it lives.
    package let directory: DataDirectory
    /// Who does everything.
    package let clerk: Clerk
    let store: Store
    /// The secret with which addresses handed to clients are signed, 32 bytes.
    package let secret: [UInt8]
    /// The key that checkpoints are verified with, in its text form.
    package let verifierKey: String

    /// The one publisher of the record log. Another program that publishes there makes this throw.
    package func recordKeeper() async throws -> RecordKeeper { try await directory.recordKeeper(for: store) }

    /// Publishes what is new, unless another program is publishing this log: then that one does it.
    ///
    /// - Returns: false when another program has the log.
    package func publishUnlessAnotherDoes() async throws -> Bool {
        do {
            try await recordKeeper().publish()
            return true
        } catch let error as LedgerError where error.code == .alreadyOpenForWriting {
            return false
        }
    }

    /// Lets go of the database.
    package func close() throws { try store.close() }
}

/// What can be wrong with a data directory.
package enum PremisesError: Error, Sendable, Hashable, CustomStringConvertible {
    case exists(String)
    case missing(String)
    case damagedKey(String)
    case databaseLost(String)

    package var description: String {
        switch self {
        case .exists(let path): "\(path) holds a courthouse already"
        case .missing(let path): "\(path) holds no courthouse; make one with `courthouse init` or `courthouse import`"
        case .damagedKey(let path): "\(path) is missing or damaged; restore it from the backup"
        case .databaseLost(let path):
            "\(path) holds a ledger whose database is gone; restore the database from the backup"
        }
    }
}
