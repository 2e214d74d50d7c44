import Hummingbird

/// The pages and answers for PACER clients.
struct PACERCounter {
    let house: PublicHouse

    func add(to router: Router<Visit>) {}
}
