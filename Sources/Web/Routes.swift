import ClerksOffice
import Hummingbird
import NIOCore

/// Every address of the house on one screen. A new one has its row in `docs/access-matrix.txt` first.
struct Routes {
    let house: PublicHouse

    func router() -> Router<Visit> {
        let router = Router(context: Visit.self, options: [.autoGenerateHeadEndpoints])
        router.addMiddleware {
            Safeguards()
            LanguageChoice()
            Trouble(logger: house.logger)
        }
        router.get("healthz") { _, _ in Answers.bytes(Array("ok\n".utf8), type: "text/plain") }
        router.get("readyz") { _, _ in
            _ = try await house.clerk.courts()
            return Answers.bytes(Array("ready\n".utf8), type: "text/plain")
        }
        PublicCounter(house: house).add(to: router)
        PACERCounter(house: house).add(to: router)
        LedgerCounter(house: house).add(to: router)
        return router
    }
}
