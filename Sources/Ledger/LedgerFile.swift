/// One of the files a log consists of: the checkpoint, or a tile.
///
/// - Source: C2SP tlog-tiles, "APIs".
public enum LedgerFile: Sendable, Hashable {
    /// The signed statement of the tree's size and root; the only file that ever changes.
    case checkpoint
    /// Hashes or leaves; never changes.
    case tile(Tile)

    /// The file with this path, as a server is asked for it.
    ///
    /// - Throws: `malformed-path` for anything but `checkpoint` and the one path of each tile.
    public init(path: String) throws(LedgerError) {
        self = path == "checkpoint" ? .checkpoint : .tile(try Tile(path: path))
    }

    /// The path under the log's directory or URL prefix, as in `checkpoint` or `tile/0/003`.
    public var path: String {
        switch self {
        case .checkpoint: "checkpoint"
        case .tile(let tile): tile.path
        }
    }

    /// The most bytes such a file can have. Readers stop there, so that a hostile server cannot fill the memory.
    public var sizeLimitBytes: Int {
        switch self {
        case .checkpoint: SignedNote.sizeLimitBytes
        case .tile(let tile):
            switch tile.kind {
            case .hashes: tile.width * TreeHash.byteCount
            case .entries: tile.width * (2 + EntryBundle.leafSizeLimitBytes)
            }
        }
    }
}
