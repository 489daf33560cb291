"""Claim: one statement of an article with its words, its value and what it is about; Unread: one that is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from selisih.model.subject import Subject
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Abbreviation, Label, Name, Office, Quotation, Title

Value: TypeAlias = Moment | Quantity | Title | Quotation | Label | Office | Abbreviation | Name


@dataclass(frozen=True, slots=True)
class Claim:
    """A typed claim. `quote` is `text[start:end]` of the part it stands in (`part`: "body", or "title" for a headline
    outside the text); `sentence` the span of the sentence round it; `as_of` EDTF or ISO time of the state described,
    `stated` whether the text says so near it (else it is the article's own); `language` that of the text.
    """

    id: str
    article: str
    kind: str
    quote: str
    start: int
    end: int
    value: Value
    subject: Subject = Subject()
    as_of: str | None = None
    stated: bool = False
    part: str = "body"
    sentence: tuple[int, int] = (0, 0)
    segment: str = "paragraph"
    language: str = "id"

    def record(self) -> dict[str, object]:
        """The claim as the JSON record has it, complete: `files.claims` makes the same claim of it again."""
        out: dict[str, object] = {
            "id": self.id,
            "article": self.article,
            "kind": self.kind,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "value": self.value.record(),
            "subject": self.subject.record(),
            "as_of": self.as_of,
            "stated": self.stated,
            "sentence": list(self.sentence),
            "segment": self.segment,
            "language": self.language,
        }
        return with_part(out, self.part)


def with_part(out: dict[str, object], part: str) -> dict[str, object]:
    """The record with a headline outside the text named as the part the offsets count in; the body goes without saying."""
    return out if part == "body" else {**out, "part": part}


@dataclass(frozen=True, slots=True)
class Unread:
    """Words found but not understood, and why."""

    article: str
    start: int
    end: int
    reason: str
    part: str = "body"

    def record(self) -> dict[str, object]:
        """The words as the JSON record has them."""
        out: dict[str, object] = {
            "article": self.article,
            "start": self.start,
            "end": self.end,
            "reason": self.reason,
        }
        return with_part(out, self.part)
