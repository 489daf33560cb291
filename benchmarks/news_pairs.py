"""Pairs of figures of real news, of which what they say tells nearly always whether they are about one thing.

Two articles of a story that both give a rare exact figure tell one fact with it, and every other figure that one of them gives is
about something else than it. So news nobody has marked says, too, how much each piece of evidence on a pair weighs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from gathering import gathered
from recall import Told, figure_of, rare, told_twice
from selisih.files.read import read_articles
from selisih.model.claim import Claim
from selisih.model.cluster import Weight
from selisih.model.report import Report
from selisih.pipeline import extraction
from selisih.stages.compare import total
from selisih.stages.link import evidence
from selisih.values.interval import Relation
from selisih.values.number import Quantity

MOST = 14  # articles of a story that is looked at: the longest tell little more, and take most of the time

Outcomes = tuple[tuple[str, str], ...]
Found = dict[tuple[str, str], tuple[Weight, ...]]


def stories_of(paths: Sequence[Path]) -> Report:
    """The articles of a run with their claims and stories, not yet compared."""
    articles = read_articles(paths).articles
    claims = tuple(c for a in articles for c in extraction(a).claims)
    return Report(articles, gathered(articles)[0], claims, clusters=(), findings=(), unread=())


def news_pairs(report: Report, kinds: Sequence[str]) -> Iterator[tuple[Outcomes, bool]]:
    """The outcomes of comparing two claims of one story, and whether they are about one thing; copied sentences left out, as
    they say what comes of copying."""
    told = [t for t in told_twice(report, rare(report)) if not t.copied]
    for story in (s for s in report.stories if len(s.articles) <= MOST):
        mine = [t for t in told if {t.a.article, t.b.article} <= set(story.articles)]
        if not mine:
            continue
        claims = [c for c in report.claims if c.article in story.articles and c.kind in kinds]
        found = evidence(claims)
        for t in mine:
            yield from _of(t, claims, found)


def _of(told: Told, claims: Sequence[Claim], found: Found) -> Iterator[tuple[Outcomes, bool]]:
    """The pair that tells a figure, the one where they are most alike, and all that set it against another of the articles."""
    figure, sides = figure_of(told.a), (told.a, told.b)
    same = [[c for c in claims if c.article == side.article and figure_of(c) == figure] for side in sides]
    both = [weighed for a in same[0] for b in same[1] if (weighed := _evidence(a, b, found))]
    if both:
        yield _outcomes(max(both, key=total)), True
    for one, other in (sides, sides[::-1]):
        for claim in (c for c in claims if c.article == other.article and _differs(one, c)):
            if weighed := _evidence(one, claim, found):
                yield _outcomes(weighed), False


def _evidence(a: Claim, b: Claim, found: Found) -> tuple[Weight, ...]:
    return found.get((min(a.id, b.id), max(a.id, b.id)), ())


def _outcomes(weighed: tuple[Weight, ...]) -> Outcomes:
    return tuple((w.field, w.how) for w in weighed)


def _differs(a: Claim, b: Claim) -> bool:
    x, y = a.value, b.value
    return isinstance(x, Quantity) and isinstance(y, Quantity) and x.relate(y) is Relation.DISJOINT
