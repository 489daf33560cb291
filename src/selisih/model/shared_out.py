"""shared_out: totals told beside parts that leave nothing between them: men and women, oil and gas and all the rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.model.figures import amount
from selisih.model.summed import Summed, alike, fits, summed, whole

# What narrows a measure so that with its fellows nothing of it is left out, and nothing is counted twice.
_SCALES = (
    frozenset(("male", "female")),
    frozenset(("oil_and_gas", "non_oil")),
    frozenset(("valid", "invalid")),
    frozenset(("foreign", "domestic")),
    frozenset(("gold", "silver", "bronze")),
    frozenset(("light", "moderate", "heavy")),
)
_WHOLES = ("", "total", "new")


def shared_out(claims: Sequence[Claim]) -> list[Summed]:
    """The totals of an article with all the parts that one sentence shares them out in, announced or not; the total stands
    in that sentence or the one before."""
    told = sorted((c for c in claims if c.part == "body" and whole(c)), key=lambda c: c.start)
    sentences = [list(own) for _, own in groupby(told, key=lambda c: c.sentence)]
    out = []
    for k, own in enumerate(sentences):
        near = k and own[0].sentence[0] - sentences[k - 1][0].sentence[1] <= 1
        for scale in _SCALES:
            parts = [c for c in own if scale & c.subject.qualifiers]
            if len(parts) == len(scale) and _parts(parts, scale):
                one = _total(parts, [*(sentences[k - 1] if near else ()), *own], scale)
                if one is not None:
                    out.append(one)
    return out


def _parts(parts: Sequence[Claim], scale: frozenset[str]) -> bool:
    """Whether figures are the parts of one whole: alike in all but how they are narrowed, and each so in its own way."""
    first = parts[0]
    return {q for c in parts for q in scale & c.subject.qualifiers} == scale and all(
        alike(c, first) and len(scale & c.subject.qualifiers) == 1 and _bare(c, scale) == _bare(first, scale)
        for c in parts
    )


def _one_period(a: Claim, b: Claim) -> bool:
    """Whether two figures are not of two periods, as they say themselves."""
    return not (a.subject.period and b.subject.period) or a.subject.period == b.subject.period


def _bare(claim: Claim, scale: frozenset[str]) -> tuple[object, ...]:
    """What else is told of a part, but how it is narrowed; `each` stands before the first of a list only, and that a figure
    is one from the start of the year needs no saying where its period does."""
    about = claim.subject
    return (
        about.qualifiers - scale - {"each"} - ({"cumulative"} if about.period else set()),
        about.modality,
        about.places,
    )


def _total(parts: Sequence[Claim], near: Sequence[Claim], scale: frozenset[str]) -> Summed | None:
    """The parts with the one figure near them that can be their total; None where there is none, or more than one."""
    first = parts[0]
    found = [
        c
        for c in near
        if c not in parts
        and any(alike(p, c) for p in parts)
        and c.subject.role in _WHOLES
        and not scale & c.subject.qualifiers
    ]
    ones = [summed(c, parts, c.sentence != first.sentence) for c in found]
    if any(map(fits, ones)):
        return next(filter(fits, ones))
    ones = [one for one in ones if _one_period(one.total, first)]
    if len({amount(one.total) for one in ones}) != 1:
        return None
    total = ones[0].total
    sizes = all(amount(p) < amount(total) for p in parts)
    return ones[0] if sizes and _one_measure(total, parts) and _bare(total, scale) == _bare(first, scale) else None


def _one_measure(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether nothing that the parts and the total are of tells them apart, a period least of all."""
    names = {c.subject.measure for c in (total, *parts) if (m := measures().get(c.subject.measure)) and not m.weak}
    return len(names) <= 1 and len({c.subject.period for c in (total, *parts)} - {""}) <= 1
