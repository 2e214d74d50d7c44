import Hummingbird

/// The pages for people: home and search, courts, cases, entries, papers.
struct PublicCounter {
    let house: PublicHouse

    func add(to router: Router<Visit>) {}
}
