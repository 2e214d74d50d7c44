#!/usr/bin/env python3
"""Every other thing that an unmodified juriscraper does, against a running server.

Each check is a trap that a page could fall into: see the words of the checks.  The stage is set by fictional.py and
stage.py; the bill is read from the database of the server, so it runs beside this program.

    python traps.py --server 127.0.0.1:8443 --ca ca.pem --login reader --password secret --data DIR --dockets DIR

Exit status: 0 all checks passed, 1 some did not, 2 usage.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

import fictional
import stage
from roundtrip import Client, Proxy, differences, plain, set_environment

failed: list[str] = []


def check(claim: str, holds: bool, *seen) -> None:
    print(f"  {'ok  ' if holds else 'FAIL'} {claim}" + ("" if holds else f": {seen}"))
    if not holds:
        failed.append(claim)


class Watched(Client):
    """A client whose answers are counted, and whose bill can be read."""

    def __init__(self, login: str, password: str, ca: str | None, data: str):
        super().__init__(login, password, ca)
        self.answers: list[tuple[str, str]] = []
        self.data = data
        if hasattr(self.session, "event_hooks"):
            async def note(response):
                self.answers.append((response.request.method, str(response.request.url)))
            self.session.event_hooks["response"] = [note]
        else:
            def note(response, *_, **__):
                self.answers.append((response.request.method, response.request.url))
            self.session.hooks["response"] = [note]

    def posts(self, path: str) -> int:
        return sum(method == "POST" and path in url for method, url in self.answers)

    def bill(self) -> list[tuple[str, str, int, int]]:
        base = sqlite3.connect(f"file:{self.data}/courthouse.sqlite?mode=ro", uri=True)
        rows = base.execute("SELECT description, criteria, pages, cents FROM page_charge ORDER BY id").fetchall()
        base.close()
        return rows

    def fresh(self) -> None:
        self.answers.clear()

    def forget_session(self) -> None:
        """As if the token had expired."""
        self.session.cookies.clear()

    def case_id_of(self, court: str, number: str) -> str | None:
        from juriscraper.pacer import PossibleCaseNumberApi

        api = PossibleCaseNumberApi(court, self.session)
        self.wait(api.query(number))
        found = api.data()
        return found["pacer_case_id"] if found else None


def signing_in(client: Watched, options) -> None:
    print("signing in")
    from juriscraper.lib.exceptions import PacerLoginException

    try:
        Client(options.login, "not the password", options.ca)
        check("a wrong password raises PacerLoginException", False)
    except PacerLoginException:
        check("a wrong password raises PacerLoginException", True)
    token = client.session.cookies.get("NextGenCSO", domain=".uscourts.gov")
    check("the token has 128 characters", token is not None and len(token) == 128, token)
    case_id = client.case_id_of(*fictional.CHARGED)
    before = len(client.bill())
    client.forget_session()
    client.fresh()
    from juriscraper.pacer import DocketReport

    report = DocketReport("cand", client.session)
    client.wait(report.query(case_id))
    check("after an expired session the report is there", report.data.get("docket_number") == fictional.CHARGED[1])
    check("it took exactly two posts of the report", client.posts("DktRpt.pl") == 2, client.answers)
    check("and one bill", len(client.bill()) == before + 1)
    stranger = Client(options.login, options.password, options.ca)
    stranger.session.cookies.clear()
    stranger.session.username = stranger.session.password = None
    report = DocketReport("cand", stranger.session)
    try:
        stranger.wait(report.query(case_id))
        check("without a password and session PacerLoginException is raised", False)
    except PacerLoginException:
        check("without a password and session PacerLoginException is raised", True)


def finding_cases(client: Watched) -> str:
    print("finding cases")
    case_id = client.case_id_of(*fictional.MARSH)
    check("a number finds its case", case_id is not None)
    check("so does its short form", client.case_id_of("cand", "24-cv-09001") == case_id)
    check("a sealed case gives none", client.case_id_of(*fictional.SEALED) is None)
    check("nor does a hidden one", client.case_id_of(*fictional.HIDDEN) is None)

    def raw(number: str) -> str:
        url = f"https://ecf.cand.uscourts.gov/cgi-bin/possible_case_numbers.pl?{number}"
        return client.wait(client.session.get(url)).text.replace(number, "N")

    check("a hidden case and none at all are the same bytes", raw(fictional.HIDDEN[1]) == raw("3:24-cr-09999"))
    check("a sealed one says so", "Case Under Seal" in raw(fictional.SEALED[1]))
    from juriscraper.pacer import CaseQuery

    query = CaseQuery("cand", client.session)
    client.wait(query.query(case_id))
    data = plain(query.data)
    check("a case query gives number and name", (data["docket_number"], data["case_name_raw"].strip())
          == (fictional.MARSH[1], "Marsh v. Lantern Cartage Co."), data)
    check("and the date of the last filing", data["date_last_filing"] == fictional.TODAY, data)
    query = CaseQuery("cand", client.session)
    client.wait(query.query("999999999"))
    check("a case that is not there gives nothing", query.data == {}, query.data)
    from juriscraper.pacer.mobile_query import MobileQuery

    mobile = MobileQuery("cand", client.session)
    client.wait(mobile.query(case_id))
    check("the mobile query counts the lines", mobile.data["entry_count"] == 10 and mobile.data["cost"] == "",
          mobile.data)
    return case_id


def reading_dockets(client: Watched, case_id: str) -> None:
    print("reading dockets")
    from juriscraper.pacer import DocketReport

    def rows(**query) -> list[str | None]:
        report = DocketReport("cand", client.session)
        client.wait(report.query(case_id, **query))
        check("the report is valid", report.data != {}, query)
        return [e["document_number"] for e in report.data["docket_entries"]]

    day = datetime.date
    everything = ["1", None, "2", "3", "4", "5", "6", "7", "8", "9"]
    check("all lines, oldest first", rows() == everything)
    check("most recent first is the exact reverse", rows(order_by="-date") == everything[::-1])
    check("by number, lines without one last", rows(order_by="document_number") == everything[:1] + everything[2:] + [None])
    check("by date of filing", rows(date_start=day(2024, 2, 3), date_end=day(2024, 2, 5)) == ["3", "4", "5"])
    check("by date of entry", rows(date_range_type="Entered", date_start=day(2024, 2, 6), date_end=day(2024, 2, 6)) == ["6"])
    check("by number", rows(doc_num_start=5, doc_num_end=5) == ["5"])
    check("numbers beyond the last give no lines", rows(doc_num_start=500) == [])
    for parties, terminated, count in ((False, False, 0), (True, False, 2), (True, True, 3)):
        report = DocketReport("cand", client.session)
        client.wait(report.query(case_id, show_parties_and_counsel=parties, show_terminated_parties=terminated))
        check(f"{count} parties when asked for {parties}, {terminated}", len(report.parties) == count, report.parties)
    report = DocketReport("cand", client.session)
    client.wait(report.query("123456789"))
    check("a case that is not there gives an empty docket", report.data == {}, report.data)
    from juriscraper.pacer import DocketHistoryReport

    history = DocketHistoryReport("cand", client.session)
    client.wait(history.query(case_id, show_de_descriptions=True))
    data = plain(history.data)
    check("the history report gives every line", len(data["docket_entries"]) == 10, data)
    check("with its text", data["docket_entries"][0]["description"].startswith("COMPLAINT"), data["docket_entries"][0])
    history = DocketHistoryReport("cand", client.session)
    client.wait(history.query(case_id, order_by="desc"))
    check("and the newest first when asked", history.data["docket_entries"][0]["document_number"] == "9")


def opening_papers(client: Watched, case_id: str) -> None:
    print("opening papers")
    from juriscraper.pacer import DocketReport
    from juriscraper.pacer.attachment_page import AttachmentPage
    from juriscraper.pacer.download_confirmation_page import DownloadConfirmationPage
    from juriscraper.pacer.hidden_api import ShowCaseDocApi

    menu = AttachmentPage("cand", client.session)
    before = client.bill()
    client.wait(menu.query(fictional.PAPERS[1][0]))
    data = menu.data
    check("the menu names the main document", (data["pacer_doc_id"], str(data["document_number"]), data["pacer_case_id"])
          == (fictional.PAPERS[1][0], "1", case_id), data)
    check("and the attachment with its number", [(a["attachment_number"], a["pacer_doc_id"]) for a in data["attachments"]]
          == [(1, "035010000002")], data)
    for attachment, wanted in (("", "035010000001"), ("1", "035010000002")):
        api = ShowCaseDocApi("cand", client.session)
        client.wait(api.query(case_id, "1", attachment))
        check(f"show_case_doc finds attachment '{attachment}'", api.data == wanted, api.data)
    for number, pages, cost in ((1, "12", "1.20"), (6, "30", "3.00"), (5, "45", "4.50"), (9, "0", "0.00")):
        page = DownloadConfirmationPage("cand", client.session)
        client.wait(page.query(fictional.PAPERS[number][0]))
        data = page.data
        check(f"the receipt before paper {number} says {cost}", data.get("cost") == cost and data["billable_pages"] == pages
              and str(data["document_number"]) == str(number), data)
    check("menus, receipts and searches cost nothing", client.bill() == before)
    for number, cents in ((1, 120), (6, 300), (5, 450), (8, 10), (9, 0)):
        before = client.bill()
        report = DocketReport("cand", client.session)
        answer, reason = client.wait(report.download_pdf(case_id, fictional.PAPERS[number][0]))
        content = answer.content if answer is not None else b""
        check(f"paper {number} comes with equal hash", hashlib.sha256(content).digest()
              == hashlib.sha256(stage.paper(number)).digest(), reason, len(content))
        check(f"and costs {cents} cents once", [row[3] for row in client.bill()[len(before):]] == ([cents] if cents else []))
    report = DocketReport("cand", client.session)
    answer, reason = client.wait(report.download_pdf("999999", fictional.PAPERS[1][0]))
    check("a paper asked for in a wrong case comes without one", answer is not None, reason)


def being_refused(client: Watched, case_id: str) -> None:
    print("being refused")
    from juriscraper.pacer import DocketReport

    benefits = client.case_id_of(*fictional.BENEFITS)
    cases = [
        (case_id, fictional.PAPERS[2][0], "Permission denied"), (case_id, fictional.PAPERS[3][0], "sealed"),
        (case_id, fictional.PAPERS[4][0], "transcript"), (case_id, fictional.PAPERS[7][0], "not available"),
        (benefits, "035010000021", "ature of"), (case_id, "035019999999", "docket entry"),
        (case_id, "035010000031", "docket entry"),
    ]
    for case, doc, words in cases:
        before = client.bill()
        client.fresh()
        report = DocketReport("cand", client.session)
        answer, reason = client.wait(report.download_pdf(case, doc))
        check(f"{doc} is refused: {words}", answer is None and words.lower() in reason.lower(), reason)
        check("with one post, and no charge", client.posts("doc1") == 1 and client.bill() == before, client.answers)


def following_feeds(client: Watched) -> None:
    print("following feeds")
    from juriscraper.pacer import PacerRssFeed

    def feed(court: str):
        found = PacerRssFeed(court)
        client.wait(found.query())
        found.parse()
        return found

    found = feed("cand")
    data = plain(found.data)
    numbers = [(d["docket_number"], e["document_number"]) for d in data for e in d["docket_entries"]]
    check("the feed lists the new lines", {(fictional.MARSH[1], "8"), (fictional.MARSH[1], "9")} == set(numbers), numbers)
    check("nothing of a sealed or hidden case", not {n for n, _ in numbers} & {fictional.SEALED[1], fictional.HIDDEN[1]})
    check("the feed is well formed", not found.feed.bozo)
    names = [e.guid for e in found.feed.entries]
    check("every item has a name of its own", len(set(names)) == len(names), names)
    built = found.feed.feed.get("updated")
    check("an unchanged feed keeps its date", feed("cand").feed.feed.get("updated") == built and built, built)


def comparing_sheets(client: Watched, directory: str) -> None:
    print("comparing every fictional docket")
    from roundtrip import read_corpus

    dockets, _ = read_corpus(Path(directory), "*")
    kept_back = {fictional.SEALED, fictional.HIDDEN}
    for name, docket in dockets.items():
        if (docket["court_id"], docket["docket_number"]) in kept_back:
            continue
        try:
            found = list(differences(docket, plain(client.docket(docket))))
        except Exception as error:  # the client failed
            found = [("exception", type(error).__name__, str(error))]
        check(f"{name} comes back identical", not found, found[:3])


def main() -> int:
    parser = argparse.ArgumentParser(description="An unmodified juriscraper in everything but the corpus.")
    for name in ("server", "ca", "login", "password", "data", "dockets"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    host, port = options.server.rsplit(":", 1)
    proxy = Proxy((host, int(port)))
    proxy.start()
    set_environment(proxy, options.ca)
    from importlib.metadata import version

    print(f"juriscraper {version('juriscraper')}")
    client = Watched(options.login, options.password, options.ca, options.data)
    signing_in(client, options)
    case_id = finding_cases(client)
    reading_dockets(client, case_id)
    opening_papers(client, case_id)
    being_refused(client, case_id)
    following_feeds(client)
    comparing_sheets(client, options.dockets)
    for claim in failed:
        print(f"failed: {claim}", file=sys.stderr)
    print(json.dumps({"failed": len(failed)}))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
