#!/bin/bash
# Imports invented dockets with the built program, verifies them, imports again, and finds what was altered.
# COURTHOUSE_BINARY is the program; .build/release/courthouse without it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=${COURTHOUSE_BINARY:-$root/.build/release/courthouse}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# field NAME: the value of a member of the JSON on standard input.
field() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

"$root/Benchmarks/generate-dockets" --entries 2000 --seed 11 "$room/dockets" >/dev/null
files=$(find "$room/dockets" -name '*.json' | wc -l)

echo "a dry run writes nothing"
dry=$("$binary" import --data "$room/data" --dry-run --json "$room/dockets")
[[ $(field addedEntries <<<"$dry") == 2000 ]] || fail "the dry run counted $dry"
[[ ! -e $room/data ]] || fail "the dry run made a data directory"

echo "all dockets go in"
report=$("$binary" import --data "$room/data" --json "$room/dockets")
[[ $(field addedEntries <<<"$report") == 2000 ]] || fail "$report"
[[ $(field openedCases <<<"$report") == "$files" ]] || fail "$report"
[[ $(field refusedFiles <<<"$report") == 0 ]] || fail "$report"
[[ $(stat -c %a "$room/data") == 700 ]] || fail "the data directory is open to others"

echo "the record verifies clean"
"$binary" verify --data "$room/data" | grep -q '^Clean: ' || fail "not clean"
[[ $("$binary" verify --data "$room/data" --json | field leaves) == $((files + 2000)) ]] || fail "leaves are missing"
cp "$room/data/ledger/checkpoint" "$room/kept"

echo "the second import changes nothing"
again=$("$binary" import --data "$room/data" --json "$room/dockets")
[[ $(field unchangedCases <<<"$again") == "$files" ]] || fail "$again"
cmp -s "$room/kept" "$room/data/ledger/checkpoint" || fail "the second import published something"
"$binary" verify --data "$room/data" --checkpoint "$room/kept" >/dev/null || fail "the log does not continue itself"

echo "a directory set back is found with the checkpoint somebody kept"
cp -a "$room/data" "$room/older"
"$root/Benchmarks/generate-dockets" --entries 50 --seed 12 "$room/more" >/dev/null
sed -i 's/"docket_number": "\([0-9]\):\(..\)-/"docket_number": "\1:99-/' "$room"/more/*/*.json
"$binary" import --data "$room/data" "$room/more" >/dev/null
cp "$room/data/ledger/checkpoint" "$room/newer"
"$binary" verify --data "$room/data" --checkpoint "$room/kept" >/dev/null || fail "the log does not continue what was kept"
"$binary" verify --data "$room/older" >/dev/null || fail "the older copy alone is not clean"
if "$binary" verify --data "$room/older" --checkpoint "$room/newer" >/dev/null 2>"$room/words"; then
    fail "an older copy passes for the newer one"
fi
[[ -s $room/words ]] || fail "nothing is said of the older copy"

echo "an altered line is named, and the exit status is 1"
sqlite3 "$room/data/courthouse.sqlite" "UPDATE docket_entry SET docket_text = 'x' WHERE id = 77"
status=0
"$binary" verify --data "$room/data" >"$room/out" 2>"$room/words" || status=$?
[[ $status == 1 ]] || fail "exit status $status"
grep -q '^NOT CLEAN: ' "$room/out" || fail "$(<"$room/out")"
grep -q 'was altered' "$room/words" || fail "$(<"$room/words")"
echo "passed"
