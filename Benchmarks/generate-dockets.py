#!/usr/bin/env python3
"""Writes invented dockets in juriscraper's JSON form: same arguments, same bytes.

Benchmarks/generate-dockets.py --entries 1000000 --out DIR            cases of log-normal size, median 14 entries
Benchmarks/generate-dockets.py --sizes 10,1000,20000 --out DIR        cases of exactly these sizes

Names are spelt from syllables and belong to nobody. Texts follow the shapes of docket texts: half are short notices,
the rest motions, orders and minutes with a tail of invented words; on average about 250 characters.
"""

import argparse
import datetime
import json
import os
import random

SYLLABLES = "ba be bi bo ca ce co da de di do fa fe ga go ha he hi ka ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi za zo".split()
TEXTS = [
    (20, "NOTICE of Appearance by {lawyer} on behalf of {party}"),
    (14, "ORDER granting {number} Motion for Extension of Time. Signed by Judge {judge} on {date}."),
    (14, "MOTION to Dismiss for Failure to State a Claim by {party}. (Attachments: # 1 Memorandum, # 2 Text of Proposed Order)"),
    (12, "RESPONSE to {number} Motion filed by {party}."),
    (10, "Minute Entry for proceedings held before Judge {judge}: Status Conference held on {date}."),
    (10, "CERTIFICATE OF SERVICE by {lawyer} re {number} Notice"),
    (8, "SUMMONS Returned Executed by {party}, served on {date}."),
    (6, "TRANSCRIPT of Proceedings held on {date} before Judge {judge}. Release of Transcript Restriction set for {date}."),
    (6, "STIPULATION and ORDER re {number} signed by Judge {judge}"),
]
COURTS = ["cand", "nysd", "txsd", "ilnd"]


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = [self.spell() for _ in range(30_000)]
        self.surnames = [self.spell().capitalize() for _ in range(8_000)]
        self.texts = [text for weight, text in TEXTS for _ in range(weight)]

    def spell(self):
        return "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(2, 4)))

    def person(self):
        return f"{self.random.choice(self.surnames)} {self.random.choice(self.surnames)}"

    def body(self):
        kind = self.random.random()
        if kind < 0.2:
            return "United States of America"
        name = self.random.choice(self.surnames)
        return f"{name} {self.random.choice(['Inc.', 'LLC', 'Corp.', 'Holdings, L.P.'])}" if kind < 0.7 else self.person()

    def size(self):
        return max(1, min(5_000, int(self.random.lognormvariate(2.64, 1.1))))

    def lawyer(self):
        name = self.person()
        roles = self.random.choice([["LEAD ATTORNEY", "ATTORNEY TO BE NOTICED"], ["ATTORNEY TO BE NOTICED"], []])
        number = self.random.randint(1, 999)
        return {
            "name": name,
            "contact": f"{self.random.choice(self.surnames)} & {self.random.choice(self.surnames)} LLP\n"
            f"{number} Main Street\nExampleton, EX 00000\n555-0100\nEmail: {name.split()[-1].lower()}@law.example\n",
            "roles": roles,
        }

    def party(self, name, role):
        return {
            "name": name, "type": role, "extra_info": "", "date_terminated": None,
            "attorneys": [self.lawyer() for _ in range(self.random.choice([1, 1, 2]))],
        }

    def docket(self, index, court, size, first_document):
        plaintiff, defendant = self.person(), self.body()
        parties = [self.party(plaintiff, "Plaintiff"), self.party(defendant, "Defendant")]
        begin = datetime.date(2015, 1, 1) + datetime.timedelta(days=self.random.randint(0, 3000))
        entries = [self.entry(number, size, begin, parties, first_document) for number in range(1, size + 1)]
        return {
            "court_id": court, "docket_number": f"1:{begin.year % 100:02d}-cv-{index:05d}",
            "case_name": f"{plaintiff} v. {defendant}", "date_filed": str(begin), "date_terminated": None,
            "date_converted": None, "date_discharged": None, "assigned_to_str": self.person(), "referred_to_str": "",
            "cause": "28:1332 Diversity-Contract Dispute", "nature_of_suit": "190 Contract: Other",
            "jurisdiction": "Diversity", "jury_demand": "Both", "demand": "", "mdl_status": "",
            "federal_dn_office_code": "1", "federal_dn_case_type": "cv", "federal_dn_judge_initials_assigned": "ABC",
            "federal_dn_judge_initials_referred": None, "federal_defendant_number": None,
            "ordered_by": "date_filed", "parties": parties, "docket_entries": entries,
        }

    def entry(self, number, size, begin, parties, first_document):
        day = begin + datetime.timedelta(days=(number * 700) // max(size, 60))
        party = self.random.choice(parties)
        said = day.strftime("%m/%d/%Y")
        text = self.random.choice(self.texts).format(
            party=party["name"], lawyer=party["attorneys"][0]["name"], judge=self.random.choice(self.surnames),
            number=max(1, number - self.random.randint(1, 9)), date=said)
        if self.random.random() < 0.6:
            text += " " + " ".join(self.random.choice(self.words) for _ in range(self.random.randint(4, 60))) + "."
        surname, given = party["attorneys"][0]["name"].split()[-1], party["attorneys"][0]["name"].split()[0]
        return {
            "date_filed": str(day), "date_entered": str(day), "document_number": str(number),
            "description": f"{text} ({surname}, {given}) (Entered: {said})",
            "pacer_doc_id": f"0350{10_000_000 + first_document + number}", "pacer_seq_no": str(number * 2),
        }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, help="how many entries in all")
    parser.add_argument("--sizes", help="entries of each case, as in 10,1000,20000")
    parser.add_argument("--court", help="one court for all; four in turn without it")
    parser.add_argument("--out", required=True, help="directory to write to")
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    generator = Generator(options.seed)
    sizes = [int(size) for size in options.sizes.split(",")] if options.sizes else None
    total = index = 0
    while (index < len(sizes)) if sizes else (total < options.entries):
        size = sizes[index] if sizes else min(generator.size(), options.entries - total)
        index += 1
        court = options.court or COURTS[index % len(COURTS)]
        folder = f"{options.out}/{index // 1000:04d}"
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/{court}-{index:06d}.json", "w") as file:
            json.dump(generator.docket(index, court, size, total), file)
        total += size
    print(f"{index} dockets, {total} entries")


if __name__ == "__main__":
    main()
