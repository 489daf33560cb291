"""read_articles: the articles that paths lead to, and what of them could not be read."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import BinaryIO, NamedTuple

from selisih.errors import InputError
from selisih.files.decode import decode
from selisih.files.front_matter import Front, front_matter
from selisih.files.json_lines import json_lines
from selisih.files.names import Named, named_apart
from selisih.files.shape import known
from selisih.files.size import too_large
from selisih.files.troubles import sentences, unreadable
from selisih.files.walk import LINES, Place, places
from selisih.settings import Settings
from selisih.text.article import DRAFT, Article


class Shelf(NamedTuple):
    """What was read: articles by id; the errors of what was refused; sentences by language of what was read with a
    doubt (another encoding); and other files of the folders, passed over."""

    articles: tuple[Article, ...]
    refused: tuple[InputError, ...] = ()
    doubts: tuple[dict[str, str], ...] = ()
    passed: tuple[str, ...] = ()


def read_articles(
    paths: Iterable[str | Path], settings: Settings | None = None, draft: BinaryIO | None = None
) -> Shelf:
    """The articles of files and folders; `-` reads one from `draft`. A file given twice counts once.

    Never raises for what a path leads to: what cannot be read is in `refused`, the rest is read.
    """
    settings = settings or Settings()
    given = [str(path) for path in paths]
    found = places([path for path in given if path != DRAFT])
    refused = list(found.refused)
    doubts: list[dict[str, str]] = []
    read: list[Named] = []
    for place in found.places:
        one = read_place(place, settings)
        read.extend(one.named)
        refused.extend(one.refused)
        doubts.extend(one.doubts)
    if DRAFT in given:
        try:
            article = _article(draft or io.BytesIO(), DRAFT, "draft", settings, doubts, None)
            read.append(Named(article, ("draft", DRAFT)))
        except InputError as error:
            refused.append(error)
    return Shelf(named_apart(read), tuple(sorted(refused, key=str)), tuple(doubts), found.passed)


class Found(NamedTuple):
    """What one file held: its articles with the ids they may have, errors, doubts."""

    named: tuple[Named, ...] = ()
    refused: tuple[InputError, ...] = ()
    doubts: tuple[dict[str, str], ...] = ()


def read_place(place: Place, settings: Settings) -> Found:
    """The articles of one file; what cannot be read is told, never raised."""
    doubts: list[dict[str, str]] = []
    try:
        with Path(place.path).open("rb") as file:
            if place.suffix in LINES:
                lines = json_lines(file, place.shown, settings)
                return Found(tuple(Named(a, (a.id, f"{place.shown}#{a.id}")) for a in lines.articles), lines.refused)
            size = os.fstat(file.fileno()).st_size
            article = _article(file, place.shown, place.short, settings, doubts, size)
    except InputError as error:
        return Found(refused=(error,))
    except OSError as error:
        return Found(refused=(unreadable("unreadable", place.shown, why=error.strerror or str(error)),))
    return Found((Named(article, (place.short, place.longer, place.shown)),), (), tuple(doubts))


def read_version(content: bytes, path: str, settings: Settings) -> Article:
    """The article that a file of these bytes would give. Raises InputError where it would give none."""
    short = PurePath(path).with_suffix("").name
    return _article(io.BytesIO(content), path, short, settings, [], len(content))


def read_text(text: str, settings: Settings) -> Article:
    """The article of a text that is in no file, named after its words. Raises InputError for a broken front matter only."""
    name = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
    return _named(text, front_matter(text, DRAFT), DRAFT, f"text-{name}", settings)


def _article(
    file: BinaryIO, path: str, short: str, settings: Settings, doubts: list[dict[str, str]], size: int | None
) -> Article:
    """The article of one text file; reads no more of it than may be read."""
    cap = settings.max_file_bytes
    content = file.read(cap + 1)
    if len(content) > cap:
        raise too_large(path, size, cap)
    if not content.strip():
        raise unreadable("empty", path)
    decoded = decode(content, path)
    front = front_matter(decoded.text, path)
    if not decoded.text[front.begin :].strip():
        raise unreadable("no_body" if front.keys else "empty", path)
    article = _named(decoded.text, front, path, short, settings)
    if decoded.encoding:
        doubts.append(sentences("decoded", path, byte=decoded.byte, encoding=decoded.encoding))
    return article


def _named(whole: str, front: Front, path: str, short: str, settings: Settings) -> Article:
    """The article of a whole text, with what its front matter and the text itself tell of it."""
    text = whole[front.begin :]
    at = {key: f"{path}:{line}" for key, line in front.lines.items()}
    seen = known(front.keys, text, short.rsplit("/", 1)[-1], path, settings, at)
    return Article(
        id=short,
        path=path,
        text=text,
        line=front.line,
        begin=front.begin,
        title_line=front.lines.get("title", 1),
        **seen._asdict(),
    )
