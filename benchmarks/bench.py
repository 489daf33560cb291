"""Articles per second on one core: selisih's whole extraction beside other tools, on the same texts in one run.

bench.py [--write] [PATH]    PATH: a folder of articles, a CSV with a text column, or JSON Lines; else articles/
                             --write puts the table in docs/benchmarks.md
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from page import put
from selisih.files.read import read_articles
from selisih.languages.lexicon import lexicon
from selisih.pipeline import extraction
from selisih.text.article import Article

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "articles"
_TEXT_COLUMNS = ("fulltext", "text", "content", "body", "isi")
_MOST = 200  # articles; more tell no more
_LONG_ENOUGH = 1500  # characters of a whole article
_SECONDS = 3.0  # a quick tool goes over the articles again until then, and its best pass counts


class Row(NamedTuple):
    """One tool: its name, what it does, and the seconds it takes for all the articles."""

    name: str
    does: str
    seconds: float


def articles(path: Path) -> list[Article]:
    """The articles of a path, evenly spaced where there are too many."""
    if path.suffix.lower() == ".csv":
        csv.field_size_limit(10_000_000)
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            rows = [{k.lower(): v or "" for k, v in row.items() if k} for row in csv.DictReader(file)]
        column = next((c for c in _TEXT_COLUMNS if rows and c in rows[0]), None)
        if column is None:
            raise SystemExit(f"{path}: no column named {', '.join(_TEXT_COLUMNS)}")
        found = [
            Article(id=str(i), path=path.name, source=path.stem, text=row[column])
            for i, row in enumerate(rows)
            if len(row[column]) >= _LONG_ENOUGH
        ]
    else:
        read = [replace(a, title="") for a in read_articles([path]).articles]  # the text alone, as the others get it
        found = [a for a in read if len(a.text) >= _LONG_ENOUGH or path == SAMPLE]
    if not found:
        raise SystemExit(f"{path}: no articles")
    step = max(1, len(found) // _MOST)
    return found[::step][:_MOST]


def best(pass_over: Callable[[], object], seconds: float = _SECONDS) -> float:
    """The processor's seconds of the best pass, of as many as fit; a slow tool gets one."""
    began = time.process_time()
    quickest = float("inf")
    while time.process_time() - began < seconds:
        start = time.process_time()
        pass_over()
        quickest = min(quickest, time.process_time() - start)
    return quickest


def rows(found: Sequence[Article]) -> list[Row]:
    """selisih first, then what can be imported of the others."""
    language = found[0].language
    extraction(found[0])  # the language's files are read once a run
    does = "segments, reads, all seven kinds, dates anchored, subjects"
    out = [Row("selisih extraction", does, best(lambda: [extraction(a) for a in found]))]
    texts = [a.text for a in found]
    for maker in (_aho_corasick, _dateparser, _quantulum):
        try:
            name, does, one = maker(language)
        except ImportError as error:
            print(f"left out: {error}", file=sys.stderr)
            continue
        one(texts[0])
        out.append(Row(name, does, best(lambda one=one: [one(t) for t in texts])))  # type: ignore[misc]
    return out


def _aho_corasick(language: str) -> tuple[str, str, Callable[[str], object]]:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for entries in lexicon(language).entries.values():
        for entry in entries:
            automaton.add_word(" ".join(entry.words), entry.tag)
    automaton.make_automaton()
    return "pyahocorasick", "one pass for all our trigger words", lambda text: list(automaton.iter(text.lower()))


def _dateparser(language: str) -> tuple[str, str, Callable[[str], object]]:
    from dateparser.search import search_dates

    return "dateparser search_dates", "dates", lambda text: search_dates(text, languages=[language])


def _quantulum(language: str) -> tuple[str, str, Callable[[str], object]]:
    from quantulum3 import parser

    return "quantulum3", "quantities (its English; it has no Indonesian)", parser.parse


def cold_start(times: int = 5) -> tuple[float, float]:
    """Seconds of `selisih --help` and of importing typer alone, the best of some runs of each."""

    def run(*arguments: str) -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *arguments], capture_output=True, check=True)
        return time.perf_counter() - start

    ours = min(run("-m", "selisih", "--help") for _ in range(times))
    return ours, min(run("-c", "import typer") for _ in range(times))


def _set(found: Sequence[Article]) -> str:
    """What the same texts have in common, so that a figure can be told to be of them."""
    return blake2b("\x1f".join(a.text for a in found).encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def table(found: Sequence[Article], measured: Sequence[Row]) -> str:
    """The rows as Markdown, with ratios."""
    ours = measured[0].seconds
    lines = ["| tool | does | articles per second | time, selisih = 1 |", "|---|---|---:|---:|"]
    lines += [f"| {r.name} | {r.does} | {len(found) / r.seconds:,.1f} | {r.seconds / ours:,.2f} |" for r in measured]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Prints the table; writes the page where asked."""
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    warnings.simplefilter("ignore")
    found = articles(paths[0] if paths else SAMPLE)
    letters = sum(len(a.text) for a in found) // len(found)
    of = f"{len(found)} {'whole' if paths else 'sample'} articles of {letters:,} characters on average (set {_set(found)})"
    text = f"{of}, Python {sys.version_info.major}.{sys.version_info.minor}, one core:\n\n{table(found, rows(found))}"
    ours, typer = cold_start()
    text += f"\nCold start: `selisih --help` takes {ours / typer:.1f} times as long as `import typer` alone.\n"
    print(text)
    if "--write" in arguments:
        put("measured", text)


if __name__ == "__main__":
    main(sys.argv[1:])
