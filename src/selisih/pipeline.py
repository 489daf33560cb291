"""The line on one screen: articles -> segments -> mentions -> claims -> stories -> clusters -> findings -> Report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from selisih.checks import (
    ages,
    changes,
    conversions,
    durations,
    future_past,
    headlines,
    impossible_date,
    shares,
    sums,
    told_twice,
    weekday,
    year_incoherent,
)
from selisih.languages.lexicon import Lexicon, lexicon
from selisih.languages.reading import read
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster
from selisih.model.finding import Finding
from selisih.model.fingerprint import marked
from selisih.model.lineage import Reliance
from selisih.model.report import Report
from selisih.settings import NO_WORDS, Settings, Vocabulary
from selisih.stages.bulletin import bulletins
from selisih.stages.extract import extract
from selisih.stages.find import find
from selisih.stages.gather import gather
from selisih.stages.judge import judge
from selisih.stages.lineage import lineage
from selisih.stages.link import first_of_each, link
from selisih.stages.normalise import Extraction, normalise
from selisih.stages.same_words import in_same_words
from selisih.stages.segment import segment
from selisih.stages.settle import settle
from selisih.stages.slips import slips
from selisih.stages.unit_slips import unit_slips
from selisih.text.article import Article
from selisih.text.segment import Segment

_CHECKS = (
    weekday,
    impossible_date,
    year_incoherent,
    future_past,
    ages,
    sums,
    shares,
    changes,
    conversions,
    durations,
    headlines,
    told_twice,
)


def extraction(article: Article, own: Vocabulary = NO_WORDS) -> Extraction:
    """What one article states: claims and unread words, of its text and of a headline that stands outside it. `own` is
    what a desk adds to what selisih knows."""
    words = lexicon(article.language, own=own)
    return _extraction(article, segment(article.text, words), words)


def _extraction(article: Article, segments: tuple[Segment, ...], words: Lexicon) -> Extraction:
    reading = read(article.text, words, segments)
    body = normalise(article, reading, extract(reading))
    if not article.title:
        return body
    headline = read(article.title, words)
    head = normalise(article, headline, extract(headline), part="title")
    return Extraction(head.claims + body.claims, head.unread + body.unread, body.cited)


def examine(
    articles: Sequence[Article],
    settings: Settings,
    language: str | None = None,
    known: Mapping[str, Extraction] = MappingProxyType({}),
) -> Report:
    """The Report of a run. The order of the articles does not matter; `language` is that of the messages, if not each
    article's own; `known` is, by article id, what has been extracted before."""
    order = sorted(articles, key=lambda a: a.id)
    words = {a.language: lexicon(a.language, own=settings.vocabulary) for a in order}
    segments = {a.id: segment(a.text, words[a.language]) for a in order}
    extracted = {a.id: known.get(a.id) or _extraction(a, segments[a.id], words[a.language]) for a in order}
    by_id = {a.id: a for a in order}
    sources = {a.id: a.source for a in order}
    cited = {k: e.cited for k, e in extracted.items()}
    stories = gather(order, {k: e.claims for k, e in extracted.items()}, segments)
    clusters: list[Cluster] = []
    findings: list[Finding] = []
    reliances: list[Reliance] = []
    beyond: list[str] = []
    for story in stories:
        claims = [c for i in story.articles for c in extracted[i].claims]
        descent = lineage([by_id[i] for i in story.articles], claims, cited, segments)
        reliances += descent.reliances
        told = {c.id: c for c in claims}
        near, left = first_of_each(claims, settings.most_alike)
        beyond += (c.id for c in left)
        groups = link(near)
        one_release = bulletins(groups)
        same_words = in_same_words(groups, by_id)
        for group in groups:
            cluster = judge(group, len({descent.origin[c.id] for c in group.claims}), one_release, same_words)
            clusters.append(cluster)
            findings += find(cluster, told, by_id, descent, language)
        findings += slips(claims, by_id, descent, language)
        findings += unit_slips(claims, by_id, descent, language)
        for i in story.articles:
            findings += _inside(by_id[i], extracted[i].claims, claims, language, sources)
    return Report(
        articles=tuple(order),
        stories=tuple(stories),
        claims=tuple(c for a in order for c in extracted[a.id].claims),
        clusters=tuple(clusters),
        findings=marked(settle(findings), {c.id: c for e in extracted.values() for c in e.claims}, by_id),
        unread=tuple(u for a in order for u in extracted[a.id].unread),
        beyond=tuple(beyond),
        lineage=tuple(reliances),
    )


def _inside(
    article: Article, own: Sequence[Claim], story: Sequence[Claim], language: str | None, sources: Mapping[str, str]
) -> list[Finding]:
    """The findings about one article; the other articles of its story are evidence only."""
    others = [c for c in story if c.article != article.id]
    return [f for check in _CHECKS for f in check.check(article, own, others, language or article.language, sources)]
