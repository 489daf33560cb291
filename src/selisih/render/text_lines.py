"""text_lines: the findings of a Report for a reader at a terminal, one block a finding, the loudest first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from selisih.ink import Ink, plain
from selisih.languages.program import said
from selisih.model.claim import Claim
from selisih.model.finding import SEVERITIES, Finding
from selisih.model.report import Report
from selisih.model.spot import part_text, spot
from selisih.text.article import Article
from selisih.text.excerpt import excerpt, harmless

# So many claims of one side are shown; the others say the same and are named.
_MOST = 3


class Page(NamedTuple):
    """How to write: columns of a line, colours, whether everything is told."""

    width: int = 100
    ink: Ink = plain
    verbose: bool = False


_PLAIN = Page()


def text_lines(report: Report, page: Page = _PLAIN) -> str:
    """The findings as text; empty where there are none."""
    articles = {article.id: article for article in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    order = sorted(report.findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    return "\n".join("\n".join(_block(finding, claims, articles, page)) + "\n" for finding in order)


def _block(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], page: Page) -> Iterator[str]:
    message = page.ink(harmless(finding.message), "strong")
    yield f"{page.ink(finding.severity, finding.severity)}[{finding.code}]: {message}"
    several = len(finding.sides) > 1
    for number, side in enumerate(finding.sides, 1):
        mine = [claims[name] for name in side if name in claims]
        most = len(mine) if page.verbose else _MOST
        for claim in mine[:most]:
            yield from _claim(claim, articles[claim.article], str(number) if several else "", page)
        if mine[most:]:
            where = ", ".join(str(spot(articles[c.article], c)) for c in mine[most:])
            yield f"  {'':1} {page.ink('|', 'faint')} {said(finding.language, 'finding', 'more')} {harmless(where)}"
    if finding.likely:
        likely = harmless(f"{finding.likely.value} ({finding.likely.reason})")
        yield f"  {page.ink(said(finding.language, 'finding', 'likely'), 'good')}: {likely}"
    if page.verbose:
        for evidence in finding.because:
            yield f"  {said(finding.language, 'finding', 'because')} ({evidence.kind}): {harmless(evidence.text)}"


def _claim(claim: Claim, article: Article, side: str, page: Page) -> Iterator[str]:
    bar = page.ink("|", "faint")
    source = "" if article.source == article.id else f"  {page.ink(harmless(article.source), 'faint')}"
    yield f"  {side:1} {bar} {harmless(str(spot(article, claim)))}{source}"
    around = (
        claim.sentence if claim.sentence[1] > claim.sentence[0] else _line_round(part_text(article, claim.part), claim)
    )
    for row in excerpt(part_text(article, claim.part), claim.start, claim.end, around, page.width - 8):
        a, b = row.begin, row.end
        if page.ink is plain or a == b:
            yield f"    {bar}   {row.text}"
            if a < b:
                yield f"    {bar}   {' ' * a}{'^' * (b - a)}"
        else:
            yield f"    {bar}   {row.text[:a]}{page.ink(row.text[a:b], 'mark')}{row.text[b:]}"


def _line_round(text: str, claim: Claim) -> tuple[int, int]:
    """The line a claim stands on, for claims whose sentence is not known."""
    end = text.find("\n", claim.end)
    return text.rfind("\n", 0, claim.start) + 1, len(text) if end < 0 else end
