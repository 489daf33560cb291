"""known: what articles known from before state, read from them or from stored claims, as far as the index has it not yet."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from selisih.engines.local import Run, stated
from selisih.errors import InputError
from selisih.files.claims import Read
from selisih.files.index import Index, State
from selisih.files.mark import mark_of
from selisih.files.read import Shelf, read_place
from selisih.files.stored import claim_files, marks, store_files, stored
from selisih.files.walk import Place, holds_claims, places
from selisih.languages.lexicon import lexicon
from selisih.pipeline import extraction
from selisih.ruleset import release
from selisih.settings import Settings, Vocabulary
from selisih.stages.marks import marks_of
from selisih.stages.segment import segment
from selisih.text.article import Article


class Known(NamedTuple):
    """The files of articles that paths lead to, by where they really are, and the errors of what could not be read."""

    files: Mapping[str, Place]
    refused: tuple[InputError, ...]

    def shown(self, path: str) -> str:
        """A file as it is shown; empty where it is none of articles."""
        return self.files[path].shown if path in self.files else ""


def refresh(index: Index, paths: Sequence[str], settings: Settings) -> Known:
    """What the paths lead to; afterwards the index holds what it states. What cannot be read is not kept, so that it is told
    of every time."""
    stores = [path for path in paths if holds_claims(path)]
    walk = places([path for path in paths if path not in stores])
    files = {place.real: place for place in walk.places}
    claims = {path: State(*state) for folder in stores for path, state in claim_files(folder).items()}
    states = {path: _state(path) for path in files} | claims
    stale = index.stale(states, lambda moved: _contents(moved, files, stores))
    refused = list(walk.refused)
    for path, read, errors in chain(
        _of_articles([files[path] for path in stale if path in files], settings),
        _of_claims(stores, [path for path in stale if path in claims], settings),
    ):
        index.keep(path, State(-1, -1) if errors else states[path], "" if errors else stale[path], read)
        refused += errors
    index.commit()
    return Known(files, tuple(refused))


def from_store(folder: str, settings: Settings) -> tuple[list[Read], tuple[InputError, ...]]:
    """The articles of which claims are stored in a folder, each with what it states, by their files; and the errors of what
    could not be read."""
    found = sorted(_of_claims([folder], list(claim_files(folder)), settings), key=lambda one: one[0])
    return [one for _, read, _ in found for one in read], tuple(error for _, _, errors in found for error in errors)


def store(shelf: Shelf, settings: Settings, folder: Path) -> tuple[Run, Iterator[tuple[Path, str]]]:
    """What the articles state, and the files that keep it in a folder, with their texts."""
    read = [_read(article, settings.vocabulary) for article in shelf.articles]
    return stated(shelf, [one.extraction for one in read]), store_files(read, release(settings), folder)


def names_of(article: Article, own: Vocabulary) -> frozenset[str]:
    """The names an article can be known by."""
    return marks_of(article, (), segment(article.text, lexicon(article.language, own=own))).names


def _contents(paths: Sequence[str], files: Mapping[str, Place], stores: Sequence[str]) -> dict[str, str]:
    """What marks the content of files, by path."""
    found = {path: mark_of(path) for path in paths if path in files}
    claims = set(paths).difference(files)
    for folder in stores if claims else ():
        found |= marks(folder, claims)
    return found


_Found = tuple[str, Sequence[Read], Sequence[InputError]]


def _of_articles(stale: Sequence[Place], settings: Settings) -> Iterator[_Found]:
    for place in stale:
        found = read_place(place, settings)
        articles = [replace(named.article, id=named.names[0]) for named in found.named]
        yield place.real, [_read(article, settings.vocabulary) for article in articles], found.refused


def _of_claims(stores: Sequence[str], stale: Sequence[str], settings: Settings) -> Iterator[_Found]:
    for folder in stores if stale else ():
        home = os.path.realpath(folder)
        wanted = {path for path in stale if os.path.dirname(path) == home}  # noqa: PTH120 -- a Path would take longer
        for path, held in stored(folder, wanted, release(settings)) if wanted else ():
            if isinstance(held, InputError):
                yield path, (), (held,)
            else:
                yield path, (_read(held, settings.vocabulary) if isinstance(held, Article) else held,), ()


def _read(article: Article, own: Vocabulary) -> Read:
    return Read(article, extraction(article, own), names_of(article, own))


def _state(path: str) -> State:
    try:
        told = os.stat(path)  # noqa: PTH116 -- a Path would take longer
    except OSError:
        return State(0, 0)
    return State(told.st_size, told.st_mtime_ns)
