"""diff_lines: two sides of a comparison for a reader at a terminal, what differs first; and as a JSON record."""

from __future__ import annotations

import json
from collections.abc import Iterator

from selisih.ink import Ink, plain
from selisih.languages.program import said
from selisih.model.report import FORMAT_VERSION, Report
from selisih.model.shown import beyond
from selisih.model.spot import spot
from selisih.stages.diff import Difference, Row
from selisih.text.article import Article
from selisih.text.excerpt import clipped, harmless

ORDER = ("otherwise", "precise_a", "precise_b", "both", "only_a", "only_b")


def diff_lines(
    found: Difference, names: tuple[str, str], report: Report, width: int = 100, ink: Ink = plain, language: str = "en"
) -> str:
    """The six parts of a difference under their headings; parts without rows are left out."""
    articles = {article.id: article for article in report.articles}
    a, b = (harmless(name) for name in names)
    blocks = []
    for part in ORDER:
        rows = getattr(found, part)
        if rows:
            heading = ink(said(language, "diff", part, a=a, b=b), "strong") + ink(f"  {len(rows)}", "faint")
            blocks.append("\n".join([heading, *_lines(rows, articles, width, ink)]) + "\n")
    return "\n".join(blocks) or said(language, "diff", "none", a=a, b=b) + "\n"


def diff_record(found: Difference, names: tuple[str, str]) -> str:
    """The six parts as JSON: lists of rows, each with the ids of the claims of side `a` and of side `b`."""
    rows = {
        part: [{"a": [claim.id for claim in a], "b": [claim.id for claim in b]} for a, b in getattr(found, part)]
        for part in ORDER
    }
    out = {"format_version": FORMAT_VERSION, "a": names[0], "b": names[1], **rows}
    return json.dumps(out, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _lines(rows: tuple[Row, ...], articles: dict[str, Article], width: int, ink: Ink) -> Iterator[str]:
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
