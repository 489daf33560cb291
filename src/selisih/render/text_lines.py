"""text_lines: the findings of a Report for a reader at a terminal, one block a finding, the loudest first."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from selisih.ink import Ink, plain
from selisih.languages.day_names import time_text
from selisih.languages.program import said
from selisih.model.claim import Claim
from selisih.model.finding import Finding, worst_first
from selisih.model.report import Report
from selisih.model.spot import part_text, spot
from selisih.text.article import Article
from selisih.text.excerpt import clipped, excerpt, harmless

# So many claims of one side are shown; the others say the same and are named.
_MOST = 3
# More of a message than anybody reads; a file may put a megabyte into one word.
_LONGEST, _LONGEST_NAME = 2000, 100
# Evidence that is told without asking: what other sources print, and titles word by word; the rest is for --verbose.
_TOLD = ("source", "words")


class Page(NamedTuple):
    """How to write: columns of a line, colours, whether everything is told."""

    width: int = 100
    ink: Ink = plain
    verbose: bool = False


_PLAIN = Page()


def text_lines(report: Report, page: Page = _PLAIN) -> str:
    """The findings as text, those left standing only where everything is told; empty where there are none."""
    articles = {article.id: article for article in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    told = [f for f in report.findings if page.verbose or f.standing is None]
    return "\n".join("\n".join(_block(finding, claims, articles, page)) + "\n" for finding in worst_first(told))


def _block(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article], page: Page) -> Iterator[str]:
    head = f"{finding.severity}[{finding.code}]:"
    first, *rest = _wrapped(f"{head} {clipped(finding.message, _LONGEST)}", page.width)
    yield page.ink(finding.severity, finding.severity) + page.ink(first.removeprefix(finding.severity), "strong")
    yield from (page.ink(line, "strong") for line in rest)
    if finding.spot:
        yield f"  {'':1} {page.ink('|', 'faint')} {harmless(str(finding.spot))}"
    several = len(finding.sides) > 1
    for number, side in enumerate(finding.sides, 1):
        mine = [claims[name] for name in side if name in claims]
        most = len(mine) if page.verbose else _MOST
        for claim in mine[:most]:
            yield from _claim(claim, articles[claim.article], str(number) if several else "", page)
        if mine[most:]:
            where = ", ".join(str(spot(articles[c.article], c)) for c in mine[most:])
            yield f"  {'':1} {page.ink('|', 'faint')} {said(finding.language, 'finding', 'more')} {clipped(where, _LONGEST)}"
    if finding.likely:
        value = time_text(finding.language, finding.likely.value, weekday=True)
        reason = "" if finding.likely.reason == finding.message else finding.likely.reason
        likely = " ".join(part for part in (value, _bracketed(reason)) if part)
        yield from _told(said(finding.language, "finding", "likely"), likely, "good", page)
    shown = {name for side in finding.sides for name in side}
    for evidence in finding.because:
        if not page.verbose and evidence.kind not in _TOLD:
            continue
        beside = [claims[name] for name in evidence.claims if name in claims and name not in shown]
        places = "; ".join(str(spot(articles[claim.article], claim)) for claim in beside)
        text = f"{evidence.text} ({places})" if places else evidence.text
        yield from _told(said(finding.language, "finding", "because"), text, "faint", page)
    if finding.standing:
        yield from _told(said(finding.language, "standing", "known"), _standing(finding), "good", page)
    if page.verbose:
        yield from _told(said(finding.language, "finding", "fingerprint"), finding.fingerprint, "faint", page)


def _bracketed(text: str) -> str:
    return f"({text})" if text else ""


def _standing(finding: Finding) -> str:
    """How, by whom and until when a finding is left as it is, and where that is written."""
    known, language = finding.standing, finding.language
    if known is None:
        return ""
    told = [said(language, "standing", known.how), known.reason, known.by]
    told.append(said(language, "standing", "until", day=known.until) if known.until else "")
    return "; ".join(part for part in (*told, known.where) if part)


def _told(label: str, text: str, style: str, page: Page) -> Iterator[str]:
    """A labelled line, broken where it is too long."""
    first, *rest = _wrapped(f"  {label}: {clipped(text, _LONGEST)}", page.width)
    yield f"  {page.ink(label, style)}{first.removeprefix(f'  {label}')}"
    yield from rest


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(
        line, width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False, drop_whitespace=True
    )


def _claim(claim: Claim, article: Article, side: str, page: Page) -> Iterator[str]:
    bar = page.ink("|", "faint")
    source = "" if article.source == article.id else f"  {page.ink(clipped(article.source, _LONGEST_NAME), 'faint')}"
    yield f"  {side:1} {bar} {harmless(str(spot(article, claim)))}{source}"
    text = part_text(article, claim.part)
    if text[claim.start : claim.end].isspace():  # the words are withheld
        yield f"    {bar}   {clipped(claim.quote, page.width - 8)}"
        return
    around = claim.sentence if claim.sentence[1] > claim.sentence[0] else _line_round(text, claim)
    rows = excerpt(text, claim.start, claim.end, around, page.width - 8)
    # Carets under line after line of a long quotation would drown it: such lines are marked at their edge.
    at_edge = claim.end - claim.start > page.width // 2 and sum(row.begin < row.end for row in rows) > 1
    for row in rows:
        a, b = row.begin, row.end
        if a == b:
            yield f"    {bar}   {row.text}"
        elif page.ink is not plain:
            yield f"    {bar}   {row.text[:a]}{page.ink(row.text[a:b], 'mark')}{row.text[b:]}"
        elif at_edge:
            yield f"    {bar} > {row.text}"
        else:
            yield f"    {bar}   {row.text}"
            yield f"    {bar}   {' ' * a}{'^' * (b - a)}"


def _line_round(text: str, claim: Claim) -> tuple[int, int]:
    """The line a claim stands on, for claims whose sentence is not known."""
    end = text.find("\n", claim.end)
    return text.rfind("\n", 0, claim.start) + 1, len(text) if end < 0 else end
