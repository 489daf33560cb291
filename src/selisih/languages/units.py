"""unit_of: the unit a word stands for where it stands, by its capitals and by what its sentence is about."""

from __future__ import annotations

from selisih.languages.lexicon import Hit
from selisih.languages.reading import Reading

_BY_CASE = {"Nm": "N.m"}  # nm are nanometres
_POWER, _HP, _ENGINE = "[HP]", "hp", ("power_output", "torque", "engine", "machine")


def unit_of(reading: Reading, i: int) -> Hit | None:
    """The unit at token i; none for HP where no engine is told of: 3 HP are three phones."""
    hit = reading.tagged(i, "unit")
    if hit is None:
        return None
    text = reading.tokens.surface(hit.first, hit.last)
    if text in _BY_CASE:
        return hit._replace(value=_BY_CASE[text])
    if hit.value == _POWER and text.lower() == _HP and not _drives(reading, i):
        return None
    return hit


def _drives(reading: Reading, i: int) -> bool:
    here = reading.sentence_of(i)
    return any(hit.value in _ENGINE for tag in ("measure", "noun") for hit in reading.between(tag, *here))
