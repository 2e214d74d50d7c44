"""p50 and p99 of case pages and name searches, one client, every request another case or name. Called by `import.sh`."""

import argparse
import glob
import http.client
import json
import random
import time
import urllib.parse


def measure(connection, paths, label):
    times = []
    for path in paths:
        begin = time.perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        times.append((time.perf_counter() - begin) * 1000)
        if answer.status not in (200, 303):
            raise SystemExit(f"{path}: {answer.status} {body[:200]!r}")
    times.sort()
    print(
        f"{label}: {len(times)} requests, p50 {times[len(times) // 2]:.1f} ms, "
        f"p99 {times[int(len(times) * 0.99)]:.1f} ms, max {times[-1]:.1f} ms"
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server", required=True)
    parser.add_argument("--dockets", required=True)
    parser.add_argument("--requests", type=int, default=1000)
    options = parser.parse_args()
    generator = random.Random(11)
    files = generator.sample(sorted(glob.glob(f"{options.dockets}/**/*.json", recursive=True)), k=options.requests)
    dockets = [json.load(open(file)) for file in files]
    host = urllib.parse.urlparse(options.server).netloc
    connection = http.client.HTTPConnection(host)
    cases = [f"/courts/{d['court_id']}/cases/{d['docket_number']}" for d in dockets]
    measure(connection, cases, "case page, first visit")
    measure(connection, cases, "case page, second visit")
    names = [d["parties"][generator.randrange(len(d["parties"]))]["name"] for d in dockets if d["parties"]]
    quote = urllib.parse.quote_plus
    measure(connection, [f"/?q={quote(n)}" for n in names], "search, full name")
    measure(connection, [f"/?q={quote(n.split()[-1])}" for n in names], "search, last word")
    measure(connection, [f"/?q={quote(n.split()[0][:4])}" for n in names], "search, first four letters")
    measure(connection, [f"/?q={quote(w)}" for w in ["United States", "USA", "v", "Inc", "LLC"] * 20], "search, common words")
    measure(connection, [f"/?q={quote(d['docket_number'])}" for d in dockets], "search, docket number")


if __name__ == "__main__":
    main()
