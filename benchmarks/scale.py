"""Time and memory of `selisih check` on 250, 500, 1,000 and 2,000 articles in one go, and how both grow.

scale.py [--write] PATH    PATH: a folder of articles or JSON Lines; --write puts the table in docs/benchmarks.md

Each size is a process of its own; the articles are spread evenly over those there are.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from page import put
from selisih.files.read import read_articles
from selisih.text.article import Article

SIZES = (250, 500, 1000, 2000)
_FIELDS = ("id", "text", "title", "url", "source", "published", "language", "author")


class Run(NamedTuple):
    """What one size took: seconds of the processor, peak memory in MB, and what came of it."""

    articles: int
    seconds: float
    megabytes: float
    said: str


def run(articles: Sequence[Article]) -> Run:
    """One `selisih check` of the articles, by itself."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        lines = ({k: v for k in _FIELDS if (v := getattr(a, k))} for a in articles)
        file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
        command = [sys.executable, __file__, "--one", str(file)]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, kilobytes, said = told.stdout.strip().splitlines()[-1].split("\t")
    return Run(len(articles), float(seconds), float(kilobytes) / 1024, said)


def one(file: str) -> None:
    """What a run of its own prints last: seconds, peak memory in KB, the last line of the account."""
    start = time.process_time()
    command = [sys.executable, "-m", "selisih", "check", "--exit-zero", "--format", "json", file]
    told = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = used.ru_utime + used.ru_stime + time.process_time() - start
    print(f"{seconds:.2f}\t{used.ru_maxrss}\t{told.stderr.strip().splitlines()[-1]}")


def table(runs: Sequence[Run]) -> str:
    """The runs as Markdown, with how each compares with the one before."""
    lines = ["| articles | seconds | times the row above | peak memory, MB | times the row above | |"]
    lines.append("|---:|---:|---:|---:|---:|---|")
    for i, r in enumerate(runs):
        before = runs[i - 1] if i else None
        time_ratio = f"{r.seconds / before.seconds:.2f}" if before else ""
        memory_ratio = f"{r.megabytes / before.megabytes:.2f}" if before else ""
        lines.append(
            f"| {r.articles:,} | {r.seconds:,.1f} | {time_ratio} | {r.megabytes:,.0f} | {memory_ratio} | {r.said} |"
        )
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Prints the table; writes it into the page where asked."""
    if arguments[:1] == ["--one"]:
        one(arguments[1])
        return
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    paths = [a for a in arguments if not a.startswith("--")]
    found = read_articles(paths).articles
    runs = []
    for size in (s for s in SIZES if s <= len(found)):
        runs.append(run([found[k * len(found) // size] for k in range(size)]))
        print(runs[-1], file=sys.stderr)
    letters = sum(len(a.text) for a in found) // max(1, len(found))
    text = f"Spread over {len(found):,} articles of {letters:,} characters on average, one core:\n\n{table(runs)}"
    print(text)
    if "--write" in arguments:
        put("scale", text)


if __name__ == "__main__":
    main(sys.argv[1:])
