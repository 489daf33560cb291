"""Rewrites of titles and quotations: another word, number, year or speaker; or other marks round the same words."""

from __future__ import annotations

import re
from random import Random

from mutation.change import Rewrite, Rewrites

_STRANGERS = ("Hendra Wibisana", "Laras Kusumaningrum", "Bagus Prawirodirjo", "Ratna Hadiningsih")
_LONG = 5  # letters from which a word of a title carries meaning
_MARKS = {'"': ("“", "”"), "“": ('"', '"'), "'": ("‘", "’"), "‘": ("'", "'")}


def titles(words: str, pool: list[str], random: Random) -> Rewrites:
    """The ways to rewrite the words of a claim about a document; `pool` are other words of the article."""
    number = re.search(r"(?i)\b(?:nomor|no\.?|number)\s*(?P<number>\d+)", words)
    year = re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", words)
    if number is not None:
        further = int(number["number"]) + random.choice((1, 2, 10))
        yield Rewrite("document number", False, *number.span("number"), str(further))
    if year is not None:
        yield Rewrite("law year", False, *year.span(), str(int(year.group()) + random.choice((-1, 1))))
    both = re.search(r"(?i)\b(?P<no>nomor|no\.?) (?P<number>\d+) tahun (?P<year>\d{4})", words)
    if both is not None:
        yield Rewrite("document form", True, *both.span(), f"No. {both['number']}/{both['year']}")
    long = [m for m in re.finditer(r"[^\W\d_]+", words) if len(m.group()) > _LONG]
    quoted = words[:1] in _MARKS
    if (quoted or not number) and len(long) > 2 and pool:
        word = random.choice(long)
        other = random.choice(pool)
        yield Rewrite("title word", False, *word.span(), other.capitalize() if word.group()[0].isupper() else other)
    yield from marks(words)


def marks(words: str) -> Rewrites:
    """Other quotation marks."""
    if words[:1] in _MARKS and len(words) > 2 and words[-1] in "\"”'’":
        opening, closing = _MARKS[words[0]]
        yield Rewrite("quotation marks", True, 0, len(words), opening + words[1:-1] + closing)


def speaker(sentence: str, name: str, random: Random) -> Rewrites:
    """Another person for the one a sentence names as its speaker."""
    place = sentence.find(name)
    if place >= 0 and " " in name:
        yield Rewrite("name", False, place, place + len(name), random.choice(_STRANGERS))
