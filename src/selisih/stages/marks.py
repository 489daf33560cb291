"""marks: what an article can be known by among others: names, longer words, figures, the days it tells of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from math import fsum, sqrt
from typing import NamedTuple

from selisih.languages.countries import countries
from selisih.languages.lexicon import lexicon
from selisih.languages.places import bare_name
from selisih.languages.rarity import NAMES, RAREST, WORDS, rarities
from selisih.model.claim import Claim
from selisih.text.article import Article
from selisih.text.segment import FURNITURE, Segment
from selisih.values.edtf import day_of
from selisih.values.moment import Moment

_RAREST_SQUARE = RAREST**2
_NAME = re.compile(r"(?<![^\W\d_])[A-Z][^\W\d_][\w’'-]*")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]{4,}(?![^\W\d_])")
_FIGURE = re.compile(r"(?<![\w.,])(?!(?:19|20)\d\d(?![.,]?\d))\d(?:[.,]?\d){2,}(?!\w)")  # three digits, and no year


class Marks(NamedTuple):
    """What an article is told from others by.

    `names` and `words` are in lower case, a place under its one name; `figures` of three and more digits, without end zeros
    and marks, which two languages write otherwise; `measures` and `places` are those of its claims, countries left out.
    `told` are the full days its text has, sorted, `days` those that are not the day of publication or next to it, `ordinals`
    the numbers of all of these, `without_year` months and days to which the day of publication gave their year; the rest are
    the lengths of its names and words as vectors.
    """

    language: str
    names: frozenset[str]
    words: frozenset[str]
    figures: frozenset[str]
    measures: frozenset[str]
    places: frozenset[str]
    days: frozenset[date]
    told: tuple[date, ...]
    published: date | None
    ordinals: frozenset[int]
    without_year: frozenset[tuple[int, int]]
    names_long: float
    words_long: float


def marks_of(article: Article, claims: Sequence[Claim], segments: Sequence[Segment] = ()) -> Marks:
    """The Marks of an article, page furniture left out."""
    kept = [article.text[s.span.start : s.span.end] for s in segments if s.kind != FURNITURE] or [article.text]
    text = "\n".join((article.title, *kept))
    stop, places = _common(article.language), lexicon(article.language).values("place")
    named = {n.lower().removesuffix("'s") for n in _NAME.findall(text.replace("’", "'"))} - stop
    names = frozenset(places.get(n, n).lower().replace(" ", "_") for n in named)
    words = frozenset(w.lower() for w in _WORD.findall(text)) - stop
    published = day_of((article.published or "")[:10])
    told = sorted({d for c in claims if (d := _day(c, "written")) is not None})
    return Marks(
        article.language,
        names,
        words,
        frozenset(f for f in (re.sub(r"[.,]|0+$", "", f) for f in _FIGURE.findall(text)) if len(f) > 2),
        frozenset(c.subject.measure for c in claims if c.subject.measure),
        frozenset(bare_name(p) for c in claims for p in c.subject.places) - _lands(),
        frozenset(d for d in told if published is None or abs((d - published).days) > 1),
        tuple(told),
        published,
        frozenset(d.toordinal() for d in (*told, *([published] if published else ()))),
        frozenset((d.month, d.day) for c in claims if (d := _day(c, "published")) is not None),
        sqrt(_square(names, NAMES)),
        sqrt(_square(words, WORDS)),
    )


def when(marks: Marks) -> date | None:
    """The day an article tells of: the middle one of those it writes, the day of publication left out; else that day."""
    days = [d for d in marks.told if d != marks.published]
    return days[len(days) // 2] if days else marks.published or next(iter(marks.told), None)


def apart(a: Marks, b: Marks) -> int:
    """How many days lie between what two articles tell, where they are nearest: one of many dates may be a slip, and a day
    whose year is that of publication may be of another, as what was stored late is dated late."""
    if not a.ordinals.isdisjoint(b.ordinals) or _one_day(a, b) or _one_day(b, a):
        return 0
    return min((abs(x - y) for x in a.ordinals for y in b.ordinals), default=0)


def _one_day(a: Marks, b: Marks) -> bool:
    return any((day.month, day.day) in a.without_year for day in b.told)


def alike(shared: Iterable[str], sort: str, long: float) -> float:
    """The cosine of two sets of names or words that share these, `long` the product of their lengths; 1 for the same ones."""
    return _square(shared, sort) / long if long else 0.0


def _square(words: Iterable[str], sort: str) -> float:
    squares = _squares(sort)
    return fsum([squares.get(w, _RAREST_SQUARE) for w in words])


@cache
def _squares(sort: str) -> dict[str, float]:
    return {word: bits**2 for word, bits in rarities(sort).items()}


def _day(claim: Claim, found: str) -> date | None:
    """The full day of a date claim found so, unless it is written with another weekday than its own."""
    value = claim.value
    if not isinstance(value, Moment) or value.found != found or not value.sound():
        return None
    return day_of((value.edtf or "")[:10])


@cache
def _lands() -> frozenset[str]:
    return frozenset(key for names in countries().values() for _, key in names)


@cache
def _common(language: str) -> frozenset[str]:
    tags = ("stopword", "month", "weekday", "say")
    return frozenset(w for w, entries in lexicon(language).entries.items() if any(e.tag in tags for e in entries))
