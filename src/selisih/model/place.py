"""Place: where the words of a finding stand, as programs want to know it; told: the findings with all their places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.finding import Finding, worst_first
from selisih.model.report import Report
from selisih.model.spot import Spot, one_line, part_text, spot
from selisih.text.article import DRAFT, Article
from selisih.text.excerpt import clipped
from selisih.text.span import line_and_column

_LONGEST_NAME, _LONGEST_WORDS = 100, 120


class Place(NamedTuple):
    """Words in a file: lines and columns count from 1, columns in code points, the end is exclusive; `offset` counts the
    code points of the whole file. Where a file does not hold the text as it is (a line of JSON, a headline of the front
    matter) only the line is known, and the rest is 0."""

    path: str
    line: int
    column: int = 0
    end_line: int = 0
    end_column: int = 0
    offset: int = 0
    length: int = 0

    @property
    def in_file(self) -> bool:
        """Whether there is a file; an article from standard input has none."""
        return self.path != DRAFT

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.column else f"{self.path}:{self.line}"


class Passage(NamedTuple):
    """One claim of a finding: where it stands, of which source and article, its words, and the words as the file has
    them (empty where they are withheld). Where a decision or a fact is written there is a place only."""

    place: Place
    source: str = ""
    article: str = ""
    words: str = ""
    printed: str = ""

    def __str__(self) -> str:
        words = f"{self.source}: {clipped(self.words, _LONGEST_WORDS)}" if self.words else self.source
        return f"{self.place} {words}".rstrip()


class Told(NamedTuple):
    """A finding with its claims, side by side in order: the first is the one to show where there is room for one only."""

    finding: Finding
    passages: tuple[Passage, ...]

    @property
    def place(self) -> Place:
        """The one place of a finding, for formats that have no more."""
        return self.passages[0].place

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """Its other places in words: where, who, what."""
        return tuple(str(passage) for passage in self.passages[1:])

    @property
    def sentence(self) -> str:
        """The message, and after it the other places, on one line."""
        return f"{self.finding.message} [{'; '.join(self.elsewhere)}]" if self.elsewhere else self.finding.message


def told(report: Report, standing: bool = False) -> tuple[Told, ...]:
    """The findings that are not left standing (with `standing` all), the worst first."""
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    open_ones = [f for f in report.findings if standing or f.standing is None]
    return tuple(Told(finding, _passages(finding, claims, articles)) for finding in worst_first(open_ones))


def place(article: Article, claim: Claim) -> Place:
    """Where a claim stands in its article's file."""
    if claim.part == "title" or one_line(article):
        return Place(article.path, spot(article, claim).line)
    line, column = line_and_column(article.text, claim.start)
    end_line, end_column = line_and_column(article.text, claim.end)
    above = article.line - 1
    offset, length = article.begin + claim.start, claim.end - claim.start
    return Place(article.path, above + line, column, above + end_line, end_column, offset, length)


def _passages(finding: Finding, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> tuple[Passage, ...]:
    said = [claims[name] for side in finding.sides for name in side if name in claims]
    out = [_passage(articles[claim.article], claim) for claim in said]
    if finding.spot or not out:
        out.append(Passage(Place(*(finding.spot or Spot(DRAFT, 1, 1)))))
    return tuple(out)


def _passage(article: Article, claim: Claim) -> Passage:
    printed = part_text(article, claim.part)[claim.start : claim.end]
    return Passage(
        place(article, claim),
        clipped(article.source, _LONGEST_NAME),
        article.id,
        claim.quote,
        printed.strip() and printed,
    )
