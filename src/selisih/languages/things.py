"""kind_of: what a counted thing is one of: a passenger is a person, a warship a ship."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


def kind_of(noun: str) -> str:
    """The wider noun that a counted noun is one of, or the noun itself: `793 passengers` are `793 orang`."""
    return _kinds().get(noun, noun)


@cache
def _kinds() -> dict[str, str]:
    table = tomllib.loads(files("selisih.languages").joinpath("things.toml").read_text(encoding="utf-8"))
    return {noun: kind for kind, nouns in table["kind"].items() for noun in nouns}
