"""Full dates with a weekday that the calendar denies, counted apart from the engine, and which of them it flags.

    weekdays.py FOLDER|FILE ... [--list]

A full mention is `Rabu (22/3/2024)`, `Rabu, 22 Maret 2024`, `Wednesday, March 22, 2024` or the like. Flagged is what a
finding of the calendar is about. Exit status 1 where a mention that agrees is flagged.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

from selisih.files.read import read_articles
from selisih.pipeline import examine
from selisih.settings import Settings

DAYS = (
    "senin|monday",
    "selasa|tuesday",
    "rabu|wednesday",
    "kamis|thursday",
    "jumat|jum.at|friday",
    "sabtu|saturday",
    "minggu|sunday",
)
MONTHS = (
    "januari|january", "februari|february", "maret|march", "april", "mei|may", "juni|june", "juli|july", "agustus|august",
    "september", "oktober|october", "november", "desember|december",
)  # fmt: skip
NAMES = "|".join(MONTHS)
FULL = re.compile(
    rf"(?i)\b(?P<name>{'|'.join(DAYS)})(?: (?:pagi|siang|sore|malam))?,?\s*\(?\s*"
    rf"(?:(?P<d>\d{{1,2}})(?:/(?P<m>\d{{1,2}})/| (?P<n>{NAMES}),? )|(?P<n2>{NAMES})\.? (?P<d2>\d{{1,2}}),? )(?P<y>\d{{4}})(?!\d)"
)


def denied(found: re.Match[str]) -> bool | None:
    """Whether the calendar gives the day another weekday; None where there is no such day."""
    name = (found["n"] or found["n2"] or "").lower()
    month = int(found["m"]) if found["m"] else next(i for i, m in enumerate(MONTHS, 1) if name in m.split("|"))
    try:
        day = date(int(found["y"]), month, int(found["d"] or found["d2"]))
    except ValueError:
        return None
    return re.fullmatch(DAYS[day.weekday()], found["name"].lower()) is None


def main(argv: list[str]) -> int:
    articles = read_articles([Path(a) for a in argv if not a.startswith("--")]).articles
    report = examine(articles, Settings())
    claims = {c.id: c for c in report.claims}
    flagged = [
        claims[c]
        for f in report.findings
        if f.code in ("weekday-mismatch", "impossible-date", "year-incoherent", "date-conflict")
        for side in f.sides
        for c in side
    ]
    count = {(wrong, hit): 0 for wrong in (True, False) for hit in (True, False)}
    for article in articles:
        for found in FULL.finditer(article.text):
            wrong = denied(found)
            if wrong is None:
                continue
            own = [c for c in flagged if (c.article, c.part) == (article.id, "body")]
            hit = any(c.start < found.end() and found.start() < c.end for c in own)
            count[wrong, hit] += 1
            if wrong is not hit and "--list" in argv:
                print("missed" if wrong else "flagged", article.id, " ".join(found.group().split()))
    print(f"mismatches {count[True, True]} of {count[True, True] + count[True, False]} flagged")
    print(f"agreeing   {count[False, True]} of {count[False, True] + count[False, False]} flagged")
    return 1 if count[False, True] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
