"""Drives wrk against Courthouse and nginx in turns and prints ratios. Called by `docket-page.sh`."""

import argparse
import glob
import json
import re
import statistics
import subprocess
import time
import urllib.request


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True)
    parser.add_argument("--server-pid", type=int, required=True)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--peer-master", type=int, required=True)
    parser.add_argument("--www", required=True)
    parser.add_argument("--dockets", required=True)
    parser.add_argument("--rounds", type=int, required=True)
    parser.add_argument("--seconds", type=int, required=True)
    return parser.parse_args()


def cpu_seconds(pid):
    fields = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100


def children(pid):
    return [int(p) for p in open(f"/proc/{pid}/task/{pid}/children").read().split()]


def load(url, seconds, pids):
    """Requests a second, p99 in ms and CPU microseconds a request of one burst."""
    before = sum(cpu_seconds(p) for p in pids)
    out = subprocess.run(
        ["wrk", "-t1", "-c8", f"-d{seconds}s", "--latency", url], capture_output=True, text=True, check=True
    ).stdout
    used = sum(cpu_seconds(p) for p in pids) - before
    count = int(re.search(r"(\d+) requests in", out).group(1))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    number, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    p99 = float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]
    if "Non-2xx" in out:
        raise SystemExit(f"{url} did not answer 200")
    return rate, p99, used * 1e6 / max(1, count)


def timed(url):
    begin = time.perf_counter()
    with urllib.request.urlopen(url) as answer:
        body = answer.read()
    return body, (time.perf_counter() - begin) * 1000


def main():
    options = arguments()
    for file in sorted(glob.glob(f"{options.dockets}/**/*.json", recursive=True)):
        docket = json.load(open(file))
        entries = len(docket["docket_entries"])
        path = f"/courts/{docket['court_id']}/cases/{docket['docket_number']}?rows=all"
        body, cold = timed(options.server + path)
        warm_body, _ = timed(options.server + path)
        if body != warm_body:
            raise SystemExit("the cold page and the warm page differ")
        name = f"{entries}.html"
        with open(f"{options.www}/{name}", "wb") as page:
            page.write(body)
        peer_body, _ = timed(f"{options.peer}/{name}")
        if peer_body != body:
            raise SystemExit("nginx serves other bytes")
        ours, peers = [], []
        for _ in range(options.rounds):
            ours.append(load(options.server + path, options.seconds, [options.server_pid]))
            peers.append(load(f"{options.peer}/{name}", options.seconds, children(options.peer_master)))
        ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, peers))
        cpu = statistics.median(b[2] / a[2] for a, b in zip(ours, peers))
        say = lambda runs, k: statistics.median(run[k] for run in runs)
        print(
            f"{entries:>6} entries, {len(body):>9} bytes: cold {cold:.1f} ms | courthouse {say(ours, 0):.0f} req/s, "
            f"p99 {say(ours, 1):.2f} ms, {say(ours, 2):.0f} us CPU | nginx {say(peers, 0):.0f} req/s, "
            f"p99 {say(peers, 1):.2f} ms, {say(peers, 2):.0f} us CPU | ratio req/s {ratio:.2f}, "
            f"req/CPU-s {cpu:.2f} [{min(a[0] / b[0] for a, b in zip(ours, peers)):.2f}.."
            f"{max(a[0] / b[0] for a, b in zip(ours, peers)):.2f}]"
        )


if __name__ == "__main__":
    main()
