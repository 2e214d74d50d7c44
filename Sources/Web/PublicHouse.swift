package import ClerksOffice
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
package import NIOSSL

/// How the house is opened to the network.
package struct DoorSettings: Sendable {
    /// Host name or address to listen on.
    package let host: String
    /// TCP port; 0 for any free one.
    package let port: Int
    /// Certificate and key for TLS; nil for plain HTTP, behind a proxy or on loopback.
    package let tls: TLSConfiguration?

    package init(host: String, port: Int, tls: TLSConfiguration?) {
        self.host = host
        self.port = port
        self.tls = tls
    }
}

/// The house as the network sees it: every counter, behind one door.
package struct PublicHouse: Sendable {
    let clerk: Clerk
    let secret: [UInt8]
    let ledgerDirectory: String
    let verifierKey: String
    let logger: Logger
    let pageCache = PageCache()
    let wrongPasswords = WrongPasswords()
    let feedEditions = FeedEditions()

    package init(_ premises: Premises, logger: Logger) {
        clerk = premises.clerk
        secret = premises.secret
        ledgerDirectory = premises.directory.ledger
        verifierKey = premises.verifierKey
        self.logger = logger
    }

    /// Answers one request; what tests call without a socket.
    package func responder() -> some HTTPResponder<Visit> {
        HostDesk(next: Routes(house: self).router().buildResponder())
    }

    /// A server that listens; it runs until its task is cancelled or the process is told to stop.
    package func open(_ door: DoorSettings) throws -> some ApplicationProtocol {
        let configuration = ApplicationConfiguration(
            address: .hostname(door.host, port: door.port), serverName: nil)
        let server: HTTPServerBuilder = if let tls = door.tls { try .tls(tlsConfiguration: tls) } else { .http1() }
        return Application(
            responder: responder(), server: server, configuration: configuration, logger: logger)
    }
}
