import NIOCore
import Synchronization

/// Finished pages that everybody sees alike, kept until their case changes or room runs out.
///
/// A page is found only under the revision it was made from, so an outdated one is never given. The lock guards the
/// dictionary and the byte count, and nothing slow happens while it is held.
final class PageCache: Sendable {
    // A class, since all requests share it.
    private struct Page {
        let revision: Int
        let kept: KeptPage
        let byteCount: Int
        var lastUse: UInt64
    }

    private struct Contents {
        var pages: [String: Page] = [:]
        var byteCount = 0
        var clock: UInt64 = 0
    }

    /// Bytes of pages kept: a few hundred ordinary docket sheets, or half a dozen of 20,000 entries.
    static let byteLimit = 96 << 20
    /// Bytes of one page that is kept.
    static let pageByteLimit = byteLimit / 4

    private let contents = Mutex(Contents())

    /// The page made from that revision; nil when there is none.
    func page(_ key: String, revision: Int) -> KeptPage? {
        contents.withLock { contents in
            guard let page = contents.pages[key], page.revision == revision else { return nil }
            contents.clock += 1
            contents.pages[key]?.lastUse = contents.clock
            return page.kept
        }
    }

    /// Keeps a page. One larger than a quarter of the room is not kept.
    func keep(_ page: KeptPage, _ key: String, revision: Int) {
        let byteCount = page.pieces.reduce(0) { $0 + $1.readableBytes }
        guard byteCount <= Self.pageByteLimit else { return }
        contents.withLock { contents in
            contents.clock += 1
            if let old = contents.pages.removeValue(forKey: key) { contents.byteCount -= old.byteCount }
            while contents.byteCount + byteCount > Self.byteLimit,
                let oldest = contents.pages.min(by: { $0.value.lastUse < $1.value.lastUse })
            {
                contents.pages[oldest.key] = nil
                contents.byteCount -= oldest.value.byteCount
            }
            contents.pages[key] = Page(
                revision: revision, kept: page, byteCount: byteCount, lastUse: contents.clock)
            contents.byteCount += byteCount
        }
    }
}
