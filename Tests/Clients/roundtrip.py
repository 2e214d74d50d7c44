#!/usr/bin/env python3
"""Round trip of imported dockets through an unmodified juriscraper.

For every docket (a JSON file as juriscraper's ``DocketReport.data`` gives it)
that has been imported into a running server, log in as a PACER client does,
find the case, fetch the docket report and compare what juriscraper reads on our
page with the file, field by field.

The library runs as it was installed, both generations:

* 3.x  ``PacerSession`` is a ``requests.Session``, calls are synchronous;
* 4.x  ``PacerSession`` is an ``httpx.AsyncClient``, calls are coroutines.

Its host names (``ecf.cand.uscourts.gov`` …) are fixed, so this program supplies
the way there: a small CONNECT proxy in a thread, which takes every
``*.uscourts.gov`` to the one server under test and refuses all else.  TLS is
end to end between the library and the server; with ``--ca`` it is verified, so
the certificate must name every host that is used.

    python roundtrip.py --server 127.0.0.1:8443 --ca ca.pem \\
        --login reader --password secret --corpus DIR --report out.json

Exit status: 0 at least ``--at-least`` per cent of the dockets are identical,
1 fewer, 2 usage.

Several files may be one case (same court and docket number) at different times
or with different options.  The server holds one case, the union; so only the
fullest file of a case is compared exactly, and of each other it is checked that
everything in it is on the page (``snapshot``).
"""

from __future__ import annotations

import argparse
import asyncio
import collections
import datetime
import fnmatch
import inspect
import json
import logging
import os
import re
import select
import socket
import ssl
import sys
import threading
import time
from pathlib import Path

logging.disable(logging.CRITICAL)

# ``path pattern: reason``.  A difference at such a path is counted as allowed.
# Empty: every field of every docket known so far survives.
ALLOWED: dict[str, str] = {}


# --------------------------------------------------------------------- the way
class Proxy(threading.Thread):
    """CONNECT proxy on a free port: ``*.uscourts.gov:443`` goes to `target`."""

    def __init__(self, target: tuple[str, int]):
        super().__init__(daemon=True)
        self.target = target
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]

    def run(self) -> None:
        while True:
            client, _ = self.listener.accept()
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with client:
            head = b""
            while b"\r\n\r\n" not in head:
                more = client.recv(4096)
                if not more or len(head) > 65536:
                    return
                head += more
            match = re.match(rb"CONNECT ([A-Za-z0-9.-]+):443 ", head)
            if not match or not match[1].lower().endswith(b".uscourts.gov"):
                client.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                return
            try:
                server = socket.create_connection(self.target, timeout=30)
            except OSError:
                client.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
                return
            with server:
                server.settimeout(None)
                client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                self._splice(client, server)

    @staticmethod
    def _splice(a: socket.socket, b: socket.socket) -> None:
        try:
            while True:
                for end in select.select([a, b], [], [])[0]:
                    data = end.recv(65536)
                    if not data:
                        return
                    (b if end is a else a).sendall(data)
        except OSError:
            return


def set_environment(proxy: Proxy, ca: str | None) -> None:
    """Both HTTP stacks read these; set before a session is made."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        os.environ[name] = f"http://127.0.0.1:{proxy.port}"
    for name in ("NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"):
        os.environ.pop(name, None)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        os.environ.pop(name, None)
    if ca:  # in 3.x REQUESTS_CA_BUNDLE overrides the library's verify=False
        os.environ["REQUESTS_CA_BUNDLE"] = ca
        os.environ["SSL_CERT_FILE"] = ca  # what feeds are verified with in 4.x


# ------------------------------------------------------------------ the client
class Client:
    """What a program that uses juriscraper does, in either generation."""

    def __init__(self, login: str, password: str, ca: str | None):
        from juriscraper.pacer.http import PacerSession

        self.loop = asyncio.new_event_loop()
        keywords = {}
        if not hasattr(PacerSession, "mount"):  # 4.x: httpx
            if ca:
                keywords["verify"] = ssl.create_default_context(cafile=ca)
        self.session = PacerSession(username=login, password=password, **keywords)
        self.wait(self.session.login())

    def wait(self, result):
        """4.x gives a coroutine where 3.x gives the answer."""
        return self.loop.run_until_complete(result) if inspect.isawaitable(result) else result

    def case_id(self, docket: dict) -> str:
        from juriscraper.pacer import PossibleCaseNumberApi

        api = PossibleCaseNumberApi(docket["court_id"], self.session)
        self.wait(api.query(docket["docket_number"]))
        found = api.data(
            case_name=docket["case_name"],
            office_number=docket.get("federal_dn_office_code"),
            docket_number_letters=docket.get("federal_dn_case_type"),
        )
        if found is None:
            raise LookupError("no such case: " + docket["docket_number"])
        return found["pacer_case_id"]

    def docket(self, docket: dict) -> dict:
        """The docket as the library reads it from our page."""
        if is_appellate(docket):
            from juriscraper.pacer import AppellateDocketReport

            report = AppellateDocketReport(docket["court_id"], self.session)
            self.wait(
                report.query(
                    docket["docket_number"],
                    show_docket_entries=True,
                    show_orig_docket=True,
                    show_prior_cases=True,
                    show_associated_cases=True,
                    show_panel_info=True,
                    show_party_atty_info=True,
                    show_caption=True,
                )
            )
            return report.data
        from juriscraper.pacer import DocketReport

        report = DocketReport(docket["court_id"], self.session)
        self.wait(
            report.query(
                self.case_id(docket),
                show_parties_and_counsel=True,
                show_terminated_parties=True,
                show_multiple_docs=has_sizes(docket),
                order_by="-date" if newest_first(docket) else "date",
            )
        )
        return report.data


# ------------------------------------------------------------------ the corpus
def is_appellate(docket: dict) -> bool:
    return "ordered_by" not in docket


def has_sizes(docket: dict) -> bool:
    """Sizes and attachments are only on the 'view multiple documents' variant."""
    return any("page_count" in e or "attachments" in e for e in docket["docket_entries"])


def newest_first(docket: dict) -> bool:
    dates = [e["date_filed"] for e in docket["docket_entries"]]
    return bool(dates) and dates[0] > dates[-1]


def read_corpus(directory: Path, only: str) -> tuple[dict[str, dict], list[str]]:
    """Dockets by file name, and the files that are none (empty, other kinds)."""
    dockets, others = {}, []
    for path in sorted(directory.rglob("*.json")):
        name = str(path.relative_to(directory))
        if not fnmatch.fnmatch(name, only):
            continue
        text = path.read_text(encoding="utf-8")
        value = json.loads(text)
        importable = (
            isinstance(value, dict)
            and value.get("court_id")
            and value.get("docket_number")
            and "docket_entries" in value
            and "parties" in value
            and "case_query_entries" not in value
            and '"acms_document_guid"' not in text
        )
        if importable:
            dockets[name] = value
        else:
            others.append(name)
    return dockets, others


def superseded(dockets: dict[str, dict]) -> dict[str, str]:
    """File -> the fuller file of the same case."""
    cases = collections.defaultdict(list)
    for name, docket in dockets.items():
        cases[docket["court_id"], docket["docket_number"]].append(name)
    out = {}
    for names in cases.values():
        full = max(names, key=lambda n: (len(dockets[n]["docket_entries"]), len(dockets[n]["parties"])))
        out.update({n: full for n in names if n != full})
    return out


# -------------------------------------------------------------- the comparison
def plain(value):
    """As JSON has it: dates as ISO text."""
    def text(x):
        if isinstance(x, (datetime.date, datetime.datetime)):
            return x.isoformat()
        raise TypeError(type(x))
    return json.loads(json.dumps(value, default=text))


ABSENT = "<absent>"


def differences(expected, got, path=""):
    """(path, expected, got) for every leaf that differs; types count."""
    if isinstance(expected, dict) and isinstance(got, dict):
        for key in sorted(expected.keys() | got.keys()):
            yield from differences(expected.get(key, ABSENT), got.get(key, ABSENT), f"{path}.{key}".lstrip("."))
    elif isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            yield path + ".length", len(expected), len(got)
        for i, (a, b) in enumerate(zip(expected, got)):
            yield from differences(a, b, f"{path}[{i}]")
    elif type(expected) is not type(got) or expected != got:
        yield path, expected, got


def missing(snapshot: dict, got: dict):
    """What a superseded snapshot has and the page has not."""
    for key, value in snapshot.items():
        if key in ("parties", "docket_entries"):
            for i, item in enumerate(value):
                if item not in got.get(key, []):
                    yield f"{key}[{i}]", item, ABSENT
        elif value not in (None, "", [], {}) and got.get(key) != value:
            yield key, value, got.get(key, ABSENT)


def field_of(path: str) -> str:
    return re.sub(r"\[\d+\]", "[]", path)


# ------------------------------------------------------------------------ main
def run(options) -> int:
    corpus = Path(options.corpus)
    dockets, others = read_corpus(corpus, options.only)
    if not dockets:
        print(f"no dockets in {corpus}", file=sys.stderr)
        return 2
    host, port = options.server.rsplit(":", 1)
    proxy = Proxy((host, int(port)))
    proxy.start()
    set_environment(proxy, options.ca)
    try:
        client = Client(options.login, options.password, options.ca)
    except Exception as error:
        print(f"cannot log in: {type(error).__name__}: {error}", file=sys.stderr)
        return 1

    older = superseded(dockets)
    fields: collections.Counter[str] = collections.Counter()
    results = []
    started = time.monotonic()
    for name, docket in dockets.items():
        kind = "appellate" if is_appellate(docket) else "bankruptcy" if docket["court_id"].endswith("b") else "district"
        result = {"file": name, "court_id": docket["court_id"], "docket_number": docket["docket_number"],
                  "kind": kind, "differences": [], "allowed": []}
        if name in older:
            result["snapshot_of"] = older[name]
        try:
            got = plain(client.docket(docket))
            if name in older:
                found = list(missing(docket, got))
            else:
                found = list(differences(docket, got))
        except Exception as error:  # the client failed: that is a difference too
            found = [("exception", "", f"{type(error).__name__}: {error}")]
        for path, expected, value in found:
            field = field_of(path)
            allowed = next((why for pattern, why in ALLOWED.items() if fnmatch.fnmatchcase(field, pattern)), None)
            item = {"path": path, "expected": expected, "got": value}
            if allowed:
                result["allowed"].append(item | {"reason": allowed})
            else:
                result["differences"].append(item)
                fields[f"{kind}: {field}"] += 1
        results.append(result)
        if result["differences"] and options.verbose:
            first = result["differences"][0]
            print(f"  {name}: {len(result['differences'])} differences, first {first['path']}: "
                  f"{str(first['expected'])[:90]!r} -> {str(first['got'])[:90]!r}")

    exact = [r for r in results if "snapshot_of" not in r]
    same = [r for r in exact if not r["differences"]]
    snapshots = [r for r in results if "snapshot_of" in r]
    share = 100 * len(same) / len(exact)
    from importlib.metadata import version

    summary = {
        "juriscraper": version("juriscraper"),
        "dockets": len(exact),
        "identical": len(same),
        "share": round(share, 2),
        "by_kind": {k: {"dockets": sum(r["kind"] == k for r in exact), "identical": sum(r["kind"] == k for r in same)}
                    for k in sorted({r["kind"] for r in exact})},
        "allowed_differences": sum(len(r["allowed"]) for r in results),
        "snapshots": len(snapshots),
        "snapshots_not_contained": [r["file"] for r in snapshots if r["differences"]],
        "not_dockets": others,
        "fields": dict(fields.most_common()),
        "seconds": round(time.monotonic() - started, 1),
    }
    print(f"juriscraper {summary['juriscraper']}: {len(same)} of {len(exact)} dockets identical "
          f"({share:.2f} %), {summary['seconds']} s")
    for kind, count in summary["by_kind"].items():
        print(f"  {kind}: {count['identical']} of {count['dockets']}")
    for r in snapshots:
        state = "contained" if not r["differences"] else f"{len(r['differences'])} missing"
        print(f"  {r['file']} is an older snapshot of {r['snapshot_of']}: {state}")
    for field, count in fields.most_common(40):
        print(f"  {count:6d}  {field}")
    if options.report:
        Path(options.report).write_text(
            json.dumps({"summary": summary, "results": results}, indent=1, ensure_ascii=False), encoding="utf-8")
    failed = share < options.at_least or summary["snapshots_not_contained"]
    return 1 if failed else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Imported dockets through an unmodified juriscraper.")
    parser.add_argument("--server", required=True, metavar="HOST:PORT", help="TLS address of the server")
    parser.add_argument("--ca", metavar="FILE", help="certificate authority of the server; without it TLS is not verified")
    parser.add_argument("--login", required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--corpus", required=True, metavar="DIR", help="the JSON files that were imported")
    parser.add_argument("--only", default="*", metavar="GLOB", help="files to take, as in 'district/*'")
    parser.add_argument("--at-least", type=float, default=98.0, metavar="PERCENT")
    parser.add_argument("--report", metavar="FILE", help="write every difference as JSON")
    parser.add_argument("--verbose", action="store_true")
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
