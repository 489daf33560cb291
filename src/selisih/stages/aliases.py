"""one_name_each, told_apart: what the articles of a story call one thing, and which names they tell apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from selisih.model.claim import Claim
from selisih.model.subject import Subject
from selisih.stages.same_name import one_name, same_name

Names = frozenset[frozenset[str]]


def told_apart(claims: Sequence[Claim]) -> Names:
    """Pairs of names of which one could be short for the other, but some article gives each its own figure of one measure:
    `Pertamax` and `Pertamax Turbo`."""
    alike: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        about = claim.subject
        if about.things and about.measure:
            key = claim.article, claim.kind, about.measure, about.qualifiers, about.role, about.period, about.places
            alike.setdefault(key, []).append(claim)
    return frozenset(
        frozenset((x, y))
        for told in alike.values()
        for a, b in combinations(told, 2)
        if a.value != b.value and not a.subject.things & b.subject.things
        for x in a.subject.things
        for y in b.subject.things
        if one_name(x, y)
    )


def one_name_each(claims: Sequence[Claim], apart: Names) -> dict[str, Subject]:
    """By claim, its subject with every name that the story has for the thing it belongs to: `nomor urut 2` and
    `Prabowo-Gibran`, `Kereta Api Indonesia` and `KAI`; names told `apart` are of two things."""
    called = _called(claims, apart)
    return {c.id: _all_named(c.subject, called) for c in claims}


def _all_named(subject: Subject, called: Mapping[str, frozenset[str]]) -> Subject:
    more = frozenset().union(*(called.get(name, frozenset()) for name in subject.things))
    return subject if more <= subject.things else replace(subject, things=subject.things | more)


def _called(claims: Sequence[Claim], apart: Names) -> dict[str, frozenset[str]]:
    """By name, the names that some claim has beside it or beside a name that can be the same; none where two of them
    are numbers that differ, for then somebody is called wrongly."""
    groups: list[frozenset[str]] = []
    for names in sorted(
        {c.subject.things for c in claims if len(c.subject.things) > 1} | _shortened(claims), key=sorted
    ):
        others = [g for g in groups if not any(same_name(a, b, apart) for a in names for b in g)]
        joined = names.union(*(g for g in groups if g not in others))
        groups = [*others, joined]
    alone = {name for c in claims for name in c.subject.things}
    out: dict[str, frozenset[str]] = {}
    for name in sorted(alone):
        own = [g for g in groups if any(same_name(name, other, apart) for other in g)]
        if len(own) == 1 and len(_numbers(own[0])) < 2:
            out[name] = own[0]
    return out


def _shortened(claims: Sequence[Claim]) -> set[frozenset[str]]:
    """Names with the one longer name of the story that ends as they do: `Pro Max` and `Nusa 15 Pro Max`, `Hartono` and
    `Rudi Hartono`."""
    every = sorted({name for c in claims for name in c.subject.things})
    out: set[frozenset[str]] = set()
    for name in every:
        longer = [other for other in every if other.endswith(f" {name}")]
        if len(longer) == 1 and not name[-1].isdigit():
            out.add(frozenset((name, longer[0])))
    return out


def _numbers(names: frozenset[str]) -> set[str]:
    return {name for name in names if name.rpartition(" ")[2].isdigit()}
