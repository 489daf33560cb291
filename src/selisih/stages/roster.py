"""roster: who is in an article: full names, offices, and where somebody begins to speak or act."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

from selisih.languages.apposed import name_behind
from selisih.languages.called import BODY, NAME, OFFICE, PRONOUN
from selisih.languages.names import Name, names, one_name
from selisih.languages.persons import person
from selisih.languages.reading import Reading
from selisih.languages.speech import Cue, cues
from selisih.stages.full_names import LONGEST, Index, again, full_names, index_of, sharing
from selisih.text.mention import Mention
from selisih.text.tokens import WORD

_REPORTS = frozenset(("plain", "active"))  # behind which stands what somebody says
_LOOSE = "loose"  # words that are of saying only beside a quotation: meminta
_FIELDS = frozenset(("office_word",))
_LEAD = 12  # tokens a sentence may have before its subject


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
    written = [(v.first, v.name, v.office) for v in called] + [(t.at, t.name, t.office) for t in titled]
    index = index_of(full_names(reading, written, found))
    offices: dict[str, str] = {}
    for _, name, office in written:
        if office:
            offices.setdefault(fullest(name, index), office)
    said = {fullest(c.voice.name, index) for c in spoken if c.voice.how == NAME and c.sort != _LOOSE}
    inner = _inner(reading, spoken)
    first_hand = [c for c in spoken if c.voice.how == NAME and c.first not in inner]
    named = [(c, fullest(c.voice.name, index)) for c in first_hand]
    at = {c.begin: name for c, name in named if c.sort != _LOOSE or name in said or name in offices}
    for cue in spoken:
        held = holder(cue.voice.office, offices) if cue.voice.how == OFFICE else None
        if held:
            at.setdefault(cue.voice.first, held)
    heard = {name for c, name in named if c.sort != _LOOSE} | {t.name for t in titled}
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
    for other in sharing(name, index):
        size = len(other.split())
        if len(best.split()) < size <= LONGEST and not again(other.split()) and one_name(best, other):
            best = other
    return ends_with(best, index) or _of_headline(best, index) or best  # a body may be glued before the name


def _of_headline(name: str, index: Index) -> str | None:
    """The only full name that the last word of what is nobody's name is of: Penilaian Baru Hanif, of Hanif Faisol."""
    full = [n for n in sharing(name.rpartition(" ")[2], index) if " " in n] if " " in name else []
    return full[0] if len(full) == 1 and name != full[0] else None


def ends_with(name: str, index: Index) -> str | None:
    """The full name of two words or more that what looks like a longer one ends with: Universitas Y Ujang Komarudin."""
    words = name.split()
    known = set(sharing(words[-1], index)) if words else set()
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


def speaker_of(cue: Cue, roster: Roster) -> frozenset[str]:
    """Who says it, in lower case and as fully as the article names him, and the body whose office he holds."""
    voice = cue.voice
    name: str | None = ""
    if voice.how == NAME:
        name = fullest(voice.name, roster.index)
    elif voice.how == OFFICE:
        name = holder(voice.office, roster.offices)
    elif voice.how == BODY:
        name = voice.name
    elif voice.how == PRONOUN:
        name = last_named(roster, cue.first)
    office = voice.office or roster.offices.get(name or "", "")
    bodies = {w.lower() for w in office.split() if w.isupper() and len(w) > 1}
    return frozenset({name.lower()} | bodies) if name else frozenset(bodies)


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
        elif not tokens.capital[k] and "office_word" not in tags and not _joins(reading, k):
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


def _joins(reading: Reading, k: int) -> bool:
    """Whether a word joins two fields of an office: Menteri Kelautan dan Perikanan Susi Pudjiastuti."""
    hit = reading.tagged(k, "particle")
    return hit is not None and hit.value == "body" and reading.has(k - 1, _FIELDS) and reading.has(k + 1, _FIELDS)


def _field(reading: Reading, first: int, last: int) -> bool:
    """Whether one word is the first of two fields: Direktur Tresuri dan Perbankan."""
    tokens = reading.tokens
    if last - first > 1 or last + 1 >= len(tokens.word):
        return False
    return (reading.tagged(last, "and") is not None or tokens.word[last] == "&") and tokens.capital[last + 1]


def _abbreviated(reading: Reading, i: int) -> bool:
    """Whether a short name in brackets follows: Lembaga Penjamin Simpanan (LPS) is nobody."""
    tokens = reading.tokens
    if i + 2 >= len(tokens.word) or tokens.word[i] != "(" or tokens.word[i + 2] != ")":
        return False
    short = tokens.surface(i + 1, i + 2)
    return len(short) > 1 and short.isupper() and not short.isdigit()


def _inner(reading: Reading, spoken: Sequence[Cue]) -> set[int]:
    """The words of saying inside of what another one reports: Fahmi mengatakan, Telkomsel mengaku ...; Fahmi goes on."""
    out: set[int] = set()
    for before, cue in pairwise(spoken):
        told = before.sort in _REPORTS and before.voice.how in (NAME, OFFICE, PRONOUN) and before.first not in out
        if told and before.end <= cue.begin and reading.sentence[before.first] == reading.sentence[cue.first]:
            out.add(cue.first)
    return out


def _subjects(
    reading: Reading, found: Sequence[Name], offered: Sequence[_Titled | None], known: set[str]
) -> list[tuple[int, str]]:
    """Where a sentence begins with somebody the article lets speak or names with an office."""
    out = []
    index = index_of(sorted(known))
    for (first, last, name), titled in zip(found, offered, strict=True):
        head = reading.sentence_of(first)[0]
        begin = min(titled.begin if titled else first, first)
        if first - head > _LEAD or reading.between("no_subject", max(head, begin - 3), begin):
            continue
        if reading.lexicon.shape("whose").fullmatch(name):  # Mr Conlon's father is not Mr Conlon
            continue
        told = reading.between("say", head, first) and reading.between("pronoun", head, first)
        if told or reading.between("copula", head, first) or reading.tagged(last, "judged"):
            continue  # Salah satu figur itu ialah Gibran; Prabowo dinilai sebagai tokoh; Ia mengatakan Welber berlatih
        raised = compress(range(head, begin), reading.tokens.capital[head:begin])
        if any(not reading.begins[i] for i in raised):
            continue
        if titled is not None or any(one_name(name, k) for k in sharing(name, index)):
            out.append((first, titled.name if titled else name))
    return out


def _covered(inside: Sequence[tuple[int, int]], i: int) -> bool:
    k = bisect_right(inside, (i, sys.maxsize)) - 1
    return k >= 0 and i < inside[k][1]
