"""diff_lines: two sides of a comparison for a reader at a terminal, what differs first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from selisih.ink import Ink, plain
from selisih.languages.program import said
from selisih.model.shown import beyond
from selisih.model.spot import spot
from selisih.stages.diff import Comparison, Row
from selisih.text.article import Article
from selisih.text.excerpt import clipped, harmless

_LONGEST = 1000  # of a headline or a path


def diff_lines(compared: Comparison, width: int = 100, ink: Ink = plain, language: str = "en") -> str:
    """A changed headline, then the parts of a difference under their headings; parts without rows are left out."""
    a, b = (clipped(name, _LONGEST) for name in compared.names)
    blocks = []
    if compared.headline:
        old, new = (clipped(title, _LONGEST) for title in compared.headline)
        blocks.append(f"{ink(said(language, 'diff', 'headline'), 'strong')}\n  < {old}\n  > {new}\n")
    for part in compared.parts:
        rows = getattr(compared.found, part)
        if rows:
            heading = ink(said(language, "diff", part, a=a, b=b), "strong") + ink(f"  {len(rows)}", "faint")
            blocks.append("\n".join([heading, *_lines(rows, compared.articles, width, ink)]) + "\n")
    return "\n".join(blocks) or said(language, "diff", compared.nothing, a=a, b=b) + "\n"


def _lines(rows: tuple[Row, ...], articles: Mapping[str, Article], width: int, ink: Ink) -> Iterator[str]:
    """A line a claim, in columns; rows in which both sides speak are set apart."""
    claims = [claim for row in rows for claim in (*row.a, *row.b)]
    words = min(max(len(claim.quote) for claim in claims), width * 2 // 5)
    value = min(max(len(beyond(claim.value)) for claim in claims), width // 4)
    for number, row in enumerate(rows):
        if number and row.a and row.b:
            yield ""
        for mark, side in (("<", row.a), (">", row.b)):
            for claim in side:
                place = harmless(str(spot(articles[claim.article], claim)))
                quote = f"{clipped(claim.quote, words):<{words}}"
                figure = f"{clipped(beyond(claim.value), value):<{value}}  " if value else ""
                as_of = f"  ({claim.as_of})" if claim.as_of and row.a and row.b else ""
                yield f"  {mark} {ink(quote, 'strong')}  {figure}{ink(place + as_of, 'faint')}"
