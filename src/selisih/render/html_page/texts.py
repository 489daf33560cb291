"""article_views: every article's own words, each claim marked where it stands and tied to what others say of it."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from markupsafe import Markup

from selisih.languages.lexicon import languages, lexicon
from selisih.model.claim import Claim
from selisih.render.html_page.desk import Desk, language_tag, source_name
from selisih.render.html_page.marks import Layer, layer, marked
from selisih.render.html_page.terms import verdicts
from selisih.render.html_page.wording import shown_date
from selisih.stages.segment import segment
from selisih.text.article import Article
from selisih.text.segment import FURNITURE

MOST_TEXT = 1_500_000  # code points of article text on one page; past it only sentences with claims are shown
_LONG = 1000  # code points of a sentence from which only the claim is
_WEB = re.compile(r"https?://[^\s\"'<>\\]{3,2000}", re.IGNORECASE)


class ArticleView(NamedTuple):
    """An article as the page shows it; `cut` says that passages without claims were left out."""

    number: int
    href: str
    source: str
    path: str
    url: str
    published: str
    language: str
    title: str
    headline: Markup
    text: Markup
    cut: bool
    claims: int
    findings: tuple[tuple[int, str], ...]
    story: int


def article_views(desk: Desk, rows: frozenset[str]) -> tuple[ArticleView, ...]:
    """The articles in the report's order, all claims marked; those in a cluster of `rows` lead to its row."""
    lengths = accumulate(len(article.text) for article in desk.report.articles)
    return tuple(
        _view(desk, article, desk.said.get(article.id, []), rows, desk.paged or so_far <= MOST_TEXT)
        for article, so_far in zip(desk.report.articles, lengths, strict=True)
    )


def _view(desk: Desk, article: Article, claims: list[Claim], rows: frozenset[str], whole: bool) -> ArticleView:
    body = [claim for claim in claims if claim.part != "title"]
    head = [_mark(desk, claim, rows) for claim in claims if claim.part == "title"]
    windows = [(0, len(article.text))] if whole else _windows(body, len(article.text))
    layers = [*(_furniture(article) if whole else ()), *(_mark(desk, claim, rows) for claim in body)]
    pieces = [marked(article.text, layers, start, end) for start, end in windows]
    numbers = sorted({n for c in claims for n in desk.cited.get(c.id, ())})
    return ArticleView(
        number=desk.place[article.id],
        href=desk.article_at(article.id),
        source=source_name(article),
        path=article.path,
        url=article.url if _WEB.fullmatch(article.url) else "",
        published=shown_date(article.published, desk.language),
        language=language_tag(desk, article.language),
        title=article.title,
        headline=marked(article.title, head),
        text=Markup("\n[…]\n").join(pieces),
        cut=not whole,
        claims=len(claims),
        findings=tuple((n, desk.finding_at(n)) for n in numbers),
        story=desk.home.get(article.id, 0),
    )


def _mark(desk: Desk, claim: Claim, rows: frozenset[str]) -> Layer:
    """The claim's words, followed by the sign of its row and a number for each finding they are in."""
    numbers = desk.cited.get(claim.id, ())
    finding = desk.tongue.gettext("Finding %(number)s")
    notes = [_note(str(n), desk.finding_at(n), finding % {"number": n}) for n in numbers]
    cluster = desk.clusters.get(claim.id)
    if cluster is not None and cluster.id in rows:
        term = verdicts(desk.tongue)[cluster.verdict.word]
        notes.insert(0, _note(term.sign, desk.row_at(cluster), term.word))
    return layer(claim.start, claim.end, "mark", "cited" if numbers else "", f"c{desk.number[claim.id]}",
                 Markup("").join(notes))  # fmt: skip


def _note(text: str, href: str, meaning: str) -> Markup:
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(href, meaning, text)


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
        s if s[1] - s[0] <= _LONG else (c.start, c.end) for s, c in zip(spans, claims, strict=True)
    ):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out
