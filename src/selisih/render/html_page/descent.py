"""descent: who in a story cites or copies whom, as a tree from the origins down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from selisih.model.lineage import Reliance
from selisih.render.html_page.desk import Desk, clipped, source_name
from selisih.render.html_page.wording import shown_short

_DEEPEST = 8


class Node(NamedTuple):
    """An article, or an outlet of which none is at hand (then without an address). `how` says in what way it rests on the
    node above, empty for an origin; of a node that stands elsewhere already (`again`) nothing below is repeated."""

    name: str
    href: str
    when: str
    how: str
    again: bool
    below: tuple[Node, ...]


class Descent(NamedTuple):
    """The origins that others rest on with those others below them, and the articles that rest on nobody and on which
    nobody rests."""

    origins: tuple[Node, ...]
    alone: tuple[Node, ...]


def descent(desk: Desk, articles: Sequence[str]) -> Descent | None:
    """Who rests on whom among the articles of a story; None where nobody does."""
    inside = frozenset(articles)
    found = [r for r in desk.report.lineage if r.article in inside]
    if not found:
        return None
    below: dict[str, dict[str, Reliance]] = {}
    for reliance in found:
        below.setdefault(reliance.on or reliance.outlet, {}).setdefault(reliance.article, reliance)
    resting = {reliance.article for reliance in found}
    tops = [key for key in below if key not in resting]
    if not tops:  # they all cite one another: no origin can be told
        tops = [next(iter(below))]
    seen: set[str] = set()
    origins = tuple(_node(desk, key, "", below, seen, 0) for key in tops)
    cut_off = [a for a in resting if a not in seen]  # rings that no origin leads to
    origins += tuple(_node(desk, key, "", below, seen, 0) for key in sorted(cut_off) if key not in seen)
    alone = tuple(_node(desk, a, "", {}, set(), 0) for a in articles if a not in resting and a not in below)
    return Descent(origins, alone)


def _node(
    desk: Desk, key: str, how: str, below: Mapping[str, Mapping[str, Reliance]], seen: set[str], depth: int
) -> Node:
    again = key in seen
    seen.add(key)
    under = {} if again or depth >= _DEEPEST else below.get(key, {})
    nodes = tuple(_node(desk, article, r.why, below, seen, depth + 1) for article, r in under.items())
    article = desk.articles.get(key)
    if article is None:
        return Node(clipped(key, 60), "", "", how, again, nodes)
    when = shown_short(article.published, desk.language)
    return Node(source_name(article), desk.article_at(key), when, how, again, nodes)
