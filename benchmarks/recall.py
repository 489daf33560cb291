"""How much of what real news tells twice is tied, measured without gold, on articles nobody has marked.

    recall.py FOLDER|FILE.jsonl ... [--out MISSED.jsonl] [--ungathered]

Two articles of a story that both give a rare exact figure (`12,45 persen`, not round, told in few articles of the run) nearly
always tell one fact with it. Linking never looks at values, so the share of such pairs that are in one cluster is a measure of
its recall; pairs in copied sentences are counted apart. In the same way two articles of different outlets that share several
rare figures, or one and several rare names, nearly always tell of one event: the share of them in one story is that of gathering.

  --out FILE      the pairs that are not tied, both sentences and the evidence on them, one a line
  --ungathered    print the pairs of articles that are in no story together
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from selisih.files.read import read_articles
from selisih.languages.rarity import NAMES, RAREST, rarities
from selisih.model.claim import Claim
from selisih.model.report import Report
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.stages.link import evidence
from selisih.text.article import Article
from selisih.values.number import EXACT, Quantity

FEW = 8  # articles of the run that may tell a figure that is rare
DIGITS = {"money": 3, "count": 3, "percentage": 4, "limit": 4}  # it must have by kind, zeros at its end left out
COPIED = 0.8  # part of the words of the shorter sentence that two copies share
NAMES_SHARED, BITS = 4, 8.0  # rare names in common that tell of one event with one rare figure, and how rare
ROWS = ("copied sentence", "own words")

_WORD = re.compile(r"[^\W\d_]{3,}")
_NAME = re.compile(r"(?<![^\W\d_])[A-Z][^\W\d_][\w’'-]*")
Figure = tuple[str, str]


class Told(NamedTuple):
    """A figure that two articles of one story both give: a claim of each (the two tied, where any are), and whether they are."""

    a: Claim
    b: Claim
    tied: bool
    copied: bool


def figure_of(claim: Claim) -> Figure | None:
    """The number and unit of a claim, where it is exact and so long that it is hardly anywhere by chance."""
    value = claim.value
    if not isinstance(value, Quantity) or value.bound != EXACT or value.low is None or value.low != value.high:
        return None
    digits = "".join(map(str, value.low.as_tuple().digits)).strip("0")
    year = value.step == 1 and 1900 <= value.low <= 2100
    return None if len(digits) < DIGITS[claim.kind] or year else (f"{value.low.normalize():f}", value.unit)


def rare(report: Report) -> dict[Figure, dict[str, list[Claim]]]:
    """The rare figures of a run, each with the claims that give it by article."""
    held: dict[Figure, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in report.claims:
        if figure := figure_of(claim):
            held[figure][claim.article].append(claim)
    return {figure: by for figure, by in held.items() if 1 < len(by) <= FEW}


def sentence(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The sentence of a claim."""
    article = articles[claim.article]
    text = article.title if claim.part == "title" else article.text
    return text[claim.sentence[0] : claim.sentence[1]].replace("\n", " ")


def told_twice(report: Report, figures: Mapping[Figure, Mapping[str, list[Claim]]]) -> Iterator[Told]:
    """The rare figures that two articles of one story give, once for each two articles."""
    articles = {a.id: a for a in report.articles}
    together = {pair for story in report.stories for pair in combinations(sorted(story.articles), 2)}
    tied = {frozenset(two) for k in report.clusters for two in combinations(k.claims, 2)}
    for _, by in sorted(figures.items()):
        for x, y in combinations(sorted(by), 2):
            both = [(a, b) for a in by[x] for b in by[y] if a.kind == b.kind]
            if (x, y) not in together or not both:
                continue
            one = next((two for two in both if frozenset(c.id for c in two) in tied), None)
            copied = any(_copied(sentence(a, articles), sentence(b, articles)) for a, b in both)
            yield Told(*(one or both[0]), one is not None, copied)


def _copied(x: str, y: str) -> bool:
    one, other = (frozenset(_WORD.findall(s.lower())) for s in (x, y))
    return len(one & other) >= COPIED * min(len(one), len(other))


def one_event(report: Report, figures: Mapping[Figure, Collection[str]]) -> list[tuple[str, str]]:
    """The pairs of articles of two outlets that share two rare figures, or one and several rare names."""
    articles = {a.id: a for a in report.articles}
    shared = Counter(pair for by in figures.values() for pair in combinations(sorted(by), 2))
    bits = rarities(NAMES)
    names = {
        i: {n for n in map(str.lower, _NAME.findall(f"{a.title}\n{a.text}")) if bits.get(n, RAREST) >= BITS}
        for i, a in articles.items()
        if any(i in pair for pair in shared)
    }
    return [
        (x, y)
        for (x, y), often in sorted(shared.items())
        if articles[x].source != articles[y].source and (often > 1 or len(names[x] & names[y]) >= NAMES_SHARED)
    ]


def missed(told: Sequence[Told], report: Report) -> Iterator[dict[str, object]]:
    """What is to be read of the pairs that are not tied."""
    articles = {a.id: a for a in report.articles}
    cluster = {c: k for k in report.clusters for c in k.claims}
    for story in report.stories:
        own = [t for t in told if not t.tied and {t.a.article, t.b.article} <= set(story.articles)]
        if not own:
            continue
        found = evidence([c for c in report.claims if c.article in story.articles])
        for t in own:
            weights = found.get((min(t.a.id, t.b.id), max(t.a.id, t.b.id)), ())
            yield {
                "kind": t.a.kind,
                "copied": t.copied,
                "total": sum(w.weight for w in weights),
                "weights": [f"{w.field} {w.how} {w.weight:+}" for w in weights],
                "sides": [
                    {
                        "article": c.article,
                        "quote": c.quote,
                        "sentence": sentence(c, articles),
                        "subject": {k: v for k, v in c.subject.record().items() if k not in ("setting", "around")},
                        "cluster": [k.id, len(k.claims)] if (k := cluster.get(c.id)) else None,
                    }
                    for c in (t.a, t.b)
                ],
            }


def main(argv: list[str]) -> int:
    """The exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--ungathered", action="store_true")
    given = parser.parse_args(argv)
    report = examine(read_articles(given.paths).articles, Settings())
    figures = rare(report)
    told = list(told_twice(report, figures))
    print(
        f"{len(report.articles)} articles, {sum(len(s.articles) > 1 for s in report.stories)} stories of two and more"
    )
    for copied, row in zip((True, False), ROWS, strict=True):
        mine = [t.tied for t in told if t.copied is copied]
        print(f"tied, {row}: {sum(mine)}/{len(mine)} ({sum(mine) / max(1, len(mine)):.1%})")
    together = {pair for story in report.stories for pair in combinations(sorted(story.articles), 2)}
    events = one_event(report, figures)
    kept = sum(pair in together for pair in events)
    print(f"in one story: {kept}/{len(events)} ({kept / max(1, len(events)):.1%})")
    if given.ungathered:
        titles = {a.id: f"{a.source}: {a.title or a.text[:90]!r}" for a in report.articles}
        for x, y in events:
            if (x, y) not in together:
                values = sorted(" ".join(f) for f, by in figures.items() if x in by and y in by)
                print(f"- {titles[x]} | {titles[y]} | {', '.join(values)}")
    if given.out:
        lines = [json.dumps(x, ensure_ascii=False) + "\n" for x in missed(told, report)]
        given.out.write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
