"""Cited, Reliance, Lineage: who rests on whom, and from where the claims of a story come in the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

CITES, COPY = "cites", "copy"


@dataclass(frozen=True, slots=True)
class Cited:
    """An outlet an article names as where it has something from: `dikutip dari X`. `sure` is unset where the words may
    as well name a speaker (`menurut X`); `leads` tells that it stands where an article says what it rests on as a whole.
    """

    outlet: str
    start: int
    end: int
    sure: bool = True
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Reliance:
    """That an article rests on an outlet, and on which of its articles (`on`, empty where none is at hand); `why` is
    CITES or COPY, the spans are of its own text: the words of citing, or what it has in common with the other."""

    article: str
    outlet: str
    on: str
    why: str
    spans: tuple[tuple[int, int], ...]


class Lineage(NamedTuple):
    """Who rests on whom in a story; by claim id the `origin` of the claim, an outlet; by article id the article that it
    and its other copies were made from, itself where it is no copy; and the articles' ids by time of publication."""

    reliances: tuple[Reliance, ...]
    origin: Mapping[str, str]
    master: Mapping[str, str]
    order: tuple[str, ...]
