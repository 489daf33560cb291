"""refer: what `angka ini`, `this figure` goes on to tell of: the figure of the sentence before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selisih.languages.measures import admits, measures
from selisih.languages.reading import Reading
from selisih.model.subject import BASES, Subject
from selisih.stages.clause import FIGURES
from selisih.text.mention import Mention
from selisih.values.number import Quantity

_LENT = ("things", "places", "period")
_CHANGES = frozenset(("increase", "decrease"))
_TOLD_BEFORE = frozenset(("measure", "things", "places", "period"))
_SUMS = frozenset(("money", "percentage"))
_FEW = 3  # sentences over which a change is remembered
_COMPARED = BASES | {"each"}


def refer(reading: Reading, mentions: Sequence[Mention], subjects: Sequence[Subject]) -> list[Subject]:
    """The subjects, a figure told of `angka ini` given what the figure of the sentence before it is about."""
    out = list(subjects)
    by_sentence: dict[int, list[int]] = {}
    for k, mention in enumerate(mentions):
        if mention.kind in FIGURES:
            by_sentence.setdefault(reading.sentence[mention.first], []).append(k)
    for hit in reading.hits.of("anaphor"):
        here = reading.sentence[hit.first]
        for k in by_sentence.get(here, ()):
            if mentions[k].first < hit.last or not _open(out[k], hit.value):
                continue
            near = by_sentence.get(here - 1) or by_sentence.get(here - 2) or ()
            before = [j for j in near if _lends(out[j], mentions[k])]
            meant = _meant(mentions[k], before, mentions, hit.value)
            if meant is not None:
                out[k] = _about(out[k], out[meant])
    return _of_changes(mentions, out, by_sentence)


def _of_changes(
    mentions: Sequence[Mention], subjects: Sequence[Subject], by_sentence: Mapping[int, Sequence[int]]
) -> list[Subject]:
    """The subjects, a rise, a fall or a demand that names nothing given the measure of the last change before it: `the
    increase of Rp 5 million follows ...`."""
    out = list(subjects)
    last: tuple[int, Subject] | None = None
    for sentence, own in sorted(by_sentence.items()):
        for k in own:
            about, changed = out[k], out[k].role in _CHANGES
            if changed and about.measure:
                last = sentence, about
            elif last is None or sentence - last[0] > _FEW or mentions[k].kind not in _SUMS:
                continue
            elif _nothing(about) and (changed or about.modality == "demanded") and _lends(last[1], mentions[k]):
                out[k] = replace(_about(about, last[1]), carried=about.carried | _TOLD_BEFORE)
    return out


def _nothing(subject: Subject) -> bool:
    return not subject.measure and not subject.noun and not subject.qualifiers


def _lends(subject: Subject, mention: Mention) -> bool:
    """Whether a figure can be of the measure of another."""
    known = measures().get(subject.measure)
    return known is not None and admits(known, mention.kind, _unit(mention))


def _open(subject: Subject, how: str) -> bool:
    """Whether nothing strong says what a figure is of; where only its time is another (`sehari sebelumnya`), nothing."""
    known = measures().get(subject.measure)
    return known is None or (known.weak and how == "figure")


def _meant(mention: Mention, before: Sequence[int], mentions: Sequence[Mention], how: str) -> int | None:
    """The figure meant: the last one in the same unit, for a percentage the last that is none, else the last; the first
    one in the same unit where the sentence says it again for another time."""
    if how == "earlier":
        return next((j for j in before if _unit(mentions[j]) == _unit(mention)), None)
    if mention.kind == "percentage":
        alike = [j for j in before if mentions[j].kind != "percentage"]
    else:
        alike = [j for j in before if _unit(mentions[j]) == _unit(mention)]
        if not alike and mention.kind != "count":
            return None
    alike = alike or list(before)
    return alike[-1] if alike else None


def _unit(mention: Mention) -> str:
    return mention.value.unit if isinstance(mention.value, Quantity) else ""


def _about(subject: Subject, meant: Subject) -> Subject:
    """The subject with the measure of another and what else tells the two apart from others."""
    lent = {field for field in _LENT if getattr(meant, field) and not getattr(subject, field)}
    return replace(
        subject,
        carried=subject.carried | lent,
        measure=meant.measure,
        qualifiers=subject.qualifiers | (meant.qualifiers - _COMPARED),
        things=subject.things or meant.things,
        places=subject.places or meant.places,
        period=subject.period or meant.period,
        words=frozenset(),
    )
