"""office: who is said to hold an office of a place: Bupati Cianjur Herman Suherman; Governor of Bali Wayan Koster."""

from __future__ import annotations

from selisih.languages.capitals import spelled
from selisih.languages.lexicon import Hit
from selisih.languages.names import names
from selisih.languages.reading import Reading
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.words import Office

KIND = "office"

_BACK = 8  # tokens before and behind in which a word may say that the office is not, or no longer, held
_WORDS = 2  # words a person's name must have to be known by


def mentions(reading: Reading) -> list[Mention]:
    """The holders of offices a text names with office and place, in order; none that hold it no longer, not yet, or for
    another."""
    seats = reading.hits.of("seat")
    if not seats:
        return []
    persons = {i: last for first, last, _ in names(reading) for i in range(first, last)}
    out: list[Mention] = []
    for seat in seats:
        found = _behind(reading, seat, persons) or _between(reading, seat, persons)
        if found is not None and not _doubted(reading, seat, found[1]):
            first, last, office = found
            start, end = reading.tokens.start[first], reading.tokens.end[last - 1]
            out.append(Mention(KIND, start, end, first, last, office))
    return out


_Found = tuple[int, int, Office]


def _behind(reading: Reading, seat: Hit, persons: dict[int, int]) -> _Found | None:
    """The place behind the office, then the person: Bupati Cianjur, Herman Suherman."""
    at = seat.last
    of = reading.tokens.word[at] if at < len(reading.tokens.word) else ""
    place = reading.tagged(at + 1 if of == "of" else at, "place")
    if place is None or not reading.tokens.capital[place.first]:
        return None
    return _named(reading, seat.first, seat.value, place, place.last, persons)


def _between(reading: Reading, seat: Hit, persons: dict[int, int]) -> _Found | None:
    """The place before the office: Cianjur Regent Herman Suherman."""
    if "narrower_first" not in reading.lexicon.ways:
        return None
    before = [
        p for k in (1, 2, 3) if (p := reading.tagged(seat.first - k, "place")) is not None and p.last == seat.first
    ]
    if not before or not reading.tokens.capital[before[-1].first]:
        return None
    return _named(reading, before[-1].first, seat.value, before[-1], seat.last, persons)


def _named(reading: Reading, first: int, office: str, place: Hit, at: int, persons: dict[int, int]) -> _Found | None:
    tokens = reading.tokens
    while at < len(tokens.word) and (tokens.word[at] == "," or _rank(reading, at)):
        at += 1
    last = persons.get(at, at)
    words = sum(tokens.kind[i] == WORD for i in range(at, last))
    own = any(
        reading.tagged(i, tag) for i in range(at, last) for tag in ("place", "office", "office_word", "body_head")
    )
    if words < _WORDS or own or reading.sentence[at] != reading.sentence[first]:
        return None
    return first, last, Office(spelled(tokens, at, last), office, place.value)


def _rank(reading: Reading, at: int) -> bool:
    """Whether a word before a name is a rank or an honorific: Irjen, AKBP, Dr."""
    office = reading.tagged(at, "office")
    return reading.tagged(at, "honorific") is not None or (office is not None and office.value == "rank")


def _doubted(reading: Reading, seat: Hit, last: int) -> bool:
    """Whether the office is somebody's no longer, not yet, for a time, or shared with the one named before it."""
    start, end = reading.sentence_of(seat.first)
    near = range(max(start, seat.first - _BACK), min(end, last + _BACK))
    if any(reading.tagged(i, "not_held") for i in near):
        return True
    before = seat.first - 1
    return before >= start and (
        reading.tagged(before, "conjunction") is not None or reading.tokens.word[before] in "-–/("
    )
