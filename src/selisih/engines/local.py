"""Runs on this machine: read what the paths lead to, put it through the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO, NamedTuple

from selisih.errors import SettingsError
from selisih.files.facts import read_facts
from selisih.files.git import at
from selisih.files.published import published
from selisih.files.read import Shelf, read_articles, read_version
from selisih.files.troubles import misused, unreadable, unsettled
from selisih.model.decision import Decisions
from selisih.model.fact import Fact, Vouched
from selisih.model.report import Report
from selisih.pipeline import examine, extraction, understood
from selisih.settings import Settings
from selisih.stages.decide import decide
from selisih.stages.diff import PARTS, Comparison
from selisih.stages.normalise import Extraction
from selisih.stages.versions import Version, changes

_NONE = Decisions()


class Run(NamedTuple):
    """What was read and what came of it."""

    shelf: Shelf
    report: Report


def read(
    paths: Iterable[str | Path], settings: Settings, draft: BinaryIO | None = None, undated: str | None = None
) -> Shelf:
    """What the paths lead to. Articles of which nothing tells the publication time are given the one of `undated`.

    Raises UsageError where that is no date.
    """
    shelf = read_articles(paths, settings, draft)
    if undated is None:
        return shelf
    at = published(undated)
    if at is None:
        raise misused("no_date", "--published", value=undated)
    return shelf._replace(articles=tuple(a if a.published else replace(a, published=at) for a in shelf.articles))


def check(
    shelf: Shelf,
    settings: Settings,
    today: date,
    decisions: Decisions = _NONE,
    language: str | None = None,
    facts: Sequence[Vouched] = (),
) -> Run:
    """The whole line: claims, clusters, findings, and what has been decided about them; `facts` a desk vouches for."""
    report = examine(shelf.articles, settings, language, {}, facts)
    return Run(shelf, decide(report, decisions, settings, today, language))


def vouched(
    path: Path, settings: Settings, must: bool = False
) -> tuple[tuple[Vouched, ...], tuple[SettingsError, ...]]:
    """What selisih understands of a fact sheet, fact by fact, and the errors of entries that nothing can be compared with.

    A sheet that need not be there may be missing. Raises SettingsError where it is no TOML.
    """
    read: list[Vouched] = []
    refused: list[SettingsError] = []
    for entry in read_facts(path, settings, must):
        if isinstance(entry, SettingsError):
            refused.append(entry)
            continue
        try:
            read.append(fit(entry, settings))
        except SettingsError as error:
            refused.append(error)
    return tuple(read), tuple(refused)


def fit(entry: Fact, settings: Settings) -> Vouched:
    """What selisih understands of a fact. Raises SettingsError where nothing can be compared with it."""
    fact = understood(entry, settings.vocabulary)
    if fact.lack:
        raise unsettled(f"fact_{fact.lack}", entry.place)
    return fact


def extract(shelf: Shelf, settings: Settings) -> Run:
    """The line as far as the claims: nothing is compared."""
    return stated(shelf, [extraction(article, settings.vocabulary) for article in shelf.articles])


def stated(shelf: Shelf, extracted: Sequence[Extraction]) -> Run:
    """The run of which that came: what each article of the shelf states."""
    claims = tuple(claim for e in extracted for claim in e.claims)
    unread = tuple(words for e in extracted for words in e.unread)
    return Run(shelf, Report(shelf.articles, (), claims, (), (), unread))


def tongue(report: Report) -> str:
    """The language most of the articles are written in: that of a page about them, where none is asked for."""
    count = Counter(article.language for article in report.articles)
    return min(count, key=lambda code: (-count[code], code), default=Settings().language)


def versions(path: str, revision: str, settings: Settings) -> Run:
    """The claims of an article as it was at a git revision and as it is now, older first.

    Raises UsageError where git knows no such revision or file, InputError where one of the two is no article.
    """
    before = f"{path}@{revision}"
    old = read_version(at(revision, path), path, settings)
    try:
        new = read_version(Path(path).read_bytes(), path, settings)
    except OSError as error:
        raise unreadable("unreadable", path, why=error.strerror or str(error)) from error
    return extract(Shelf((replace(old, id=before, path=before), new)), settings)


def compare_versions(run: Run) -> Comparison:
    """What changed between the two versions of an article that `versions` read; what stayed is not told."""
    articles = run.shelf.articles
    old, new = (Version(a, [c for c in run.report.claims if c.article == a.id]) for a in articles)
    change = changes(old, new)
    told = tuple(part for part in PARTS if part != "both")
    return Comparison(
        (articles[0].path, articles[1].path), change.claims, {a.id: a for a in articles}, told, change.headline
    )
