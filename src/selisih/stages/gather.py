"""gather: the articles of a run as stories, articles that tell of the same events; an article may touch several.

How likely it is that two articles tell of one event is measured on the two alone, against counts that ship with the package. So
it is the same in a run of five and in one of thousands, and what is known of a run need not be measured again for the next.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from itertools import product
from math import inf
from typing import NamedTuple

from selisih.languages.rarity import MEASURES, NAMES, RAREST, WORDS, rarities
from selisih.model.claim import Claim
from selisih.model.story import Story
from selisih.stages.marks import Marks, alike, apart, marks_of, when
from selisih.text.article import Article
from selisih.text.segment import Segment


class _Odds(NamedTuple):
    """Natural log odds that two articles tell of one event: where they share nothing; for the cosines of their names and words;
    for each bit of a rare name, and of a thing measured, in common; for each day and each figure in common."""

    nothing: float
    names: float
    words: float
    rare: float
    measured: float
    day: float
    figure: float


# Fitted on gold stories among news of the same days; `benchmarks/gathering.py` shows what comes of them.
_ONE_LANGUAGE = _Odds(-6.8, names=9.0, words=9.6, rare=0.57, measured=0.4, day=0.5, figure=0.1)
_TWO_LANGUAGES = _Odds(-4.4, names=14.5, words=0.0, rare=1.4, measured=0.44, day=1.0, figure=2.0)
_MOST_BITS, _MOST_MEASURED, _MOST_DAYS, _MOST_FIGURES = 24.0, 9.0, 2, 2
_TOLD_OF = 4.0  # bits up to which what is measured says nothing
_COMMON, _ENOUGH = 4.0, 6.0  # bits up to which a name is not rare, and beyond that the most that one says
_SAME_TIME, _APART = 20, 45  # days between two articles' dates: beyond, they hardly tell of one event, then never
_LATER = -2.0
_LONG, _TELLING = 4, 9  # digits of a figure not shared by chance; so many in all tell of one thing at any distance
_EXACT, _FULL, _MOST_FULL = 6, 2.0, 3  # digits of a figure told in full; log odds for each in common; how many count
_ELSEWHERE = -5.0  # for claims about places, none of them the same
_SEVERAL = 3  # names in common from which the share of them means something
_SURELY = 5.0  # log odds beyond which it is as good as certain
_STRANGE, _NEVER = -6.5, -10.0  # below the former two share next to nothing: then they are no part of one story
_TIED = 0.0  # log odds that tie two articles
_MEAN = -1.7  # on average, of all the articles of two groups
_TOUCHED = 1.5  # log odds, on average, that tie an article to a story: its own, and one that it touches, too

_KEYS = 50  # of an article's names, words and figures the rarest, by which those like it are found
_KEY = 5.0  # bits from which a word may be one of them
_SPREAD = 150  # articles that share one, before this one in time, that are looked at
_CANDIDATES = 30  # articles that share the most are compared,
_SHARED = 6  # if they share so many bits
_FACES = 8  # articles of a story that stand for it where it is compared with another
_STORIES = 6  # that an article may touch

Pair = tuple[str, str]


class Gathered(NamedTuple):
    """The stories, sorted, and what is known of their articles by id: so that others can be added without these."""

    stories: tuple[Story, ...]
    marks: Mapping[str, Marks]
    ties: Mapping[Pair, float]


def gather(
    articles: Sequence[Article],
    claims: Mapping[str, Sequence[Claim]],
    segments: Mapping[str, Sequence[Segment]] | None = None,
    known: Gathered | None = None,
) -> Gathered:
    """The stories of the articles and of those `known`: the same as of all of them at once, in any order.

    `claims` and `segments` are by article id. Every article is in a story, and in each further one it touches: a live page
    ties no two stories together, as what makes them one is how like each other all of their articles are on average.
    """
    new = {a.id: marks_of(a, claims.get(a.id, ()), (segments or {}).get(a.id, ())) for a in articles}
    marks = {**(known.marks if known else {}), **new}
    ties = dict(known.ties if known else {})
    for pair in _candidates(marks, new.keys()):
        ties[pair] = tie(marks[pair[0]], marks[pair[1]])
    groups = _groups(marks, ties)
    stories = {_story(sorted(group), marks) for group in _touched(groups, marks, ties)}
    return Gathered(tuple(sorted(stories, key=lambda s: s.articles)), marks, ties)


def tie(a: Marks, b: Marks) -> float:
    """The log odds that two articles tell of one event."""
    days, shared = apart(a, b), a.figures & b.figures
    if days > _APART and sum(len(f) for f in shared if len(f) >= _LONG) < _TELLING:
        return -inf
    weigh = _ONE_LANGUAGE if a.language == b.language else _TWO_LANGUAGES
    odds = weigh.nothing + (_LATER if days > _SAME_TIME else 0.0)
    odds += _ELSEWHERE if a.places and b.places and a.places.isdisjoint(b.places) else 0.0
    names = a.names & b.names
    odds += weigh.names * alike(names, NAMES, a.names_long * b.names_long) * min(1.0, len(names) / _SEVERAL)
    odds += weigh.rare * min(_MOST_BITS, _bits(names, NAMES, _COMMON))
    if weigh.words:
        odds += weigh.words * alike(a.words & b.words, WORDS, a.words_long * b.words_long)
    odds += weigh.measured * min(_MOST_MEASURED, _bits(a.measures & b.measures, MEASURES, _TOLD_OF))
    odds += weigh.day * min(_MOST_DAYS, len(a.days & b.days))
    odds += weigh.figure * min(_MOST_FIGURES, len(shared))
    odds += _FULL * min(_MOST_FULL, sum(len(f) >= _EXACT for f in shared))
    return odds


def _bits(shared: Iterable[str], sort: str, common: float) -> float:
    """How rare the words are beyond the common, each counting only so much."""
    bits = rarities(sort)
    return sum(min(_ENOUGH, max(0.0, bits.get(w, RAREST) - common)) for w in shared)


def _candidates(marks: Mapping[str, Marks], new: Iterable[str]) -> list[Pair]:
    """Pairs, one of them new, that share rare names or words: for each article those that share the most.

    In order of time each looks back, at so many of those that have a name and no more, so that time grows as the articles do.
    """
    wanted = frozenset(new)
    order = sorted(marks, key=lambda i: (str(when(marks[i]) or ""), i))
    holders: dict[str, list[str]] = {}
    out = []
    for article in order:
        shared: Counter[str] = Counter()
        for key, bits in _keys(marks[article]):
            held = holders.setdefault(key, [])
            for other in held[-_SPREAD:]:
                shared[other] += bits
            held.append(article)
        near = [i for i, bits in shared.items() if bits >= _SHARED]
        likest = sorted(near, key=lambda i: (-shared[i], i))[:_CANDIDATES]
        out += [_pair(article, i) for i in likest if article in wanted or i in wanted]
    return out


def _keys(marks: Marks) -> list[tuple[str, int]]:
    """What an article is found by: its rarest names, words and figures, and their bits."""
    names, words = rarities(NAMES), rarities(WORDS)
    found = [(n, names.get(n, RAREST)) for n in marks.names if names.get(n, RAREST) > _COMMON]
    found += [(f"-{w}", words.get(w, RAREST)) for w in marks.words if words.get(w, RAREST) >= _KEY]
    found += [(f"#{f}", _KEY) for f in marks.figures]
    return [(key, round(bits)) for key, bits in sorted(found, key=lambda k: (-k[1], k[0]))[:_KEYS]]


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _groups(marks: Mapping[str, Marks], ties: Mapping[Pair, float]) -> list[list[str]]:
    """Articles joined from the strongest tie down, where those of the two sides are tied on average."""
    seen = dict(ties)
    group = {i: i for i in marks}
    members = {i: [i] for i in sorted(marks)}
    for i, j in sorted((p for p, s in ties.items() if s > _TIED), key=lambda p: (-ties[p], p)):
        a, b = sorted((group[i], group[j]))
        if a != b and _mean(members[a], members[b], marks, seen) > _MEAN:
            for x in members[b]:
                group[x] = a
            members[a] = sorted(members[a] + members.pop(b))
    return list(members.values())


def _mean(one: Sequence[str], other: Sequence[str], marks: Mapping[str, Marks], seen: dict[Pair, float]) -> float:
    """How tied two groups are on average; a few of a large one stand for it. What is found out is kept in `seen`."""
    found = 0.0
    pairs = [_pair(x, y) for x, y in product(_faces(one), _faces(other))]
    for pair in pairs:
        if pair not in seen:
            seen[pair] = tie(marks[pair[0]], marks[pair[1]])
        found += min(_SURELY, seen[pair]) if seen[pair] > _STRANGE else _NEVER
    return found / len(pairs)


def _faces(group: Sequence[str]) -> Sequence[str]:
    return group if len(group) <= _FACES else [group[k * len(group) // _FACES] for k in range(_FACES)]


def _touched(
    groups: Sequence[list[str]], marks: Mapping[str, Marks], ties: Mapping[Pair, float]
) -> list[frozenset[str]]:
    """The groups, each with the articles of others that touch it; one that is a part of another left out."""
    seen = dict(ties)
    place = {i: k for k, group in enumerate(groups) for i in group}
    near: dict[tuple[str, int], float] = {}
    for (i, j), odds in ties.items():
        if odds > _TOUCHED and place[i] != place[j]:
            for x, k in ((i, place[j]), (j, place[i])):
                near[x, k] = max(odds, near.get((x, k), odds))
    guests: dict[int, list[str]] = {}
    count: Counter[str] = Counter()
    for x, k in sorted(near, key=lambda n: (-near[n], n)):
        if count[x] < _STORIES and _mean([x], groups[k], marks, seen) > _TOUCHED:
            guests.setdefault(k, []).append(x)
            count[x] += 1
    full = [frozenset((*group, *guests.get(k, ()))) for k, group in enumerate(groups)]
    homes: dict[str, list[frozenset[str]]] = {}
    for story in full:
        for i in story:
            homes.setdefault(i, []).append(story)
    return [s for s in full if not any(s < other for other in homes[min(s)])]


def _story(ids: Sequence[str], marks: Mapping[str, Marks]) -> Story:
    name = blake2b("\x1f".join(ids).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
    return Story(name, tuple(ids), _title([marks[i] for i in ids]))


def _title(marks: Sequence[Marks]) -> str:
    """The names that most articles of a story share, the rarest first, a few of them."""
    bits = rarities(NAMES)
    count = Counter(name for mark in marks for name in mark.names)
    most = sorted(count, key=lambda n: (-count[n], -bits.get(n, RAREST), n))[:3]
    return ", ".join(n.capitalize() for n in most)
