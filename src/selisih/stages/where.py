"""Scope: the places and names a figure belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selisih.languages.lexicon import Hit
from selisih.languages.measures import Measure, measures
from selisih.languages.places import bare_name
from selisih.languages.reading import Reading
from selisih.stages.clause import Clause
from selisih.stages.owners import Found, Owners, dateline, own_word, owners
from selisih.stages.same_name import one_name
from selisih.stages.whose import is_whose
from selisih.text.segment import HEADLINE, ITEM, PARAGRAPH
from selisih.text.tokens import LINE

_SHORT = 60  # a line no longer than this may stand under a heading that lends it its place

_TECHNICAL = frozenset(("limit",))
# What is told of a person as such, whatever office he holds.
_OF_PERSONS = frozenset(
    ("sentence", "fine", "restitution", "remission", "assets", "votes", "electability", "bribe", "detention_period")
)
_OF_CONVICTS = frozenset(("sentence", "remission", "detention_period"))
_REFERRED = 3  # sentences back within which `perolehannya` finds its owner
_CLOSE = 3  # tokens between a place and the figure it belongs to without a preposition: Sukabumi 443


class Owned(NamedTuple):
    """The names of what a figure belongs to; `carried` that they stand outside its own clause."""

    names: frozenset[str] = frozenset()
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What a text names: places and proper names by tokens, the places of its lead, places that headings lend, and names
    that stand side by side for one (`nomor urut 2 Prabowo Subianto-Gibran`); `inside` tokens are read as something else
    or stand inside a name of several words."""

    places: Sequence[Found]
    names: Owners
    setting: frozenset[str]
    lent: dict[int, str]
    aliases: tuple[frozenset[str], ...]
    inside: bytearray


def scope(reading: Reading, places: Sequence[Found], names: Sequence[Found], barred: bytearray) -> Scope:
    """The Scope of a text; names on `barred` tokens (dates, document numbers, currencies, places) are none here."""
    places = _outside_names(reading, places, names)
    taken = bytearray(barred)
    for first, last, _ in places:
        taken[first:last] = b"\1" * (last - first)
    own = owners(reading, names, taken)
    numbered = _numbered(reading)
    found = sorted(own.people + numbered)
    return Scope(
        places,
        Owners(sorted(own.plain + numbered), found, sorted(own.tellers + numbered)),
        _setting(reading, places),
        _lent(reading, places),
        _aliases(reading, found) + _shortened(reading, names),
        _inside(reading, names, barred),
    )


def _outside_names(reading: Reading, places: Sequence[Found], names: Sequence[Found]) -> list[Found]:
    """The places that are not the last word of another name: the Miami of `Inter Miami`, the England of `Liga Inggris`;
    behind a word for a kind of thing a place is one (`Stasiun Bandung`)."""
    ends = {last: first for first, last, _ in names if not reading.headline[first]}
    out = []
    for place in places:
        begin = ends.get(place[1] + _listed(reading, place[1]), place[0])
        if (
            begin < place[0]
            and not dateline(reading, *place[:2])
            and (all(own_word(reading, i) for i in range(begin, place[0])) or _body(reading, begin, place[0]))
        ):
            continue
        out.append(place)
    return out


def _body(reading: Reading, begin: int, first: int) -> bool:
    """Whether a name goes on with a place that is a part of it: `Bank Central Asia`, not `Stasiun Bandung`."""
    return first - begin > 1 and own_word(reading, first - 1)


def _inside(reading: Reading, names: Sequence[Found], barred: bytearray) -> bytearray:
    """The tokens that are read as something else, and those of names, after their first, in running text."""
    out = bytearray(barred)
    for first, last, _ in names:
        if last - first > 1 and not reading.headline[first]:
            out[first + 1 : last] = b"\1" * (last - first - 1)
    return out


def _numbered(reading: Reading) -> list[Found]:
    """Names that are a number: `nomor urut 02` is `number 2`."""
    out = []
    for hit in reading.hits.of("numbered"):
        if hit.last < len(reading.tokens.word) and reading.tokens.word[hit.last].isdecimal():
            out.append((hit.first, hit.last + 1, f"{hit.value} {int(reading.tokens.word[hit.last][:6])}"))
    return out


def _aliases(reading: Reading, found: Sequence[Found]) -> tuple[frozenset[str], ...]:
    """Numbered names with the proper name that follows right behind, a comma or bracket between them at most."""
    out = []
    for (a, last, name), (first, _, other) in zip(found, found[1:], strict=False):
        if first - last <= 1 and reading.tagged(a, "numbered") and not reading.tagged(first, "numbered"):
            out.append(frozenset((name, other)))
    return tuple(out)


def _shortened(reading: Reading, names: Sequence[Found]) -> tuple[frozenset[str], ...]:
    """Names with the short form that stands in brackets right behind: `Kereta Api Indonesia (KAI)`."""
    word, text, start = reading.tokens.word, reading.tokens.text, reading.tokens.start
    out = []
    for first, last, name in names:
        while last < len(word) and (word[last] == "." or _listed(reading, last)):
            last += 1  # `PT Bank Anu Tbk. (BANU)`
        if last - first < 2 or last + 2 >= len(word) or word[last] != "(" or word[last + 2] != ")":
            continue
        if text[start[last + 1] : start[last + 1] + 2].isupper():
            out.append(frozenset((name.lower(), word[last + 1])))
    return tuple(out)


def places_of(reading: Reading, clause: Clause, found: Scope, owned: bool, people: bool = False) -> frozenset[str]:
    """The places of a figure: behind it after a preposition, else before it in its clause, else lent by a heading.

    Before it a place counts after a preposition, with its level (Kabupaten), or close to the figure; else it may be who
    acts (`Odisha on Sunday cut the toll to 275`), unless it begins the sentence and `owned` says that what is measured
    can be a place's (`Surabaya has a population of 2.9 million`). Where `people` go is not where they are counted.
    """
    for first, last, key in within(found.places, clause.last, clause.end):
        led_to = reading.tagged(first - 1, "at") or reading.tagged(first - 2, "at")
        if led_to is not None and not is_whose(reading, first, last) and not (people and led_to.value == "to"):
            return frozenset((key,))
    listed = owned and clause.head < clause.first  # Vietnam meraih 136 emas, 105 perak
    for begin, end in ((clause.begin, clause.first), *([(clause.reach, clause.head)] if listed else [])):
        for first, last, key in reversed(within(found.places, begin, end)):
            if dateline(reading, first, last):
                break
            if is_whose(reading, first, last):
                continue
            if reading.tagged(first - 1, "at") or bare_name(key) != key or end - last <= _CLOSE:
                return frozenset((key,))
            if owned and first == reading.sentence_of(first)[0]:
                return frozenset((key,))
    block = reading.segment_of(clause.first)
    lent = found.lent.get(block.span.start) if block else None
    return frozenset((lent,)) if lent else frozenset()


def things_of(reading: Reading, clause: Clause, found: Scope, at: int) -> Owned:
    """The proper name a figure belongs to, with what else the text calls it: the one right behind its measure's words
    (at token `at`: `harga Pertamax`), else the nearest before it in its own clause, or shared by the list it is in, or
    for what says nothing without an owner, in the sentence before. Who reports a figure owns it where the measure says
    so."""
    hit = reading.tagged(at, "measure") if at >= 0 else None
    known = measures().get(hit.value) if hit is not None else None
    names = found.names.plain
    if known is not None:
        names = found.names.tellers if known.told else found.names.people if known.name in _OF_PERSONS else names
        if known.name in _OF_CONVICTS:
            names = [name for name in names if _human(reading, name[2])]
    named: Sequence[Found] = ()
    if hit is not None and at >= clause.begin:
        named = within(names, hit.first, min(hit.last + 2, clause.first))
    if not named and known is not None and known.owned:
        named = _led_to(reading, names, clause.last)
    named = named or _nearest(reading, within(names, clause.begin, clause.first))
    carried = not named
    named = named or _nearest(reading, within(names, clause.reach, clause.first))
    if not named and _needs_owner(known) and not within(found.places, clause.begin, clause.first):
        named = _named_before(reading, names, clause.reach, _refers(reading, hit))
    if not named:
        return Owned()
    name = named[0][2]
    also = (group for group in found.aliases if any(one_name(name, n) for n in group))
    return Owned(frozenset((name,)).union(*also), carried)


def _human(reading: Reading, name: str) -> bool:
    """Whether a name in lower case can be a person's: not `Dirut PT Mora Telematika`, `Partai Maju`."""
    bodies = (reading.lexicon.values(tag) for tag in ("company_form", "body_kind"))
    return not any(c.isdigit() for c in name) and all(words.keys().isdisjoint(name.split()) for words in bodies)


def _listed(reading: Reading, i: int) -> bool:
    """Whether token i says that the company before it is on the stock exchange: `Tbk`."""
    form = reading.tagged(i, "company_form")
    return form is not None and form.value == "listed"


def _nearest(reading: Reading, names: Sequence[Found]) -> Sequence[Found]:
    """The last of the names before a figure, one that a preposition leads to only where there is no other."""
    for name in reversed(names):
        if reading.tagged(name[0] - 1, "against") is None:
            return (name,)
    return names[-1:]


def _led_to(reading: Reading, names: Sequence[Found], last: int) -> Sequence[Found]:
    """The name that a word right behind a figure leads to: `Rp12.800 untuk Pertamax`."""
    hit = reading.tagged(last, "owner")
    return within(names, hit.last, hit.last + 1) if hit is not None else ()


def _needs_owner(known: Measure | None) -> bool:
    return known is not None and (known.owned or known.told or known.kinds == _TECHNICAL)


def _refers(reading: Reading, hit: Hit | None) -> bool:
    """Whether a measure's words say that it is of somebody told of before: `perolehannya`, `perolehan mereka`."""
    if hit is None:
        return False
    owned = reading.lexicon.shape("owned").fullmatch(reading.tokens.word[hit.last - 1])
    return owned is not None or reading.tagged(hit.last, "pronoun") is not None


def _named_before(reading: Reading, names: Sequence[Found], start: int, refers: bool) -> Sequence[Found]:
    """The last name of the sentence before token `start`, of the same block; where a word refers to somebody told of
    before, of the nearest sentence that names one, whatever its block."""
    for _ in range(_REFERRED if refers else 1):
        before = start
        while before and reading.tokens.kind[before - 1] == LINE:
            before -= 1
        if not before or not (refers or reading.segment_of(start) is reading.segment_of(before - 1)):
            break
        first = reading.sentence_of(before - 1)[0]
        named = within(names, first, start)
        if named:
            return named[-1:]
        start = first
    return ()


def within(found: Sequence[Found], first: int, last: int) -> Sequence[Found]:
    """Those of some places or names, in order, that begin at or after token `first` and before token `last`."""
    return found[bisect_left(found, (first,)) : bisect_left(found, (last,))]


def _setting(reading: Reading, places: Sequence[Found]) -> frozenset[str]:
    """The places of the first two blocks of running text or headline, without the dateline."""
    blocks = [s for s in reading.segments if s.kind in (HEADLINE, PARAGRAPH)][:3]
    if not blocks:
        return frozenset()
    start, end = reading.tokens.start, blocks[-1].span.end
    return frozenset(key for first, last, key in places if start[first] < end and not dateline(reading, first, last))


def _lent(reading: Reading, places: Sequence[Found]) -> dict[int, str]:
    """By the start of a block, the place that a heading above it names: a block that is nothing but a place."""
    by_block: dict[int, list[Found]] = {}
    for first, last, key in places:
        segment = reading.segment_of(first)
        if segment is not None:
            by_block.setdefault(segment.span.start, []).append((first, last, key))
    out: dict[int, str] = {}
    current = ""
    for segment in reading.segments:
        length = segment.span.end - segment.span.start
        here = by_block.get(segment.span.start, [])
        text = reading.tokens.text[segment.span.start : segment.span.end].strip()
        if here and segment.kind in (ITEM, HEADLINE, PARAGRAPH) and _only(reading, here[0], text):
            current = here[0][2]
        elif here and text.endswith(":"):
            current = here[-1][2]
        elif length > _SHORT:
            current = ""
        elif current:
            out[segment.span.start] = current
    return out


def _only(reading: Reading, found: Found, text: str) -> bool:
    return len(reading.tokens.surface(found[0], found[1])) >= len(text) - 2
