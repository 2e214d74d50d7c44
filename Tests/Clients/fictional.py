"""Fictional dockets of every kind, in juriscraper's JSON form.

The courts are real ones, since clients know the ids of papers only of those; everything else is made up: people, firms
and numbers exist nowhere.  Some dockets are odd on purpose: words that a parser looks for in the docket text, lines
without number, last party charged, a sheet without lines.

    python fictional.py DIRECTORY
"""

from __future__ import annotations

import datetime
import json
import sys
from pathlib import Path

TODAY = datetime.date.today().isoformat()

MARSH = ("cand", "3:24-cv-09001")
BENEFITS = ("cand", "3:24-cv-09002")
SEALED = ("cand", "3:24-cr-09003")
HIDDEN = ("cand", "3:24-cr-09004")
ODD = ("cand", "3:24-cv-09005")
CHARGED = ("cand", "3:24-cr-09006")

CONTACT = "Reyes & Daughters LLP\n12 Lantern St.\nPort Ember, CA 90000\n555-0100\nEmail: reyes@example.test\n"


def docket(court: str, number: str, name: str, **facts) -> dict:
    office, _, rest = number.rpartition(":")
    parts = rest.split("-")
    base = {
        "assigned_to_str": "Adaeze Okafor", "case_name": name, "cause": "", "court_id": court,
        "date_converted": None, "date_discharged": None, "date_filed": "2024-01-08", "date_terminated": None,
        "demand": "", "docket_entries": [], "docket_number": number, "federal_defendant_number": None,
        "federal_dn_case_type": parts[1] if len(parts) == 3 else None,
        "federal_dn_judge_initials_assigned": None, "federal_dn_judge_initials_referred": None,
        "federal_dn_office_code": office or None, "jurisdiction": "", "jury_demand": "", "mdl_status": "",
        "nature_of_suit": "", "ordered_by": "date_filed", "parties": [], "referred_to_str": "",
    }
    return base | facts


def entry(number: int | None, filed: str, text: str, doc: str | None = None, seq: str | None = None, **more) -> dict:
    month, day, year = filed[5:7], filed[8:10], filed[:4]
    return {
        "date_entered": filed, "date_filed": filed, "description": f"{text} (Entered: {month}/{day}/{year})",
        "document_number": None if number is None else str(number), "pacer_doc_id": doc, "pacer_seq_no": seq,
    } | more


def sized(pages: int, size: int = 10240) -> dict:
    return {"page_count": pages, "file_size_bytes": size, "file_size_str": f"{size / 1024:.1f} KB"}


def party(name: str, role: str, **more) -> dict:
    return {"date_terminated": None, "extra_info": "", "name": name, "type": role} | more


def lawyer(name: str, contact: str = CONTACT, *roles: str) -> dict:
    return {"contact": contact, "name": name, "roles": list(roles)}


def charges(*counts: dict, complaints: tuple = (), opening: str = "Felony", ended: str = "None") -> dict:
    return {
        "complaints": list(complaints), "counts": list(counts), "highest_offense_level_opening": opening,
        "highest_offense_level_terminated": ended,
    }


# Papers of the main case: number -> (document id, pages, what is special about it).
PAPERS = {
    1: ("035010000001", 12, ""), 2: ("035010000010", 3, "participants"), 3: ("035010000011", 4, "court"),
    4: ("035010000012", 45, "transcript, courthouse"), 5: ("035010000013", 45, "transcript"),
    6: ("035010000014", 45, ""), 7: ("035010000015", 2, "no bytes"), 8: ("035010000016", 1, "words"),
    9: ("035010000017", 20, "opinion"),
}


def marsh() -> dict:
    texts = {
        1: "COMPLAINT against Lantern Cartage Co.. Filed by Delia Marsh. (Attachments: # 1 Exhibit A)",
        2: "Declaration for the parties alone", 3: "Document for the court", 4: "TRANSCRIPT of a hearing, not yet open",
        5: "TRANSCRIPT of an earlier hearing", 6: "MOTION for Summary Judgment by Lantern Cartage Co.",
        7: "NOTICE whose paper an earlier system kept", 8: "LETTER that says Under Seal", 9: "OPINION by Judge Okafor",
    }
    entries = []
    for number, (doc, pages, _) in PAPERS.items():
        day = TODAY if number >= 8 else f"2024-02-{number:02}"
        entries.append(entry(number, day, texts[number], doc, str(number * 3), **sized(pages)))
    entries[0]["attachments"] = [
        {"attachment_number": 1, "description": "Exhibit A: page 3 of <the> ledger", "page_count": 3,
         "pacer_doc_id": "035010000002", "pacer_seq_no": "3"} | sized(3, 20480)
    ]
    entries.insert(1, entry(None, "2024-02-01", "Case assigned to Judge Okafor."))
    return docket(
        *MARSH, "Marsh v. Lantern Cartage Co.", cause="28:1332 Diversity-Contract Dispute",
        nature_of_suit="190 Contract: Other", jurisdiction="Diversity", jury_demand="Both", demand="$75,000",
        federal_dn_judge_initials_assigned="AO", federal_dn_judge_initials_referred="LIN",
        referred_to_str="Linnea Lindqvist", docket_entries=entries,
        parties=[
            party("Delia Marsh", "Plaintiff", attorneys=[lawyer("Inés Reyes", CONTACT, "LEAD ATTORNEY")]),
            party("Lantern Cartage Co.", "Defendant", extra_info="a Delaware corporation\nTERMINATED: 08/01/2024",
                  date_terminated="2024-08-01", attorneys=[lawyer("Inés Reyes", CONTACT), lawyer("Hiro Tanaka", "")]),
            party("Finch", "Interested Party"),
        ])


def odd() -> dict:
    texts = [
        "Case not found. There are no documents in this case. Format: text",
        "Docket Text of an Adversary Proceeding; Date Filed: 01/02/1999; Footer format: none",
        "*** This case was administratively closed.*** Not logged in. Cannot find it. Cost: 5",
        "Under Seal; Sealed Document; window.location = &quot;x&quot;; iframe; Download Confirmation",
        "<script>alert('x')</script> <!-- y --> ]]> & &amp; &#8; \"q\" – “curly” é ñ 漢字 🙂",
        "MetaMask is web3; Drumpf; console.log(\"CloudMask",
        "The case type was cv but it must be cr; assigned to: Judge Wrong; Referred to: Judge Wrong",
        "------ dashes, Service List, represented by nobody, v., None, 12-345, goDLS('a')",
    ]
    entries = [entry(i + 1, f"2024-03-{i + 1:02}", text) for i, text in enumerate(texts)]
    entries.append({"date_entered": None, "date_filed": "2024-03-20", "description": "", "document_number": None,
                    "pacer_doc_id": None, "pacer_seq_no": "77"})
    return docket(
        *ODD, "In re Ledgers of Port Ember", assigned_to_str="", date_filed=None, date_terminated="2024-05-01",
        docket_entries=entries, parties=[
            party("Representative represented by nobody", "Plaintiff", extra_info="first line\n   second, with blanks"),
            party("O'Brien & <Sons>", "Counter Defendant", attorneys=[]),
            party("Service List", "Service List", attorneys=[lawyer("", "")]),
        ])


def criminal() -> dict:
    count = {"name": "18:1343 WIRE FRAUD(1)", "disposition": "Custody 12 months", "status": "pending"}
    ended = {"name": "18:1956 MONEY LAUNDERING(2)", "disposition": "Dismissed", "status": "terminated"}
    return docket(
        *CHARGED, "United States v. Crane", federal_defendant_number="1", federal_dn_judge_initials_assigned="AO",
        docket_entries=[entry(1, "2024-01-09", "INDICTMENT as to Orla Crane (1)")],
        parties=[
            party("USA", "Plaintiff", attorneys=[lawyer("Tove Holm", "", "LEAD ATTORNEY")]),
            party("Orla Crane", "Defendant", attorneys=[lawyer("Hiro Tanaka")],
                  criminal_data=charges(ended, count, ended, complaints=({"name": "8:1326 Reentry", "disposition": ""},))),
        ])


def bankruptcy() -> list[dict]:
    main = docket(
        "canb", "24-90001", "Oda Brandt", assigned_to_str="Ruth Vance", federal_dn_judge_initials_assigned="rv",
        date_discharged="2024-06-01", docket_entries=[
            entry(2, "2024-02-02", "Notice of Meeting", "sho0_doc.pl"),
            entry(1, "2024-01-08", "Chapter 7 Voluntary Petition", "034010000001", "2", **sized(20)),
        ],
        parties=[party("Oda Brandt", "Debtor", extra_info="1 Quay St\nPort Ember, CA", attorneys=[lawyer("Inés Reyes")]),
                 party("Tom Field", "Trustee", attorneys=[])])
    adversary = docket(
        "canb", "24-09002", "Field v. Brandt - Adversary Proceeding", assigned_to_str="Ruth Vance",
        nature_of_suit="12 Recovery of money/property - 547 preference; 14 Recovery - other",
        docket_entries=[entry(1, "2024-03-01", "Adversary case 24-09002. Complaint by Tom Field")],
        parties=[party("Tom Field", "Plaintiff", attorneys=[lawyer("Hiro Tanaka")]),
                 party("Oda Brandt", "Counter-Defendant", attorneys=[])])
    north = docket(
        "txnb", "24-90003", "Quill Works, Inc.", assigned_to_str="Ruth Vance",
        docket_entries=[entry(1, "2024-01-08", "Petition", "176010000001"), entry(None, "2024-01-09", "Meeting set")],
        parties=[party("Quill Works, Inc.", "Debtor", attorneys=[])])
    behind = docket(
        "nceb", "24-90004", "Oda Brandt", assigned_to_str="Ruth Vance", federal_dn_office_code="8",
        federal_dn_judge_initials_assigned="RV", parties=[party("Oda Brandt", "Debtor", attorneys=[])])
    return [main, adversary, north, behind]


def special() -> list[dict]:
    panel = docket(
        "jpml", "MDL No. 90210", "IN RE: Lantern Oil Litigation", ordered_by="date_entered", assigned_to_str="",
        docket_entries=[entry(1, "2024-01-08", "MOTION TO TRANSFER", "850010000001", "5")])
    trade = docket(
        "cit", "1:24-cv-09009", "Lantern Cartage Co. v. United States", nature_of_suit="9 Tariff",
        docket_entries=[entry(1, "2024-01-08", "SUMMONS", "432010000001")],
        parties=[party("Lantern Cartage Co.", "Plaintiff", attorneys=[])])
    empty = docket("akd", "3:24-cv-09010", "Nobody v. Nothing", ordered_by=None)
    backwards = docket(
        "akd", "3:24-cv-09011", "Back v. Forth",
        docket_entries=[entry(2, "2024-02-02", "ANSWER"), entry(1, "2024-01-08", "COMPLAINT")])
    return [panel, trade, empty, backwards]


def appeal() -> dict:
    return {
        "appeal_from": "District of Example at Port Ember", "case_name": "Delia Marsh v. Lantern Cartage Co.",
        "case_type_information": "Civil, Private", "court_id": "ca6", "date_filed": "2024-09-01",
        "date_terminated": None, "docket_number": "24-9001", "fee_status": "Paid", "nature_of_suit": "4190 Contract",
        "originating_court_information": {
            "assigned_to": "Adaeze Okafor", "court_id": "cand", "court_reporter": "", "date_disposed": None,
            "date_filed": "2024-01-08", "date_filed_noa": "2024-08-30", "date_judgment": "2024-08-01",
            "disposition": "", "docket_number": "3:24-cv-09001", "ordering_judge": ""},
        "panel": [],
        "parties": [{"attorneys": [{"contact": "Direct: 555-0100\nReyes LLP", "name": "Inés Reyes", "roles": ["NTC Retained"]}],
                     "name": "DELIA MARSH", "type": "Plaintiff\u00a0-\u00a0Appellant"}],
        "docket_entries": [
            {"date_entered": "2024-09-01", "date_filed": "2024-09-01", "document_number": "1", "pacer_seq_no": "7001",
             "description": "Civil Case Docketed. (AB) [Entered: 09/01/2024 11:10 AM]", "pacer_doc_id": "006010000001"}],
    }


def all_dockets() -> list[dict]:
    benefits = docket(
        *BENEFITS, "Doyle v. Commissioner of Social Security", nature_of_suit="863 Social Security: DIWC/DIWW",
        docket_entries=[entry(1, "2024-01-08", "COMPLAINT", "035010000021", "3", **sized(5))])
    hidden = [docket(*which, "USA v. Sealed", docket_entries=[entry(1, TODAY, "INDICTMENT", f"03501000003{i}", "2")])
              for i, which in enumerate((SEALED, HIDDEN))]
    return [marsh(), benefits, *hidden, odd(), criminal(), *bankruptcy(), *special(), appeal()]


def main() -> None:
    directory = Path(sys.argv[1])
    directory.mkdir(parents=True, exist_ok=True)
    for made in all_dockets():
        name = f"{made['court_id']}-{made['docket_number']}".replace(":", "-").replace(" ", "-")
        (directory / f"{name}.json").write_text(json.dumps(made, indent=1, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
