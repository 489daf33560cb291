"""Decisions: what an editor has settled about findings, in a waiver, in a comment in the text, or by a baseline."""

from __future__ import annotations

from dataclasses import dataclass

from selisih.model.spot import Spot
from selisih.text.span import Span


@dataclass(frozen=True, slots=True)
class Waiver:
    """One finding left as it is. `on` and `until` are days (`2024-12-31`), `articles` what the finding's articles are
    known by: without them nobody can say that it is no longer there. `spot` is where the waiver is written."""

    fingerprint: str
    code: str = ""
    reason: str = ""
    by: str = ""
    on: str = ""
    until: str = ""
    articles: tuple[str, ...] = ()
    spot: Spot = Spot("", 1, 1)


def expired(waiver: Waiver, day: str) -> bool:
    """Whether the last day of a waiver is before a day (`2024-12-31`)."""
    return bool(waiver.until) and waiver.until < day


@dataclass(frozen=True, slots=True)
class Known:
    """A finding that was there when the baseline was made; `message` is for its readers only."""

    fingerprint: str
    code: str
    articles: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in an article that says to leave some codes alone (all, where it names none) within `covers`; `title`
    where a headline outside the text is covered, too. `trouble` tells why it could not be followed."""

    article: str
    codes: tuple[str, ...]
    reason: str
    covers: Span
    spot: Spot
    title: bool = False
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions a run goes by, besides the comments in its articles; `baseline` stands in the file `path`."""

    waivers: tuple[Waiver, ...] = ()
    baseline: tuple[Known, ...] = ()
    path: str = ""
