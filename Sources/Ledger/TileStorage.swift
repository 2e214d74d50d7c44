/// Where the files of a log are read from: a directory, or a server later.
///
/// It is the reading half of the one seam of this module; an outside verifier needs no more.
///
/// What a source must hold:
/// - Nothing it gives is trusted. Whoever controls a source can withhold, but not alter without being named.
/// - Reading may happen from many tasks at once, also while a publisher writes.
/// - A file that is there is given whole, never a part of a file that is being written.
public protocol TileSource: Sendable {
    /// The bytes of a file, or nil when it is not there.
    ///
    /// - Throws: `file-too-large` when it has more bytes than ``LedgerFile/sizeLimitBytes``, without reading on;
    ///   `storage-failed` when it could not be found out whether it is there or what it holds.
    func read(_ file: LedgerFile) async throws(LedgerError) -> [UInt8]?
}

/// Where a publisher keeps the files of a log.
///
/// What a storage must hold, beyond ``TileSource``:
/// - **Durable when it returns.** After a call has returned, what it wrote survives power loss.
/// - **Whole or absent.** After a crash or an error each file of the call is there with all its bytes, or is
///   not there; some of the files of one call may be there and others not.
/// - **Immutable tiles.** A tile that is there is never written over.
/// - **One writer.** Two publishers cannot hold one storage; the second is refused.
/// - **No retry.** An error is reported once and never hidden by trying again: after a failed `fsync` nobody
///   knows what is on the disk. The publisher stops and must be opened anew.
///
/// Trusted: whoever can write to the storage can destroy the log and can publish leaves under no signature;
/// altering what a checkpoint covers is found by ``LedgerVerifier``.
public protocol TileStorage: TileSource {
    /// Writes tiles that must not change any more. Tiles that are there already with the same bytes are left alone.
    ///
    /// - Throws: `leaves-disagree` when a tile is there with other bytes, which is kept; `storage-failed`.
    func create(_ tiles: [TileFile]) async throws(LedgerError)

    /// Puts these bytes in the place of the checkpoint in one step: a reader sees the old or the new.
    ///
    /// - Throws: `storage-failed`; then either of the two may be there.
    func replaceCheckpoint(_ bytes: [UInt8]) async throws(LedgerError)

    /// Removes the partial tiles of the same kind and number, once the full tile is durable. Need not be durable.
    ///
    /// - Throws: `storage-failed`.
    /// - Source: C2SP tlog-tiles: logs "MAY delete any partial tile once the corresponding full tile is available".
    func discardPartials(of tile: Tile) async throws(LedgerError)
}

/// A tile and the bytes its file has.
public struct TileFile: Sendable, Hashable {
    /// The address.
    public let tile: Tile
    /// The file's bytes.
    public let bytes: [UInt8]

    /// A tile about to be written.
    public init(_ tile: Tile, bytes: [UInt8]) {
        self.tile = tile
        self.bytes = bytes
    }
}
