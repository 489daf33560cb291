"""one_name_each: what the articles of a story call one thing, so that either name stands for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selisih.model.claim import Claim
from selisih.model.subject import Subject
from selisih.stages.where import one_name


def one_name_each(claims: Sequence[Claim]) -> dict[str, Subject]:
    """By claim, its subject with every name that the story has for the thing it belongs to: `nomor urut 2` and
    `Prabowo-Gibran`, `Kereta Api Indonesia` and `KAI`."""
    called = _called(claims)
    return {c.id: _all_named(c.subject, called) for c in claims}


def _all_named(subject: Subject, called: Mapping[str, frozenset[str]]) -> Subject:
    more = frozenset().union(*(called.get(name, frozenset()) for name in subject.things))
    return subject if more <= subject.things else replace(subject, things=subject.things | more)


def _called(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """By name, the names that some claim has beside it or beside a name that can be the same; none where two of them
    are numbers that differ, for then somebody is called wrongly."""
    groups: list[frozenset[str]] = []
    for names in sorted({c.subject.things for c in claims if len(c.subject.things) > 1}, key=sorted):
        apart = [g for g in groups if not any(one_name(a, b) for a in names for b in g)]
        joined = names.union(*(g for g in groups if g not in apart))
        groups = [*apart, joined]
    alone = {name for c in claims for name in c.subject.things}
    out: dict[str, frozenset[str]] = {}
    for name in sorted(alone):
        own = [g for g in groups if any(one_name(name, other) for other in g)]
        if len(own) == 1 and len(_numbers(own[0])) < 2:
            out[name] = own[0]
    return out


def _numbers(names: frozenset[str]) -> set[str]:
    return {name for name in names if name.rpartition(" ")[2].isdigit()}
