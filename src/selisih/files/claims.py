"""claim_of: a claim of the JSON record as a Claim again, so that what was read once need not be read anew; Read: an article
that was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, NamedTuple

from selisih.files.typed import figure, typed
from selisih.languages.lexicon import languages
from selisih.model.claim import Claim, Value
from selisih.model.subject import Subject
from selisih.stages.normalise import Extraction
from selisih.text.article import Article
from selisih.values.moment import WEEKDAYS, Moment
from selisih.values.number import BOUNDS, Quantity
from selisih.values.words import Abbreviation, Label, Name, Office, Quotation, Title

_SETS = frozenset(f.name for f in fields(Subject) if isinstance(f.default, frozenset))


class Read(NamedTuple):
    """An article with what it states, and the names it can be known by."""

    article: Article
    extraction: Extraction
    names: frozenset[str]


def claim_of(record: Mapping[str, Any]) -> Claim:
    """The claim a record was made of. Raises KeyError, TypeError, ValueError or ArithmeticError where it is none."""
    value = _VALUES.get(record["kind"], _label)
    subject: dict[str, Any] = {
        name: frozenset(held) if name in _SETS else held for name, held in record["subject"].items()
    }
    begin, end = record["sentence"]
    if not 0 <= record["start"] < record["end"] or not 0 <= begin <= end or record["language"] not in languages():
        raise ValueError
    return typed(
        Claim,
        id=record["id"],
        article=record["article"],
        kind=record["kind"],
        quote=record["quote"],
        start=record["start"],
        end=record["end"],
        value=value(record["value"], record["language"]),
        subject=typed(Subject, **subject),
        as_of=record["as_of"],
        stated=record["stated"],
        part=record.get("part", "body"),
        sentence=(begin, end),
        segment=record["segment"],
        language=record["language"],
    )


def _quantity(value: Mapping[str, Any], _: str) -> Quantity:
    low, high = (None if value[end] is None else figure(value[end]) for end in ("low", "high"))
    if value["bound"] not in BOUNDS:
        raise ValueError
    return typed(Quantity, low=low, high=high, step=figure(value["step"]), unit=value["unit"], bound=value["bound"])


def _moment(value: Mapping[str, Any], _: str) -> Moment:
    weekday, edtf = value["weekday"], value["edtf"]
    return typed(
        Moment,
        edtf=edtf,
        weekday=WEEKDAYS.index(weekday) + 1 if weekday else None,
        part=value["part"],
        found=value["found"],
        bound=value["bound"],
        calendar=value.get("calendar", "gregorian"),
        clock=value.get("clock"),
        relative=value.get("relative"),
    )


def _title(value: Mapping[str, Any], language: str) -> Title:
    return typed(
        Title, **{key: value[key] for key in ("title", "number", "year", "document", "quoted")}, language=language
    )


def _quotation(value: Mapping[str, Any], language: str) -> Quotation:
    told = {key: value[key] for key in ("words", "speaker", "office", "document", "direct", "named")}
    return typed(Quotation, **told, via=tuple(value["via"]), language=language)


def _label(value: Mapping[str, Any], _: str) -> Label:
    return typed(Label, text=value["text"], about=value["about"])


def _office(value: Mapping[str, Any], _: str) -> Office:
    return typed(Office, person=value["person"], office=value["office"], place=value["place"])


def _named(value: Mapping[str, Any], _: str) -> Name:
    return typed(Name, name=value["name"], word=value["word"], first=value["first"])


def _abbreviation(value: Mapping[str, Any], _: str) -> Abbreviation:
    return typed(Abbreviation, short=value["short"], long=value["long"])


_VALUES: dict[str, Callable[[Mapping[str, Any], str], Value]] = {
    "date": _moment,
    "title": _title,
    "quote": _quotation,
    **dict.fromkeys(("money", "percentage", "limit", "count"), _quantity),
    "office": _office,
    "name": _named,
    "abbreviation": _abbreviation,
}
