"""diff_page: two sides of a comparison as a page that needs nothing beside it."""

from __future__ import annotations

from typing import NamedTuple

from selisih.languages.catalogue import locale
from selisih.languages.program import said
from selisih.model.claim import Claim
from selisih.model.shown import beyond
from selisih.model.spot import spot
from selisih.render.html_page.environment import drawn
from selisih.stages.diff import Comparison


class Told(NamedTuple):
    """A claim in a table: its words, what they say beyond themselves, where they stand, in which language."""

    words: str
    value: str
    place: str
    language: str


class Part(NamedTuple):
    """One part of a difference: its heading, and its rows of two cells."""

    heading: str
    rows: tuple[tuple[tuple[Told, ...], tuple[Told, ...]], ...]


def diff_page(compared: Comparison, language: str = "en") -> str:
    """A changed headline, then a table for each part of a difference; parts without rows are left out."""
    a, b = compared.names
    spoken = locale(language)
    parts = [
        Part(
            said(spoken, "diff", part, a=a, b=b),
            tuple((_told(compared, row.a), _told(compared, row.b)) for row in getattr(compared.found, part)),
        )
        for part in compared.parts
        if getattr(compared.found, part)
    ]
    views = {
        "paged": False,
        "home": "",
        "names": compared.names,
        "headline": compared.headline,
        "headline_word": said(spoken, "diff", "headline"),
        "parts": parts,
        "nothing": said(spoken, "diff", compared.nothing, a=a, b=b),
    }
    return drawn(language, "diff.html.jinja", views)


def _told(compared: Comparison, claims: tuple[Claim, ...]) -> tuple[Told, ...]:
    return tuple(Told(c.quote, beyond(c.value), str(spot(compared.articles[c.article], c)), c.language) for c in claims)
