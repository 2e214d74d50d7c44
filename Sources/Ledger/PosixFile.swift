import Foundation

/// The system calls a ``TileDirectory`` makes, each with its error number.
enum PosixFile {
    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    /// Returns whether the directory is new.
    @discardableResult
    static func makeDirectory(_ path: String) throws(LedgerError) -> Bool {
        if unsafe mkdir(path, 0o755) == 0 { return true }
        guard errno == EEXIST else { throw failure() }
        return false
    }

    /// The names in a directory, without `.` and `..`.
    static func names(in path: String) throws(LedgerError) -> [String] {
        guard let stream = unsafe opendir(path) else { throw failure() }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                unsafe String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
            errno = 0
        }
        guard errno == 0 else { throw failure() }
        return names
    }

    /// The bytes of a regular file, or nil when there is none of this name.
    static func read(_ path: String, limitBytes: Int) throws(LedgerError) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure()
        }
        let file = OpenFile(descriptor)
        return try file.readAll(limitBytes: limitBytes)
    }

    static func link(_ path: String, to name: String) throws(LedgerError) {
        guard unsafe Foundation.link(path, name) == 0 else { throw failure() }
    }

    static func rename(_ path: String, to name: String) throws(LedgerError) {
        guard unsafe Foundation.rename(path, name) == 0 else { throw failure() }
    }

    static func remove(_ path: String) throws(LedgerError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw failure() }
    }

    static func removeDirectory(_ path: String) throws(LedgerError) {
        guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw failure() }
    }

    static func synchroniseDirectory(_ path: String) throws(LedgerError) {
        let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    /// The error of the call that has just failed.
    static func failure() -> LedgerError {
        LedgerError(.storageFailed, "the operating system refused", systemError: errno)
    }
}

/// A file descriptor that is closed when it goes out of use. A class, since only a class knows when that is.
final class OpenFile: Sendable {
    private let descriptor: Int32

    init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    convenience init(creating path: String, mode: mode_t) throws(LedgerError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw PosixFile.failure() }
        self.init(descriptor)
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) throws(LedgerError) {
        var offset = 0
        while offset < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { raw in
                unsafe Foundation.write(descriptor, raw.baseAddress?.advanced(by: offset), raw.count - offset)
            }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw PosixFile.failure() }
            offset += written
        }
    }

    func synchronise() throws(LedgerError) {
        guard fdatasync(descriptor) == 0 else { throw PosixFile.failure() }
    }

    func readAll(limitBytes: Int) throws(LedgerError) -> [UInt8] {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw PosixFile.failure() }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw LedgerError(.storageFailed, "it is not a regular file")
        }
        guard status.st_size <= limitBytes else {
            throw LedgerError(.fileTooLarge, "the file is larger than any of its kind")
        }
        let size = Int(status.st_size)
        var failure: LedgerError?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = unsafe Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failure = PosixFile.failure() }
                if got <= 0 { return }
                count += got
            }
        }
        if let failure { throw failure }
        return bytes
    }
}
