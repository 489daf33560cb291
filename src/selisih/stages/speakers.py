"""speakers: every quotation with who said it, under the fullest name the article gives, and the outlets cited for it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from selisih.languages.called import BODY, DOCUMENT, NAME, NOUN, OFFICE, PRONOUN, Voice
from selisih.languages.capitals import begins, capital
from selisih.languages.names import Name, names, one_name
from selisih.languages.outlets import Citation, outlets
from selisih.languages.persons import person
from selisih.languages.reading import Reading
from selisih.languages.speech import Cue, cues
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.words import Quotation

_LONGEST = 5  # words of a person's name


@dataclass(frozen=True, slots=True)
class _Roster:
    """Who is in the article: full names, offices by name, where somebody begins to speak or act, and where else
    somebody is named with an office."""

    full: tuple[str, ...]
    offices: dict[str, str]
    places: tuple[int, ...]
    persons: tuple[str, ...]
    others: tuple[tuple[int, str], ...]


def speakers(article: Article, reading: Reading, mentions: Sequence[Mention]) -> list[Quotation]:
    """The Quotation of every quote mention, in order: speaker, office, document and outlets filled in."""
    quotes = [m for m in mentions if m.kind == "quote"]
    if not quotes:
        return []
    roster = _roster(reading, quotes)
    cited = outlets(reading, article.source)
    return [_spoken(reading, m, roster, cited) for m in quotes]


def _spoken(reading: Reading, mention: Mention, roster: _Roster, cited: Sequence[Citation]) -> Quotation:
    value: Quotation = mention.value
    cue: Cue | None = mention.notes.get("cue")
    voice = cue.voice if cue is not None else Voice(0, 0, PRONOUN)
    via = _via(reading, mention, cue, cited)
    if voice.how == DOCUMENT:
        return replace(value, speaker=voice.name, document=True, via=via)
    name: str | None
    if voice.how == NAME:
        name = _fullest(voice.name, roster.full)
    elif voice.how == OFFICE:
        name = _holder(voice, mention, roster) or voice.office
    elif voice.how in (BODY, NOUN):
        name = voice.name
    else:
        name = _last_named(roster, mention.notes.get("open", mention.first))
    office = voice.office if voice.how in (NAME, OFFICE) and voice.office else roster.offices.get(name or "", "")
    return replace(value, speaker=name or None, office=office if office and office != name else None, via=via)


def _roster(reading: Reading, quotes: Sequence[Mention]) -> _Roster:
    inside = [(m.notes["open"], m.notes["close"]) for m in quotes if m.value.direct]
    spoken = [c for c in cues(reading) if not _covered(inside, c.first)]
    called = [c.voice for c in spoken if c.voice.how == NAME]
    found = names(reading)
    titled = [p for n in found if (p := _titled(reading, n)) is not None]
    plain = [n for n in found if not any(_of_body(reading, i) for i in range(n[0], n[1]))]
    full = _full_names([(v.name, bool(v.office)) for v in called] + [(t.name, True) for t in titled], plain, found)
    offices: dict[str, str] = {}
    for name, office in [(v.name, v.office) for v in called] + [(t.name, t.office) for t in titled]:
        if office:
            offices.setdefault(_fullest(name, full), office)
    known = {v.name for v in called} | {t.name for t in titled}
    at: dict[int, str] = {c.begin: _fullest(c.voice.name, full) for c in spoken if c.voice.how == NAME}
    for voice in [c.voice for c in spoken if c.voice.how == OFFICE]:
        held = _office_holder(voice.office, offices)
        if held:
            at.setdefault(voice.first, held)
    for first, name in _subjects(reading, found, known):
        if not _covered(inside, first):
            at.setdefault(first, _fullest(name, full))
    places = tuple(sorted(at))
    others = tuple((t.at, _fullest(t.name, full)) for t in titled)
    return _Roster(tuple(full), offices, places, tuple(at[p] for p in places), others)


class _Titled(NamedTuple):
    """Somebody named with an office: token of the name, name, office, token of the office."""

    at: int
    name: str
    office: str
    begin: int


def _titled(reading: Reading, name: Name) -> _Titled | None:
    first, last, _ = name
    tokens = reading.tokens
    start = first
    for k in range(first - 1, max(-1, first - 8), -1):
        if tokens.kind[k] != WORD and tokens.word[k] != ".":
            break
        if reading.tagged(k, "office"):
            start = k
        elif not capital(tokens, k) and not reading.tagged(k, "office_word"):
            break
    if start == first and not reading.tagged(first, "office"):
        return None
    found = person(reading, start, last)
    return _Titled(found.first, found.name, found.office, start) if found is not None and found.office else None


def _of_body(reading: Reading, i: int) -> bool:
    """Whether a word belongs to an office, a body or a place rather than to a person's name."""
    return any(h.tag in ("office", "office_word", "body_head", "level", "place") for h in reading.at.get(i, ()))


def _full_names(called: Sequence[tuple[str, bool]], plain: Sequence[Name], found: Sequence[Name]) -> list[str]:
    """The names of the speakers and of everybody with an office, as full as the article gives them."""
    alone = {n for n, _ in called if " " not in n}
    persons = {n for n, _ in called}
    bodies = {w for _, _, n in found if not any(p.endswith(n) or n in p for p in persons) for w in n.split()} - alone
    full: dict[str, int] = {}
    for name, titled in called:
        words = name.split()
        if titled and len(words) > 2:
            name = " ".join(words[_glued(words, alone, bodies) :])
        full[name] = full.get(name, 0) + 1
    written = Counter(name for _, _, name in plain)
    for name, times in written.items():
        words = name.split()
        shorter = (" ".join(words[:n]) for n in range(2, len(words)))
        if any(written[s] > times for s in shorter):
            continue  # the next word of a headline glued to it: Rachel Gupta Mundur
        if 1 < len(words) <= _LONGEST and name not in full and any(one_name(c, name) for c in alone):
            full[name] = 0
    return sorted(full, key=lambda n: (-full[n], n))


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


def _fullest(name: str, full: Sequence[str]) -> str:
    """The fullest of the article's names for this person: the one most often used of the longest."""
    best = name
    for other in full:
        if len(other.split()) > len(best.split()) and len(other.split()) <= _LONGEST and one_name(best, other):
            best = other
    if best == name and len(name.split()) > 1:  # a body glued before the name
        shorter = [o for o in full if " " in o and name != o and name.endswith(" " + o)]
        best = shorter[0] if shorter else name
    return best


def _subjects(reading: Reading, found: Sequence[Name], known: set[str]) -> list[tuple[int, str]]:
    """Where a sentence begins with somebody the article lets speak or names with an office."""
    out = []
    starts = reading.sentence_starts
    for first, last, name in found:
        k = bisect_left(starts, first + 1) - 1
        head = starts[k]
        lead = range(head, first)
        if first - head > 12 or any(reading.tagged(i, "no_subject") for i in lead if i >= first - 3):
            continue
        titled = _titled(reading, (first, last, name))
        begin = min(titled.begin if titled else first, first)
        if any(capital(reading.tokens, i) and not begins(reading, i) for i in range(head, begin)):
            continue
        if titled is not None or any(one_name(name, k) for k in known):
            out.append((first, name))
    return out


def _covered(inside: Sequence[tuple[int, int]], i: int) -> bool:
    return any(a <= i < b for a, b in inside)


def _last_named(roster: _Roster, before: int) -> str | None:
    """The person last named as speaker or subject before a token."""
    k = bisect_left(roster.places, before) - 1
    if k >= 0:
        return roster.persons[k]
    return next((name for at, name in reversed(roster.others) if at < before), None)


def _holder(voice: Voice, mention: Mention, roster: _Roster) -> str | None:
    """The person who holds an office that is named alone: kata Presiden."""
    return _office_holder(voice.office, roster.offices)


def _office_holder(office: str, offices: dict[str, str]) -> str | None:
    words = office.lower().split()
    for name, held in offices.items():
        if words and held.lower().split()[: len(words)] == words:
            return name
    return None


def _via(reading: Reading, mention: Mention, cue: Cue | None, cited: Sequence[Citation]) -> tuple[str, ...]:
    """The outlets cited in the sentence of a quotation, else those of an article that cites nobody else."""
    if not cited:
        return ()
    low = mention.notes.get("open", mention.first)
    high = max(mention.notes.get("close", mention.last), cue.end if cue is not None else 0)
    end = reading.sentence_of(min(high, len(reading.sentence) - 1))[1]
    start = reading.sentence_of(low)[0]
    near = tuple(dict.fromkeys(c.outlet for c in cited if start <= c.first < end and not low < c.first < mention.last))
    if near:
        return near
    last = cited[-1].sentence
    return tuple(dict.fromkeys(c.outlet for c in cited)) if all(c.sentence == last for c in cited) else ()
