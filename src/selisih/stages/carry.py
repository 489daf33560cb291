"""carry: the measure that an earlier figure lends to a later one of the same noun, which names none itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selisih.languages.measures import measures
from selisih.languages.reading import Reading
from selisih.model.subject import Subject
from selisih.text.mention import Mention
from selisih.values.number import Quantity

_UNITS_OF_MEASURE = {"magnitude": "magnitude"}  # units that are the name of what they measure


def carry(reading: Reading, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, those without a measure given the one their list has: `2.272 rumah rusak; 6 rumah di Bogor`.

    Only within one block of text or the next, and only things and prices: of people too much is told in one breath.
    """
    out: list[Subject] = []
    lent: dict[str, tuple[int, str]] = {}
    price = (-2, "")
    order = {s.span.start: k for k, s in enumerate(reading.segments)}
    for mention, subject in zip(mentions, subjects, strict=True):
        value = mention.value
        if not isinstance(value, Quantity):
            out.append(subject)
            continue
        segment = reading.segment_of(mention.first)
        block = order[segment.span.start] if segment else 0
        if isinstance(value, Quantity) and mention.kind == "money":
            subject, price = _price(subject, value.unit[:3], block, price)
        elif subject.measure:
            known = measures()[subject.measure]
            if value.unit in known.units and not known.person:
                lent[value.unit] = (block, subject.measure)
        elif value.unit in _UNITS_OF_MEASURE:
            subject = replace(subject, measure=_UNITS_OF_MEASURE[value.unit])
        elif value.unit in lent and block - lent[value.unit][0] <= 1:
            subject = replace(subject, measure=lent[value.unit][1], words=frozenset())
        out.append(subject)
    return out


def _price(subject: Subject, currency: str, block: int, last: tuple[int, str]) -> tuple[Subject, tuple[int, str]]:
    """The subject, a price where the money before it in its block was one; and what it lends in turn."""
    if not subject.measure and last == (block, currency):
        subject = replace(subject, measure="price", words=frozenset())
    return subject, ((block, currency) if subject.measure == "price" else last)
