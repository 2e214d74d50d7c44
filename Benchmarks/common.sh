#!/bin/bash
# What every benchmark needs: the binary, a place to work, a server that is stopped by its own process id.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
binary=${COURTHOUSE_BINARY:-$root/.build/release/courthouse}
[[ -x $binary ]] || {
    echo "build first: swift build -c release --product courthouse" >&2
    exit 2
}
work=$(mktemp -d)
pids=()

stop_all() {
    local pid
    for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}
trap stop_all EXIT

# free_port: a TCP port on loopback that nobody listens on at the moment.
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# wait_for URL: until it answers, ten seconds at most.
wait_for() {
    local _
    for _ in $(seq 100); do
        curl -fsS -o /dev/null "$1" 2>/dev/null && return 0
        sleep 0.1
    done
    echo "$1 does not answer" >&2
    return 1
}

# serve DATA PORT: starts Courthouse; its process id is the last of $pids.
serve() {
    "$binary" serve --data "$1" --listen "127.0.0.1:$2" >>"$work/serve.log" 2>&1 &
    pids+=($!)
    wait_for "http://127.0.0.1:$2/healthz"
}

# machine: what the figures were measured on.
machine() {
    echo "machine: $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), load $(cut -d' ' -f1 /proc/loadavg)"
}

# cpu_ms PID…: milliseconds of CPU that processes have used so far, their threads included.
cpu_ms() {
    local pid total=0 ticks
    for pid in "$@"; do
        ticks=$(awk '{ print $14 + $15 }' "/proc/$pid/stat")
        total=$((total + ticks * 10))
    done
    echo "$total"
}
