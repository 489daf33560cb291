"""gather: the articles of a run as stories, articles that tell of the same events."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import blake2b
from itertools import combinations

from selisih.languages.lexicon import lexicon
from selisih.model.claim import Claim
from selisih.model.story import Story
from selisih.text.article import Article
from selisih.values.moment import Moment

_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_WORD = re.compile(r"\b[^\W\d_]{4,}\b")
_APART = 45  # days between two articles' own dates from which they tell of two events
_NAMES, _WORDS = 0.30, 0.16  # shares of the smaller article's names, or of its words, that tie two of one language
_MOSTLY = 0.40  # share of the smaller article's words that ties two of the same weeks, whatever names they share


def gather(articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]]) -> list[Story]:
    """The stories, sorted; every article is in exactly one. `claims` are by article id."""
    order = sorted(articles, key=lambda a: a.id)
    marks = {a.id: _marks(a) for a in order}
    days = {a.id: _day(a, claims.get(a.id, ())) for a in order}
    group = {a.id: a.id for a in order}
    for a, b in combinations(order, 2):
        x, y = days[a.id], days[b.id]
        if _near(x, y) and _alike(marks[a.id], marks[b.id], x is not None and y is not None):
            old, new = sorted((group[a.id], group[b.id]), reverse=True)
            group = {k: new if v == old else v for k, v in group.items()}
    stories = []
    for head in sorted(set(group.values())):
        ids = tuple(sorted(k for k, v in group.items() if v == head))
        stories.append(Story(blake2b("\x1f".join(ids).encode(), digest_size=6).hexdigest(), ids, _title(ids, marks)))
    return stories


Marks = tuple[frozenset[str], frozenset[str], str]


def _marks(article: Article) -> Marks:
    """The proper names and the longer words of an article, and its language."""
    known = lexicon(article.language)
    text = f"{article.title}\n{article.text}"
    stop = {w for w, es in known.entries.items() if any(e.tag in ("stopword", "month", "weekday", "say") for e in es)}
    names = {n.lower() for n in _NAME.findall(text)} - stop
    words = {w.lower() for w in _WORD.findall(text)} - stop
    return frozenset(names), frozenset(words), article.language


def _alike(a: Marks, b: Marks, dated: bool) -> bool:
    """Whether two articles share enough names and words; with both `dated`, words alone may do."""
    names = len(a[0] & b[0]) / max(1, min(len(a[0]), len(b[0])))
    words = len(a[1] & b[1]) / max(1, min(len(a[1]), len(b[1])))
    if a[2] != b[2]:
        return names >= _NAMES
    return (names + words >= _NAMES + _WORDS and len(a[0] & b[0]) >= 3) or words >= (
        _MOSTLY if dated else _MOSTLY + 0.1
    )


def _day(article: Article, claims: Sequence[Claim]) -> date | None:
    """The day an article tells of: the middle one of the days it writes in full; not the day it was stored."""
    days = sorted(
        d
        for c in claims
        if isinstance(c.value, Moment) and c.value.found == "written" and (d := _full(c.value.edtf)) is not None
    )
    published = _full(article.published)
    told = [d for d in days if d != published]
    return told[len(told) // 2] if told else None if days else published


def _full(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat((edtf or "")[:10])
    except ValueError:
        return None


def _near(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs((a - b).days) <= _APART


def _title(ids: Sequence[str], marks: Mapping[str, Marks]) -> str:
    """The names that most articles of a story share, a few of them."""
    count: dict[str, int] = {}
    for i in ids:
        for name in marks[i][0]:
            count[name] = count.get(name, 0) + 1
    most = sorted(count, key=lambda n: (-count[n], n))[:3]
    return ", ".join(n.capitalize() for n in most)
