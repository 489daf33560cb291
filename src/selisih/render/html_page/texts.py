"""article_views: every article's own words, each claim marked where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

from markupsafe import Markup

from selisih.languages.lexicon import languages, lexicon
from selisih.model.claim import Claim
from selisih.render.html_page.desk import Desk, language_tag, source_name
from selisih.render.html_page.marks import Layer, layer, marked
from selisih.render.html_page.wording import shown_date
from selisih.stages.segment import segment
from selisih.text.article import Article
from selisih.text.segment import FURNITURE

MOST_TEXT = 1_500_000  # code points of article text on one page; past it only sentences that are linked to are shown
_WEB = re.compile(r"https?://[^\s\"'<>\\]{3,2000}", re.IGNORECASE)


class ArticleView(NamedTuple):
    """An article as the page shows it; `cut` says that passages without claims were left out."""

    place: str
    source: str
    path: str
    url: str
    published: str
    language: str
    headline: Markup
    text: Markup
    cut: bool
    claims: int
    findings: tuple[int, ...]


def article_views(desk: Desk, linked: Iterable[str]) -> tuple[ArticleView, ...]:
    """The articles in the report's order. Every anchor of `linked` is in one of them, marked and shown."""
    wanted = frozenset(linked)
    lengths = accumulate(len(article.text) for article in desk.report.articles)
    return tuple(
        _view(desk, article, desk.said.get(article.id, []), wanted, so_far <= MOST_TEXT)
        for article, so_far in zip(desk.report.articles, lengths, strict=True)
    )


def _view(desk: Desk, article: Article, claims: list[Claim], wanted: frozenset[str], whole: bool) -> ArticleView:
    body = [_mark(desk, c, wanted) for c in claims if c.part != "title"]
    head = [_mark(desk, c, wanted) for c in claims if c.part == "title"]
    kept = [c for c in claims if c.part != "title" and desk.anchor[c.id] in wanted]
    windows = [(0, len(article.text))] if whole else _windows(kept, len(article.text))
    layers = [*(_furniture(article) if whole else ()), *body]
    pieces = [marked(article.text, layers, start, end) for start, end in windows]
    return ArticleView(
        place=desk.place[article.id],
        source=source_name(article),
        path=article.path,
        url=article.url if _WEB.fullmatch(article.url) else "",
        published=shown_date(article.published, desk.language),
        language=language_tag(article.language),
        headline=marked(article.title, head),
        text=Markup("\n[…]\n").join(pieces),
        cut=not whole,
        claims=len(claims),
        findings=tuple(sorted({n for c in claims for n in desk.cited.get(c.id, ())})),
    )


def _mark(desk: Desk, claim: Claim, wanted: frozenset[str]) -> Layer:
    """The claim's words, with a note number for each finding they are in."""
    anchor = desk.anchor[claim.id]
    numbers = desk.cited.get(claim.id, ())
    notes = Markup("").join(
        Markup('<a class="ref" href="#f{n}" aria-label="{word} {n}">{n}</a>').format(n=n, word=desk.words["finding"])
        for n in numbers
    )
    return layer(claim.start, claim.end, "mark", "cited" if numbers else "", anchor if anchor in wanted else "", notes)


def _furniture(article: Article) -> list[Layer]:
    if article.language not in languages():
        return []
    segments = segment(article.text, lexicon(article.language))
    return [layer(s.span.start, s.span.end, "span", "furniture") for s in segments if s.kind == FURNITURE]


def _windows(claims: list[Claim], length: int) -> list[tuple[int, int]]:
    """The stretches of a text that hold the claims and their sentences, joined where they touch."""
    out: list[tuple[int, int]] = []
    spans = [(min(c.sentence[0], c.start), min(max(c.sentence[1], c.end), length)) for c in claims]
    for start, end in sorted(
        s if s[1] - s[0] <= 1000 else (c.start, c.end) for s, c in zip(spans, claims, strict=True)
    ):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out
