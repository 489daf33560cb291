"""role_of: the part a figure plays among those near it: what it was, what it became, by how much it changed."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.languages.reading import Reading
from selisih.languages.things import kind_of
from selisih.stages.clause import FIGURES, Clause
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.number import Quantity

_NEAR = 3  # tokens between a change, the measure it is said of, and the figure
_ENDS = ("new", "old")
_CHANGES = ("increase", "decrease", "total")


def changes(reading: Reading, mentions: Sequence[Mention]) -> dict[int, int]:
    """By index, the figure before that tells of the same change: `turun [Rp 1.150] menjadi [Rp 14.050] dari [15.200]`."""
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES]
    roles = {k: _said_before(reading, mentions[k]) for k in figures}
    return {
        b: a
        for a, b in zip(figures, figures[1:], strict=False)
        if roles[a] in _CHANGES + _ENDS
        and roles[b] in _ENDS
        and mentions[b].first - mentions[a].last <= _NEAR
        and reading.sentence[mentions[a].first] == reading.sentence[mentions[b].first]
    }


def compared(reading: Reading, mentions: Sequence[Mention]) -> set[int]:
    """The figures in the same unit as the one before or behind them in their sentence: only these can be old values by
    no more than a `dari` before them."""
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES]
    out: set[int] = set()
    for a, b in zip(figures, figures[1:], strict=False):
        first, second = mentions[a], mentions[b]
        if reading.sentence[first.first] == reading.sentence[second.first] and _unit(first) == _unit(second):
            out |= {a, b}
    return out


def _unit(mention: Mention) -> str:
    return mention.value.unit.partition("/")[0] if isinstance(mention.value, Quantity) else ""


def role_of(reading: Reading, mention: Mention, clause: Clause, at: int, paired: bool) -> str:
    """`new`, `old`, `increase`, `decrease` or the like, said right before the figure or by what follows it, or before
    the words of its measure at `at`; else empty. `paired` says that a figure near it could be the other value."""
    said = _said_before(reading, mention)
    if said == "part" and not paired and (_alone(clause) or not _of_people(mention)):
        said = ""  # `terdiri atas 52 pasal`, `terdiri atas 15 bab dan 52 pasal`: no part of all chapters
    if said and (paired or said != "old" or reading.tagged(mention.first - 1, "part_of") is None):
        return said
    if reading.tagged(mention.last, "among") is not None:
        return "part"
    after = reading.tagged(mention.last, "role")
    if paired and after is not None and after.value == "old" and _figure_follows(reading, after.last):
        return "new"
    apart = [
        hit
        for hit in reading.between("role", clause.reach, mention.first)
        if hit.value == "difference" and reading.tagged(hit.first, "measure") is None
    ]
    if apart and not paired:
        return "difference"  # `selisih vonis dan tuntutan mencapai 10,5 tahun`
    return _change_of(reading, mention, at) if at >= clause.begin else ""


def _alone(clause: Clause) -> bool:
    """Whether a figure stands in no list."""
    return clause.tail - clause.head == clause.last - clause.first


def _of_people(mention: Mention) -> bool:
    """Whether a figure counts people, of whom those of a list are a part of all: `terdiri atas 8 awak dan 90 penumpang`."""
    noun = mention.notes.get("noun")
    return noun is None or kind_of(noun.unit) == "person"


def _said_before(reading: Reading, mention: Mention) -> str:
    """The role said right before a figure, fillers between them passed over; empty where there is none."""
    i = mention.first
    fillers = {hit.last: hit for hit in reading.between("filler", max(0, i - 6), i)}
    for _ in range(3):
        hit = reading.ending(i, "role", 3)
        if hit is not None:
            meant = reading.ending(i, "modality", 3)
            if meant is not None and meant.first < hit.first:
                return ""  # `usulan semula Rp 105 juta`
            named = reading.tagged(hit.first - 1, "role") if hit.first else None
            return "target" if named is not None and named.value == "target" else hit.value  # `target semula 60 emas`
        if i not in fillers:
            break
        i = fillers[i].first
    return ""


def _change_of(reading: Reading, mention: Mention, at: int) -> str:
    """The change that is said of a measure right before its words: `menaikkan suku bunga acuan 25 bps`."""
    hit = reading.tagged(at, "measure")
    if hit is None or not 0 <= mention.first - hit.last <= _NEAR:
        return ""
    if any(reading.tokens.kind[i] != WORD for i in range(hit.last, mention.first)):
        return ""
    for back in range(1, _NEAR + 2):
        change = reading.tagged(at - back, "role") if at >= back else None
        if change is not None and at - change.last < _NEAR and change.value in _CHANGES:
            return change.value
        if change is not None and change.last == at and change.value == "target":
            return "target"  # `target harga Rp 140`
    return ""


def _figure_follows(reading: Reading, i: int) -> bool:
    return any(
        n.first - i <= 3 and not (len(n.plain) == 4 and n.plain[:2] in ("19", "20")) for n in reading.numbers_from(i)
    )
