import ArgumentParser
import ClerksOffice
import Foundation
import Hummingbird
import Logging
import NIOSSL
import ServiceLifecycle
import UnixSignals
import Web

/// `courthouse serve`: opens the house to the network.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve a courthouse over HTTP.")

    @Option(help: "The data directory.")
    var data: String

    @Option(help: "Address and port to listen on.")
    var listen = "127.0.0.1:8080"

    @Option(help: "PEM file of the certificate chain; needs --tls-key.")
    var tlsCertificate: String?

    @Option(help: "PEM file of the private key; needs --tls-certificate.")
    var tlsKey: String?

    mutating func validate() throws {
        if (tlsCertificate == nil) != (tlsKey == nil) {
            throw ValidationError("--tls-certificate and --tls-key go together")
        }
    }

    mutating func run() async throws {
        let premises = try await Wiring.open(data)
        try await Self.serve(premises, at: try ListenAddress(listen), tls: try tls())
    }

    /// Serves until the process is told to stop; publishes leaves all the while.
    static func serve(_ premises: Premises, at address: ListenAddress, tls: TLSConfiguration?) async throws {
        var logger = Logger(label: "courthouse") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        let house = PublicHouse(premises, logger: logger)
        let publishing = Publishing(keeper: try await premises.recordKeeper(), logger: logger)
        let application = try house.open(DoorSettings(host: address.host, port: address.port, tls: tls))
        Terminal.say("listening on \(tls == nil ? "http" : "https")://\(address)/")
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [application, publishing], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
        try premises.close()
    }

    private func tls() throws -> TLSConfiguration? {
        guard let tlsCertificate, let tlsKey else { return nil }
        let chain = try NIOSSLCertificate.fromPEMFile(tlsCertificate).map { NIOSSLCertificateSource.certificate($0) }
        let key = try NIOSSLPrivateKey(file: tlsKey, format: .pem)
        return .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
    }
}

/// Where to listen, as in `127.0.0.1:8080` or `[::1]:8080`.
struct ListenAddress: CustomStringConvertible {
    let host: String
    let port: Int

    init(_ text: String) throws {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65_535).contains(port), colon != text.startIndex
        else { throw ValidationError("--listen is HOST:PORT, as in 127.0.0.1:8080") }
        host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        self.port = port
    }

    var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// Publishes new leaves as they come, at its own pace, so that a burst of filings costs one signature.
struct Publishing: Service {
    let keeper: RecordKeeper
    let logger: Logger

    private static let pause = Duration.milliseconds(500)

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try await keeper.publish()
                do { try await Task.sleep(for: Self.pause) } catch { break }
            }
        }
        try await keeper.publish()
    }
}
