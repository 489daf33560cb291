"""collation: the titles of one document against each other, word by word."""

from __future__ import annotations

from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.render.html_page.collate import Column, Run, collate
from selisih.render.html_page.desk import Desk, source_name
from selisih.values.words import Title

_MOST = 8


class Wording(NamedTuple):
    """One title, or several letter for letter alike: who prints it, where, and its words by column."""

    sources: tuple[tuple[str, str], ...]
    cells: tuple[tuple[Run, ...], ...]


class Collation(NamedTuple):
    """Titles of one document against each other: which columns are the same in all, and a row for each wording."""

    same: tuple[bool, ...]
    rows: tuple[Wording, ...]
    aligned: bool


def collation(desk: Desk, claims: list[Claim]) -> Collation | None:
    """The titles among some claims against each other; None where there are not two that differ."""
    by_title: dict[str, list[Claim]] = {}
    for claim in claims:
        if isinstance(claim.value, Title):
            by_title.setdefault(" ".join(_printed(claim.value).split()), []).append(claim)
    if len(by_title) < 2:
        return None
    titles = list(by_title)[:_MOST]
    columns: tuple[Column, ...] = collate(titles)
    rows = []
    for i, title in enumerate(titles):
        first: dict[str, str] = {}
        for claim in by_title[title]:
            first.setdefault(source_name(desk.articles[claim.article]), desk.claim_at(claim))
        rows.append(Wording(tuple(first.items()), tuple(column.cells[i] for column in columns)))
    return Collation(tuple(column.same for column in columns), tuple(rows), len(columns) > 1)


def _printed(title: Title) -> str:
    number = title.number if title.number and title.number not in title.title else None
    return f"{title.title} ({number})" if number else title.title
