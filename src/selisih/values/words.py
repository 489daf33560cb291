"""Title, Quotation, Office, Abbreviation, Name and Label: values that are words."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Title:
    """Name and number of a document. `document` names its type in English (`joint statement`, `decree`, `act`).

    `number` is as written, `year` the four digits that stand with it; `quoted` says whether the name stood in
    quotation marks (an unquoted one is a description: weaker evidence of wording); `language` BCP 47 of the words.
    """

    title: str
    number: str | None = None
    year: str | None = None
    document: str | None = None
    quoted: bool = False
    language: str = "id"

    def record(self) -> dict[str, str | bool | None]:
        """The value as the JSON record has it."""
        return {
            "title": self.title,
            "number": self.number,
            "year": self.year,
            "document": self.document,
            "quoted": self.quoted,
        }


_PART = re.compile(r"[0-9]+|[^\W\d_]+")
_MARK = re.compile(r"[^\W_]+")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")
_VALUE = {"i": 1, "v": 5, "x": 10}


def number_key(title: Title) -> str:
    """The number and year of a document for comparing: case, blanks, dots, dashes and Roman figures make no difference.

    `218/PL.01.08.-BA/05/2024` is `218/Pl.01.08-BA/05/2024`, `11/2020` is `Nomor 11 Tahun 2020`; empty without a number.
    """
    if not title.number:
        return ""
    parts = [_figure(part) for part in _PART.findall(title.number.lower())]
    if title.year and len(parts) > 1 and parts[-1] == title.year:
        parts.pop()
    return "".join(parts) + (f"/{title.year}" if title.year else "")


def _figure(part: str) -> str:
    """A Roman figure as an Arabic one; a number without zeros before it stays as it is."""
    number = roman(part)
    return part if number is None else str(number)


def roman(word: str) -> int | None:
    """The number below forty that a word is in Roman figures."""
    small = word.lower()
    if not _ROMAN.fullmatch(small):
        return None
    total = 0
    for letter, after in zip(small, small[1:] + " ", strict=True):
        value = _VALUE[letter]
        total += -value if value < _VALUE.get(after, 0) else value
    return total


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody or some document is said to have said.

    `speaker` is the fullest name the article gives the person (pronouns followed), or the document's noun (`dokumen`);
    `document` is True where a document speaks; `office` as written; `via` the outlets cited for it; `direct` whether
    the words stood in quotation marks, `named` whether who says them is named with them (not by a pronoun, or not at all).
    """

    words: str
    speaker: str | None = None
    office: str | None = None
    document: bool = False
    via: tuple[str, ...] = ()
    direct: bool = True
    language: str = "id"
    named: bool = True

    def record(self) -> dict[str, object]:
        """The value as the JSON record has it."""
        return {
            "words": self.words,
            "speaker": self.speaker,
            "office": self.office,
            "document": self.document,
            "via": list(self.via),
            "direct": self.direct,
            "named": self.named,
        }


@dataclass(frozen=True, slots=True)
class Label:
    """A mark that is the same or another, and what it is said of, both as written: a flight number, a docket."""

    text: str
    about: str = ""

    def record(self) -> dict[str, str]:
        return {"text": self.text, "about": self.about}

    def key(self) -> str:
        """The mark for comparing: capitals, blanks and dashes make no difference."""
        return "".join(_MARK.findall(self.text.casefold()))


@dataclass(frozen=True, slots=True)
class Office:
    """An office that a person is said to hold: its English name (`regent`) and the place it is of."""

    person: str
    office: str
    place: str

    def record(self) -> dict[str, object]:
        """The value as the JSON record has it."""
        return {"person": self.person, "office": self.office, "place": self.place}


@dataclass(frozen=True, slots=True)
class Name:
    """A name of which a text spells a word in two ways: the name as it stands there, that word, and how the text first
    spells it."""

    name: str
    word: str
    first: str

    def record(self) -> dict[str, object]:
        """The value as the JSON record has it."""
        return {"name": self.name, "word": self.word, "first": self.first}


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What an abbreviation is said to stand for: `long` are the words that lend it its letters, as written."""

    short: str
    long: str

    def record(self) -> dict[str, object]:
        """The value as the JSON record has it."""
        return {"short": self.short, "long": self.long}
