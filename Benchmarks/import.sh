#!/bin/bash
# Import: entries a second and peak memory for 10,000, 100,000 and 1,000,000 entries; memory must not grow with the
# number of dockets. Then, on the largest: p99 of case pages and of searches by name.
# Usage: Benchmarks/import.sh [largest number of entries]
set -euo pipefail
# shellcheck source=Benchmarks/common.sh
source "$(dirname "$0")/common.sh"
largest=${1:-1000000}
machine
for count in 10000 100000 "$largest"; do
    rm -rf "$work/dockets" "$work/data"
    "$here/generate-dockets" --entries "$count" "$work/dockets" >/dev/null
    /usr/bin/time -f '%e %U %M' -o "$work/time" "$binary" import --json --data "$work/data" "$work/dockets" >"$work/report"
    read -r wall cpu memory <"$work/time"
    python3 - "$work/report" "$wall" "$cpu" "$memory" <<'EOF'
import json, sys
report = json.load(open(sys.argv[1]))
wall, cpu, memory = map(float, sys.argv[2:])
entries = report["addedEntries"]
print(f"{entries:>8} entries in {report['openedCases']} cases: {entries / wall:.0f} entries/s, "
      f"{cpu * 1e6 / entries:.0f} us CPU an entry, peak memory {memory / 1024:.0f} MiB")
EOF
done
port=$(free_port)
serve "$work/data" "$port"
python3 "$here/latency.py" --server "http://127.0.0.1:$port" --dockets "$work/dockets"
ps -o rss= -p "${pids[-1]}" | awk '{ printf "server after it: %d MiB\n", $1 / 1024 }'
