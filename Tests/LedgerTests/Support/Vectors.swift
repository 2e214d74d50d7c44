import Foundation

/// The files under `Tests/Vectors/ledger`; see the README there.
enum Vectors {
    static let packageRoot = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func load<Value: Decodable>(_ name: String, as type: Value.Type = Value.self) throws -> Value {
        let file = packageRoot.appending(path: "Tests/Vectors/ledger/\(name)")
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
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
