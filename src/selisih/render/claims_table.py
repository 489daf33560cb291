"""claims_table: the claims of a Report in columns, article by article, for a reader at a terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from selisih.ink import Ink, plain
from selisih.model.claim import Claim, Unread
from selisih.model.report import Report
from selisih.model.shown import about, beyond
from selisih.model.spot import part_text, spot
from selisih.text.article import Article
from selisih.text.excerpt import clipped, harmless

_NARROWEST, _LONGEST = 60, 300


def claims_table(report: Report, width: int = 100, ink: Ink = plain, verbose: bool = False) -> str:
    """A heading an article, then a line a claim: where, kind, words, value, what it is about.

    With `verbose` what was found but not understood follows.
    """
    mine: dict[str, list[Claim]] = defaultdict(list)
    odd: dict[str, list[Unread]] = defaultdict(list)
    for claim in report.claims:
        mine[claim.article].append(claim)
    for unread in report.unread if verbose else ():
        odd[unread.article].append(unread)
    blocks = (_article(a, mine[a.id], odd[a.id], max(width, _NARROWEST), ink) for a in report.articles)
    return "\n".join("\n".join(block) + "\n" for block in blocks)


def _article(article: Article, claims: list[Claim], unread: list[Unread], width: int, ink: Ink) -> Iterator[str]:
    known = "  ".join(part for part in (article.source, article.published, article.language) if part)
    yield f"{ink(harmless(article.path), 'strong')}  {ink(clipped(known, _LONGEST), 'faint')}"
    if not claims:
        yield "  no claims"
    # Place and kind take what they need; words, value and subject share the rest.
    room = width - 2 - 9 - 12
    words, value = room * 2 // 5, room // 3
    for claim in claims:
        figure = beyond(claim.value)
        wide = words if figure else words + value  # a title that says all needs no second column
        cells = (
            f"{_place(article, claim):<8}",
            ink(f"{claim.kind:<11}", "faint"),
            ink(f"{clipped(claim.quote, wide - 2):<{wide - 1}}", "strong"),
            *([f"{clipped(figure, value - 2):<{value - 1}}"] if figure else []),
            ink(clipped(about(claim.subject), room - words - value), "faint"),
        )
        yield ("  " + " ".join(cells)).rstrip()
    for odd in unread:
        quote = clipped(part_text(article, odd.part)[odd.start : odd.end], words - 2)
        yield f"  {_place(article, odd):<8} {'unread':<11} {quote:<{words - 1}} {odd.reason}"


def _place(article: Article, claim: Claim | Unread) -> str:
    if claim.part == "title":
        return "title"
    at = spot(article, claim)
    return f"{at.line}:{at.column}"
