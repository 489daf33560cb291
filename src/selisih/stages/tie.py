"""ties: figures that stand in apposition (`96.214.691 suara atau 58,59 persen`) or as a part of a whole (`of 193`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from selisih.languages.reading import Reading
from selisih.stages.clause import FIGURES
from selisih.text.mention import Mention
from selisih.text.tokens import WORD
from selisih.values.number import Quantity, plain
from selisih.values.unit import dimension

_CLOSE = 3  # tokens between two figures of which one says the other again
_DATED = 5  # and those of a date between them: `2,59 juta ton pada 2012 atau meningkat 16 persen`


class Tie(NamedTuple):
    """The figure `beside` a figure and the whole it is `of`, each as `number unit` or empty; `back` is the index of the
    mention that the figure says again or is the whole of, -1 where there is none; `whole` that another figure is a part
    of this one; `size` is the measure a price is for (`256 GB Rp4.499.000`)."""

    beside: str = ""
    of: str = ""
    back: int = -1
    whole: bool = False
    size: str = ""


def ties(reading: Reading, mentions: Sequence[Mention]) -> dict[int, Tie]:
    """The Tie of each mention that has one, by index."""
    dates = bytearray(len(reading.tokens.word))
    for m in mentions:
        if m.kind == "date":
            dates[m.first : m.last] = b"\1" * (m.last - m.first)
    figures = [k for k, m in enumerate(mentions) if m.kind in FIGURES and isinstance(m.value, Quantity)]
    beside: dict[int, str] = {}
    whole: dict[int, str] = {}
    back: dict[int, int] = {}
    wholes: set[int] = set()
    sizes: dict[int, str] = {}
    for a, b in zip(figures, figures[1:], strict=False):
        first, second = mentions[a], mentions[b]
        if reading.sentence[first.first] != reading.sentence[second.first]:
            continue
        if first.kind != second.kind and _apposed(reading, first.last, second.first, dates):
            beside[b], beside[a], back[b] = _figure(first), _figure(second), a
        if first.kind == "limit" and second.kind == "money" and _priced(reading, first.last, second.first):
            sizes[b] = _figure(first)
        if first.kind == "money" and second.kind == "limit" and _paid_for(reading, first.last, second):
            sizes[a] = _figure(second)
        if first.kind != "count" or second.kind != "count":
            continue
        if _whole_before(reading, first.first) and ("," in reading.tokens.word[first.last : second.first]):
            whole[b] = _figure(first)
            wholes.add(a)
        if _whole_before(reading, second.first) and second.first - first.last <= _CLOSE:
            whole[a], back[b] = _figure(second), a
            wholes.add(b)
    return {
        k: Tie(beside.get(k, ""), whole.get(k, ""), back.get(k, -1), k in wholes, sizes.get(k, ""))
        for k in beside.keys() | whole.keys() | wholes | sizes.keys()
    }


def _whole_before(reading: Reading, i: int) -> bool:
    """Whether `dari`, `of` before a figure makes a whole of it; not `terdiri dari`, which makes parts."""
    if reading.tagged(i - 1, "part_of") is None:
        return False
    return not any((hit := reading.tagged(i - k, "role")) is not None and hit.last == i for k in (2, 3) if i >= k)


def _priced(reading: Reading, last: int, first: int) -> bool:
    """Whether a price follows a measure with no more than a colon, a filler or a word of selling between them."""
    between = range(last, first)
    return first - last <= _CLOSE and all(
        reading.tokens.word[i] in ":=-–" or any(reading.tagged(i, tag) for tag in ("filler", "measure"))
        for i in between
    )


def _paid_for(reading: Reading, last: int, mention: Mention) -> bool:
    """Whether a price is that of a size that follows it: `6.699 yuan untuk memori 512 GB`."""
    unit = mention.value.unit if isinstance(mention.value, Quantity) else ""
    if dimension(unit) != "storage" or not last < mention.first <= last + _CLOSE:
        return False
    return reading.tagged(last, "owner") is not None and all(
        reading.tokens.kind[i] == WORD for i in range(last, mention.first)
    )


def _apposed(reading: Reading, last: int, first: int, dates: bytearray) -> bool:
    """Whether nothing but `atau`, `or`, a comma, an opening bracket or a date stands between two figures."""
    if not last < first <= last + _CLOSE + _DATED:
        return False
    between = [i for i in range(last, first) if reading.tokens.word[i] not in ",(" and not _date(reading, i, dates)]
    marks = sum(reading.tokens.word[i] in ",(" for i in range(last, first))
    if len(between) + marks > _CLOSE:
        return False
    return all(_says_again(reading, i) for i in between) and (bool(between) or marks > 0)


def _date(reading: Reading, i: int, dates: bytearray) -> bool:
    return bool(dates[i] or (i + 1 < len(dates) and dates[i + 1] and reading.tagged(i, "on")))


def _says_again(reading: Reading, i: int) -> bool:
    """Whether a word between two figures lets the second say the first again; not `menjadi`, which tells what became."""
    if any(reading.tagged(i, tag) for tag in ("apposition", "hedge")):
        return True
    role = reading.tagged(i, "role")
    return (
        role.value in ("increase", "decrease", "total") if role is not None else reading.tagged(i, "filler") is not None
    )


def _figure(mention: Mention) -> str:
    value = mention.value
    return f"{plain(value.low if value.low is not None else value.high)} {value.unit}"
