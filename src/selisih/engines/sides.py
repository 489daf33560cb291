"""sides, compared: what two sides say, each of them articles or stored claims."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import BinaryIO, NamedTuple

from selisih.engines.against import named_apart
from selisih.engines.known import from_store
from selisih.engines.local import Run
from selisih.files.read import Shelf, read_articles
from selisih.files.troubles import misused
from selisih.files.walk import holds_claims, places
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.stages.diff import Comparison, compare
from selisih.stages.normalise import Extraction


class Sides(NamedTuple):
    """Two sides by name, the articles of both, what of them is stored, and which articles each has."""

    names: tuple[str, str]
    shelf: Shelf
    known: Mapping[str, Extraction]
    articles: tuple[frozenset[str], frozenset[str]]


def sides(a: str, b: str, settings: Settings, draft: BinaryIO | None = None) -> Sides:
    """What two paths lead to; `-` reads an article from `draft`. What cannot be read is among the refused of the shelf; raises
    UsageError where one article is on both sides."""
    stores = [path for path in (a, b) if holds_claims(path)]
    shelf = read_articles([path for path in (a, b) if path not in stores], settings, draft)
    own = {path: {os.path.realpath(p) for p in (path, *(o.path for o in places([path]).places))} for path in (a, b)}
    ids = {path: {o.id for o in shelf.articles if os.path.realpath(o.path) in own[path]} for path in (a, b)}
    known: dict[str, Extraction] = {}
    for folder in stores:
        held, refused = from_store(folder, settings)
        told = named_apart([(one.article, one.extraction) for one in held], {article.id for article in shelf.articles})
        known |= {article.id: extraction for article, extraction in told}
        ids[folder] = {article.id for article, _ in told}
        articles = (*shelf.articles, *(article for article, _ in told))
        shelf = shelf._replace(articles=articles, refused=(*shelf.refused, *refused))
    place = {article.id: (os.path.realpath(article.path), article.line, article.text) for article in shelf.articles}
    if a == b or {place[one] for one in ids[a]} & {place[one] for one in ids[b]}:
        raise misused("same", f"{a} {b}")
    return Sides((a, b), shelf, known, (frozenset(ids[a]), frozenset(ids[b])))


def compared(two: Sides, settings: Settings, language: str | None = None) -> tuple[Run, Comparison]:
    """The run over both sides, and what they say: both, one more precisely, one only, each otherwise."""
    report = examine(two.shelf.articles, settings, language, two.known)
    mine, theirs = ([claim for claim in report.claims if claim.article in side] for side in two.articles)
    found = compare(mine, theirs, report.clusters)
    return Run(two.shelf, report), Comparison(two.names, found, {article.id: article for article in report.articles})
