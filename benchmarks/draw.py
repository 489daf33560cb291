"""A sample to be read by eye: claims, or findings, of any articles, drawn with a fixed seed, as a Markdown table to mark.

    draw.py claims|findings FOLDER|FILE ... [--seed N] [--size N] [--articles N] [--shuffle N] [--out FILE.md]
    draw.py count MARKED.md [SECOND.md]

`claims` draws at most --articles articles (default 300) and from them --size claims (default 200), each shown in its
sentence with its value and what it is about. `findings` draws from all findings of one run over all the articles.
`--shuffle` puts the rows of the same sample into another order, for a second reading that does not look at the first.

The first column is for the mark: `r` right, `w` wrong in span or value (a finding: a reader would call it wrong), `s` right
but about something else than the claim says, `?` not to be told from the text. `count` counts the marks, with the Wilson
interval of the share right at 95%; of two files with the same rows it gives the agreement, too (Cohen's kappa).
What is drawn holds words of the articles: it is for marking, not for keeping.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from math import sqrt
from pathlib import Path
from random import Random

from selisih.files.read import read_articles
from selisih.model.claim import Claim
from selisih.model.report import Report
from selisih.model.shown import shown
from selisih.pipeline import examine, extraction
from selisih.settings import Settings
from selisih.text.article import Article

_ROW = re.compile(r"\| *(?P<mark>[rws?]) *\| *(?P<key>[^| ]+) *\| *(?P<code>[^|]*?) *\|")
_HEAD = "| mark | id | what | words | read as |\n|---|---|---|---|---|\n"
_ABOUT = 90  # characters of the sentence shown on either side
Row = tuple[str, str, str, str]


def claims_of(articles: list[Article], size: int, random: Random) -> list[Row]:
    """A row for each claim of a sample."""
    by_id = {a.id: a for a in articles}
    every = [c for a in articles for c in extraction(a).claims]
    chosen = random.sample(every, min(size, len(every)))
    return [(c.id, c.kind, _words(c, by_id[c.article]), f"{shown(c.value)} — {_about(c)}") for c in chosen]


def findings_of(report: Report, size: int, random: Random) -> list[Row]:
    """A row for each finding of a sample."""
    by_id, told = {a.id: a for a in report.articles}, {c.id: c for c in report.claims}
    chosen = random.sample(list(report.findings), min(size, len(report.findings)))
    rows = []
    for finding in chosen:
        sides = [
            f"{told[c].article}: {_words(told[c], by_id[told[c].article])} = {shown(told[c].value)}"
            for c in finding.claims[:6]
        ]
        rows.append((finding.fingerprint, f"{finding.code} {finding.severity}", "<br>".join(sides), finding.message))
    return rows


def _words(claim: Claim, article: Article) -> str:
    text = article.title if claim.part == "title" else article.text
    first, last = max(claim.sentence[0], claim.start - _ABOUT), min(claim.sentence[1], claim.end + _ABOUT)
    return f"{text[first : claim.start]}**{claim.quote}**{text[claim.end : last]}"


def _about(claim: Claim) -> str:
    told = {key: value for key, value in claim.subject.record().items() if key not in ("setting", "words")}
    return ", ".join(f"{k} {'+'.join(v) if isinstance(v, list) else v}" for k, v in told.items())


def written(rows: list[Row]) -> str:
    """The rows as a table with an empty column for the mark."""
    cells = [[" ".join(cell.replace("|", "/").split()) for cell in row] for row in rows]
    return _HEAD + "".join(f"|  | {' | '.join(row)} |\n" for row in cells)


def marks_of(path: Path) -> dict[str, tuple[str, str]]:
    """The marks of a table by the id of the row, each with what was marked."""
    found = (_ROW.match(line) for line in path.read_text(encoding="utf-8").splitlines())
    return {m["key"]: (m["mark"], m["code"]) for m in found if m}


def wilson(right: int, of: int) -> tuple[float, float]:
    """The ends of the interval of a share at 95%."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, right / of
    middle, width = share + z * z / (2 * of), z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


def kappa(pairs: list[tuple[str, str]]) -> float:
    """Cohen's kappa: agreement beyond what two readers with these habits would reach by chance."""
    first, second = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    same = sum(a == b for a, b in pairs) / len(pairs)
    chance = sum(first[k] * second[k] for k in first) / len(pairs) ** 2
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)


def counted(paths: list[Path]) -> str:
    """The marks of one table or two, counted."""
    tables = [marks_of(path) for path in paths]
    lines = []
    for path, marks in zip(paths, tables, strict=True):
        right = sum(mark in "rs" for mark, _ in marks.values())
        of = sum(mark != "?" for mark, _ in marks.values())
        low, high = wilson(right, of)
        lines.append(
            f"{path.name}: {right} of {of} right, {100 * right / max(1, of):.1f}% ({100 * low:.1f} to {100 * high:.1f})"
        )
        for what in sorted({code for _, code in marks.values()}):
            told = Counter(mark for mark, code in marks.values() if code == what)
            lines.append(f"  {what}: " + ", ".join(f"{told[m]} {m}" for m in "rsw?" if told[m]))
    if len(tables) == 2:
        pairs = [(tables[0][k][0], tables[1][k][0]) for k in sorted(tables[0].keys() & tables[1].keys())]
        lines.append(f"kappa {kappa(pairs):.2f} over {len(pairs)} rows, alike {sum(a == b for a, b in pairs)}")
    return "\n".join(lines)


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("what", choices=("claims", "findings", "count"))
    parser.add_argument("paths", nargs="+", type=Path)
    for name, default in (("seed", 1), ("size", 200), ("articles", 300), ("shuffle", 0)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args(argv)
    if given.what == "count":
        print(counted(given.paths))
        return 0
    random = Random(given.seed)
    articles = sorted(read_articles(given.paths).articles, key=lambda a: a.id)
    if given.what == "claims":
        rows = claims_of(random.sample(articles, min(given.articles, len(articles))), given.size, random)
    else:
        rows = findings_of(examine(articles, Settings()), given.size, random)
    if given.shuffle:
        Random(given.shuffle).shuffle(rows)
    if given.out:
        given.out.write_text(written(rows), encoding="utf-8")
    else:
        print(written(rows), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
