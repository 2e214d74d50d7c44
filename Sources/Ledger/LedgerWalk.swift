/// One pass of a ``LedgerVerifier`` over a tree, from the first leaf to the last.
///
/// The tiles at the right edge are read first, since the root follows from them. Then each hash of an edge tile is
/// gone down to its leaves. "Expected" is the hash that the tree above demands of a tile, nil when what is above is
/// itself in doubt. "Computed" is what follows from the tiles or leaves below.
struct LedgerWalk {
    private let source: any TileSource
    private let checkpoint: Checkpoint
    private(set) var report: LedgerReport
    /// The partial tiles at the edge, the best that is known of each, for ``checkEarlierPartials()``.
    private var edges: [(tile: Tile, hashes: [TreeHash])] = []

    init(_ source: any TileSource, _ checkpoint: Checkpoint, report: LedgerReport) {
        self.source = source
        self.checkpoint = checkpoint
        self.report = report
    }

    /// Compares everything that the checkpoint commits to.
    mutating func checkTree<Failure: Error>(
        _ leaves: (LeafBatch) async throws(Failure) -> Void
    ) async throws(Failure) {
        let tiles = edgeTiles()
        var stored: [[TreeHash]?] = []
        for tile in tiles { stored.append(await hashes(of: tile)) }
        // The first in `tiles` is the uppermost.
        let isTrusted = root(stored, tiles) == checkpoint.root
        var best: [[TreeHash]?] = []
        for (tile, hashes) in zip(tiles, stored) {
            let computed = try await checkBelow(tile, stored: hashes, isTrusted: isTrusted, leaves)
            best.append(isTrusted ? hashes : whole(computed) ?? hashes)
            guard report.isComplete else { return }
        }
        let isRecovered = root(best, tiles) == checkpoint.root
        for (tile, (hashes, computed)) in zip(tiles, zip(stored, best)) {
            if let computed { edges.append((tile, computed)) }
            if !isTrusted, let hashes, let computed {
                compare(tile, stored: hashes, computed: computed.map { $0 }, isComputedRight: isRecovered)
            }
        }
        if !isTrusted && !isRecovered {
            report.add(LedgerFinding(.wrongRoot, .checkpoint, "the leaves and tiles do not hash to the root"))
        }
    }

    /// Compares partial tiles and bundles of earlier checkpoints, as far as they are there, with what replaced them.
    mutating func checkEarlierPartials() async {
        guard report.isComplete else { return }
        for (tile, hashes) in edges {
            for width in 1..<tile.width {
                await checkEarlierPartial(Tile(known: tile.kind, index: tile.index, width: width), hashes)
                guard tile.kind.level == 0 else { continue }
                await checkEarlierPartial(Tile(known: .entries, index: tile.index, width: width), hashes)
            }
        }
    }

    private mutating func checkEarlierPartial(_ tile: Tile, _ hashes: [TreeHash]) async {
        do {
            guard let bytes = try await source.read(.tile(tile)) else { return }
            let earlier =
                tile.kind == .entries
                ? try EntryBundle(tile, bytes: bytes).leafHashes : try HashTile(tile, bytes: bytes).hashes
            for positions in differences(earlier, hashes) {
                report.add(
                    LedgerFinding(
                        tile.kind == .entries ? .alteredLeaf : .alteredTile, .tile(tile),
                        leaves: tile.leaves(at: positions),
                        "the partial tile of an earlier checkpoint is not the beginning of the one that replaced it"
                    ))
            }
        } catch {
            addFailure(error, tile)
        }
    }

    /// The partial tiles of the tree, the uppermost first, that is in the order of their leaves.
    private func edgeTiles() -> [Tile] {
        (0..<8).reversed().compactMap { level in
            let count = Tile.hashCount(level: level, treeSize: checkpoint.size)
            return Tile(.hashes(level: level), index: count >> 8, treeSize: checkpoint.size)
        }
    }

    /// The root that follows from the edge, or nil when a tile of it is not known.
    private func root(_ edges: [[TreeHash]?], _ tiles: [Tile]) -> TreeHash? {
        var levels: [[TreeHash]] = []
        for (hashes, tile) in zip(edges, tiles).reversed() {
            guard let hashes else { return nil }
            while levels.count < tile.kind.level { levels.append([]) }
            levels.append(hashes)
        }
        return TreeEdge(size: checkpoint.size, levels: levels, bundle: []).range.root
    }

    /// Checks a full tile and all below it.
    ///
    /// - Returns: its root: the expected one where there is one, else the one computed from below or, failing that,
    ///   from the tile itself; nil when nothing can be told.
    private mutating func checkFull<Failure: Error>(
        _ tile: Tile, expected: TreeHash?, _ leaves: (LeafBatch) async throws(Failure) -> Void
    ) async throws(Failure) -> TreeHash? {
        guard report.isComplete, !Task.isCancelled else {
            report.isComplete = false
            return expected
        }
        let stored = await hashes(of: tile)
        let storedRoot = stored.map { TreeHash(fullTreeOver: $0[...]) }
        let isTrusted = expected != nil && storedRoot == expected
        let computed = try await checkBelow(tile, stored: stored, isTrusted: isTrusted, leaves)
        if isTrusted { return expected }
        let computedRoot = whole(computed).map { TreeHash(fullTreeOver: $0[...]) }
        guard let expected else {
            if let stored { compare(tile, stored: stored, computed: computed, isComputedRight: false) }
            return computedRoot ?? storedRoot
        }
        if let stored {
            compare(tile, stored: stored, computed: computed, isComputedRight: computedRoot == expected)
        }
        if computedRoot != expected && (stored != nil || computedRoot != nil) {
            report.add(
                LedgerFinding(
                    stored == nil ? .disagreement : .alteredTile, .tile(tile), leaves: tile.leaves,
                    "neither the tile nor what lies below it hashes to the tile above"
                ))
        }
        return expected
    }

    /// Checks what lies below a tile.
    ///
    /// - Returns: for each position of the tile the hash that follows from below; nil where nothing does.
    private mutating func checkBelow<Failure: Error>(
        _ tile: Tile, stored: [TreeHash]?, isTrusted: Bool, _ leaves: (LeafBatch) async throws(Failure) -> Void
    ) async throws(Failure) -> [TreeHash?] {
        let level = tile.kind.level
        guard level > 0 else {
            return try await checkBundle(tile, stored: stored, isTrusted: isTrusted, leaves)
        }
        var computed: [TreeHash?] = []
        for position in 0..<tile.width {
            let child = Tile(
                known: .hashes(level: level - 1), index: tile.index << 8 + UInt64(position), width: Tile.fullWidth
            )
            let expected = isTrusted ? stored?[position] : nil
            computed.append(try await checkFull(child, expected: expected, leaves))
            guard report.isComplete else { break }
        }
        return computed + Array(repeating: nil, count: tile.width - computed.count)
    }

    /// Checks the leaves under a tile of level 0 and hands them on.
    private mutating func checkBundle<Failure: Error>(
        _ tile: Tile, stored: [TreeHash]?, isTrusted: Bool, _ leaves: (LeafBatch) async throws(Failure) -> Void
    ) async throws(Failure) -> [TreeHash?] {
        let entries = Tile(known: .entries, index: tile.index, width: tile.width)
        guard let bundle = await bundle(entries) else { return Array(repeating: nil, count: tile.width) }
        let computed = bundle.ranges.prefix(tile.width).map { TreeHash(leaf: bundle.bytes[$0]) }
        report.leavesRead += UInt64(tile.width)
        if isTrusted, let stored, stored != computed {
            for positions in differences(stored, computed) {
                report.add(
                    LedgerFinding(
                        .alteredLeaf, .tile(entries), leaves: entries.leaves(at: positions),
                        "the bundle's bytes do not hash to the tile's"
                    ))
            }
        }
        let batch = LeafBatch(
            firstIndex: tile.leaves.lowerBound, leaves: Array(bundle.leaves.prefix(tile.width)),
            agreesWithTile: stored == computed
        )
        try await leaves(batch)
        return computed
    }

    /// Names the positions at which a tile that is in doubt differs from what lies below it.
    private mutating func compare(
        _ tile: Tile, stored: [TreeHash], computed: [TreeHash?], isComputedRight: Bool
    ) {
        for positions in differences(stored, computed) {
            report.add(
                LedgerFinding(
                    isComputedRight ? .alteredTile : .disagreement, .tile(tile), leaves: tile.leaves(at: positions),
                    isComputedRight
                        ? "the tile's hashes are not those of what lies below it, which hashes to the tile above"
                        : "the tile's hashes are not those of what lies below it"
                ))
        }
    }

    /// Runs of positions at which both are known and differ.
    private func differences(_ stored: [TreeHash], _ computed: [TreeHash?]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (position, (hash, other)) in zip(stored, computed).enumerated() where other != nil && hash != other {
            if let last = runs.last, last.upperBound == position {
                runs[runs.count - 1] = last.lowerBound..<position + 1
            } else {
                runs.append(position..<position + 1)
            }
        }
        return runs
    }

    private func whole(_ hashes: [TreeHash?]) -> [TreeHash]? {
        let known = hashes.compactMap { $0 }
        return known.count == hashes.count ? known : nil
    }

    private mutating func hashes(of tile: Tile) async -> [TreeHash]? {
        guard let (found, bytes) = await file(tile) else { return nil }
        do {
            let hashes = try HashTile(found, bytes: bytes).hashes
            report.tilesRead += 1
            return Array(hashes.prefix(tile.width))
        } catch {
            addFailure(error, found)
            return nil
        }
    }

    private mutating func bundle(_ tile: Tile) async -> EntryBundle? {
        guard let (found, bytes) = await file(tile) else { return nil }
        do {
            return try EntryBundle(found, bytes: bytes)
        } catch {
            addFailure(error, found)
            return nil
        }
    }

    private mutating func file(_ tile: Tile) async -> (tile: Tile, bytes: [UInt8])? {
        do {
            if let found = try await source.firstFound(tile) { return found }
            report.add(LedgerFinding(.missing, .tile(tile), leaves: tile.leaves, "the tree needs it"))
        } catch {
            addFailure(error, tile)
        }
        return nil
    }

    private mutating func addFailure(_ error: LedgerError, _ tile: Tile) {
        let isForm = [.malformedTile, .malformedBundle, .fileTooLarge].contains(error.code)
        report.add(
            LedgerFinding(
                isForm ? .malformed : .unreadable, .tile(tile), leaves: tile.leaves, error.description
            ))
    }
}
