"""Link, Cluster, Verdict: claims about one thing, what ties them, and what their values say of each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple


class Verdict(IntEnum):
    """From calm to loud; joining two gives the louder one."""

    AGREE = 0
    COMPATIBLE = 1
    UPDATE = 2
    UNDECIDED = 3
    CONFLICT = 4

    @property
    def word(self) -> str:
        return self.name.lower()


class Weight(NamedTuple):
    """One field's part in a link: the field, how it compared (`same`, `near`, `absent`, `differs`), log2 weight."""

    field: str
    how: str
    weight: float


@dataclass(frozen=True, slots=True)
class Link:
    """Why two claims are about one thing: the ids and the weights, most telling first."""

    a: str
    b: str
    weights: tuple[Weight, ...]

    @property
    def total(self) -> float:
        return sum(w.weight for w in self.weights)


@dataclass(frozen=True, slots=True)
class Pair:
    """What two claims of a cluster say of each other: the verdict, in a word or two why, and the log2 odds that they are
    about one thing at all."""

    a: str
    b: str
    verdict: Verdict
    why: str
    strength: float = 0.0


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims about one thing, ids sorted by article and place; `origins` counts independent sources."""

    id: str
    kind: str
    claims: tuple[str, ...]
    verdict: Verdict
    origins: int
    links: tuple[Link, ...] = ()
    pairs: tuple[Pair, ...] = ()
