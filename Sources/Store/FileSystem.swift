import Foundation

/// The few questions asked of the file system outside the blob store.
enum FileSystem {
    /// True when something is there.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
