"""The line on one screen: articles -> segments -> mentions -> claims -> stories -> clusters -> findings -> Report."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from selisih.checks import (
    ages,
    announced,
    case_years,
    changes,
    columns,
    comparisons,
    conversions,
    durations,
    elapsed,
    future_past,
    headlines,
    impossible_date,
    listed,
    name_spellings,
    not_borne_out,
    order,
    products,
    remaining,
    shares,
    start_told_twice,
    sums,
    together,
    told_twice,
    weekday,
    year_incoherent,
)
from selisih.languages.lexicon import Lexicon, lexicon
from selisih.languages.reading import read
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster
from selisih.model.fact import Fact, Vouched
from selisih.model.finding import Finding
from selisih.model.fingerprint import marked
from selisih.model.lineage import Reliance
from selisih.model.report import Report
from selisih.settings import NO_WORDS, Settings, Vocabulary
from selisih.stages.bulletin import bulletins, hours_apart, in_common
from selisih.stages.digit_slips import digit_slips
from selisih.stages.extract import extract
from selisih.stages.find import find
from selisih.stages.gather import gather
from selisih.stages.judge import judge
from selisih.stages.lineage import lineage
from selisih.stages.link import first_of_each, link
from selisih.stages.named import with_names
from selisih.stages.normalise import Extraction, normalise
from selisih.stages.period_slips import period_slips
from selisih.stages.reference import reference
from selisih.stages.said_days import said_days
from selisih.stages.same_words import in_same_words
from selisih.stages.scopes import scopes
from selisih.stages.segment import segment
from selisih.stages.settle import settle
from selisih.stages.slips import slips
from selisih.stages.understand import statement_of, understand
from selisih.stages.unit_slips import unit_slips
from selisih.text.article import Article
from selisih.text.segment import Segment

_CHECKS = (
    weekday,
    impossible_date,
    year_incoherent,
    future_past,
    case_years,
    ages,
    sums,
    announced,
    columns,
    products,
    remaining,
    shares,
    changes,
    comparisons,
    conversions,
    durations,
    elapsed,
    order,
    headlines,
    listed,
    together,
    told_twice,
    not_borne_out,
    start_told_twice,
    name_spellings,
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
        return with_names(article, body, reading)
    headline = read(article.title, words)
    head = normalise(article, headline, extract(headline), part="title")
    told = Extraction(head.claims + body.claims, head.unread + body.unread, body.cited)
    return with_names(article, told, reading, headline)


def understood(fact: Fact, own: Vocabulary = NO_WORDS) -> Vouched:
    """A fact of the fact sheet with the claims read in it, as in any article; `own` is what a desk adds."""
    return understand(fact, extraction(statement_of(fact), own).claims)


def examine(
    articles: Sequence[Article],
    settings: Settings,
    language: str | None = None,
    known: Mapping[str, Extraction] = MappingProxyType({}),
    facts: Sequence[Vouched] = (),
    only: Collection[str] = (),
) -> Report:
    """The Report of a run. The order of the articles does not matter; `language` is that of the messages, if not each
    article's own; `known` is, by article id, what has been extracted before; `facts` are those a desk vouches for;
    `only` the ids of the articles the report is to be about, if not all of them: stories they are not in are not judged."""
    order = sorted(articles, key=lambda a: a.id)
    words = {a.language: lexicon(a.language, own=settings.vocabulary) for a in order}
    segments = {a.id: segment(a.text, words[a.language]) for a in order}
    extracted = {a.id: known.get(a.id) or _extraction(a, segments[a.id], words[a.language]) for a in order}
    by_id = {a.id: a for a in order}
    sources = {a.id: a.source for a in order}
    cited = {k: e.cited for k, e in extracted.items()}
    about = frozenset(only or by_id)
    gathered = gather(order, {k: e.claims for k, e in extracted.items()}, segments).stories
    stories = tuple(story for story in gathered if not about.isdisjoint(story.articles))
    clusters: dict[str, Cluster] = {}
    findings: list[Finding] = []
    reliances: set[Reliance] = set()
    beyond: dict[str, None] = {}
    others: dict[str, dict[str, Claim]] = {a.id: {} for a in order}
    for story in stories:
        claims = [c for i in story.articles for c in extracted[i].claims]
        descent = lineage([by_id[i] for i in story.articles], claims, cited, segments)
        reliances |= set(descent.reliances)
        told = {c.id: c for c in claims}
        near, left = first_of_each(claims, settings.most_alike)
        beyond |= dict.fromkeys(c.id for c in left)
        groups = link(near)
        one_release, shared = bulletins(groups), in_common(groups)
        apart = hours_apart([by_id[i] for i in story.articles])
        same_words = in_same_words(groups, by_id)
        for group in groups:
            witnesses = len({descent.origin[c.id] for c in group.claims})
            cluster = judge(group, witnesses, one_release, same_words, shared, apart)
            if cluster.id not in clusters:  # the same claims of an article that two stories share
                findings += find(cluster, told, by_id, descent, language)
            clusters.setdefault(cluster.id, cluster)
        findings += slips(claims, by_id, descent, language)
        findings += unit_slips(claims, by_id, descent, language)
        findings += said_days(groups, claims, by_id, descent, language)
        findings += period_slips(claims, by_id, descent, language)
        findings += digit_slips(claims, by_id, descent, findings, language)
        findings += scopes(claims, by_id, descent, language)
        findings += reference(facts, claims, by_id, language)
        for i in story.articles:
            others[i] |= {k: c for k, c in told.items() if c.article != i}
    for article in (a for a in order if a.id in about):
        own = extracted[article.id].claims
        findings += _inside(article, own, list(others[article.id].values()), language, sources)
    return Report(
        articles=tuple(order),
        stories=stories,
        claims=tuple(c for a in order for c in extracted[a.id].claims),
        clusters=tuple(clusters.values()),
        findings=marked(settle(findings), {c.id: c for e in extracted.values() for c in e.claims}, by_id),
        unread=tuple(u for a in order for u in extracted[a.id].unread),
        beyond=tuple(beyond),
        words=settings.vocabulary,
        lineage=tuple(sorted(reliances, key=lambda r: (r.article, r.why, r.outlet, r.on))),
    )


def _inside(
    article: Article, own: Sequence[Claim], others: Sequence[Claim], language: str | None, sources: Mapping[str, str]
) -> list[Finding]:
    """The findings about one article; the other articles of its stories are evidence only."""
    return [f for check in _CHECKS for f in check.check(article, own, others, language or article.language, sources)]
