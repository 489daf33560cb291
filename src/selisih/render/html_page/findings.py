"""finding_views: the findings as the page shows them, the worst first."""

from __future__ import annotations

from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.finding import Finding
from selisih.render.html_page.collate import Column, Run, collate
from selisih.render.html_page.desk import (
    MOST_FINDINGS,
    Desk,
    Passage,
    clipped,
    language_tag,
    passages,
    sign,
    source_name,
)
from selisih.render.html_page.wording import shown_figure
from selisih.values.words import Quotation, Title

_SENTENCES = 3  # shown for a side before the fold
_MOST_SENTENCES = 12  # and with it
_MOST_TITLES = 8
LETTERS = "ABCDEFGH"


class Side(NamedTuple):
    """Claims that can hold together: a letter (empty where there is one side only), what they say, who says it."""

    letter: str
    says: str
    sources: tuple[str, ...]
    shown: tuple[Passage, ...]
    folded: tuple[Passage, ...]


class Wording(NamedTuple):
    """One title, or several letter for letter alike: who prints it, where, and its words by column."""

    sources: tuple[tuple[str, str], ...]
    cells: tuple[tuple[Run, ...], ...]


class Collation(NamedTuple):
    """Titles of one document against each other: which columns are the same in all, and a row for each wording."""

    same: tuple[bool, ...]
    rows: tuple[Wording, ...]
    aligned: bool


class FindingView(NamedTuple):
    """A finding as the page shows it."""

    number: int
    code: str
    severity: str
    sign: str
    message: str
    language: str
    sides: tuple[Side, ...]
    titles: Collation | None
    likely: tuple[str, str] | None
    because: tuple[str, ...]


def finding_views(desk: Desk) -> tuple[FindingView, ...]:
    """The findings that the page shows, in order of their numbers."""
    return tuple(_view(desk, number, finding) for number, finding in enumerate(desk.findings[:MOST_FINDINGS], 1))


def collation(desk: Desk, claims: list[Claim]) -> Collation | None:
    """The titles among some claims against each other; None where there are not two that differ."""
    by_title: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Title):
            by_title.setdefault(" ".join(_printed(claim.value).split()), []).append(claim)
    if len(by_title) < 2:
        return None
    titles = list(by_title)[:_MOST_TITLES]
    columns: tuple[Column, ...] = collate(titles)
    rows = []
    for i, title in enumerate(titles):
        known = {desk.anchor[c.id]: source_name(desk.articles[c.article]) for c in by_title[title]}
        first = {name: anchor for anchor, name in reversed(known.items())}
        places = tuple((name, anchor) for anchor, name in known.items() if first[name] == anchor)
        rows.append(Wording(places, tuple(column.cells[i] for column in columns)))
    return Collation(tuple(column.same for column in columns), tuple(rows), len(columns) > 1)


def _printed(title: Title) -> str:
    number = title.number if title.number and title.number not in title.title else None
    return f"{title.title} ({number})" if number else title.title


def _view(desk: Desk, number: int, finding: Finding) -> FindingView:
    sides = [ids for ids in finding.sides if desk.known(ids)] or [finding.claims]
    titles = collation(desk, desk.known(finding.claims))
    likely = finding.likely
    return FindingView(
        number=number,
        code=finding.code,
        severity=finding.severity if finding.severity in ("error", "warning", "note") else "note",
        sign=sign(finding.severity),
        message=finding.message,
        language=language_tag(finding.language),
        sides=tuple(_side(desk, i, ids, len(sides) > 1) for i, ids in enumerate(sides)),
        titles=titles,
        likely=(shown_figure(likely.value, finding.language), likely.reason) if likely else None,
        because=tuple(dict.fromkeys(e.text for e in finding.because if e.text)),
    )


def _side(desk: Desk, i: int, ids: tuple[str, ...], several: bool) -> Side:
    claims = desk.known(ids)
    found = passages(desk, ids)
    open_ones = (
        len(found) if len(found) == _SENTENCES + 1 else _SENTENCES
    )  # a fold for one sentence hides more than it saves
    return Side(
        letter=LETTERS[i % len(LETTERS)] if several else "",
        says=_says(desk, claims) if several else "",
        sources=tuple(dict.fromkeys(p.source for p in found)),
        shown=found[:open_ones],
        folded=found[open_ones:_MOST_SENTENCES],
    )


def _says(desk: Desk, claims: list[Claim]) -> str:
    """What a side says, in a few words: the speaker for a quotation, else the shortest words it was written in."""
    for claim in claims:
        if isinstance(claim.value, Quotation):
            return f"{desk.words['according_to']}: {clipped(claim.value.speaker or desk.words['unnamed_speaker'], 60)}"
        if isinstance(claim.value, Title):
            return ""
    return clipped(min((c.quote for c in claims), key=lambda q: (len(q), q), default=""), 60)
