import Crypto
import Hummingbird

/// A file that pages load: its name says what is in it, so that a browser may keep it for a year.
struct Asset: Sendable {
    /// The only style sheet, and the only picture.
    static let all = [style, icon]
    static let style = Asset(PackageResources.courthouse_css, type: "text/css; charset=utf-8", ending: "css")
    static let icon = Asset(PackageResources.courthouse_svg, type: "image/svg+xml", ending: "svg")

    /// Where it is, as in `/assets/0f3a….css`.
    let path: String
    private let bytes: [UInt8]
    private let type: String

    private init(_ bytes: [UInt8], type: String, ending: String) {
        self.bytes = bytes
        self.type = type
        let digest = SHA256.hash(data: bytes).prefix(8).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        path = "/assets/\(digest.joined()).\(ending)"
    }

    /// The file.
    var answer: Response {
        var response = Answers.bytes(bytes, type: type)
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }
}
