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

    /// A new empty file with a name of its own. It is locked (`man 2 flock`) while somebody has it open, so that
    /// ``removeAbandoned(in:)`` knows it from one whose writer was killed.
    static func temporary(in directory: String) throws -> (FileHandle, path: String) {
        while true {
            var template = Array("\(directory)/XXXXXX".utf8CString)
            let descriptor = unsafe mkstemp(&template)
            guard descriptor >= 0 else { throw StoreError(.file, "making a spool file") }
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            guard flock(descriptor, LOCK_EX) == 0 else { throw StoreError(.file, "locking a spool file") }
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0 else { throw StoreError(.file, "looking at a spool file") }
            // Removed between the two calls above, by a program that took it for abandoned: once more.
            guard status.st_nlink > 0 else { continue }
            return (file, path: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        }
    }

    /// Removes files made by ``temporary(in:)`` that nobody has open any more. Everything else in the directory,
    /// and what another program is writing there at this moment, stays.
    static func removeAbandoned(in directory: String) throws {
        guard FileSystem.exists(directory) else { return }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw StoreError(.file, "looking for abandoned spool files")
        }
        for name in names where name.utf8.count == 6 {
            let path = "\(directory)/\(name)"
            let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                flock(descriptor, LOCK_EX | LOCK_NB) == 0
            else { continue }
            unsafe unlink(path)
        }
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
