import Ledger

/// A storage that fails once, at a chosen operation, and refuses everything after: as a process does that dies there.
actor FaultyStorage: TileStorage {
    /// How much of the operation happens before the fault.
    enum Extent: CaseIterable { case nothing, half, everything }

    private let storage: any TileStorage
    private let faultAt: Int
    private let extent: Extent
    private(set) var operations = 0

    init(_ storage: any TileStorage, faultAt: Int, extent: Extent) {
        self.storage = storage
        self.faultAt = faultAt
        self.extent = extent
    }

    var hasFailed: Bool { operations > faultAt }

    func read(_ file: LedgerFile) async throws(LedgerError) -> [UInt8]? {
        if isFault() { throw LedgerError(failing: file, systemError: 5) }
        return try await storage.read(file)
    }

    func create(_ tiles: [TileFile]) async throws(LedgerError) {
        guard isFault() else { return try await storage.create(tiles) }
        if operations == faultAt + 1 {
            switch extent {
            case .nothing: break
            case .half: try await storage.create(Array(tiles.prefix(tiles.count / 2)))
            case .everything: try await storage.create(tiles)
            }
        }
        throw LedgerError(failing: .checkpoint, systemError: 28)
    }

    func replaceCheckpoint(_ bytes: [UInt8]) async throws(LedgerError) {
        guard isFault() else { return try await storage.replaceCheckpoint(bytes) }
        if operations == faultAt + 1, extent == .everything { try await storage.replaceCheckpoint(bytes) }
        throw LedgerError(failing: .checkpoint, systemError: 28)
    }

    func discardPartials(of tile: Tile) async throws(LedgerError) {
        guard isFault() else { return try await storage.discardPartials(of: tile) }
        if operations == faultAt + 1, extent == .everything { try await storage.discardPartials(of: tile) }
        throw LedgerError(failing: .tile(tile), systemError: 5)
    }

    private func isFault() -> Bool {
        defer { operations += 1 }
        return operations >= faultAt
    }
}
