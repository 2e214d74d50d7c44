import Foundation
import Ledger

/// The files under `Tests/Vectors/ledger`; see the README there.
enum Vectors {
    static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func load<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        let file = packageRoot.appending(path: "Tests/Vectors/ledger/\(name)")
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }

    static func hash(_ base64: String) throws -> TreeHash {
        try TreeHash(bytes: Data(base64Encoded: base64) ?? Data())
    }

    /// Vectors put texts such as "WrongRoot" where a hash belongs; of those the hash is taken, so that they are
    /// refused for what they are and not for their length alone.
    static func hashOfRightLength(_ base64: String) throws -> TreeHash {
        let bytes = [UInt8](Data(base64Encoded: base64) ?? Data())
        return try bytes.count == 32 ? TreeHash(bytes: bytes) : TreeHash(leaf: bytes)
    }

    static func bytes(hexadecimal: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var digits = hexadecimal[...]
        while !digits.isEmpty {
            bytes.append(UInt8(digits.prefix(2), radix: 16)!)
            digits = digits.dropFirst(2)
        }
        return bytes
    }
}
