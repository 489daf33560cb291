"""Fact: what a desk vouches for, and the claims that selisih reads in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from selisih.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of a fact sheet. `statement` is a sentence that says it; `titles` are all names of one document instead.
    `source` is who says so, `place` where the entry stands (`claims/facts.toml:12`).

    `measure`, `names`, `places` and `period` take the place of what is read in the statement, where they are given:
    `names` are all spellings of whose figure it is. It holds from `since` to `until` (ISO days), either of them open.
    `by` and `on` say who wrote it down and when, `finding` the fingerprint of the finding that asked for it, if one did.
    """

    place: str
    source: str
    statement: str = ""
    titles: tuple[str, ...] = ()
    language: str = "id"
    measure: str = ""
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    period: str = ""
    since: str = ""
    until: str = ""
    by: str = ""
    on: str = ""
    finding: str = ""


class Vouched(NamedTuple):
    """A fact with the claims that articles are compared with. `lack` is what they want for that: a `claim` at all, a
    known `measure`, an `owner`; empty where nothing is wanting."""

    fact: Fact
    claims: tuple[Claim, ...]
    lack: str = ""
