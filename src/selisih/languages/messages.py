"""say, labels: what selisih says in a language, from its messages.toml and its word lists."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from selisih.languages.toml_file import toml_file

_FALLBACK = "en"


@cache
def _texts(language: str) -> Mapping[str, Mapping[str, str]]:
    path = files("selisih.languages").joinpath(language, "messages.toml")
    return toml_file(path) if path.is_file() else {}


def say(language: str, key: str, **parts: object) -> str:
    """The message of a key in a language (English where the language has none), its braces filled in."""
    text = _texts(language).get("message", {}).get(key) or _texts(_FALLBACK)["message"][key]
    return text.format(**parts)


def field_name(language: str, field: str) -> str:
    """What a field of a subject is called in a language."""
    return _texts(language).get("field", {}).get(field) or _texts(_FALLBACK)["field"].get(field, field)


@cache
def labels(language: str, tag: str) -> dict[str, str]:
    """The first phrasing of every value of a tag (measure, qualifier...): its name in the language."""
    out: dict[str, str] = {}
    folder = files("selisih.languages").joinpath(language)
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        for value, phrasings in toml_file(path).get(tag, {}).items():
            if phrasings:
                out.setdefault(value, phrasings[0])
    return out
