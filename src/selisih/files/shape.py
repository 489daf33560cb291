"""shape: what an article's metadata may be: keys of a front matter or a JSON line made into fields of an Article."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from selisih.errors import InputError
from selisih.files.provenance import host, provenance
from selisih.files.published import published
from selisih.files.tongue import language_of
from selisih.files.troubles import unreadable
from selisih.languages.lexicon import languages
from selisih.settings import Settings
from selisih.text.excerpt import clipped

_SHOWN = 60
_TEXTS = ("source", "title", "url", "language", "published")


class Known(NamedTuple):
    """What is known of where an article came from, with the names that Article has."""

    source: str
    published: str | None
    language: str
    title: str
    url: str
    author: str


def known(
    keys: Mapping[str, object],
    text: str,
    otherwise: str,
    place: str,
    settings: Settings,
    places: Mapping[str, str] = MappingProxyType({}),
) -> Known:
    """The provenance of a text: its keys first, then what the text says itself, then `otherwise` as the source.

    A key that is not what it should be raises an InputError that names its place, `place` where `places` has none.
    """
    words = {key: _text(keys.get(key), key, places.get(key, place)) for key in _TEXTS}
    language = _language(words["language"], places.get("language", place)) or language_of(text, settings.language)
    time = words["published"]
    at = published(time, language) if time else None
    if time and at is None:
        raise unreadable("published", places.get("published", place), value=shown(time))
    said = provenance(text, language) if not (words["source"] and at) else None
    return Known(
        source=settings.sources.named(
            words["source"] or (said.source if said else "") or host(words["url"]) or otherwise
        ),
        published=at or (said.published if said else "") or None,
        language=language,
        title=words["title"],
        url=words["url"],
        author=_author(keys.get("author"), places.get("author", place)),
    )


def shown(value: str) -> str:
    """A value as an error message has it: short, on one line."""
    return clipped(value, _SHOWN)


def _text(value: object, key: str, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and key == "published":
        value = str(value)
    if not isinstance(value, str):
        raise unreadable("no_text", place, key=key, value=named(value))
    return whole(value.strip(), key, place)


def _author(value: object, place: str) -> str:
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        value = ", ".join(value)
    return _text(value, "author", place)


def _language(written: str, place: str) -> str:
    """The primary subtag of a BCP 47 tag, if there is a language of that name."""
    code = written.replace("_", "-").split("-")[0].lower()
    if code and code not in languages():
        raise unreadable("language", place, value=shown(written), known=", ".join(languages()))
    return code


def whole(text: str, key: str, place: str) -> str:
    """The text itself; a half of a surrogate pair in it raises InputError, for no file could be written with it."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _surrogate(key, place, error) from None
    return text


def _surrogate(key: str, place: str, error: UnicodeEncodeError) -> InputError:
    return unreadable("surrogate", place, key=key, at=error.start + 1)


def named(value: object) -> str:
    """What a value is that should be a text, in words."""
    for kind, name in ((bool, "true or false"), (int, "a number"), (float, "a number"), (list, "a list")):
        if isinstance(value, kind):
            return name
    return "a group of keys"
