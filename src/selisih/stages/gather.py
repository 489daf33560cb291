"""gather: the articles of a run as stories, articles that tell of the same events."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from hashlib import blake2b
from math import fsum, log2
from typing import NamedTuple

from selisih.languages.lexicon import lexicon
from selisih.model.claim import Claim
from selisih.model.story import Story
from selisih.text.article import Article
from selisih.text.segment import FURNITURE, Segment
from selisih.values.moment import Moment

_NAME = re.compile(r"(?<![^\W\d_])[A-Z][^\W\d_][\w’'-]*")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{4,}(?![^\W\d_])")
_APART = 45  # days between two articles' own dates from which they tell of two events
_PRIOR = 1000  # articles a run is taken to be a part of: what all of a small one shares still tells something
_FEW = 30  # articles that may share a name for it to make a pair worth comparing, in a small run
_TIED = 0.42  # shared weight of names and words, of the smaller article's, from which two tell of one event
_WORDS_ONLY = 0.5  # share of words that is enough by itself: two short texts without a name in common
_NAMES_ONLY = 0.30  # share of names that is enough between two languages, which share no words
_LOOSE = 0.6  # part of what ties two articles that those of two groups must share on average for the groups to be one
_TELLING = 4  # names an article must have for the share of them to mean anything
_HANDFUL, _MANY = 10, 80  # somebody who gives so few articles means them to be compared; so many are a day's paper
_EASY = 0.45  # part of what ties two articles of many that ties two of a handful


class _Marks(NamedTuple):
    """What an article can be known by: its names and longer words with what each weighs and what all of them do, its
    language and day."""

    names: Mapping[str, float]
    words: Mapping[str, float]
    all_names: float
    all_words: float
    language: str
    day: date | None


def gather(
    articles: Sequence[Article],
    claims: Mapping[str, Sequence[Claim]],
    segments: Mapping[str, Sequence[Segment]] | None = None,
) -> list[Story]:
    """The stories, sorted; every article is in exactly one. `claims` and `segments` are by article id.

    A name that many articles of the run have ties little, a rare one much. Two groups become one where their articles
    are alike on average, so that one article of two matters does not chain stories together.
    """
    order = sorted(articles, key=lambda a: a.id)
    marks = _marks(order, claims, segments or {})
    near = {(i, j): s for i, j in _candidates(marks) if (s := _alike(marks[i], marks[j])) > 0}
    needed = _needed(len(order))
    group = list(range(len(order)))
    members = {i: [i] for i in group}
    for i, j in sorted((p for p, s in near.items() if s >= needed), key=lambda p: (-near[p], p)):
        a, b = group[i], group[j]
        if a == b:
            continue
        between = [near.get((min(x, y), max(x, y)), 0.0) for x in members[a] for y in members[b]]
        if sum(between) < _LOOSE * needed * len(between):
            continue
        for x in members[b]:
            group[x] = a
        members[a] += members.pop(b)
    stories = []
    for own in members.values():
        ids = tuple(sorted(order[i].id for i in own))
        name = blake2b("\x1f".join(ids).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
        stories.append(Story(name, ids, _title([marks[i] for i in own])))
    return sorted(stories, key=lambda s: s.articles)


def _needed(count: int) -> float:
    """How alike two articles of a run of so many must be, 1 where it is a day's paper: the prior speaks, too."""
    if count >= _MANY:
        return 1.0
    return (
        _EASY + (1 - _EASY) * max(0.0, log2(count / _HANDFUL) / log2(_MANY / _HANDFUL)) if count > _HANDFUL else _EASY
    )


def _marks(
    articles: Sequence[Article], claims: Mapping[str, Sequence[Claim]], segments: Mapping[str, Sequence[Segment]]
) -> list[_Marks]:
    found = [known_by(a, segments.get(a.id, ())) for a in articles]
    names, words = (Counter(w for f in found for w in f[k]) for k in (0, 1))
    total = max(len(articles), _PRIOR) + 1
    out = []
    for article, (mine, other) in zip(articles, found, strict=True):
        named = {w: log2(total / names[w]) for w in mine}
        worded = {w: log2(total / words[w]) for w in other}
        day = _day(article, claims.get(article.id, ()))
        out.append(_Marks(named, worded, fsum(named.values()), fsum(worded.values()), article.language, day))
    return out


def known_by(article: Article, segments: Sequence[Segment]) -> tuple[set[str], set[str]]:
    """The names and the longer words of an article, in lower case, page furniture left out."""
    kept = [article.text[s.span.start : s.span.end] for s in segments if s.kind != FURNITURE] or [article.text]
    text = "\n".join((article.title, *kept))
    stop = _common(article.language)
    return {n.lower() for n in _NAME.findall(text)} - stop, {w.lower() for w in _WORD.findall(text)} - stop


@cache
def _common(language: str) -> frozenset[str]:
    tags = ("stopword", "month", "weekday", "say")
    return frozenset(w for w, entries in lexicon(language).entries.items() if any(e.tag in tags for e in entries))


def _candidates(marks: Sequence[_Marks]) -> list[tuple[int, int]]:
    """Pairs that share a name or word not everybody has, of about the same days."""
    holders: dict[str, list[int]] = {}
    for i, mark in enumerate(marks):
        for word in (*mark.names, *mark.words):
            holders.setdefault(word, []).append(i)
    most = max(_FEW, len(marks) // 8)
    pairs = {
        (ids[x], ids[y])
        for ids in (sorted(set(h)) for h in holders.values())
        if 1 < len(ids) <= most
        for x in range(len(ids))
        for y in range(x + 1, len(ids))
    }
    return sorted(p for p in pairs if _near(marks[p[0]].day, marks[p[1]].day))


def _alike(a: _Marks, b: _Marks) -> float:
    """How alike two articles are, 1 and more where they tell of one event."""
    names = _share(a.names, b.names, min(a.all_names, b.all_names))
    words = _share(a.words, b.words, min(a.all_words, b.all_words))
    if min(len(a.names), len(b.names)) < _TELLING:
        names = min(names, words)
    if a.language != b.language:
        return names / _NAMES_ONLY
    return max((names + words) / (2 * _TIED) if names else 0.0, words / _WORDS_ONLY)


def _share(a: Mapping[str, float], b: Mapping[str, float], least: float) -> float:
    """The weight of what both have, as a part of the weight of the one that has less; sums that no order changes."""
    return fsum(map(a.__getitem__, a.keys() & b.keys())) / least if least else 0.0


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


def _title(marks: Sequence[_Marks]) -> str:
    """The names that most articles of a story share, a few of them."""
    count = Counter(name for mark in marks for name in mark.names)
    most = sorted(count, key=lambda n: (-count[n], n))[:3]
    return ", ".join(n.capitalize() for n in most)
