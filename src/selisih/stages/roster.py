"""roster: who is in an article: full names, offices, and where somebody begins to speak or act."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from selisih.languages.called import NAME, OFFICE
from selisih.languages.names import Name, name_words, names, one_name
from selisih.languages.persons import person
from selisih.languages.reading import Reading
from selisih.languages.speech import cues
from selisih.text.mention import Mention
from selisih.text.tokens import WORD

_LONGEST = 5  # words of a person's name
_OF_BODY = frozenset(("office", "office_word", "body_head", "level", "place"))
_LEAD = 12  # tokens a sentence may have before its subject

Index = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Roster:
    """`index` holds the full names by each of their words, `offices` the office by full name; `persons` are those who
    speak or act at the tokens `places`, in order; `others` is who else is named with an office, last first."""

    index: Index
    offices: dict[str, str]
    places: tuple[int, ...]
    persons: tuple[str, ...]
    others: tuple[tuple[int, str], ...]


class _Titled(NamedTuple):
    """Somebody named with an office: token of the name, name, office, token of the office."""

    at: int
    name: str
    office: str
    begin: int


@lru_cache(maxsize=8)
def roster_of(reading: Reading, inside: tuple[tuple[int, int], ...]) -> Roster:
    """The Roster of a text; `inside` are the tokens of its quotations, in order, whose names speak of others."""
    spoken = [c for c in cues(reading) if not _covered(inside, c.first)]
    called = [c.voice for c in spoken if c.voice.how == NAME]
    found = names(reading)
    offered = [_titled(reading, n) for n in found]
    titled = [p for p in offered if p is not None]
    written = [(v.name, v.office) for v in called] + [(t.name, t.office) for t in titled]
    index = _index(_full_names(reading, written, found))
    offices: dict[str, str] = {}
    for name, office in written:
        if office:
            offices.setdefault(fullest(name, index), office)
    at = {c.begin: fullest(c.voice.name, index) for c in spoken if c.voice.how == NAME}
    for cue in spoken:
        held = holder(cue.voice.office, offices) if cue.voice.how == OFFICE else None
        if held:
            at.setdefault(cue.voice.first, held)
    for first, name in _subjects(reading, found, offered, {name for name, _ in written}):
        if not _covered(inside, first):
            at.setdefault(first, fullest(name, index))
    places = tuple(sorted(at))
    others = tuple((t.at, fullest(t.name, index)) for t in reversed(titled))
    return Roster(index, offices, places, tuple(at[p] for p in places), others)


def spoken(mentions: Sequence[Mention]) -> tuple[tuple[int, int], ...]:
    """The tokens of the quotations in quotation marks among mentions, in order."""
    return tuple((m.notes["open"], m.notes["close"]) for m in mentions if m.kind == "quote" and m.value.direct)


def fullest(name: str, index: Index) -> str:
    """The fullest of the article's names for a person: of the longest the one most often used."""
    best = name
    for other in _sharing(name, index):
        size = len(other.split())
        if len(best.split()) < size <= _LONGEST and one_name(best, other):
            best = other
    words = name.split()
    if best == name:  # a body may be glued before the name
        known = set(_sharing(words[-1], index)) if words else set()
        rests = (" ".join(words[k:]) for k in range(1, len(words) - 1))
        best = next((rest for rest in rests if rest in known), name)
    return best


def last_named(roster: Roster, before: int) -> str | None:
    """The person last named as speaker or subject before a token."""
    k = bisect_left(roster.places, before) - 1
    if k >= 0:
        return roster.persons[k]
    return next((name for at, name in roster.others if at < before), None)


def holder(office: str, offices: dict[str, str]) -> str | None:
    """The person who holds an office that is named alone: kata Presiden."""
    words = office.lower().split()
    for name, held in offices.items():
        if words and held.lower().split()[: len(words)] == words:
            return name
    return None


def _sharing(name: str, index: Index) -> Iterable[str]:
    """The full names that share a word with a name, those most often used first."""
    return dict.fromkeys(other for word in name_words(name) for other in index.get(word, ())) if index else ()


def _index(full: Sequence[str]) -> Index:
    index: Index = {}
    for name in full:
        for word in name_words(name):
            index.setdefault(word, []).append(name)
    return index


def _titled(reading: Reading, name: Name) -> _Titled | None:
    first, last, _ = name
    tokens = reading.tokens
    start = first
    for k in range(first - 1, max(-1, first - 8), -1):
        if tokens.kind[k] != WORD and tokens.word[k] != ".":
            break
        tags = reading.hits.tags(k)
        if "office" in tags:
            start = k
        elif not tokens.capital[k] and "office_word" not in tags:
            break
    if start == first and "office" not in reading.hits.tags(first):
        return None
    found = person(reading, start, last)
    return _Titled(found.first, found.name, found.office, start) if found is not None and found.office else None


def _of_body(reading: Reading, first: int, last: int) -> bool:
    """Whether a word of a name belongs to an office, a body or a place rather than to a person's name."""
    return any(reading.has(i, _OF_BODY) for i in range(first, last))


def _full_names(reading: Reading, called: Sequence[tuple[str, str]], found: Sequence[Name]) -> list[str]:
    """The names of the speakers and of everybody with an office, as full as the article gives them."""
    alone = {n for n, _ in called if " " not in n}
    bodies = _bodies({n for n, _ in called}, found) - alone
    full: Counter[str] = Counter()
    for name, office in called:
        words = name.split()
        full[" ".join(words[_glued(words, alone, bodies) :]) if office and len(words) > 2 else name] += 1
    single = _index(sorted(alone))
    plain = Counter(n for first, last, n in found if not _of_body(reading, first, last))
    for name, times in plain.items():
        words = name.split()
        if not 1 < len(words) <= _LONGEST or name in full:
            continue
        if any(plain.get(" ".join(words[:n]), 0) > times for n in range(2, len(words))):
            continue  # the next word of a headline may be glued to it: Rachel Gupta Mundur
        if any(one_name(c, name) for c in _sharing(name, single)):
            full[name] = 0
    return sorted(full, key=lambda n: (-full[n], n))


def _bodies(persons: set[str], found: Sequence[Name]) -> set[str]:
    """The words of names that are no part of a speaker's name."""
    split = [p.split() for p in persons if p.count(" ") < 2 * _LONGEST]
    of_persons = {" ".join(w[i:j]) for w in split for i in range(len(w)) for j in range(i + 1, len(w) + 1)}
    return {w for _, _, n in found if n not in of_persons for w in n.split()}


def _glued(words: list[str], alone: set[str], bodies: set[str]) -> int:
    """How many words before a name belong to a body nobody knows (Dirut Pertamina Nicke Widyawati): those before what
    the person is called alone, or that the text also writes without the person."""
    k = next((i for i, w in enumerate(words) if w in alone), -1)
    if k >= 0:
        return k if len(words) - k >= 2 else 0
    k = 0
    while len(words) - k > 2 and words[k] in bodies:
        k += 1
    return k


def _subjects(
    reading: Reading, found: Sequence[Name], offered: Sequence[_Titled | None], known: set[str]
) -> list[tuple[int, str]]:
    """Where a sentence begins with somebody the article lets speak or names with an office."""
    out = []
    index = _index(sorted(known))
    for (first, _, name), titled in zip(found, offered, strict=True):
        head = reading.sentence_of(first)[0]
        if first - head > _LEAD or reading.between("no_subject", max(head, first - 3), first):
            continue
        begin = min(titled.begin if titled else first, first)
        raised = compress(range(head, begin), reading.tokens.capital[head:begin])
        if any(not reading.begins[i] for i in raised):
            continue
        if titled is not None or any(one_name(name, k) for k in _sharing(name, index)):
            out.append((first, name))
    return out


def _covered(inside: Sequence[tuple[int, int]], i: int) -> bool:
    k = bisect_right(inside, (i, sys.maxsize)) - 1
    return k >= 0 and i < inside[k][1]
