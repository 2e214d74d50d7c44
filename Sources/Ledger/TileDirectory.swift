import Foundation

/// A log in a local directory: `checkpoint` and `tile/…` as an HTTP server would serve them.
///
/// How a write becomes durable (`man 2 fsync`, `man 2 rename`): the bytes go to a new file under `.staging`,
/// `fdatasync` puts them on the disk, a name is given in one step, and `fsync` of every directory that gained a
/// name puts the names on the disk. Tiles get their name by `link`, which refuses a name that is taken.
///
/// A checkpoint is durable before anyone can read it: it is renamed to `.staging/checkpoint`, and only when that is
/// on the disk renamed again to `checkpoint`. If the power fails in between, opening for writing completes the step.
///
/// Expected calls for a batch that adds a bundle and a tile, and then a checkpoint:
/// `write write fdatasync fdatasync link link fsync fsync unlink unlink`,
/// `write fdatasync rename fsync rename fsync`.
///
/// What is not handled: a disk that says it has written and has not.
///
/// Modes: directories 0755, tiles 0444, checkpoint 0644, each narrowed by the process's umask. Everything here is
/// public or will be; a directory that must not be read before publication is closed by the directory around it.
///
/// - Source: C2SP tlog-tiles; the order of steps is Sunlight's `internal/durable`.
public struct TileDirectory: TileStorage {
    /// What a directory is opened for.
    public enum Use: Sendable, Hashable {
        /// Only ``read(_:)`` works; any number of processes may do so.
        case reading
        /// A publisher's storage; one at a time, held by a lock on the file `.lock`.
        case writing
    }

    /// The directory.
    public let path: String
    /// Held while the directory is open for writing; nil when it is open for reading.
    private let lock: DirectoryLock?

    /// Opens a directory. It must exist: a mistyped path is not to become a new, empty log.
    ///
    /// For writing, a checkpoint that a power failure kept from its place is put there, what else a crash left under
    /// `.staging` is removed, and all that is found is made durable before it is built upon.
    ///
    /// - Parameters:
    ///   - path: the directory, absolute or relative to the working directory.
    ///   - use: for reading or for writing.
    /// - Throws: `missing-file` when there is no such directory; `already-open-for-writing` when another publisher
    ///   has it; `storage-failed`.
    public init(_ path: String, for use: Use) throws(LedgerError) {
        self.path = path
        guard PosixFile.isDirectory(path) else {
            throw LedgerError(.missingFile, "there is no such directory")
        }
        switch use {
        case .reading: lock = nil
        case .writing:
            lock = try DirectoryLock(path + "/.lock")
            try recover()
        }
    }

    /// The bytes of a file, or nil when it is not there; see ``TileSource/read(_:)``.
    public func read(_ file: LedgerFile) async throws(LedgerError) -> [UInt8]? {
        try bytes(of: file)
    }

    /// Writes tiles; see ``TileStorage/create(_:)``. After a failure the directory must be opened anew.
    public func create(_ tiles: [TileFile]) async throws(LedgerError) {
        var new: [TileFile] = []
        for tile in tiles where try !isStored(tile) { new.append(tile) }
        guard !new.isEmpty else { return }
        try writing { () throws(LedgerError) in
            var changed: Set<String> = []
            for tile in new { try makeParents(of: tile.tile.path, changed: &changed) }
            let staged = try stage(new.map(\.bytes), mode: 0o444)
            for (temporary, tile) in zip(staged, new) {
                do throws(LedgerError) {
                    try PosixFile.link(temporary, to: "\(path)/\(tile.tile.path)")
                } catch {
                    throw error.about(tile.tile.path)
                }
            }
            for directory in changed { try PosixFile.synchroniseDirectory(directory) }
            for temporary in staged { try PosixFile.remove(temporary) }
        }
    }

    /// Replaces the checkpoint; see ``TileStorage/replaceCheckpoint(_:)``. After a failure the directory must be
    /// opened anew.
    public func replaceCheckpoint(_ bytes: [UInt8]) async throws(LedgerError) {
        try writing { () throws(LedgerError) in
            for temporary in try stage([bytes], mode: 0o644) {
                try PosixFile.rename(temporary, to: stagedCheckpoint)
            }
            try PosixFile.synchroniseDirectory(staging)
            try PosixFile.rename(stagedCheckpoint, to: "\(path)/\(LedgerFile.checkpoint.path)")
            try PosixFile.synchroniseDirectory(path)
        }
    }

    /// Removes partial tiles; see ``TileStorage/discardPartials(of:)``.
    public func discardPartials(of tile: Tile) async throws(LedgerError) {
        let directory = "\(path)/\(tile.partialsPath)"
        guard PosixFile.isDirectory(directory) else { return }
        try writing { () throws(LedgerError) in
            for name in try PosixFile.names(in: directory) { try PosixFile.remove("\(directory)/\(name)") }
            try PosixFile.removeDirectory(directory)
        }
    }

    /// Where files lie before they have their name.
    private var staging: String { path + "/.staging" }
    /// A checkpoint that is durable and not yet in its place.
    private var stagedCheckpoint: String { staging + "/" + LedgerFile.checkpoint.path }

    private func recover() throws(LedgerError) {
        try PosixFile.makeDirectory(staging)
        for name in try PosixFile.names(in: staging) {
            if name == LedgerFile.checkpoint.path {
                try PosixFile.rename(stagedCheckpoint, to: "\(path)/\(LedgerFile.checkpoint.path)")
            } else {
                try PosixFile.remove("\(staging)/\(name)")
            }
        }
        // A process that was killed may have given names, anywhere below, that are not on the disk yet. On Linux
        // `sync` waits for the disk (`man 2 sync`); it reports no errors, `fsync` after it does.
        sync()
        try PosixFile.synchroniseDirectory(path)
    }

    /// Runs a write under the lock. After a failed one nobody knows what is on the disk: no other is begun.
    private func writing(_ body: () throws(LedgerError) -> Void) throws(LedgerError) {
        guard let lock else {
            throw LedgerError(.notOpenForWriting, "the directory was opened for reading only")
        }
        guard !lock.hasFailed else {
            throw LedgerError(.mustReopen, "an earlier write failed; the directory must be opened anew")
        }
        do {
            try body()
        } catch {
            lock.markFailed()
            throw error
        }
    }

    private func bytes(of file: LedgerFile) throws(LedgerError) -> [UInt8]? {
        do {
            return try PosixFile.read("\(path)/\(file.path)", limitBytes: file.sizeLimitBytes)
        } catch {
            throw error.about(file.path)
        }
    }

    /// Whether the tile is there with the same bytes.
    private func isStored(_ tile: TileFile) throws(LedgerError) -> Bool {
        guard let stored = try bytes(of: .tile(tile.tile)) else { return false }
        guard stored == tile.bytes else {
            throw LedgerError(
                .leavesDisagree, "the tile is there already, of other leaves", file: tile.tile.path,
                index: tile.tile.leaves.lowerBound
            )
        }
        return true
    }

    private func stage(_ files: [[UInt8]], mode: mode_t) throws(LedgerError) -> [String] {
        var staged: [(path: String, file: OpenFile)] = []
        for (number, bytes) in files.enumerated() {
            let name = "\(staging)/\(number)"
            let file = try OpenFile(creating: name, mode: mode)
            try file.write(bytes)
            staged.append((name, file))
        }
        // First all the writing, then all the waiting: the disk works on one while the next is handed over.
        for (_, file) in staged { try file.synchronise() }
        return staged.map(\.path)
    }

    /// Makes the directories above `file` and notes every directory that will gain a name.
    private func makeParents(of file: String, changed: inout Set<String>) throws(LedgerError) {
        var directory = path
        for element in file.split(separator: "/").dropLast() {
            let parent = directory
            directory += "/" + element
            if try PosixFile.makeDirectory(directory) { changed.insert(parent) }
        }
        changed.insert(directory)
    }
}
