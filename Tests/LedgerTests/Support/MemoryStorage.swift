import Ledger

/// A storage in memory that keeps the contract of ``TileStorage``, for tests of what is built upon it.
actor MemoryStorage: TileStorage {
    private(set) var files: [String: [UInt8]] = [:]

    func read(_ file: LedgerFile) async throws(LedgerError) -> [UInt8]? { files[file.path] }

    func create(_ tiles: [TileFile]) async throws(LedgerError) {
        for tile in tiles {
            if let stored = files[tile.tile.path], stored != tile.bytes {
                throw LedgerError(failing: .tile(tile.tile), systemError: nil)
            }
            files[tile.tile.path] = tile.bytes
        }
    }

    func replaceCheckpoint(_ bytes: [UInt8]) async throws(LedgerError) { files["checkpoint"] = bytes }

    func discardPartials(of tile: Tile) async throws(LedgerError) {
        for width in 1..<Tile.fullWidth {
            if let partial = Tile(tile.kind, index: tile.index, width: width) { files[partial.path] = nil }
        }
    }

    func put(_ path: String, _ bytes: [UInt8]?) { files[path] = bytes }
}
