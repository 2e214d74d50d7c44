#!/bin/bash
# Kills the import with SIGKILL at random moments: what was acknowledged is there, the record verifies clean, and the
# import completes when it is run again. Then once more beside a server that reads all the while.
# COURTHOUSE_BINARY is the program, COURTHOUSE_CRASHES the number of kills (20), COURTHOUSE_SEED the seed of the moments.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
binary=${COURTHOUSE_BINARY:-$root/.build/release/courthouse}
crashes=${COURTHOUSE_CRASHES:-20}
RANDOM=${COURTHOUSE_SEED:-17}
room=$(mktemp -d)
server=
stop() {
    [[ -z $server ]] || kill "$server" 2>/dev/null || true
    rm -rf "$room"
}
trap stop EXIT

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

entry_total=6000
"$root/Benchmarks/generate-dockets" --entries $entry_total --seed 21 "$room/dockets" >/dev/null

# How long a whole import takes decides where the kills fall.
"$binary" import --data "$room/whole" --json "$room/dockets" >"$room/report"
seconds=$(python3 -c 'import json, sys; print(json.load(sys.stdin)["seconds"])' <"$room/report")
rm -rf "$room/whole"

# Starts an import at a terminal, where it tells how far it is, and kills it after some seconds. Prints the last
# number of entries it told of; 0 when it told of none; "done" when it was faster.
cat >"$room/kill-import.py" <<'PY'
import os, pty, re, select, signal, sys, time

after = float(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execv(sys.argv[2], sys.argv[2:])
told, text, deadline, is_done = 0, b"", time.monotonic() + after, False
while True:
    left = deadline - time.monotonic()
    if left <= 0:
        break
    if select.select([terminal], [], [], left)[0]:
        try:
            more = os.read(terminal, 65536)
        except OSError:
            more = b""
        if not more:
            is_done = True
            break
        text += more
os.kill(child, signal.SIGKILL)
while not is_done:
    try:
        more = os.read(terminal, 65536)
    except OSError:
        break
    if not more:
        break
    text += more
os.waitpid(child, 0)
for number in re.findall(rb" files, (\d+) entries added", text):
    told = max(told, int(number))
print("done" if is_done else told)
PY

entries() { sqlite3 "$1/courthouse.sqlite" 'SELECT count(*) FROM docket_entry'; }

# crash DATA: one kill, and everything that must hold after it. The moment is up to 1.2 times a whole import.
crash() {
    local data=$1 after told
    after=$(python3 -c 'import sys; print(float(sys.argv[1]) * 1.2 * int(sys.argv[2]) / 32767)' "$seconds" "$RANDOM")
    told=$(python3 "$room/kill-import.py" "$after" "$binary" import --data "$data" "$room/dockets")
    if [[ ! -e $data/courthouse.sqlite ]]; then
        [[ $told == 0 ]] || fail "killed after $after s: $told entries were acknowledged, and there is no database"
        killed_early=$((killed_early + 1))
        return
    fi
    "$binary" verify --data "$data" >"$room/out" 2>&1 || fail "killed after $after s: $(<"$room/out")"
    if [[ $told == "done" ]]; then
        finished=$((finished + 1))
        return
    fi
    [[ $(($(entries "$data") - before)) -ge $told ]] ||
        fail "killed after $after s: $told entries were acknowledged, $(($(entries "$data") - before)) are there"
}

# complete DATA: the import run again goes to its end, and nothing is missing or twice.
complete() {
    "$binary" import --data "$1" "$room/dockets" >"$room/out" 2>&1 || fail "$(<"$room/out")"
    [[ $(entries "$1") == "$entry_total" ]] || fail "$(entries "$1") entries of $entry_total"
    "$binary" verify --data "$1" --json >"$room/out" 2>&1 || fail "$(<"$room/out")"
    python3 -c 'import json, sys; sys.exit(json.load(sys.stdin)["unpublished"] != 0)' <"$room/out" ||
        fail "leaves are left unpublished"
}

killed_early=0
finished=0
for ((round = 1; round <= crashes; round++)); do
    # Every third directory is killed again and again before the import may complete.
    data=$room/data-$((round - (round % 3 == 0 ? 1 : 0)))
    before=0
    [[ ! -e $data/courthouse.sqlite ]] || before=$(entries "$data")
    [[ $round -eq $crashes || $((round % 3)) != 2 ]] || { crash "$data"; continue; }
    crash "$data"
    complete "$data"
    rm -rf "$data"
done
echo "$crashes kills: $killed_early before there was a database, $finished after the end"

echo "once more beside a server that reads all the while"
data=$room/served
"$binary" init --data "$data" --court nysd >/dev/null
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$binary" serve --data "$data" --listen "127.0.0.1:$port" >"$room/served.out" 2>&1 &
server=$!
for ((tries = 0; tries < 100; tries++)); do
    ! curl -fs -o /dev/null "http://127.0.0.1:$port/healthz" || break
    kill -0 "$server" 2>/dev/null || fail "the server ended: $(<"$room/served.out")"
    sleep 0.1
done
before=$(entries "$data")
crash "$data"
curl -fs -o /dev/null "http://127.0.0.1:$port/ledger/checkpoint" || fail "the server answers no more"
"$binary" import --data "$data" "$room/dockets" >"$room/out" 2>&1 || fail "$(<"$room/out")"
[[ $(entries "$data") == "$entry_total" ]] || fail "$(entries "$data") entries of $entry_total beside the server"
curl -fs -o /dev/null "http://127.0.0.1:$port/ledger/checkpoint" || fail "the server answers no more"
kill "$server"
wait "$server" || fail "the server did not end well: $(<"$room/served.out")"
server=
"$binary" verify --data "$data" --json >"$room/out" 2>&1 || fail "$(<"$room/out")"
python3 -c 'import json, sys; sys.exit(json.load(sys.stdin)["unpublished"] != 0)' <"$room/out" ||
    fail "the server left leaves unpublished"
echo "passed"
