"""How much quicker a new article is checked against known ones than by reading all of them anew.

    .venv/bin/python benchmarks/against.py ARTICLES [--new N] [--times N] [--write]

ARTICLES is a folder or a JSON Lines file. N articles spread over it (9) are taken as new, one after the other, and all others
are known: with --times so many times as often, each time with other names (but of places) and on other days, as so
many articles of other events. Seconds are those of the processor. All ways are measured in this one run: reading and extracting
all of them, the first run with each sort of store, which makes the index, and the runs after it; --write puts them in
docs/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from page import put
from selisih.files.read import read_articles
from selisih.languages.lexicon import lexicon
from selisih.pipeline import extraction
from selisih.text.article import Article

_WORD = re.compile(r"[^\W\d_]+")
_MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
_MONTH = rf"(?<=/)\d\d?|(?<= )(?:{'|'.join(_MONTHS)})"
_DAY = re.compile(rf"(?<![\w/.,])(?P<day>\d\d?)(?P<mark>[/ ])(?P<month>{_MONTH})(?P<year>[/ ]\d{{4}})?(?![\w/])")
_LATER = timedelta(weeks=9)
_CONSONANTS = "bcdfghjklmnpqrstvwxyz"


class Measured(NamedTuple):
    """Seconds of the processor by what was done, and the size of the index in MB."""

    known: int
    anew: float
    first: float
    beside: tuple[float, ...]
    from_claims: float
    beside_claims: tuple[float, ...]
    megabytes: float


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("articles")
    arguments.add_argument("--new", type=int, default=9)
    arguments.add_argument("--times", type=int, default=1)
    arguments.add_argument("--write", action="store_true")
    given = arguments.parse_args()
    found = read_articles([given.articles]).articles
    new = found[:: max(1, len(found) // given.new)][: given.new]
    old = [article for article in found if article not in new]
    measured = measure(new, [*old, *(one for n in range(1, given.times) for one in renamed(old, n))])
    table = _table(measured, len(old), given.times)
    print(table)
    if given.write:
        put("against", table)


def measure(new: Sequence[Article], known: Sequence[Article]) -> Measured:
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        for name, articles in (("new", new), ("archive", known)):
            (desk / name).mkdir()
            for number, article in enumerate(articles):
                (desk / name / f"{number}.md").write_text(_file(article), encoding="utf-8")
        begin = time.process_time()
        for article in read_articles([desk / "archive"]).articles:
            extraction(article)
        anew = time.process_time() - begin
        first = _check(desk, "archive", 0)
        beside = tuple(_check(desk, "archive", n) for n in range(len(new)))
        _run(desk, "extract", "archive", "-o", "claims")
        from_claims = _check(desk, "claims", 0)
        beside_claims = tuple(_check(desk, "claims", n) for n in range(len(new)))
        sizes = [path.stat().st_size for path in (desk / ".selisih_cache").glob("*.sqlite")]
    return Measured(len(known), anew, first, beside, from_claims, beside_claims, max(sizes) / 1e6)


def renamed(articles: Sequence[Article], number: int) -> list[Article]:
    """The articles with other names, the same one for one name (words that are capitalised wherever they stand and that no
    list of selisih has), and nine weeks earlier for each number: the days of the week stay right."""
    texts = [f"{article.title}\n{article.text}" for article in articles]
    small = {word for text in texts for word in _WORD.findall(text) if word[0].islower()}
    turned = _CONSONANTS[number:] + _CONSONANTS[:number]
    table = str.maketrans(_CONSONANTS + _CONSONANTS.upper(), turned + turned.upper())

    def other(article: Article) -> Article:
        listed = lexicon(article.language).entries

        def name(found: re.Match[str]) -> str:
            word = found[0]
            plain = word.lower()
            return word if word[0].islower() or plain in small or plain in listed else word.translate(table)

        year = int((article.published or "2025")[:4])
        title, text = (_earlier(_WORD.sub(name, words), number, year) for words in (article.title, article.text))
        first = (article.published or "")[:10]
        published = (date.fromisoformat(first) - number * _LATER).isoformat() if len(first) == 10 else article.published
        return replace(article, id=f"{article.id}~{number}", title=title, text=text, published=published)

    return [other(article) for article in articles]


def _earlier(text: str, number: int, year: int) -> str:
    """The text with its days, as `(30/6)`, `30/6/2025` and `30 Juni 2025`, so much earlier."""

    def day(found: re.Match[str]) -> str:
        told, mark, month, after = found["day"], found["mark"], found["month"], found["year"] or ""
        try:
            known = date(
                int(after[-4:]) if after else year,
                int(month) if month.isdigit() else _MONTHS.index(month) + 1,
                int(told),
            )
        except ValueError:
            return found[0]
        moved = known - number * _LATER
        name = str(moved.month) if month.isdigit() else _MONTHS[moved.month - 1]
        return f"{moved.day}{mark}{name}{after[:-4]}{moved.year if after else ''}"

    return _DAY.sub(day, text)


def _file(article: Article) -> str:
    front = {"source": article.source, "language": article.language, "title": article.title}
    front |= {"published": article.published} if article.published else {}
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items() if value)
    return f"---\n{head}---\n{article.text}"


def _check(desk: Path, store: str, number: int) -> float:
    return _run(desk, "check", f"new/{number}.md", "--against", store, "--exit-zero")


def _run(desk: Path, *arguments: str) -> float:
    """Seconds of the processor that a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "selisih", *arguments], cwd=desk, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _table(m: Measured, real: int, times: int) -> str:
    def row(name: str, seconds: float) -> str:
        part = f"1/{m.anew / seconds:.1f}" if seconds < m.anew else f"{seconds / m.anew:.1f}"
        return f"| {name} | {seconds:.2f} | {part} |"

    made = f", made of {real:,} with other names" if times > 1 else ""
    middle, theirs = (sorted(of)[len(of) // 2] for of in (m.beside, m.beside_claims))
    rows = [
        row("reading and extracting all of them anew", m.anew),
        row("the first run against the articles, which makes the index", m.first),
        row(f"a new article against the articles, the middle one of {len(m.beside)}", middle),
        row("the slowest of these", max(m.beside)),
        row("the first run against stored claims", m.from_claims),
        row(f"a new article against stored claims, the middle one of {len(m.beside_claims)}", theirs),
        row("the slowest of these", max(m.beside_claims)),
    ]
    head = f"{m.known:,} known articles{made}; an index of {m.megabytes:.0f} MB:"
    return "\n".join([head, "", "| | seconds of the processor | part of reading all anew |", "|---|---:|---:|", *rows])


if __name__ == "__main__":
    main()
