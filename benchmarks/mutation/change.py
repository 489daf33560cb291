"""Change: one place of an article written otherwise; rewritten: the article with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from selisih.text.article import Article


class Change(NamedTuple):
    """`before` at `start` of a part of an article becomes `after`. `kind` says what is changed, `kept` whether the meaning
    is the same; `fact` is the id of the claim it is made at."""

    article: str
    part: str
    start: int
    before: str
    after: str
    kind: str
    kept: bool
    fact: str

    @property
    def end(self) -> int:
        return self.start + len(self.before)

    def moved(self, offset: int) -> int:
        """Where an offset of the rewritten text was before; inside the change it is the change's beginning."""
        if offset < self.start:
            return offset
        return offset - len(self.after) + len(self.before) if offset >= self.start + len(self.after) else self.start

    def record(self) -> dict[str, object]:
        """The change as a line of the list of what was done."""
        return {
            "article": self.article,
            "part": self.part,
            "span": [self.start, self.end],
            "before": self.before,
            "after": self.after,
            "kind": self.kind,
            "meaning": "kept" if self.kept else "changed",
        }


class Rewrite(NamedTuple):
    """A way to write some words otherwise: the kind of change, whether the meaning is kept, span within them, new words."""

    kind: str
    kept: bool
    start: int
    end: int
    after: str


Rewrites = Iterator[Rewrite]


def rewritten(article: Article, change: Change) -> Article:
    """The article with the change made."""
    text = article.title if change.part == "title" else article.text
    text = text[: change.start] + change.after + text[change.end :]
    return replace(article, title=text) if change.part == "title" else replace(article, text=text)
