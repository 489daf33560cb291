"""against: new articles beside those known from before, of which only the likest are looked at."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from selisih.engines.known import Known, names_of, refresh
from selisih.engines.local import Run
from selisih.files.index import Index, through
from selisih.files.read import Shelf
from selisih.model.decision import Decisions
from selisih.model.fact import Vouched
from selisih.model.report import Beside, Report
from selisih.pipeline import examine
from selisih.ruleset import reading_rules
from selisih.settings import Settings
from selisih.stages.decide import decide
from selisih.stages.foremost import foremost
from selisih.stages.normalise import Extraction
from selisih.text.article import Article


def against(
    shelf: Shelf,
    paths: Sequence[str],
    cache: Path,
    settings: Settings,
    today: date,
    decisions: Decisions | None = None,
    language: str | None = None,
    facts: Sequence[Vouched] = (),
) -> Run:
    """The findings that touch an article of the shelf, as it stands beside the articles that the paths lead to.

    The paths lead to articles or to stored claims. What those state is kept in an index in the folder `cache`; only files that
    are new or have changed are read. An article of the shelf is never compared with itself.
    """
    own = frozenset(os.path.realpath(article.path) for article in shelf.articles)
    names = [names_of(article, settings.vocabulary) for article in shelf.articles]

    def ask(index: Index) -> tuple[Known, list[tuple[Article, Extraction]], int]:
        known = refresh(index, paths, settings)
        alike = index.load(sorted({number for of_one in names for number in index.like(of_one, own)}))
        held = [(replace(article, path=known.shown(path) or article.path), told) for path, article, told in alike]
        return known, held, index.count()

    known, held, count = through(_file(cache, paths), reading_rules(settings), ask)
    beside = named_apart(held, {article.id for article in shelf.articles})
    articles = (*shelf.articles, *(article for article, _ in beside))
    mine = {article.id for article in shelf.articles}
    report = examine(articles, settings, language, {article.id: told for article, told in beside}, facts, mine)
    judged = decide(report, decisions or Decisions(), settings, today, language)
    told = replace(touching(judged, mine), beside=Beside(tuple(sorted(mine)), count, len(beside)))
    return Run(shelf._replace(refused=(*shelf.refused, *known.refused)), told)


def _file(cache: Path, paths: Sequence[str]) -> Path:
    """The file of the index: one for each set of folders."""
    roots = "\x1f".join(sorted({os.path.realpath(path) for path in paths}))
    name = blake2b(os.fsencode(roots), digest_size=8).hexdigest()
    return cache / f"known-{name}.sqlite"


def named_apart(held: Sequence[tuple[Article, Extraction]], taken: set[str]) -> list[tuple[Article, Extraction]]:
    """The known articles under ids that no other article has: their own, else their path, else a number after it."""
    out = []
    for article, told in held:
        name, number = article.id, 1
        while name in taken:
            name = article.path if number == 1 else f"{article.path}~{number}"
            number += 1
        taken.add(name)
        if name != article.id:
            article, told = renamed(article, told, name)
        out.append((article, told))
    return out


def renamed(article: Article, told: Extraction, name: str) -> tuple[Article, Extraction]:
    """The article and what it states, under another id."""
    claims = tuple(replace(claim, id=f"{claim.id}~{name}", article=name) for claim in told.claims)
    unread = tuple(replace(words, article=name) for words in told.unread)
    return replace(article, id=name), Extraction(claims, unread, told.cited)


def touching(report: Report, mine: set[str]) -> Report:
    """Of the report what is about the articles: their claims, the clusters and findings they are in, with what is of them
    first, and of the others what stands in those."""
    article = {claim.id: claim.article for claim in report.claims}
    strange = {a.path for a in report.articles if a.id not in mine}
    clusters = tuple(k for k in report.clusters if any(article[c] in mine for c in k.claims))
    findings = [
        f
        for f in report.findings
        if (any(article[c] in mine for c in f.claims) if f.claims else f.spot is None or f.spot.path not in strange)
    ]
    named = {c for k in clusters for c in k.claims} | {c for f in findings for c in f.claims}
    claims = tuple(c for c in report.claims if c.article in mine or c.id in named)
    held = mine | {c.article for c in claims}
    return replace(
        report,
        articles=tuple(a for a in report.articles if a.id in held),
        claims=claims,
        clusters=clusters,
        findings=tuple(foremost(findings, mine, article)),
        lineage=tuple(r for r in report.lineage if r.article in held),
        unread=tuple(u for u in report.unread if u.article in mine),
    )
