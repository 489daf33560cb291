"""Seconds for texts nobody would print, at one size and at half of it: time grows as the text does, whatever the text.

linear.py [SIZE] [NAME ...]    SIZE: characters of the larger text, 1000000 unless told; NAME: sorts of text, else all
"""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from hostile import TEXTS
from selisih.pipeline import extraction
from selisih.text.article import Article

SIZE = 1_000_000
FLAGGED = 2.6  # times the time of half the text from which a sort of text is marked


def seconds(text: str) -> float:
    """The processor time that the whole extraction of one article takes."""
    article = Article("a", "a.md", "a.id", text, published="2023-03-24")
    gc.collect()
    gc.disable()  # its full rounds come at sizes of their own
    start = time.process_time()
    extraction(article)
    spent = time.process_time() - start
    gc.enable()
    return spent


def main(arguments: list[str]) -> int:
    """Prints a row for each sort of text as it is measured, then the slowest; 1 where one grows too fast."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    size = int(arguments.pop(0)) if arguments and arguments[0].isdecimal() else SIZE
    names = arguments or list(TEXTS)
    seconds('"Kami siap," kata Budi di Jakarta. Sebanyak 5 orang tewas.')  # the language's files are read once a run
    rows = []
    print(f"| text of {size:,} characters | seconds | times that of half the text |\n|---|---:|---:|")
    for name in names:
        half, whole = seconds(TEXTS[name](size // 2)), seconds(TEXTS[name](size))
        ratio = whole / half
        rows.append((ratio, whole, name))
        print(f"| {name} | {whole:.2f} | {ratio:.2f}{' (!)' if ratio > FLAGGED else ''} |", flush=True)
    rates = sorted(rows)
    middle, most = rates[len(rates) // 2][0], rates[-1]
    slow = max(rows, key=lambda row: row[1])
    print(
        f"\n{len(rows)} sorts of text: twice the text takes {middle:.2f} times as long in the middle, {most[0]:.2f} at"
    )
    print(f"most ({most[2]}); the slowest, {slow[2]}, takes {slow[1] / size * 1e6:.1f} seconds a million characters.")
    return int(most[0] > FLAGGED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
