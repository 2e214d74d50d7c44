#!/bin/bash
# What the command line says to mistakes: exit status 2 for usage, 1 for what is refused or found wrong, 0 for done;
# the reasons on standard error; nothing written where nothing was done.
# COURTHOUSE_BINARY is the program; .build/release/courthouse without it.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=${COURTHOUSE_BINARY:-$root/.build/release/courthouse}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

# expect STATUS WORDS ARGUMENT…: runs the program; the words must stand on standard error (on standard output for 0).
expect() {
    local wanted=$1 words=$2 status=0 stream=words
    shift 2
    "$binary" "$@" >out 2>words </dev/null || status=$?
    [[ $status == "$wanted" ]] || fail "courthouse $*: exit status $status, not $wanted: $(<words)"
    [[ $wanted != 0 ]] || stream=out
    grep -qiF -- "$words" "$stream" || fail "courthouse $*: '$words' is not said, but: $(<"$stream")"
}

"$root/Benchmarks/generate-dockets" --entries 30 --seed 31 good >/dev/null
mkdir bad empty
echo '{' >bad/broken.json
first=$(find good -name '*.json' | sort | head -n 1)
sed 's/"date_filed": "[0-9-]*"/"date_filed": "2024-02-30"/' "$first" >bad/date.json
sed 's/"court_id": "[a-z]*"/"court_id": "zzzz"/' "$first" >bad/court.json

echo "usage"
expect 2 "usage" import
expect 2 "usage" import --data data
expect 2 "usage" import --no-such-option --data data good
expect 2 "usage" import --data data --format pdf good
expect 2 "usage" verify
expect 2 "usage" verify --data data --url http://127.0.0.1:1
expect 2 "usage" no-such-verb
expect 2 "no court id" import --data data --court 'no court' good
expect 2 "--role" account add --data data --login reyes --role king
expect 2 "usage" serve --data data --tls-key key.pem
expect 2 "table of federal courts" init --data data --court zzzz
expect 0 "import" --help

echo "refused"
expect 1 "is not there" import --data data missing.json
expect 1 "no .json file" import --data data empty
expect 1 "zzzz" import --data data --court zzzz good
expect 1 "holds no courthouse" verify --data nowhere
expect 1 "holds no courthouse" serve --data nowhere --listen 127.0.0.1:0
expect 1 "holds no courthouse" account list --data nowhere
[[ ! -e nowhere ]] || fail "a mistyped path became a courthouse"

echo "bad files are named, and the others are taken"
expect 1 "broken.json" import --data data good bad
grep -qF 'bad/broken.json: not valid JSON (refused)' words || fail "$(<words)"
grep -qF 'bad/date.json: ' words || fail "$(<words)"
grep -qF 'date_filed: is no date' words || fail "$(<words)"
grep -qF 'bad/court.json: court_id: ' words || fail "$(<words)"
grep -qF '30 docket entries added' out || fail "$(<out)"
expect 0 "Clean" verify --data data

echo "a second courthouse in one directory"
expect 1 "holds a courthouse already" init --data data --court nysd

echo "accounts"
status=0
echo short | "$binary" account add --data data --login reyes --role reader >out 2>words || status=$?
[[ $status == 1 ]] || fail "a short password: exit status $status"
grep -qF 'fewer than 8' words || fail "$(<words)"
echo 'long enough' | "$binary" account add --data data --login reyes --role reader || fail "no account"
status=0
echo 'long enough' | "$binary" account add --data data --login REYES --role reader >out 2>words || status=$?
[[ $status == 1 ]] || fail "a login given twice: exit status $status"
expect 1 "belongs to a court" account add --data data --login lind --role clerk
expect 0 "reyes" account list --data data

echo "keys that are damaged, a database that is none"
cp -a data damaged
echo x >damaged/keys/ledger.vkey
expect 1 "" verify --data damaged
cp -a data other
rm -f other/courthouse.sqlite-wal other/courthouse.sqlite-shm
head -c 5000 /dev/zero | tr '\0' 'A' >other/courthouse.sqlite
expect 1 "" verify --data other
[[ ! -s words ]] || ! grep -qi 'fatal\|stack' words || fail "$(<words)"
echo "passed"
