"""shown, about: a value, and what it is about, on one short line, the same in every language, for tables of claims."""

from __future__ import annotations

from decimal import Decimal

from selisih.model.claim import Value
from selisih.model.subject import Subject
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Abbreviation, Label, Name, Office, Quotation, Title

_SIGNS = {
    "MORE_THAN": "> ",
    "EQUAL_OR_MORE": "≥ ",
    "LESS_THAN": "< ",
    "EQUAL_OR_LESS": "≤ ",
    "APPROX": "~ ",
    "AFTER": "> ",
    "ON_OR_AFTER": "≥ ",
    "BEFORE": "< ",
    "ON_OR_BEFORE": "≤ ",
    "START": "start of ",
    "MID": "middle of ",
    "END": "end of ",
}
_UNITS = {"percent": "%", "percentage point": "pp", "1": ""}


def shown(value: Value) -> str:
    """What a value says: `> 200,000,000,000 USD`, `~ 103 person`, `2022-11-22T09:55+07:00`, a title, who said what."""
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, Moment):
        return _moment(value)
    if isinstance(value, Title):
        return ", ".join(part for part in (value.title, _number(value)) if part)
    if isinstance(value, Label):
        return ": ".join(part for part in (value.about, value.text) if part)
    if isinstance(value, Name):
        return value.name
    if isinstance(value, Office):
        return f"{value.person}: {value.office}, {value.place}"
    if isinstance(value, Abbreviation):
        return f"{value.short}: {value.long}"
    return f"{value.speaker or '?'}: {value.words}"


def beyond(value: Value) -> str:
    """What a value says beyond its own words: who speaks, the number of a document, all of a figure or date."""
    if isinstance(value, Title):
        return _number(value)
    return (value.speaker or "") if isinstance(value, Quotation) else shown(value)


def about(subject: Subject) -> str:
    """What a claim is about in a few words: `deaths, Cianjur`."""
    what = subject.measure.replace("_", " ") or subject.noun
    narrower = " ".join(sorted(subject.qualifiers)).replace("_", " ")
    told = (f"{narrower} {what}".strip(), subject.role, *sorted(subject.things), *sorted(subject.places))
    return ", ".join(part for part in told if part)


def _quantity(value: Quantity) -> str:
    unit = _UNITS.get(value.unit, value.unit)
    low, high = value.low, value.high
    sign = _SIGNS.get(value.bound, "")
    if low is None and high is None:
        figure = "?"
    elif low is None or high is None:
        sign = sign or ("≤ " if low is None else "≥ ")
        figure = _figure(high if low is None else low)
    else:
        figure = _figure(low) if low == high else f"{_figure(low)}–{_figure(high)}"
    return f"{sign}{figure} {unit}".rstrip()


def _figure(number: Decimal | None) -> str:
    """The figure without needless zeros; of two thirds no more decimals than tell it apart."""
    text = f"{number or Decimal(0):,.6f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(value: Moment) -> str:
    """The date; its weekday only where that is all there is, or belongs to another date."""
    record = value.record()
    weekday = record["weekday"] if not value.edtf or not value.sound() else None
    parts = [record["edtf"] or record.get("relative") or record.get("clock"), weekday, record["part"]]
    return _SIGNS.get(value.bound, "") + (", ".join(part for part in parts if part) or "?")


def _number(value: Title) -> str:
    number = f"no. {value.number}" if value.number else ""
    year = value.year if value.year and value.year not in value.title else ""
    return " ".join(part for part in (number, year) if part)
