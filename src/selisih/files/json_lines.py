"""json_lines: articles from a JSON Lines file, one line an article."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

from selisih.errors import InputError
from selisih.files.shape import known, named, shown, whole
from selisih.files.size import too_large
from selisih.files.troubles import unreadable
from selisih.settings import Settings
from selisih.text.article import Article

_MARK = b"\xef\xbb\xbf"


class Lines(NamedTuple):
    """The articles of a file, and the errors of its other lines."""

    articles: tuple[Article, ...]
    refused: tuple[InputError, ...]


def json_lines(file: BinaryIO, path: str, settings: Settings) -> Lines:
    """The articles of a file of JSON objects with the keys `id`, `text`, `title`, `url`, `source`, `published`,
    `language` and `author`. Blank lines are passed over; a line that cannot be read is refused, the others are read."""
    articles: list[Article] = []
    refused: list[InputError] = []
    taken: dict[str, int] = {}
    cap = settings.max_file_bytes
    number = 0
    while content := file.readline(cap + 2):
        number += 1
        place = f"{path}:{number}"
        try:
            if len(content.rstrip(b"\r\n")) > cap:
                while not content.endswith(b"\n") and (content := file.readline(cap)):
                    pass
                raise too_large(place, None, cap)
            if number == 1:
                content = content.removeprefix(_MARK)
            if not content.strip():
                continue
            article = _article(_object(content, place), number, path, place, settings)
            if article.id in taken:
                raise unreadable("id_twice", place, value=shown(article.id), line=taken[article.id])
        except InputError as error:
            refused.append(error)
        else:
            taken[article.id] = number
            articles.append(article)
    if not articles and not refused:
        refused.append(unreadable("empty", path))
    return Lines(tuple(articles), tuple(refused))


def _object(content: bytes, place: str) -> dict[str, object]:
    try:
        found = json.loads(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise unreadable("json", place, why=f"not UTF-8 (byte {error.start})") from error
    except json.JSONDecodeError as error:
        raise unreadable("json", place, why=f"{error.msg} (column {error.colno})") from error
    except (RecursionError, ValueError) as error:
        raise unreadable("json", place, why="nested too deeply or a number too long") from error
    if not isinstance(found, dict) or "text" not in found:
        raise unreadable("json_object", place)
    return found


def _article(keys: dict[str, object], number: int, path: str, place: str, settings: Settings) -> Article:
    text, name = keys["text"], keys.get("id")
    if not isinstance(text, str):
        raise unreadable("no_text", place, key="text", value=named(text))
    if not text.strip():
        raise unreadable("empty", place)
    whole(text, "text", place)
    if isinstance(name, bool) or not (name is None or isinstance(name, str | int)):
        raise unreadable("no_text", place, key="id", value=named(name))
    own = whole(str(name).strip(), "id", place) if name is not None else ""
    identity = own or f"{PurePosixPath(path).stem}:{number}"
    seen = known(keys, text, identity, place, settings)
    return Article(id=identity, path=path, text=text, line=number, **seen._asdict())
