package import ClerksOffice
package import CourtRecord
package import Hummingbird
import NIOCore

/// One request on its way through the house: who asks, in which language.
package struct Visit: RequestContext {
    /// What the server keeps of every request.
    package var coreContext: CoreRequestContextStorage
    /// Who is signed in; nil for everybody else.
    package var reader: SignedIn?
    /// True when the request came under a court's own host name, so that addresses begin at the root.
    package var isAtCourtsOwnHost: Bool
    /// The language of the answer.
    package var language: Language
    /// The address the request came from, as in `192.0.2.7`; empty when there is none, as in tests.
    package let address: String

    package init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        reader = nil
        isAtCourtsOwnHost = false
        language = .english
        address = source.channel.remoteAddress?.ipAddress ?? ""
    }

    /// Bodies of forms are small; papers do not come this way.
    package var maxUploadSize: Int { 1 << 20 }

    /// On whose behalf things are read.
    package var viewer: Viewer { reader?.viewer ?? .anonymous }
}
