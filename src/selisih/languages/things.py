"""kind_of, sort_of, alike: what a counted thing is one of, and which nouns may be said of one thing."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class _Things(NamedTuple):
    """By noun its wider noun, and the groups of nouns that are said of one thing."""

    kinds: dict[str, str]
    groups: tuple[frozenset[str], ...]


def kind_of(noun: str) -> str:
    """The wider noun that a counted noun is one of, or the noun itself: `793 passengers` are `793 orang`."""
    return _things().kinds.get(noun, noun)


def alike(noun: str, other: str) -> bool:
    """Whether two nouns may be said of one thing: one is the wider one, or writers use either for it."""
    if kind_of(noun) == other or kind_of(other) == noun:
        return True
    return any(noun in group and other in group for group in _things().groups)


@cache
def sort_of(noun: str) -> str:
    """The name that all nouns share of which two could be said of one thing, directly or by way of others."""
    reached = {kind_of(noun)}
    grown = True
    while grown:
        more = {kind_of(n) for group in _things().groups if any(kind_of(n) in reached for n in group) for n in group}
        grown = not more <= reached
        reached |= more
    return min(reached)


@cache
def _things() -> _Things:
    table = tomllib.loads(files("selisih.languages").joinpath("things.toml").read_text(encoding="utf-8"))
    kinds = {noun: kind for kind, nouns in table["kind"].items() for noun in nouns}
    return _Things(kinds, tuple(frozenset(group) for group in table["alike"]["groups"]))
