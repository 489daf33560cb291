"""check, extract, diff, compare: selisih for other programs. docs/api.md shows each of them.

A source is an Article, a Path to a file or folder (of articles, or of claims that `selisih extract -o` stored), or a str with
the text of an article, front matter and all. What cannot be read raises; articles come back in the report. Nothing here reads
the clock, the environment or a configuration.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from selisih.engines.against import renamed, touching
from selisih.engines.known import from_store
from selisih.engines.local import stated
from selisih.engines.sides import Sides, compared
from selisih.files.read import Shelf, read_articles, read_text
from selisih.files.troubles import misused
from selisih.files.walk import holds_claims
from selisih.model.decision import Decisions
from selisih.model.report import Beside, Report
from selisih.pipeline import examine, extraction
from selisih.settings import Settings
from selisih.stages.decide import decide
from selisih.stages.diff import Comparison
from selisih.stages.normalise import Extraction
from selisih.text.article import Article

Source: TypeAlias = Article | Path | str

_NO_DAY = date.min  # only waivers have a last day, and there are none here
_LONGEST_NAME = 256  # of a file


def check(*sources: Source, settings: Settings | None = None, language: str | None = None) -> Report:
    """The Report of some sources: their articles, claims, clusters and findings, in one article and between them.

    `language` is that of messages, `id` or `en`; else each finding has its article's.
    """
    (told,) = _read([sources], settings or Settings())
    return _judged(told, settings or Settings(), language)


def extract(*sources: Source, settings: Settings | None = None) -> Report:
    """The Report of some sources as far as their claims: nothing is compared, nothing found."""
    (told,) = _read([sources], settings or Settings())
    shelf = Shelf(tuple(article for article, _ in told))
    return stated(shelf, [known or extraction(a, (settings or Settings()).vocabulary) for a, known in told]).report


def compare(
    new: Source | Iterable[Source],
    known: Source | Iterable[Source],
    settings: Settings | None = None,
    language: str | None = None,
) -> Report:
    """The Report of new sources beside known ones: only what is about a new article. A file that is among both is new."""
    mine, theirs = _read([_several(new), _several(known)], settings or Settings(), apart=False)
    own = {article.id for article, _ in mine}
    report = _judged([*mine, *theirs], settings or Settings(), language, own)
    return replace(touching(report, own), beside=Beside(tuple(sorted(own)), len(theirs), len(theirs)))


def diff(a: Source | Iterable[Source], b: Source | Iterable[Source], settings: Settings | None = None) -> Comparison:
    """What two sides say: both, one more precisely, one only, each otherwise. Raises UsageError where an article is on
    both sides."""
    left, right = _read([_several(a), _several(b)], settings or Settings())
    names = [", ".join(article.source for article, _ in side) for side in (left, right)]
    ids = [frozenset(article.id for article, _ in side) for side in (left, right)]
    shelf = Shelf(tuple(article for article, _ in (*left, *right)))
    two = Sides((names[0], names[1]), shelf, _stored([*left, *right]), (ids[0], ids[1]))
    return compared(two, settings or Settings())[1]


_Told = tuple[Article, Extraction | None]  # an article, with what it states where that is stored


def _judged(told: Sequence[_Told], settings: Settings, language: str | None, only: Collection[str] = ()) -> Report:
    report = examine([article for article, _ in told], settings, language, _stored(told), only=only)
    return decide(report, Decisions(), settings, _NO_DAY, language)


def _stored(told: Sequence[_Told]) -> dict[str, Extraction]:
    return {article.id: stored for article, stored in told if stored is not None}


def _several(sources: Source | Iterable[Source]) -> Sequence[Source]:
    return (sources,) if isinstance(sources, Article | Path | str) else tuple(sources)


def _read(groups: Sequence[Sequence[Source]], settings: Settings, apart: bool = True) -> list[list[_Told]]:
    """The articles of each group, each under an id that no other has. One that stands in two groups belongs to the first;
    where the groups are to be `apart`, that raises UsageError."""
    group_of: dict[tuple[str, int, str], int] = {}
    taken: set[str] = set()
    out: list[list[_Told]] = []
    for group in groups:
        mine: list[_Told] = []
        for article, stored in _articles(group, settings):
            # One article, whatever its id: that depends on the folder it was found from.
            same = (os.path.realpath(article.path), article.line, article.text)
            if same in group_of:
                if apart and group_of[same] != len(out):
                    raise misused("same", article.path)
                continue
            group_of[same] = len(out)
            name, number = article.id, 1
            while name in taken:
                number += 1
                name = f"{article.id}~{number}"
            taken.add(name)
            mine.append(_called(article, stored, name))
        out.append(mine)
    return out


def _called(article: Article, stored: Extraction | None, name: str) -> _Told:
    if name == article.id:
        return article, stored
    return replace(article, id=name), renamed(article, stored, name)[1] if stored else None


def _articles(sources: Sequence[Source], settings: Settings) -> list[_Told]:
    """The articles of some sources. Raises InputError for the first that cannot be read."""
    paths = [source for source in sources if isinstance(source, Path)]
    stores = [path for path in paths if holds_claims(str(path))]
    shelf = read_articles([path for path in paths if path not in stores], settings)
    for error in shelf.refused:
        raise error
    out: list[_Told] = [(article, None) for article in shelf.articles]
    for folder in stores:
        held, refused = from_store(str(folder), settings)
        for error in refused:
            raise error
        out += [(read.article, read.extraction) for read in held]
    for source in sources:
        if isinstance(source, Article):
            out.append((source, None))
        elif isinstance(source, str):
            out.append((_text(source, settings), None))
    return out


def _text(text: str, settings: Settings) -> Article:
    """The article of a text. A text that is the name of a file is a slip: it would be read as an article of one word."""
    if text and "\n" not in text and len(text) < _LONGEST_NAME and Path(text).exists():
        raise misused("path_as_text", text)
    return read_text(text, settings)
