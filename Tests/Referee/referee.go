// Referee verifies a ledger with code that is not ours: Go's golang.org/x/mod/sumdb/note and sumdb/tlog.
//
//	referee -key VKEY [-old CHECKPOINT_FILE]… [-sizes N,M,…] [-proofs N] [-seed N] DIRECTORY|URL
//
// It opens the checkpoint with the key, reads every entry bundle, recomputes the root and every tile of the tree from
// the entries and compares them, verifies inclusion proofs of leaves chosen by the seed, and consistency proofs from
// each old checkpoint and each given size. It says what it did and exits 0, or says what is wrong and exits 1.
//
// Recomputing is not redundant: TileHashReader of x/mod 0.7 leaves tiles unauthenticated where several of the tree's
// peaks lie in one tile (it starts at len(stx), not at the number of tiles those need).
//
// Memory: 64 bytes a leaf.
//
// Build: GO111MODULE=off GOPATH=/usr/share/gocode go build (Debian: golang-go, golang-golang-x-mod-dev).
package main

import (
	"encoding/binary"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// height of the tiles of C2SP tlog-tiles: 2^8 hashes.
const height = 8

// sizeLimit is more than any file of a log has.
const sizeLimit = 17 << 20

type paths []string

func (p *paths) String() string         { return strings.Join(*p, ",") }
func (p *paths) Set(value string) error { *p = append(*p, value); return nil }

// source is the directory or the URL of a log. It is the TileReader of package tlog.
type source struct{ place string }

func (s source) read(name string) ([]byte, error) {
	if !strings.HasPrefix(s.place, "http://") && !strings.HasPrefix(s.place, "https://") {
		return os.ReadFile(filepath.Join(s.place, filepath.FromSlash(name)))
	}
	answer, err := http.Get(strings.TrimSuffix(s.place, "/") + "/" + name)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", name, answer.Status)
	}
	return io.ReadAll(io.LimitReader(answer.Body, sizeLimit))
}

func (s source) Height() int { return height }

// path is the path of C2SP tlog-tiles: that of package tlog without the height, and "entries" for "data".
func path(tile tlog.Tile) string {
	name := strings.TrimPrefix(tile.Path(), "tile/8/")
	return "tile/" + strings.Replace(name, "data/", "entries/", 1)
}

func (s source) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		bytes, err := s.read(path(tile))
		if err != nil {
			return nil, err
		}
		if len(bytes) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes, not %d", path(tile), len(bytes), tile.W*tlog.HashSize)
		}
		all = append(all, bytes)
	}
	return all, nil
}

func (s source) SaveTiles([]tlog.Tile, [][]byte) {}

// open reads a checkpoint with the key and returns its origin and tree.
func open(bytes []byte, key note.Verifier) (string, tlog.Tree, error) {
	opened, err := note.Open(bytes, note.VerifierList(key))
	if err != nil {
		return "", tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return "", tlog.Tree{}, errors.New("checkpoint: fewer than three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || lines[1] != strconv.FormatInt(size, 10) {
		return "", tlog.Tree{}, errors.New("checkpoint: malformed size")
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return "", tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	return lines[0], tlog.Tree{N: size, Hash: root}, nil
}

// stored are all hashes of a tree, in the order of package tlog.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var all []tlog.Hash
	for _, index := range indexes {
		if index < 0 || index >= int64(len(s)) {
			return nil, errors.New("no such hash")
		}
		all = append(all, s[index])
	}
	return all, nil
}

// hashEntries reads every bundle and returns the tree over its entries.
func hashEntries(s source, tree tlog.Tree) (stored, error) {
	var all stored
	for start := int64(0); start < tree.N; start += 1 << height {
		tile := tlog.Tile{H: height, L: -1, N: start >> height, W: 1 << height}
		if tree.N-start < 1<<height {
			tile.W = int(tree.N - start)
		}
		bundle, err := s.read(path(tile))
		if err != nil {
			return nil, err
		}
		for i := start; i < start+int64(tile.W); i++ {
			if len(bundle) < 2 || len(bundle)-2 < int(binary.BigEndian.Uint16(bundle)) {
				return nil, fmt.Errorf("%s: entry %d is cut off", path(tile), i)
			}
			length := int(binary.BigEndian.Uint16(bundle))
			hashes, err := tlog.StoredHashes(i, bundle[2:2+length], all)
			if err != nil {
				return nil, err
			}
			all = append(all, hashes...)
			bundle = bundle[2+length:]
		}
		if len(bundle) > 0 {
			return nil, fmt.Errorf("%s: %d bytes too many", path(tile), len(bundle))
		}
	}
	return all, nil
}

// checkTiles compares every tile of the tree with the one that follows from the entries.
func checkTiles(s source, tree tlog.Tree, all stored) (int, error) {
	count := 0
	for level := 0; tree.N>>(height*level) > 0; level++ {
		width := tree.N >> (height * level)
		for n := int64(0); n<<height < width; n++ {
			tile := tlog.Tile{H: height, L: level, N: n, W: 1 << height}
			if width-n<<height < 1<<height {
				tile.W = int(width - n<<height)
			}
			expected, err := tlog.ReadTileData(tile, all)
			if err != nil {
				return count, err
			}
			found, err := s.ReadTiles([]tlog.Tile{tile})
			if err != nil {
				return count, err
			}
			for i := range expected {
				if expected[i] != found[0][i] {
					return count, fmt.Errorf("%s: hash %d is not the one of the entries below it", path(tile), i/tlog.HashSize)
				}
			}
			count++
		}
	}
	if tree.N == 0 {
		return count, nil
	}
	root, err := tlog.TreeHash(tree.N, all)
	if err != nil {
		return count, err
	}
	if root != tree.Hash {
		return count, fmt.Errorf("checkpoint: the entries have the root %v, not %v", root, tree.Hash)
	}
	return count, nil
}

func checkInclusion(tree tlog.Tree, index int64, hashes tlog.HashReader) error {
	proof, err := tlog.ProveRecord(tree.N, index, hashes)
	if err != nil {
		return fmt.Errorf("inclusion of %d: %w", index, err)
	}
	leaf, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)})
	if err != nil {
		return fmt.Errorf("inclusion of %d: %w", index, err)
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf[0]); err != nil {
		return fmt.Errorf("inclusion of %d: %w", index, err)
	}
	return nil
}

// checkConsistency verifies the proof from an older tree. Its root is computed from the tiles when it is not known.
func checkConsistency(tree tlog.Tree, older tlog.Tree, isRootKnown bool, hashes tlog.HashReader) error {
	if older.N < 1 || older.N > tree.N {
		return fmt.Errorf("consistency: the tree of %d leaves has no beginning of %d", tree.N, older.N)
	}
	if !isRootKnown {
		root, err := tlog.TreeHash(older.N, hashes)
		if err != nil {
			return fmt.Errorf("consistency with size %d: %w", older.N, err)
		}
		older.Hash = root
	}
	proof, err := tlog.ProveTree(tree.N, older.N, hashes)
	if err != nil {
		return fmt.Errorf("consistency with size %d: %w", older.N, err)
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash); err != nil {
		return fmt.Errorf("consistency with size %d: %w", older.N, err)
	}
	return nil
}

func run() error {
	vkey := flag.String("key", "", "the log's verifier key")
	sizes := flag.String("sizes", "", "sizes to prove consistency from, separated by commas")
	proofs := flag.Int("proofs", 100, "how many inclusion proofs")
	seed := flag.Int64("seed", 1, "chooses the leaves to prove")
	var olds paths
	flag.Var(&olds, "old", "a file with an older checkpoint; may be given again")
	flag.Parse()
	if flag.NArg() != 1 || *vkey == "" {
		flag.Usage()
		os.Exit(2)
	}
	key, err := note.NewVerifier(*vkey)
	if err != nil {
		return fmt.Errorf("key: %w", err)
	}
	log := source{flag.Arg(0)}
	bytes, err := log.read("checkpoint")
	if err != nil {
		return err
	}
	origin, tree, err := open(bytes, key)
	if err != nil {
		return err
	}
	entries, err := hashEntries(log, tree)
	if err != nil {
		return err
	}
	tiles, err := checkTiles(log, tree, entries)
	if err != nil {
		return err
	}
	hashes := tlog.TileHashReader(tree, log)
	random := rand.New(rand.NewSource(*seed))
	for i := 0; i < *proofs && tree.N > 0; i++ {
		if err := checkInclusion(tree, random.Int63n(tree.N), hashes); err != nil {
			return err
		}
	}
	older := 0
	for _, name := range olds {
		bytes, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		oldOrigin, old, err := open(bytes, key)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if oldOrigin != origin {
			return fmt.Errorf("%s: of another log", name)
		}
		if err := checkConsistency(tree, old, true, hashes); err != nil {
			return err
		}
		older++
	}
	for _, text := range strings.FieldsFunc(*sizes, func(r rune) bool { return r == ',' }) {
		size, err := strconv.ParseInt(text, 10, 64)
		if err != nil {
			return fmt.Errorf("size %q: %w", text, err)
		}
		if err := checkConsistency(tree, tlog.Tree{N: size}, false, hashes); err != nil {
			return err
		}
		older++
	}
	fmt.Printf("%s: %d leaves, root %s: signature, every entry, %d tiles, %d inclusion and %d consistency proofs verified\n",
		origin, tree.N, tree.Hash, tiles, *proofs, older)
	return nil
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "refused:", err)
		os.Exit(1)
	}
}
