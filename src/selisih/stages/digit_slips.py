"""digit_slips: two figures of which one is the other mistyped, told in words too different to be tied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from selisih.model.claim import Claim
from selisih.model.finding import NOTE, WARNING, Finding
from selisih.model.lineage import Lineage
from selisih.model.subject import is_state
from selisih.stages.clause import FIGURES
from selisih.stages.judge_figures import firm, in_unit_of
from selisih.stages.judge_scopes import of_region
from selisih.stages.judge_times import is_traded, of_two_days, two_days, two_hours
from selisih.stages.link import sureness, weigh
from selisih.stages.opposed import opposed
from selisih.stages.tell import message
from selisih.text.article import Article
from selisih.values.mistyped import digits, hardly_chance
from selisih.values.number import Quantity

# log2 odds, by telling digits, from which two such figures are of one thing; the words of longer ones may say what they will
_ENOUGH = {3: 0.0, 4: -7.0, 5: -8.0}
_OTHERWISE = 4  # telling digits from which they may be told under two measures


def digit_slips(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    lineage: Lineage,
    found: Iterable[Finding],
    language: str | None = None,
) -> list[Finding]:
    """A finding for each two figures of a story's articles that differ as hardly by chance: 27.680 and 27.860 pilgrims.
    Not where an article has both, nor what `found` says loudly already."""
    told: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.kind in FIGURES and isinstance(claim.value, Quantity) and firm(claim.value) and claim.value.low:
            told.setdefault((claim.kind, format(abs(claim.value.low.normalize()), "f")), []).append(claim)
    known = {pair for finding in found if finding.severity != NOTE for pair in _opposed(finding)}
    out = []
    for (kind, one), (_, other) in _alike(told):
        sides = [told[kind, one], told[kind, other]]
        if {c.article for c in sides[0]} & {c.article for c in sides[1]}:
            continue
        groups = [[c for c in side if any(_mistold(c, d) for d in rest)] for side, rest in (sides, sides[::-1])]
        if all(groups) and not any(frozenset((a.id, b.id)) in known for a in groups[0] for b in groups[1]):
            out.append(_finding(kind, groups, articles, lineage, language))
    return out


def _opposed(finding: Finding) -> Iterator[frozenset[str]]:
    """The pairs of claims that a finding sets against each other."""
    for one, other in combinations(finding.sides, 2):
        yield from (frozenset((a, b)) for a in one for b in other)


def _alike(told: Iterable[tuple[str, str]]) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """The figures of one kind with the same digits, or all but one the same, two and two."""
    alike: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for kind, figure in told:
        own = figure.replace(".", "").strip("0")
        keys = ["".join(sorted(own)), *(f"{own[:i]}_{own[i + 1 :]}" for i in range(len(own)))]
        for key in keys:
            alike.setdefault((kind, key), set()).add((kind, figure))
    return sorted({pair for figures in alike.values() for pair in combinations(sorted(figures), 2)})


def _mistold(a: Claim, b: Claim) -> bool:
    """Whether two figures are of one thing, as far as is told, and one is the other mistyped."""
    assert isinstance(a.value, Quantity)
    assert isinstance(b.value, Quantity)
    x, y = in_unit_of(a.value, b.value), in_unit_of(b.value, a.value)
    if a.kind == "count":  # who is counted may be seats in one and passengers in the other
        y = replace(y, unit=x.unit)
    telling = min(len(digits(q.low)) for q in (x, y) if q.low is not None)
    if not hardly_chance(x, y) or _moved(a, b, x, y) or (of_two_days(a, b) and (is_traded(a) or telling in _ENOUGH)):
        return False
    named = a.subject.measure == b.subject.measure != ""
    if telling > max(_ENOUGH):
        return True
    if of_region(a, b) or (not named and telling < _OTHERWISE):
        return False
    return sureness(a.kind, weigh(a, b if named else _as_of(a, b))) >= _ENOUGH[telling]


def _moved(a: Claim, b: Claim, x: Quantity, y: Quantity) -> bool:
    """Whether what runs may have moved from one to the other: of two times one digit of many may be another."""
    swapped = sorted(digits(x.low or x.step)) == sorted(digits(y.low or y.step))
    return is_state(a.subject) and not swapped and (two_days(a, b) or two_hours(a, b))


def _as_of(a: Claim, b: Claim) -> Claim:
    """b as if it told of a's measure, or of its own where only it has one: what it is called is left out of account."""
    named = a if a.subject.measure else b
    about = replace(b.subject, measure=named.subject.measure, noun=named.subject.noun, words=named.subject.words)
    return replace(b, subject=about)


def _finding(
    kind: str, groups: list[list[Claim]], articles: Mapping[str, Article], lineage: Lineage, language: str | None
) -> Finding:
    groups = sorted(groups, key=len, reverse=True)
    tongue = language or articles[groups[0][0].article].language
    text = message(kind, groups, "gap", articles, tongue)
    return opposed(f"{kind}-conflict", WARNING, text, groups, articles, lineage, tongue)
