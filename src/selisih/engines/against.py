"""against: new articles beside those known from before, of which only the likest are looked at."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from pathlib import Path

from selisih.engines.local import Run
from selisih.errors import InputError
from selisih.files.index import Index, Read, State
from selisih.files.read import Shelf, read_place
from selisih.files.walk import Place, places
from selisih.languages.lexicon import lexicon
from selisih.model.decision import Decisions
from selisih.model.fact import Vouched
from selisih.model.report import Beside, Report
from selisih.pipeline import examine, extraction
from selisih.ruleset import ruleset
from selisih.settings import Settings, Vocabulary
from selisih.stages.decide import decide
from selisih.stages.foremost import foremost
from selisih.stages.marks import marks_of
from selisih.stages.normalise import Extraction
from selisih.stages.segment import segment
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

    What those state is kept in an index in the folder `cache`; only files that are new or have changed are read. An article
    of the shelf is never compared with itself.
    """
    walk = places(paths)
    files = {os.path.realpath(place.path): place for place in walk.places}
    own = frozenset(os.path.realpath(article.path) for article in shelf.articles)
    with closing(Index(_file(cache, paths), f"{ruleset()} {settings.of_reading()}")) as index:
        refused = _refresh(index, files, settings)
        found = sorted(
            {number for article in shelf.articles for number in index.like(_names(article, settings.vocabulary), own)}
        )
        held = [_placed(article, told, files[path].shown) for path, article, told in index.load(found)]
        count = index.count()
    beside = _named_apart(held, {article.id for article in shelf.articles})
    articles = (*shelf.articles, *(article for article, _ in beside))
    report = examine(articles, settings, language, {article.id: told for article, told in beside}, facts)
    mine = {article.id for article in shelf.articles}
    judged = decide(report, decisions or Decisions(), settings, today, language)
    told = replace(touching(judged, mine), beside=Beside(tuple(sorted(mine)), count, len(beside)))
    return Run(shelf._replace(refused=(*shelf.refused, *walk.refused, *refused)), told)


def _file(cache: Path, paths: Sequence[str]) -> Path:
    """The file of the index: one for each set of folders."""
    roots = "\x1f".join(sorted({os.path.realpath(path) for path in paths}))
    name = blake2b(os.fsencode(roots), digest_size=8).hexdigest()
    return cache / f"known-{name}.sqlite"


def _refresh(index: Index, files: Mapping[str, Place], settings: Settings) -> list[InputError]:
    """The errors of what could not be read; such a file is not kept, so that it is told of every time."""
    refused: list[InputError] = []
    states = {path: _state(path) for path in files}
    for path in index.stale(states):
        found = read_place(files[path], settings)
        articles = [replace(named.article, id=named.names[0]) for named in found.named]
        index.keep(
            path,
            State(-1, -1) if found.refused else states[path],
            [_read(article, settings.vocabulary) for article in articles],
        )
        refused += found.refused
    index.commit()
    return refused


def _read(article: Article, own: Vocabulary) -> Read:
    return Read(article, extraction(article, own), _names(article, own))


def _state(path: str) -> State:
    try:
        told = Path(path).stat()
    except OSError:
        return State(0, 0)
    return State(told.st_size, told.st_mtime_ns)


def _names(article: Article, own: Vocabulary) -> frozenset[str]:
    return marks_of(article, (), segment(article.text, lexicon(article.language, own=own))).names


def _placed(article: Article, told: Extraction, path: str) -> tuple[Article, Extraction]:
    return replace(article, path=path), told


def _named_apart(held: Sequence[tuple[Article, Extraction]], taken: set[str]) -> list[tuple[Article, Extraction]]:
    """The known articles under ids that no other article has: their own, else their path, else a number after it."""
    out = []
    for article, told in held:
        name, number = article.id, 1
        while name in taken:
            name = article.path if number == 1 else f"{article.path}~{number}"
            number += 1
        taken.add(name)
        if name != article.id:
            article, told = _renamed(article, told, name)
        out.append((article, told))
    return out


def _renamed(article: Article, told: Extraction, name: str) -> tuple[Article, Extraction]:
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
