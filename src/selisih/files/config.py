"""settings_at: the settings of a project, from the nearest configuration upwards.

`[tool.selisih]` of a pyproject.toml, else a selisih.toml whose keys stand at its top. Every key is named here, with the
function that reads it; any other is an error.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from selisih.files import config_words
from selisih.files.config_values import At, a_count, a_language, a_text, codes, levels, table, texts, texts_by_name
from selisih.files.troubles import unsettled
from selisih.files.walk import shown
from selisih.settings import PathRules, Rules, Settings, Sources, Vocabulary

PROJECT, OWN = "pyproject.toml", "selisih.toml"


class Found(NamedTuple):
    """Settings and the file they are from; empty where there is none."""

    settings: Settings
    path: str = ""


def settings_at(folder: Path, named: Path | None = None) -> Found:
    """The settings of a file named outright, else of the nearest configuration in a folder or above it, else the usual
    ones. Raises SettingsError for a file or key that cannot be read."""
    if named is not None:
        held = _held(named, must=True)
        return Found(settings_of(held or {}, shown(str(named)), named.parent), shown(str(named)))
    for place in (folder, *folder.parents):
        for path in (place / PROJECT, place / OWN):
            held = _held(path) if path.is_file() else None
            if held is not None:
                name = shown(os.path.relpath(path, folder))
                return Found(settings_of(held, name, Path(os.path.relpath(place, folder))), name)
    return Found(Settings())


def settings_of(held: Mapping[str, Any], path: str, folder: Path = Path()) -> Settings:
    """The Settings that the keys of a configuration make; files it names lie in `folder`."""
    at = At(path)
    found: dict[str, Any] = table(held, at, KEYS)
    rules = {key: found.pop(key) for key in _RULES if key in found}
    made: dict[str, Any] = {key.replace("-", "_"): value for key, value in found.items()}
    if "per_path" in made:
        made["paths"] = made.pop("per_path")
    own = {_VOCABULARY[key]: made.pop(key) for key in _VOCABULARY if key in made}
    if own:
        made["vocabulary"] = config_words.checked(Vocabulary(**own), at)
    for key in ("waivers", "facts", "baseline"):
        name = made.get(key, getattr(Settings(), key))
        made[key] = shown(str(folder / name)) if name else ""
    return Settings(rules=Rules(**rules), **made)


def _held(path: Path, must: bool = False) -> dict[str, Any] | None:
    """The keys of a file; None for a pyproject.toml without a table of ours."""
    name = shown(str(path))
    try:
        content = path.read_bytes()
        held = tomllib.loads(content.decode("utf-8"))
    except OSError as error:
        raise unsettled("unreadable", name, why=error.strerror or str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        if path.name == PROJECT and not must and b"selisih" not in content:
            return None
        raise unsettled("toml", name, why=str(error)) from error
    if path.name != PROJECT:
        return held
    tool = held.get("tool", {})
    ours = tool.get("selisih") if isinstance(tool, dict) else None
    if ours is None and must:
        raise unsettled("no_table", name)
    if ours is not None and not isinstance(ours, dict):
        raise unsettled("no_table", name)
    return ours


def _rules_by_path(value: object, at: At) -> tuple[PathRules, ...]:
    rules = table(value, at, {}, lambda held, here: Rules(**table(held, here, _RULES)))
    return tuple(PathRules(glob, made) for glob, made in rules.items())


def _sources(value: object, at: At) -> Sources:
    return Sources(**table(value, at, _SOURCES))


_RULES: dict[str, Callable[[object, At], Any]] = {"select": codes, "ignore": codes, "severity": levels}
_SOURCES: dict[str, Callable[[object, At], Any]] = {
    "own": texts,
    "reference": texts,
    "primary": texts,
    "aliases": texts_by_name,
}
KEYS: dict[str, Callable[[object, At], Any]] = {
    **_RULES,
    "per-path": _rules_by_path,
    "sources": _sources,
    "language": a_language,
    "max-file-bytes": a_count,
    "most-alike": a_count,
    "waivers": a_text,
    "facts": a_text,
    "baseline": a_text,
    "words": config_words.words,
    "names": config_words.names,
    "measures": config_words.own_measures,
    "kinds": config_words.own_kinds,
}
# By key the field of Vocabulary that it fills.
_VOCABULARY = {"words": "phrases", "names": "names", "measures": "measures", "kinds": "kinds"}
