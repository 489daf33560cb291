"""Scope: the places and names a figure belongs to."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from selisih.languages.names import begins, capital
from selisih.languages.places import bare_name
from selisih.languages.reading import Reading
from selisih.stages.clause import Clause
from selisih.text.segment import HEADLINE, ITEM, PARAGRAPH
from selisih.text.tokens import NUMBER

_SHORT = 60  # a line no longer than this may stand under a heading that lends it its place

_CLOSE = 3  # tokens between a place and the figure it belongs to without a preposition: Sukabumi 443

# Words that name a kind of thing, not one thing: a capital makes no owner of them.
_COMMON = frozenset(("office", "measure", "noun", "qualifier", "role", "no_name", "stopword", "office_word"))

Found = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a text names: places and proper names by tokens, the places of its lead, places that headings lend, and names
    that stand side by side for one (`nomor urut 2 Prabowo Subianto-Gibran`); `barred` tokens are read as something else."""

    places: Sequence[Found]
    names: Sequence[Found]
    setting: frozenset[str]
    lent: dict[int, str]
    aliases: tuple[frozenset[str], ...]
    barred: bytearray


def scope(reading: Reading, places: Sequence[Found], names: Sequence[Found], barred: bytearray) -> Scope:
    """The Scope of a text; names on `barred` tokens (dates, document numbers, currencies, places) are none here."""
    taken = bytearray(barred)
    for first, last, _ in places:
        taken[first:last] = b"\1" * (last - first)
    kept = [own for name in names if (own := _owner(reading, name, taken)) is not None]
    often = Counter(word for _, _, name in kept for word in {name, name.split()[0]})
    kept = [own for own in kept if often[own[2]] > 1 or _named(reading, own)]
    found = sorted(kept + _numbered(reading))
    return Scope(places, found, _setting(reading, places), _lent(reading, places), _aliases(reading, found), barred)


def _owner(reading: Reading, found: Found, taken: bytearray) -> Found | None:
    """The part of a name that a figure can belong to: not its place, currency or date; None for who speaks, for what
    stands in brackets behind another name (`Pertamax Turbo (RON 98)`), and for single letters."""
    first, last, name = found
    while first < last and taken[first]:
        first += 1
    end = first
    while end < last and not taken[end]:
        end += 1
    if (first, end) != found[:2]:
        name = reading.tokens.surface(first, end) if end > first else ""
    if len(name) < 3 or (first and reading.tokens.word[first - 1] == "(") or _dateline(reading, first, end):
        return None
    if all(_common(reading, i) for i in range(first, end)) or _speaks(reading, first, end) or _is_year(reading, end):
        return None
    return first, end, name.lower()


def _common(reading: Reading, i: int) -> bool:
    """Whether token i by itself is a word for a kind of thing; one that is part of a longer phrase may be a name."""
    return any(hit.tag in _COMMON and hit.last == i + 1 for hit in reading.at.get(i, ()))


def _speaks(reading: Reading, first: int, end: int) -> bool:
    """Whether a verb of saying stands right behind a name, or before it and its office: `menurut Ketua KPU Hasyim`."""
    near = [end]
    for i in range(first - 1, max(-1, first - 7), -1):
        near.append(i)
        if not (reading.tagged(i, "office") or capital(reading.tokens, i)):
            break
    return any(reading.tagged(k, tag) is not None for k in near for tag in ("say", "cite"))


def _is_year(reading: Reading, i: int) -> bool:
    """Whether a year makes an event of the name before it: `Pilpres 2024`."""
    word = reading.tokens.word[i] if i < len(reading.tokens.word) else ""
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _named(reading: Reading, found: Found) -> bool:
    """Whether a name is one for more than its capital: not what stands in a headline or a single word that begins a
    sentence, unless a figure or a change follows it (`Dexlite Rp 16.150`, `Dexlite turun`)."""
    first, last, name = found
    segment = reading.segment_of(first)
    if (
        last - first > 1
        or "-" in name
        or not (begins(reading, first) or (segment is not None and segment.kind == HEADLINE))
    ):
        return True
    if last >= len(reading.tokens.word):
        return False
    follows = reading.tokens.word[last] in (":", "(", "-") or reading.tokens.kind[last] == NUMBER
    return follows or any(reading.tagged(last, tag) for tag in ("role", "currency", "measure"))


def _numbered(reading: Reading) -> list[Found]:
    """Names that are a number: `nomor urut 02` is `number 2`."""
    out = []
    for hit in reading.hits.get("numbered", ()):
        if hit.last < len(reading.tokens.word) and reading.tokens.word[hit.last].isdecimal():
            out.append((hit.first, hit.last + 1, f"{hit.value} {int(reading.tokens.word[hit.last][:6])}"))
    return out


def _aliases(reading: Reading, found: Sequence[Found]) -> tuple[frozenset[str], ...]:
    """Numbered names with the proper name that follows right behind, a comma or bracket between them at most."""
    out = []
    for (a, last, name), (first, _, other) in zip(found, found[1:], strict=False):
        if reading.tagged(a, "numbered") and first - last <= 1 and not reading.tagged(first, "numbered"):
            out.append(frozenset((name, other)))
    return tuple(out)


def places_of(reading: Reading, clause: Clause, found: Scope) -> frozenset[str]:
    """The places of a figure: behind it after a preposition, else before it in its clause, else lent by a heading.

    Before it a place counts after a preposition, with its level (Kabupaten), or close to the figure; else it may be who
    acts (`Odisha on Sunday cut the toll to 275`).
    """
    for first, _, key in _within(found.places, clause.last, clause.end):
        if reading.tagged(first - 1, "at") or reading.tagged(first - 2, "at"):
            return frozenset((key,))
    for first, last, key in reversed(_within(found.places, clause.begin, clause.first)):
        if _dateline(reading, first, last):
            break
        if reading.tagged(first - 1, "at") or bare_name(key) != key or clause.first - last <= _CLOSE:
            return frozenset((key,))
    begin = reading.segment_of(clause.first)
    lent = found.lent.get(begin.span.start) if begin else None
    return frozenset((lent,)) if lent else frozenset()


def things_of(reading: Reading, clause: Clause, found: Scope, at: int) -> frozenset[str]:
    """The proper name a figure belongs to, with what else the text calls it: the one right behind its measure's words
    (at token `at`: `harga Pertamax`), else the nearest before it in its own clause, or shared by the list it is in."""
    hit = reading.tagged(at, "measure") if at >= 0 else None
    named = _within(found.names, hit.first, min(hit.last + 2, clause.first)) if hit is not None else []
    for low in (clause.begin, clause.reach):
        named = named or _within(found.names, low, clause.first)[-1:]
    if not named:
        return frozenset()
    name = named[0][2]
    return frozenset((name,)).union(*(group for group in found.aliases if any(one_name(name, n) for n in group)))


def one_name(x: str, y: str) -> bool:
    """Whether two names can be one: the words of one are all in the other, nearly spelled alike, or a pair of persons
    by their first names (Prabowo-Gibran, Prabowo Subianto-Gibran Rakabuming Raka)."""
    if x == y:
        return True
    p, q = set(x.replace("-", " ").split()), set(y.replace("-", " ").split())
    if any(w.isdigit() for w in p ^ q):
        return False
    if "-" in x and "-" in y:
        first = [[part.split()[0] for part in name.split("-") if part.split()] for name in (x, y)]
        return first[0] == first[1]
    return fuzz.ratio(x, y) >= 90 or (len(p) > 1 and len(q) > 1 and (p <= q or q <= p))


def _within(found: Sequence[Found], first: int, last: int) -> Sequence[Found]:
    return found[bisect_left(found, (first,)) : bisect_left(found, (last,))]


def _setting(reading: Reading, places: Sequence[Found]) -> frozenset[str]:
    """The places of the first two blocks of running text or headline, without the dateline."""
    blocks = [s for s in reading.segments if s.kind in (HEADLINE, PARAGRAPH)][:3]
    if not blocks:
        return frozenset()
    start, end = reading.tokens.start, blocks[-1].span.end
    return frozenset(key for first, last, key in places if start[first] < end and not _dateline(reading, first, last))


def _dateline(reading: Reading, first: int, last: int) -> bool:
    """Whether a place or name only says where and by whom a story was filed: before a dash at the head of a block."""
    segment = reading.segment_of(first)
    tokens = reading.tokens
    if segment is None or tokens.start[first] - segment.span.start > 40:
        return False
    return any(tokens.word[i] in ("-", "–", "—", "--", "|") for i in range(last, min(last + 3, len(tokens.word))))


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
