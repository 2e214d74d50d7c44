"""Sets the stage in a data directory of the checks: what an import cannot bring.

Papers with bytes, sealed cases, restricted papers: written straight into the tables of a directory that lives as long
as the check.  Nothing of the product does this.

    python stage.py DATA
"""

from __future__ import annotations

import hashlib
import sqlite3
import sys
from pathlib import Path

import fictional


def paper(number: int) -> bytes:
    """Bytes that only have to come back the same; one of them says words that clients look for."""
    words = "Under Seal. You do not have permission to view this document." if number == 8 else f"paper {number}"
    return b"%PDF-1.4\n% " + words.encode() + b"\n" + bytes(range(256)) * 2000 + b"\n%%EOF\n"


def keep(data: Path, content: bytes) -> str:
    digest = hashlib.sha256(content).hexdigest()
    folder = data / "blobs" / digest[:2] / digest[2:4]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / digest).write_bytes(content)
    return digest


def main() -> None:
    data = Path(sys.argv[1])
    base = sqlite3.connect(data / "courthouse.sqlite")

    def change(doc: str, **columns) -> None:
        sets = ", ".join(f"{name} = ?" for name in columns)
        base.execute(f"UPDATE document SET {sets} WHERE document_id = ?", [*columns.values(), doc])

    for number, (doc, _, special) in fictional.PAPERS.items():
        if special != "no bytes":
            change(doc, digest=keep(data, paper(number)))
        if special in ("participants", "court"):
            change(doc, access_level=special)
        if "courthouse" in special:
            change(doc, access_level="courthouse")
        if "transcript" in special:
            change(doc, is_transcript=1)
        if special == "opinion":
            change(doc, is_opinion=1)
    change("035010000002", digest=keep(data, paper(100)))
    change("035010000021", digest=keep(data, paper(21)), access_level="courthouse")
    for (court, number), line in ((fictional.SEALED, "shown"), (fictional.HIDDEN, "hidden")):
        base.execute(
            "UPDATE case_file SET access_level = 'court', outside_line = ? WHERE court_id = ? AND docket_number = ?",
            [line, court, number])
    base.commit()
    base.close()


if __name__ == "__main__":
    main()
