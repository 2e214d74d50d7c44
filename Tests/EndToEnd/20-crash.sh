#!/bin/bash
# kill -9 at random points under import and reading: what was acknowledged is there, verify is clean, and starting again
# needs no hand. CRASH_POINTS says how many points (20 without it).
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=${COURTHOUSE_BINARY:-.build/debug/courthouse}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
Benchmarks/generate-dockets --entries 2500 "$work/dockets" >/dev/null
python3 Tests/EndToEnd/crash.py --binary "$binary" --dockets "$work/dockets" --work "$work" \
    --points "${CRASH_POINTS:-20}"
