"""owners: the names of a text that a figure can belong to: products, parties, companies, people; not who speaks of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from selisih.languages.measures import measures
from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.text.tokens import NUMBER, WORD

Found = tuple[int, int, str]

_DATELINE = 40  # code points from the head of a block within which its dateline stands
_SOURCE = 10  # tokens between `menurut` and the name of the source: `menurut informasi dari pakar transfer Romano`
_SHORT = 2  # letters up to which an abbreviation may be anything
_TITLE = 6  # tokens of an office between a word of saying and the name of who says it

_TWICE = re.compile(r"(\w+)-\1")
# Words that name a kind of thing, not one thing: a capital makes no owner of them.
_COMMON = frozenset(
    [
        "office", "measure", "noun", "qualifier", "role", "no_name", "stopword", "office_word", "per", "as_of", "at",
        "filler", "conjunction", "subordinate", "hedge", "modality", "part_of", "apposition", "base", "event",
    ]
)  # fmt: skip
_SAYING = frozenset(("say", "cite"))
_SAID = frozenset(("say",))
_TOLD = ("plain", "active", "loose")  # words of saying that never stand before who says it
# Those of them that stand before a name without being part of it, where all they have is the capital of a beginning.
_BEFORE = frozenset(("measure", "qualifier", "role", "stopword"))
_OF_NAMES = frozenset(("place", "alias", "honorific", "body"))
_FIGURE_AHEAD = frozenset(("role", "currency", "measure"))
_BY_KIND = frozenset(("person", "couple"))


class Owners(NamedTuple):
    """Names in lower case, in order: `plain` those of things, bodies and people, `people` with holders of an office, who
    own what is told of them as persons, `tellers` with those who only report a figure."""

    plain: list[Found]
    people: list[Found]
    tellers: list[Found]


def owners(reading: Reading, names: Sequence[Found], taken: bytearray) -> Owners:
    """The names of a text that figures can belong to; tokens set in `taken` are read as something else."""
    named = [part for name in _models(reading, names, taken) for part in _parts(reading, name)]
    kept = [own for name in named if (own := _owner(reading, name, taken)) is not None]
    sure = [own for own in kept if _sure(reading, own)]
    often = Counter(word for _, _, name in sure for word in {name, *name.split()})
    kept = [own for own in kept if often[own[2]] or _named(reading, own)]
    people = [own for own in kept if not _speaks(reading, own[0], own[1])]
    plain = [own for own in people if not _holds_office(reading, own[0])]
    return Owners(plain, people, kept)


def _sure(reading: Reading, found: Found) -> bool:
    """Whether a name is written so in running text: not what a headline or, by itself, the head of a sentence raises."""
    first, last, _ = found
    if reading.headline[first]:
        return False
    return not reading.begins[first] or (last - first > 1 and not _known(reading, first))


def _models(reading: Reading, names: Sequence[Found], taken: bytearray) -> list[Found]:
    """The names, with the number of a model that stands behind one: `iPhone 16 Pro Max`, `Infinix Smart 10`."""
    tokens = reading.tokens
    out: list[Found] = []
    for name in names:
        if out and out[-1][1] == name[0] and tokens.kind[name[0] - 1] == NUMBER:
            first, last = out.pop()[0], name[1]
        else:
            first, last = name[:2]
        if last < len(tokens.word) and not taken[last] and len(tokens.word[last]) <= 2 and tokens.word[last].isdigit():
            last += 1
        out.append((first, last, name[2] if (first, last) == name[:2] else tokens.surface(first, last)))
    return out


def _parts(reading: Reading, found: Found) -> list[Found]:
    """The name, in a headline the names before and behind a verb: `KPU [Tetapkan] Prabowo-Gibran`."""
    first, last, _ = found
    cuts = [i for i in range(first + 1, last) if reading.headline[i] and _verb(reading, i)]
    if not cuts:
        return [found]
    ends = zip([first, *(i + 1 for i in cuts)], [*cuts, last], strict=True)
    return [(a, b, reading.tokens.surface(a, b)) for a, b in ends if a < b]


def dateline(reading: Reading, first: int, last: int) -> bool:
    """Whether a place or name only says where and by whom a story was filed: before a dash at the head of a block."""
    segment = reading.segment_of(first)
    tokens = reading.tokens
    if segment is None or tokens.start[first] - segment.span.start > _DATELINE:
        return False
    return any(tokens.word[i] in ("-", "–", "—", "--", "|") for i in range(last, min(last + 3, len(tokens.word))))


def _owner(reading: Reading, found: Found, taken: bytearray) -> Found | None:
    """The part of a name that a figure can belong to: not its place, currency or date; None for what stands in brackets
    behind another name (`Pertamax Turbo (RON 98)`), and for single letters."""
    first, last, name = found
    while first < last and (taken[first] or _stands_before(reading, first, last)):
        first += 1
    end = first
    while end < last and not taken[end]:
        end += 1
    if (first, end) != found[:2]:
        name = reading.tokens.surface(first, end) if end > first else ""
    if len(name) < 3 or (first and reading.tokens.word[first - 1] == "(") or dateline(reading, first, end):
        return None
    name = name.lower()
    if (
        _kind_only(reading, first, end)
        or ("-" in name and (_places_only(reading, name) or _TWICE.match(name)))
        or _of_measure(reading, first, end)
        or _part(reading, first, end)
        or _authority(reading, first, end)
        or _is_year(reading, end)
    ):
        return None
    return first, end, name


def _kind_only(reading: Reading, first: int, end: int) -> bool:
    """Whether a name says a kind of thing and no more, but for parties: `Grup D`, `Liga 1`."""
    for i in range(first, end):
        if not (_common(reading, i) or len(reading.tokens.word[i]) == 1):
            return False
    noun = reading.tagged(first, "noun")
    return not (end - first > 1 and noun is not None and noun.value == "party")


def _places_only(reading: Reading, name: str) -> bool:
    """Whether a name with a hyphen joins places: `Russia-China`, `Rusia-Tiongkok`."""
    entries = reading.lexicon.entries
    return all(any(e.tag == "place" for e in entries.get(part.strip(), ())) for part in name.split("-"))


def _of_measure(reading: Reading, first: int, end: int) -> bool:
    """Whether a name is that of a measure: `Biaya Penyelenggaraan Ibadah Haji`."""
    plan = reading.lexicon.plans.get(reading.tokens.word[first])
    if plan is not None and "measure" in plan.single:
        return True
    measure = reading.tagged(first, "measure")
    return measure is not None and (measure.last >= end or measure.last - measure.first > 1)


def _holds_office(reading: Reading, first: int) -> bool:
    """Whether an office stands right before a name: who holds one decides and tells what is not his own."""
    for i in range(first - 1, max(-1, first - _TITLE), -1):
        hit = reading.tagged(i, "office")
        if hit is not None:
            return hit.value != "acting"
        if not reading.tokens.capital[i] or reading.tokens.kind[i] != WORD:
            return False
    return False


def _authority(reading: Reading, first: int, end: int) -> bool:
    """Whether a name is that of a body that counts, arrests and seizes what is not its own: `Polda Riau`, `BNPB`."""
    return bool(reading.between("authority", first, end))


def _verb(reading: Reading, i: int) -> bool:
    """Whether a headline goes on at token i with a verb or another common word behind a name: `Sritex [Nyatakan Uang ...]`."""
    if _common(reading, i) or reading.has(i, _SAID):
        return True
    return reading.lexicon.shape("no_owner").fullmatch(reading.tokens.word[i]) is not None


def _part(reading: Reading, first: int, end: int) -> bool:
    """Whether a name is that of a part of the owner, of its make: `layar AMOLED`, `kamera Sony`, `AMOLED display`."""
    before, behind = reading.ending(first, "measure", 2), reading.tagged(end, "measure")
    if behind is not None and not reading.tokens.surface(first, end).isupper():
        behind = None
    said = [known for hit in (before, behind) if hit is not None and (known := measures().get(hit.value)) is not None]
    return any(known.kinds == {"limit"} for known in said)


def _stands_before(reading: Reading, i: int, last: int) -> bool:
    """Whether a word has its capital only because a sentence or headline begins there: `Elektabilitas Rudi Hartono`."""
    if i + 1 >= last or not (reading.begins[i] or reading.headline[i]):
        return False
    if reading.begins[i] and reading.lexicon.shape("deed").fullmatch(reading.tokens.word[i]):
        return True
    return any(
        e.tag in _BEFORE or (e.tag == "noun" and kind_of(e.value) in _BY_KIND)
        for e in reading.lexicon.entries.get(reading.tokens.word[i], ())
        if len(e.words) == 1
    )


def own_word(reading: Reading, i: int) -> bool:
    """Whether token i is a word of a name and nothing else."""
    return reading.tokens.capital[i] and not _common(reading, i) and not reading.begins[i]


def _common(reading: Reading, i: int) -> bool:
    """Whether token i by itself is a word for a kind of thing; one that is part of a longer phrase may be a name."""
    return reading.alone(i, _COMMON)


def _speaks(reading: Reading, first: int, end: int) -> bool:
    """Whether a word of saying stands right behind a name, or before it and its office: `menurut Ketua KPU Hasyim`."""
    if reading.within(end, _SAYING):
        return True
    cited = reading.between("say", max(0, first - _SOURCE), first)
    if cited and cited[-1].value == "according" and "," not in reading.tokens.word[cited[-1].last : first]:
        return True
    for i in range(first - 1, max(-1, first - _TITLE - 1), -1):
        if reading.within(i, _SAYING):
            return not _tells_of(reading, i)
        if not (reading.tokens.capital[i] or "office" in reading.hits.tags(i)):
            return False
    return False


def _tells_of(reading: Reading, i: int) -> bool:
    """Whether token i is a word of saying that stands behind who says it, before what it is about: `mengumumkan`."""
    hit = reading.tagged(i, "say")
    return hit is not None and hit.value in _TOLD


def _is_year(reading: Reading, i: int) -> bool:
    """Whether a year makes an event of the name before it: `Pilpres 2024`."""
    word = reading.tokens.word[i] if i < len(reading.tokens.word) else ""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _known(reading: Reading, i: int) -> bool:
    """Whether token i is a word of the language, not only of names."""
    return not reading.hits.tags(i) <= _OF_NAMES


def _named(reading: Reading, found: Found) -> bool:
    """Whether a name is one for more than its capital: not what stands in a headline or a single word that begins a
    sentence, unless a figure or a change follows it (`Dexlite Rp 16.150`, `Dexlite turun`)."""
    first, last, name = found
    if "-" in name or not (reading.begins[first] or reading.headline[first]):
        return True
    if last - first > 1:
        return not reading.headline[first] or not any(_known(reading, i) for i in range(first, last))
    if last >= len(reading.tokens.word):
        return False
    abbreviated = len(name) > _SHORT and reading.tokens.surface(first, last).isupper()
    if abbreviated and not reading.headline[first] and not _known(reading, first):
        return True  # `BCA membukukan laba ...`
    if reading.lexicon.shape("owned").fullmatch(reading.tokens.word[last]):
        return False
    follows = reading.tokens.word[last] in (":", "(", "-")
    if not reading.headline[first]:
        follows = follows or reading.tokens.kind[last] == NUMBER
    return follows or reading.has(last, _FIGURE_AHEAD)
