import Foundation

/// Files that are either wholly there or not at all, after power loss too.
///
/// The order of system calls is the point: write, fsync the file, rename into place, fsync the directory.
enum DurableFile {
    /// Makes the directory, readable by the owner alone, with those above it.
    static func makeDirectory(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError(.file, "making the directory \(path)")
        }
    }

    /// A new empty file with a name of its own.
    static func temporary(in directory: String) throws -> (FileHandle, path: String) {
        var template = Array("\(directory)/XXXXXX".utf8CString)
        let descriptor = unsafe mkstemp(&template)
        guard descriptor >= 0 else { throw StoreError(.file, "making a spool file") }
        let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return (FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), path)
    }

    /// Makes the file durable and gives it its name. A file that has the name already has the same bytes.
    static func publish(_ file: FileHandle, from spool: String, to path: String) throws {
        guard fsync(file.fileDescriptor) == 0 else { throw StoreError(.file, "making a file durable") }
        let directory = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
        let isNew = !FileSystem.exists(directory)
        try makeDirectory(directory)
        guard unsafe rename(spool, path) == 0 else { throw StoreError(.file, "putting a file in its place") }
        try sync(directory)
        if isNew { try syncAbove(directory, levels: 2) }
    }

    private static func syncAbove(_ directory: String, levels: Int) throws {
        var path = directory[...]
        for _ in 0..<levels {
            path = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
            try sync(String(path))
        }
    }

    private static func sync(_ directory: String) throws {
        let descriptor = unsafe open(directory, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw StoreError(.file, "opening a directory to make it durable") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StoreError(.file, "making a directory durable") }
    }
}
