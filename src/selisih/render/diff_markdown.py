"""diff_markdown: two sides of a comparison as Markdown, for a pull request or a chat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selisih.languages.program import said
from selisih.model.claim import Claim
from selisih.model.shown import beyond
from selisih.model.spot import spot
from selisih.stages.diff import Comparison, Row
from selisih.text.article import Article
from selisih.text.escape import in_markdown

_MOST = 200  # rows of a part


def diff_markdown(compared: Comparison, language: str = "en") -> str:
    """A changed headline, then a table for each part of a difference; parts without rows are left out."""
    a, b = (in_markdown(name) for name in compared.names)
    out = [f"### selisih: {a} ↔ {b}", ""]
    if compared.headline:
        old, new = (in_markdown(title) for title in compared.headline)
        out += [f"#### {said(language, 'diff', 'headline')}", "", f"- ~~{old}~~", f"- {new}", ""]
    for part in compared.parts:
        rows = getattr(compared.found, part)
        if rows:
            out += [f"#### {said(language, 'diff', part, a=a, b=b)} ({len(rows)})", "", f"| {a} | {b} |", "|---|---|"]
            out += [*_table(rows[:_MOST], compared.articles), ""]
    if len(out) == 2:
        out += [said(language, "diff", compared.nothing, a=a, b=b), ""]
    return "\n".join(out)


def _table(rows: tuple[Row, ...], articles: Mapping[str, Article]) -> Iterator[str]:
    for row in rows:
        cells = ["<br>".join(_claims(side, articles)) for side in (row.a, row.b)]
        yield f"| {cells[0]} | {cells[1]} |"


def _claims(side: tuple[Claim, ...], articles: Mapping[str, Article]) -> Iterator[str]:
    for claim in side:
        value = beyond(claim.value)
        told = f" ({in_markdown(value)})" if value else ""
        yield f"**{in_markdown(claim.quote)}**{told} {in_markdown(str(spot(articles[claim.article], claim)))}"
