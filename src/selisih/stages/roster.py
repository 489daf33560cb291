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

from selisih.languages.apposed import name_behind
from selisih.languages.called import AND, NAME, OFFICE
from selisih.languages.names import Name, name_words, names, one_name
from selisih.languages.persons import CAMEL, person, unglued
from selisih.languages.reading import Reading
from selisih.languages.speech import cues
from selisih.text.mention import Mention
from selisih.text.tokens import WORD

_NO_PERSON = frozenset(("no_name", "no_subject", "stopword", "adverb", "speech_document", "say", "cite"))
_LONGEST = 5  # words of a person's name
_OF_BODY = frozenset(("office", "office_word", "body_head", "level", "place"))
_LOOSE = "loose"  # words that are of saying only beside a quotation: meminta
_IS = frozenset(("ialah", "adalah", "merupakan", "yakni", "yaitu", "is", "was"))
_JUDGED = frozenset(("dinilai", "dianggap", "disebut", "diyakini", "diharapkan", "dipandang", "diprediksi", "diusung"))
_OWN = ("'s", "’s")
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
    said = {fullest(c.voice.name, index) for c in spoken if c.voice.how == NAME and c.sort != _LOOSE}
    named = [(c, fullest(c.voice.name, index)) for c in spoken if c.voice.how == NAME]
    at = {c.begin: name for c, name in named if c.sort != _LOOSE or name in said or name in offices}
    for cue in spoken:
        held = holder(cue.voice.office, offices) if cue.voice.how == OFFICE else None
        if held:
            at.setdefault(cue.voice.first, held)
    heard = {c.voice.name for c in spoken if c.voice.how == NAME and c.sort != _LOOSE} | {t.name for t in titled}
    for first, name in _subjects(reading, found, offered, heard):
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
        if len(best.split()) < size <= _LONGEST and not _again(other.split()) and one_name(best, other):
            best = other
    return ends_with(best, index) or best  # a body may be glued before the name


def ends_with(name: str, index: Index) -> str | None:
    """The full name of two words or more that what looks like a longer one ends with: Universitas Y Ujang Komarudin."""
    words = name.split()
    known = set(_sharing(words[-1], index)) if words else set()
    return next((rest for k in range(1, len(words) - 1) if (rest := " ".join(words[k:])) in known), None)


def last_named(roster: Roster, before: int, human: bool = True) -> str | None:
    """The person last named as speaker or subject before a token; where it need not be somebody `human`, BPPMI, too."""
    last = bisect_left(roster.places, before) - 1
    k = last
    while human and k >= 0 and _short(roster.persons[k]):
        k -= 1
    if max(k, last) >= 0:
        return roster.persons[k if k >= 0 else last]
    return next((name for at, name in roster.others if at < before), None)


def _short(name: str) -> bool:
    """Whether a name is a body's by its looks: BPPMI, LA Times."""
    return any(w.isupper() and len(w) > 1 for w in name.split()[:1]) and "." not in name


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
    if found is None or not found.office or _abbreviated(reading, last) or _field(reading, found.first, last):
        return None
    other = name_behind(reading, start, last)  # Kuasa hukum Fariz, Anita: she is counsel
    if other:
        return _Titled(last + 1, other, " ".join(tokens.surface(start, last).split()), start)
    return _Titled(found.first, found.name, found.office, start)


def _field(reading: Reading, first: int, last: int) -> bool:
    """Whether one word is the first of two fields: Direktur Tresuri dan Perbankan."""
    tokens = reading.tokens
    if last - first > 1 or last + 1 >= len(tokens.word):
        return False
    return (tokens.word[last] in AND or tokens.word[last] == "&") and tokens.capital[last + 1]


def _abbreviated(reading: Reading, i: int) -> bool:
    """Whether a short name in brackets follows: Lembaga Penjamin Simpanan (LPS) is nobody."""
    tokens = reading.tokens
    if i + 2 >= len(tokens.word) or tokens.word[i] != "(" or tokens.word[i + 2] != ")":
        return False
    short = tokens.surface(i + 1, i + 2)
    return len(short) > 1 and short.isupper() and not short.isdigit()


def _of_body(reading: Reading, first: int, last: int) -> bool:
    """Whether a word of a name belongs to an office, a body or a place rather than to a person's name."""
    return any(reading.has(i, _OF_BODY) for i in range(first, last))


def _full_names(reading: Reading, called: Sequence[tuple[str, str]], found: Sequence[Name]) -> list[str]:
    """The names of the speakers and of everybody with an office, as full as the article gives them."""
    persons = {n for n, _ in called}
    alone = {n for n in persons if " " not in n}
    bodies = _bodies(reading, persons, found) - alone
    apart = [set(n.lower().split()) for _, _, n in found]
    full: Counter[str] = Counter()
    for name, office in called:
        words = name.split()
        known = len(words) < 3 or not office
        first = 0 if known else _glued(words, persons, bodies, apart, _leads(reading, office))
        full[" ".join(words[first:])] += 1
    single = _index(sorted(alone))
    plain = Counter(unglued(reading, n) for first, last, n in found if not _of_body(reading, first, last))
    opening = Counter(unglued(reading, n) for first, _, n in found if reading.begins[first])
    for name, times in plain.items():
        words = name.split()
        if len(words) == 2 and words[1] in alone and words[0] not in alone and opening[name] == times:
            continue  # Kedatangan Anies, where no sentence has the two words inside
        shorter = (" ".join(words[:n]) for n in range(2, len(words)))
        if not 1 < len(words) <= _LONGEST or name in full or any(plain[s] > times for s in shorter):
            continue  # the next word of a headline may be glued to it: Rachel Gupta Mundur
        if (len(words) > 2 and plain[" ".join(words[1:])] >= times) or _again(words) or _no_person(reading, words):
            continue  # or the first word of its sentence: Terlihat Rachel Gupta
        if any(one_name(c, name) for c in _sharing(name, single)):
            full[name] = 0
    return sorted(full, key=lambda n: (-full[n], n))


def _again(words: list[str]) -> bool:
    """Whether a headline's first word was glued behind a name: Prabowo Subianto Prabowo."""
    return words[0] in words[1:]


def _no_person(reading: Reading, words: list[str]) -> bool:
    """Whether words with capitals hold one that no person's name has: Survei BPS Jakarta, Mulyani Sebelumnya."""
    if any(len(w) > 2 and w.isupper() for w in words) and not all(w.isupper() for w in words):
        return True
    if any(CAMEL.match(w) or (w.partition("-")[2][:1].isupper()) for w in words):
        return True
    entries = (e for w in words for e in reading.lexicon.entries.get(w.lower(), ()) if len(e.words) == 1)
    return any(e.tag in _NO_PERSON for e in entries)


def _bodies(reading: Reading, persons: set[str], found: Sequence[Name]) -> set[str]:
    """The words of bodies' names, and those behind the first of other names that are no part of a speaker's."""
    split = [p.split() for p in persons if p.count(" ") < 2 * _LONGEST]
    of_persons = {" ".join(w[i:j]) for w in split for i in range(len(w)) for j in range(i + 1, len(w) + 1)}
    out: set[str] = set()
    for first, last, name in found:
        if name in of_persons:
            continue
        words = name.split()
        k = next((k for k in range(1, len(words)) if " ".join(words[k:]) in persons), len(words))
        out.update(words[not _of_body(reading, first, last) and k > 1 : k])
    return out


def _leads(reading: Reading, office: str) -> bool:
    """Whether an office ends with a word behind which stands what is led: CEO [Halodoc], Sekjen [Perbasi]."""
    last = office.lower().split()[-1:]
    entries = (e for w in last for e in reading.lexicon.entries.get(w, ()) if e.words == (w,))
    return any(e.tag == "office" and e.value == "head" for e in entries)


def _glued(words: list[str], called: set[str], bodies: set[str], apart: Sequence[set[str]], led: bool) -> int:
    """How many words before a name belong to a body nobody knows (Dirut Pertamina Nicke Widyawati): those before what
    the person is called alone, where the office is of something (`led`), or the text writes them without it, too (all
    names of it are `apart`)."""
    at = [i for i, w in enumerate(words) if w in called]
    if at[:1] == [0] and not led:
        return 0
    if at:
        k = next((i for i in reversed(at) if len(words) - i >= 2), 0)
        own = words[k].lower()
        other = led or all(any(w.lower() in n and own not in n for n in apart) for w in words[:k])
        return k if " ".join(words[: k + 1]) not in called and other else 0
    if led:  # CEO Campus League Ryan Gozali
        return max((i + 1 for i, w in enumerate(words[:-2]) if w in bodies), default=0)
    k = 0
    while len(words) - k > 2 and words[k] in bodies:
        k += 1
    return k


def _subjects(
    reading: Reading, found: Sequence[Name], offered: Sequence[_Titled | None], known: set[str]
) -> list[tuple[int, str]]:
    """Where a sentence begins with somebody the article lets speak or names with an office."""
    out, words = [], reading.tokens.word
    index = _index(sorted(known))
    for (first, last, name), titled in zip(found, offered, strict=True):
        head = reading.sentence_of(first)[0]
        if first - head > _LEAD or reading.between("no_subject", max(head, first - 3), first):
            continue
        if name.endswith(_OWN):  # Mr Conlon's father is not Mr Conlon
            continue
        told = reading.between("say", head, first) and reading.between("pronoun", head, first)
        if told or any(words[i] in _IS for i in range(head, first)) or (last < len(words) and words[last] in _JUDGED):
            continue  # Salah satu figur itu ialah Gibran; Prabowo dinilai sebagai tokoh; Ia mengatakan Welber berlatih
        begin = min(titled.begin if titled else first, first)
        raised = compress(range(head, begin), reading.tokens.capital[head:begin])
        if any(not reading.begins[i] for i in raised):
            continue
        if titled is not None or any(one_name(name, k) for k in _sharing(name, index)):
            out.append((first, titled.name if titled else name))
    return out


def _covered(inside: Sequence[tuple[int, int]], i: int) -> bool:
    k = bisect_right(inside, (i, sys.maxsize)) - 1
    return k >= 0 and i < inside[k][1]
