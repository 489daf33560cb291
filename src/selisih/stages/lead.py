"""lead: the measure that the line above a list lends to the figures of its items: `Daftar UMP 2024: 1. DKI Jakarta ...`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from selisih.languages.measures import Measure, admits
from selisih.languages.reading import Reading
from selisih.model.subject import Subject
from selisih.stages.clause import FIGURES
from selisih.stages.when import year_behind
from selisih.text.mention import Mention
from selisih.text.segment import FURNITURE, ITEM
from selisih.values.number import Quantity


def lead(reading: Reading, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, figures of list items without a measure given that of the line above their list."""
    above = _above(reading)
    out = list(subjects)
    for k, mention in enumerate(mentions):
        segment = reading.segment_of(mention.first)
        if mention.kind not in FIGURES or out[k].measure or segment is None or segment.span.start not in above:
            continue
        found = _measure(reading, mention, *above[segment.span.start])
        if found is not None:
            known, at = found
            period = out[k].period or year_behind(reading, at, mention.first, ())
            out[k] = replace(out[k], measure=known.name, period=period, words=frozenset())
    return out


def _above(reading: Reading) -> dict[int, tuple[int, int]]:
    """By the start of every list item, the tokens of the last block above it that is none."""
    out: dict[int, tuple[int, int]] = {}
    last: tuple[int, int] | None = None
    starts = reading.tokens.start
    for segment in reading.segments:
        if segment.kind == ITEM and last is not None:
            out[segment.span.start] = last
        elif segment.kind not in (ITEM, FURNITURE):
            last = bisect_left(starts, segment.span.start), bisect_left(starts, segment.span.end)
    return out


def _measure(reading: Reading, mention: Mention, first: int, last: int) -> tuple[Measure, int] | None:
    """The last measure in a range of tokens that a figure can be of, a strong one before a weak one, and its token."""
    unit = mention.value.unit if isinstance(mention.value, Quantity) else ""
    known = reading.lexicon.measures
    fit = [
        (m, hit.first)
        for hit in reading.between("measure", first, last)
        if (m := known.get(hit.value)) is not None and admits(m, mention.kind, unit)
    ]
    firm = [found for found in fit if not found[0].weak]
    fit = firm or fit
    return fit[-1] if fit else None
