"""Whether the two sides of translated sentences state the same values: claims of each read in its own language.

parallel.py PATH [--list [KIND]]    PATH: a TSV of Indonesian sentence, tab, English sentence

A row a kind: pairs in which both sides state a value of that kind; the share that agrees; the share that is equal; and
pairs in which only one side states any.

agree   every claim of the side with fewer has a claim of its own on the other side with which it can be true
        (`relate` says neither DISJOINT nor INCOMPARABLE; of dates without a day, what both say of it is the same)
equal   besides, both sides state as many claims, and every two have the same bounds and the same unit

A counted noun that no vocabulary knows is a word of its language; such claims are compared by their figures.
--list prints every pair that does not agree, and with a kind also those that are not equal or one-sided.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from selisih.languages.lexicon import lexicon
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.pipeline import extraction
from selisih.text.article import Article
from selisih.values.interval import Relation, relate
from selisih.values.number import Quantity
from selisih.values.unit import units

KINDS = ("date", "money", "percentage", "count", "limit")
SIDES = ("id", "en")


class Row(NamedTuple):
    """One pair and one kind: the claims of both sides, and how they compare."""

    kind: str
    texts: tuple[str, str]
    claims: tuple[list[Claim], list[Claim]]
    agree: bool
    equal: bool

    @property
    def both(self) -> bool:
        return all(self.claims)


def rows(path: Path) -> Iterator[Row]:
    """A Row for every pair of sentences and every kind that at least one side states."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        texts = tuple(line.split("\t")[:2])
        if len(texts) != 2:
            continue
        sides = [claims(number, text, language) for text, language in zip(texts, SIDES, strict=True)]
        for kind in KINDS:
            own, other = ([c for c in side if c.kind == kind] for side in sides)
            if own or other:
                agree = matched(own, other, can_both_hold)
                equal = len(own) == len(other) and matched(own, other, same)
                yield Row(kind, (texts[0], texts[1]), (own, other), agree, equal)


def claims(number: int, text: str, language: str) -> tuple[Claim, ...]:
    return extraction(Article(f"{number}-{language}", "", "", text, language=language)).claims


def matched(a: Sequence[Claim], b: Sequence[Claim], fits: object) -> bool:
    """Whether every claim of the side with fewer has one of its own on the other side (augmenting paths)."""
    few, many = sorted((a, b), key=len)
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j, other in enumerate(many):
            if j not in seen and fits(few[i], other):  # type: ignore[operator]
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    return all(place(i, set()) for i in range(len(few)))


def can_both_hold(a: Claim, b: Claim) -> bool:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        relation = relate(a.value.possible(), b.value.possible())
        return one_unit(a.value.unit, b.value.unit) and relation is not Relation.DISJOINT
    relation = a.value.relate(b.value)  # type: ignore[union-attr, arg-type]
    return relation is not Relation.DISJOINT and (relation is not Relation.INCOMPARABLE or no_day(a, b))


def no_day(a: Claim, b: Claim) -> bool:
    """Whether what two dates without a day both say is the same: weekday, part of the day, clock time, relative word."""
    x, y = a.value.record(), b.value.record()
    said = [(x.get(key), y.get(key)) for key in ("edtf", "weekday", "part", "clock", "relative")]
    both = [(str(p)[:5], str(q)[:5]) for p, q in said if p and q]  # a clock without its zone
    return bool(both) and all(p == q for p, q in both)


def same(a: Claim, b: Claim) -> bool:
    if isinstance(a.value, Quantity) and isinstance(b.value, Quantity):
        x, y = a.value, b.value
        return one_unit(x.unit, y.unit) and (x.low, x.high, x.bound) == (y.low, y.high, y.bound)
    return a.value.record() == b.value.record()


def one_unit(a: str, b: str) -> bool:
    """Whether two units name one thing; a noun that is a word of its language may be the other's translation."""
    return kind_of(a) == kind_of(b) or not (known(a) and known(b))


@cache
def known(unit: str) -> bool:
    nouns = {h.value for es in lexicon("en").entries.values() for h in es if h.tag in ("noun", "classifier")}
    return unit in nouns or unit in units() or not unit.islower() or unit in ("percent", "percentage point", "1")


def shown(claim: Claim) -> str:
    value = claim.value.record()
    if isinstance(claim.value, Quantity):
        ends = value["low"] if value["low"] == value["high"] else f"{value['low']}..{value['high']}"
        return f"[{claim.quote}] {ends} {value['unit']} {value['bound']}"
    return f"[{claim.quote}] {value.get('edtf')} {value.get('weekday') or ''}"


def main(argv: Sequence[str]) -> int:
    if not argv or argv[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    listed = "--list" in argv
    only = argv[argv.index("--list") + 1] if listed and len(argv) > argv.index("--list") + 1 else None
    found = list(rows(Path(argv[0])))
    print(f"{'kind':12s}{'pairs':>6s}{'agree':>8s}{'equal':>8s}{'one-sided':>11s}")
    for kind in KINDS:
        own = [r for r in found if r.kind == kind]
        both = [r for r in own if r.both]
        agree, equal = sum(r.agree for r in both), sum(r.equal for r in both)
        share = f"{agree / len(both):8.1%}{equal / len(both):8.1%}" if both else f"{'-':>8s}{'-':>8s}"
        print(f"{kind:12s}{len(both):6d}{share}{len(own) - len(both):11d}")
    for row in found if listed else ():
        if only in (None, row.kind) and not (row.both and row.agree and (only is None or row.equal)):
            if only is None and not row.both:
                continue
            how = "ONE SIDE" if not row.both else "DIFFER" if not row.agree else "UNEQUAL"
            print(f"\n{how} {row.kind}")
            for text, side in zip(row.texts, row.claims, strict=True):
                print(f"  {text}\n      {'; '.join(map(shown, side)) or '-'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
