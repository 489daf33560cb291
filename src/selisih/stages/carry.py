"""carry: the measure that an earlier figure lends to a later one of the same noun, which names none itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selisih.languages.measures import measures
from selisih.languages.reading import Reading
from selisih.model.subject import GOODS, Subject
from selisih.text.mention import Mention
from selisih.values.number import Quantity
from selisih.values.unit import dimension

_TRADED = ("exports", "imports")
# Units that are a name of what they measure.
_UNITS_OF_MEASURE = {
    "magnitude": "magnitude", "mA.h": "battery_capacity", "Mpx": "resolution", "Cel": "temperature",
    "[degF]": "temperature", "km/h": "speed", "m/s": "speed", "[mi_i]/h": "speed", "GHz": "clock_speed", "Hz": "refresh_rate",
    "mm[Hg]": "blood_pressure", "Mbit/s": "data_rate", "Gbit/s": "data_rate", "TOPS": "ai_performance", "BOPD": "oil_lifting",
    "CO2e_t": "emissions", "ug/m3": "air_quality", "mg/dl": "blood_sugar", "nit": "brightness", "vote": "votes", "N.m": "torque",
    "[PS]": "power_output", "[HP]": "power_output", "GB": "memory", "TB": "memory", "cm3": "engine_size",
}  # fmt: skip


def carry(reading: Reading, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, those without a measure given the one their list has: `2.272 rumah rusak; 6 rumah di Bogor`.

    Only within one block of text or the next, and only things, prices and traded goods: of people too much is told in
    one breath.
    """
    out: list[Subject] = []
    lent: dict[str, tuple[int, str]] = {}
    periods: dict[str, tuple[int, str]] = {}
    places: dict[str, tuple[int, frozenset[str]]] = {}
    price = trade = (-2, "")
    order = {s.span.start: k for k, s in enumerate(reading.segments)}
    for mention, subject in zip(mentions, subjects, strict=True):
        value = mention.value
        if not isinstance(value, Quantity):
            out.append(subject)
            continue
        segment = reading.segment_of(mention.first)
        block = order[segment.span.start] if segment else 0
        if subject.measure in _TRADED:
            trade = block, subject.measure
        elif not subject.measure and subject.qualifiers & GOODS and block - trade[0] <= 1:
            subject = replace(subject, measure=trade[1], words=frozenset())
        if mention.kind == "money":
            subject, price = _price(subject, value.unit[:3], block, price)
        elif subject.measure:
            known = reading.lexicon.measures[subject.measure]
            if value.unit in known.units and not known.person and not dimension(value.unit):
                lent[value.unit] = (block, subject.measure)
                noun = mention.notes.get("noun")
                if noun is not None and reading.tagged(noun.first, "classifier") is not None:
                    lent["unit"] = lent[value.unit]  # `rumah rusak 2.834 unit: Cianjur 2.377 unit`
        elif value.unit in _UNITS_OF_MEASURE:
            subject = replace(subject, measure=_UNITS_OF_MEASURE[value.unit])
        elif value.unit in lent and block - lent[value.unit][0] <= 1:
            subject = replace(subject, measure=lent[value.unit][1], words=frozenset())
        subject = _place(reading, mention, subject, places)
        out.append(_period(subject, block, periods))
    return _changes(reading, mentions, out)


def _place(
    reading: Reading, mention: Mention, subject: Subject, places: dict[str, tuple[int, frozenset[str]]]
) -> Subject:
    """The subject, of what every region has, with the place its sentence last told such a figure of: `Inflasi Jerman 8,6
    persen pada Desember dan inflasi sepanjang tahun 7,9 persen`."""
    known = measures().get(subject.measure)
    if known is None or not known.local:
        return subject
    sentence = reading.sentence[mention.first]
    if subject.places:
        places[subject.measure] = (sentence, subject.places)
    elif places.get(subject.measure, (-1, frozenset()))[0] == sentence:
        return replace(subject, places=places[subject.measure][1], carried=subject.carried | {"places"})
    return subject


def _period(subject: Subject, block: int, periods: dict[str, tuple[int, str]]) -> Subject:
    """The subject, with the period its measure was last given for, where the text near it names none."""
    known = measures().get(subject.measure)
    if known is None or known.state or known.weak or known.daily or known.owned:
        return subject
    if subject.period:
        periods[subject.measure] = (block, subject.period)
    elif block - periods.get(subject.measure, (-2, ""))[0] <= 1:
        return replace(subject, period=periods[subject.measure][1], carried=subject.carried | {"period"})
    return subject


def _changes(reading: Reading, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, a change in money given the price that follows it: `Pertamax turun Rp 1.150 menjadi Rp 14.050 per
    liter`."""
    out = list(subjects)
    for k in range(len(out) - 2, -1, -1):
        first, second = mentions[k], mentions[k + 1]
        if first.kind != "money" or second.kind != "money" or out[k].measure or out[k + 1].measure != "price":
            continue
        if out[k].role in ("increase", "decrease") and reading.sentence[first.first] == reading.sentence[second.first]:
            out[k] = replace(out[k], measure="price", words=frozenset())
    return out


def _price(subject: Subject, currency: str, block: int, last: tuple[int, str]) -> tuple[Subject, tuple[int, str]]:
    """The subject, a price where the money before it in its block was one; and what it lends in turn."""
    if not subject.measure and last == (block, currency):
        subject = replace(subject, measure="price", words=frozenset())
    return subject, ((block, currency) if subject.measure == "price" else last)
