import Foundation

/// A JSON value of unknown shape, so that a wrong one can be named by its place and nothing is overlooked.
indirect enum JSONNode: Sendable {
    case object([String: JSONNode])
    case array([JSONNode])
    case text(String)
    case number(Double)
    case flag(Bool)
    case null

    /// Deeper nesting is no docket but an attack on the reader's stack.
    private static let depthLimit = 32

    /// Reads a whole file.
    ///
    /// - Throws: ``JSONFault`` with where and why, never with what stands there.
    init(file bytes: Data) throws {
        // A zero byte is no JSON in UTF-8, and a sign of UTF-16, in which brackets cannot be counted as below.
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONFault(reason: "not valid UTF-8")
        }
        guard Self.depth(of: bytes) <= Self.depthLimit else {
            throw JSONFault(reason: "nested deeper than \(Self.depthLimit) levels")
        }
        do {
            self = try Self(JSONSerialization.jsonObject(with: bytes, options: [.fragmentsAllowed]))
        } catch let fault as JSONFault {
            throw fault
        } catch {
            throw JSONFault(reason: "not valid JSON")
        }
    }

    private init(_ value: Any) throws {
        switch value {
        case let members as [String: Any]: self = .object(try members.mapValues { try JSONNode($0) })
        case let items as [Any]: self = .array(try items.map { try JSONNode($0) })
        case let text as String: self = .text(text)
        case is NSNull: self = .null
        case let number as NSNumber: self = Self.numberOrFlag(number)
        default: throw JSONFault(reason: "a value of no JSON type")
        }
    }

    /// Foundation has one class for both.
    private static func numberOrFlag(_ number: NSNumber) -> JSONNode {
        unsafe String(cString: number.objCType) == "c" ? .flag(number.boolValue) : .number(number.doubleValue)
    }

    /// The deepest nesting, counted before anything is built; brackets inside texts do not count.
    private static func depth(of bytes: Data) -> Int {
        var depth = 0
        var deepest = 0
        var isInText = false
        var isEscaped = false
        for byte in bytes {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInText = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInText = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }

    /// What the value is, in words for a message.
    var typeName: String {
        switch self {
        case .object: "an object"
        case .array: "a list"
        case .text: "a text"
        case .number: "a number"
        case .flag: "true or false"
        case .null: "null"
        }
    }
}

/// Why a file is no readable JSON.
struct JSONFault: Error {
    let reason: String
}
