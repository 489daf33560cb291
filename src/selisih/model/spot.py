"""spot: where a claim stands, as a reader of the file looks it up."""

from __future__ import annotations

from typing import NamedTuple

from selisih.model.claim import Claim, Unread
from selisih.text.article import Article
from selisih.text.span import line_and_column


class Spot(NamedTuple):
    """A file with the 1-based line and column of some words; the column counts code points."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def spot(article: Article, claim: Claim | Unread) -> Spot:
    """Where a claim begins in its article's file; of a headline of the front matter only the line is known."""
    if claim.part == "title":
        return Spot(article.path, article.line if one_line(article) else article.title_line, 1)
    return spot_at(article, claim.start)


def spot_at(article: Article, offset: int) -> Spot:
    """Where an offset into an article's text lies in its file. In a JSON Lines file the line is the article's, and the
    column counts in its text."""
    if one_line(article):
        return Spot(article.path, article.line, offset + 1)
    line, column = line_and_column(article.text, offset)
    return Spot(article.path, article.line + line - 1, column)


def one_line(article: Article) -> bool:
    """Whether an article is a line of a file of several, which holds its text with escapes."""
    return article.path.endswith(".jsonl")


def part_text(article: Article, part: str) -> str:
    """The text in which the offsets of a claim count."""
    return article.title if part == "title" else article.text
