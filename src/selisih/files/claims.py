"""claim_of: a claim of the JSON record as a Claim again, so that what was read once need not be read anew; Read: an article
that was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, NamedTuple

from selisih.model.claim import Claim, Value
from selisih.model.subject import Subject
from selisih.stages.normalise import Extraction
from selisih.text.article import Article
from selisih.values.moment import WEEKDAYS, Moment
from selisih.values.number import Quantity
from selisih.values.words import Label, Office, Quotation, Title

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
    return Claim(
        id=record["id"],
        article=record["article"],
        kind=record["kind"],
        quote=record["quote"],
        start=record["start"],
        end=record["end"],
        value=value(record["value"], record["language"]),
        subject=Subject(**subject),
        as_of=record["as_of"],
        stated=record["stated"],
        part=record.get("part", "body"),
        sentence=(begin, end),
        segment=record["segment"],
        language=record["language"],
    )


def _quantity(value: Mapping[str, Any], _: str) -> Quantity:
    low, high = (None if value[end] is None else Decimal(value[end]) for end in ("low", "high"))
    return Quantity(low, high, Decimal(value["step"]), value["unit"], value["bound"])


def _moment(value: Mapping[str, Any], _: str) -> Moment:
    weekday, edtf = value["weekday"], value["edtf"]
    return Moment(
        edtf,
        weekday=WEEKDAYS.index(weekday) + 1 if weekday else None,
        part=value["part"],
        found=value["found"],
        bound=value["bound"],
        calendar=value.get("calendar", "gregorian"),
        clock=value.get("clock"),
        relative=value.get("relative"),
    )


def _title(value: Mapping[str, Any], language: str) -> Title:
    return Title(value["title"], value["number"], value["year"], value["document"], value["quoted"], language)


def _quotation(value: Mapping[str, Any], language: str) -> Quotation:
    via = tuple(value["via"])
    return Quotation(
        value["words"],
        value["speaker"],
        value["office"],
        value["document"],
        via,
        value["direct"],
        language,
        value["named"],
    )


def _label(value: Mapping[str, Any], _: str) -> Label:
    return Label(value["text"], value["about"])


def _office(value: Mapping[str, Any], language: str) -> Office:
    return Office(value["person"], value["office"], value["place"])


_VALUES: dict[str, Callable[[Mapping[str, Any], str], Value]] = {
    "date": _moment,
    "title": _title,
    "quote": _quotation,
    **dict.fromkeys(("money", "percentage", "limit", "count"), _quantity),
    "office": _office,
}
