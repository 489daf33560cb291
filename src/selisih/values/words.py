"""Title and Quotation: values that are words."""

from __future__ import annotations

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

    def record(self) -> dict[str, str | None]:
        return {"title": self.title, "number": self.number, "year": self.year, "document": self.document}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words somebody or some document is said to have said.

    `speaker` is the fullest name the article gives the person (pronouns followed), or the document's noun (`dokumen`);
    `document` is True where a document speaks; `office` as written; `via` the outlets cited for it; `direct` whether
    the words stood in quotation marks.
    """

    words: str
    speaker: str | None = None
    office: str | None = None
    document: bool = False
    via: tuple[str, ...] = ()
    direct: bool = True
    language: str = "id"

    def record(self) -> dict[str, object]:
        return {
            "words": self.words,
            "speaker": self.speaker,
            "office": self.office,
            "document": self.document,
            "via": list(self.via),
            "direct": self.direct,
        }
