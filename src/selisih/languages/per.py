"""per_after: what a figure is told for one of: per liter, a year, setahun."""

from __future__ import annotations

from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading

_UNIT = "unit"  # words too common to read before anything but a unit: a, each


def per_after(reading: Reading, i: int, priced: bool = False) -> tuple[str, int]:
    """`/l` and the token behind `per liter` at token i; empty and i where there is none or its unit is unknown (a slip,
    `per luter`). A price may be one of a thing or of another currency, too, behind any of these words."""
    whole = reading.tagged(i, "per_unit")
    if whole is not None:
        return f"/{whole.value}", whole.last
    per = reading.tagged(i, "per")
    if per is None:
        return "", i
    hit = reading.tagged(per.last, "unit")
    if hit is not None and reading.tagged(per.last, "week_or_day") and reading.tokens.capital[per.last]:
        return "", i  # 832 orang per Minggu siang
    if hit is not None and (reading.tagged(hit.last, "ago") or _time_before(reading, i, hit.last)):
        return "", i  # $146 million a year earlier
    if hit is None and (priced or per.value != _UNIT):
        hit = reading.tagged(per.last, "noun") or (_currency(reading, per.last) if priced else None)
    return ("", i) if hit is None else (f"/{hit.value}", hit.last)


def _time_before(reading: Reading, i: int, last: int) -> bool:
    """Whether the words are the beginning of a longer phrase that tells when."""
    return any(hit.tag in ("relative", "relative_told") and hit.last > last for hit in reading.hits.here(i))


def _currency(reading: Reading, i: int) -> Hit | None:
    """A currency that is no amount of its own: Rp16.300 per dolar AS, not Rp16.300/US$ 300."""
    hit = reading.tagged(i, "currency")
    following = reading.numbers_from(hit.last)[:1] if hit is not None else []
    return None if following and hit is not None and following[0].first == hit.last and following[0].value != 1 else hit
