import Hummingbird

/// The pages for people: home and search, courts, cases, entries, papers.
struct PublicCounter {
    let house: PublicHouse

    func add(to router: Router<Visit>) {
        for asset in Asset.all {
            router.get(RouterPath(asset.path)) { _, _ in asset.answer }
        }
        let home = HomeDesk(house: house)
        router.get("/") { request, visit in try await home.answer(request, visit) }
        let court = CourtDesk(house: house)
        router.get("courts/:court") { request, visit in try await court.answer(request, visit) }
        let caseFile = CaseDesk(house: house)
        router.get("courts/:court/cases/:number") { request, visit in
            try await caseFile.answer(.page, request, visit)
        }
        router.get("courts/:court/cases/:number/docket.csv") { request, visit in
            try await caseFile.answer(.csv, request, visit)
        }
        router.get("courts/:court/cases/:number/docket.json") { request, visit in
            try await caseFile.answer(.json, request, visit)
        }
        let entry = EntryDesk(house: house)
        router.get("courts/:court/cases/:number/entries/:entry") { _, visit in try await entry.answer(visit) }
        let document = DocumentDesk(house: house)
        router.get("courts/:court/cases/:number/entries/:entry/documents/:document") { request, visit in
            try await document.answer(request, visit)
        }
    }
}
