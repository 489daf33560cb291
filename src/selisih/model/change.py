"""Change: a figure that tells how far another one moved or lies from it, whether it does, and the finding where not."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from selisih.languages.figures import rounded
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import amount, ends, grain, unit_of
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.mismatch import mismatch
from selisih.values.number import Quantity

_HUNDRED = Decimal(100)


class Change(NamedTuple):
    """A figure that tells a change, and the levels before and after it; `gap` says that the second is not a level but
    how far it moved (`naik Rp 2,6 triliun (14,5%) dari Rp 17,9 triliun`)."""

    change: Claim
    old: Claim
    new: Claim
    gap: bool = False


def fits(one: Change) -> bool:
    """Whether the change may be the one between the levels, in percent of the old one or, where it is told so, as a
    difference; rounding is granted to all three."""
    told, step = amount(one.change), one.change.value.step if isinstance(one.change.value, Quantity) else Decimal(0)
    if unit_of(one.change) == "percent":
        low, high = _percent(one)
        if low - step <= told <= high + step:
            return True
        if unit_of(one.old) != "percent":
            return False
    low, high = _gap(one)
    slack = Decimal(0) if all(map(_to_the_last, (one.change, one.old, one.new))) else step / 2
    return low - slack <= told <= high + slack


def _gap(one: Change) -> tuple[Decimal, Decimal]:
    """The least and the most that the two levels may differ by."""
    gap, told = abs(amount(one.new) - amount(one.old)), (one.change, one.old, one.new)
    slack = Decimal(0) if all(map(_to_the_last, told)) else grain(told)
    return max(Decimal(0), gap - slack), gap + slack


def _to_the_last(claim: Claim) -> bool:
    """Whether a figure is told to the last unit: a price in all its rupiah, eight villages."""
    return claim.kind in ("count", "money") and isinstance(claim.value, Quantity) and claim.value.step <= 1


def _percent(one: Change) -> tuple[Decimal, Decimal]:
    """The least and the most of the change in percent of the old level."""
    old, new = ends(one.old), ends(one.new)
    if old[0] <= 0:
        return Decimal(0), Decimal("Infinity")
    found = [(n / o - (0 if one.gap else 1)) * _HUNDRED for n in new for o in old]
    if min(found) < 0 < max(found):
        return Decimal(0), max(map(abs, found))
    return min(map(abs, found)), max(map(abs, found))


def unlike(code: str, one: Change, language: str) -> Finding:
    """An error: a change with the two levels told with it, and what lies between them."""
    change, old, new = (" ".join(x.quote.split()) for x in (one.change, one.old, one.new))
    step = one.change.value.step if isinstance(one.change.value, Quantity) else Decimal(1)
    if unit_of(one.change) == "percent" and unit_of(one.old) != "percent":
        ratio = amount(one.new) / amount(one.old) - (0 if one.gap else 1)
        found = rounded(language, ratio * _HUNDRED, step) + " %"
    else:
        found = rounded(language, amount(one.new) - amount(one.old), step)
    key = "move_mismatch" if one.gap else "change_mismatch"
    message = say(language, key, change=change, old=old, new=new, found=found)
    reckoned = say(language, "move_reckoned" if one.gap else "change_reckoned", old=old, new=new, found=found)
    likely = Likely(found, say(language, "change_likely"))
    return mismatch(
        code, ERROR, [[one.change], [one.old, one.new]], message, language, likely, [Evidence("gap", reckoned)]
    )
