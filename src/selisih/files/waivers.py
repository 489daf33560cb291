"""Waivers: findings left as they are, in a TOML file that people write, too, and several write at once."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selisih.files.config_values import At, a_day, a_text, table, texts
from selisih.files.troubles import unsettled, unwritable
from selisih.files.walk import shown
from selisih.files.write import write_whole
from selisih.model.decision import Waiver
from selisih.model.spot import Spot

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.items import InlineTable, Table

_HEAD = re.compile(r"^[ \t]*\[\[[ \t]*waiver[ \t]*\]\]", re.MULTILINE)
_PATIENCE = 30  # seconds that one writer waits for another
_KEYS = {
    "fingerprint": a_text,
    "code": a_text,
    "reason": a_text,
    "by": a_text,
    "on": a_day,
    "until": a_day,
    "articles": texts,
}


def read_waivers(path: Path, must: bool = False) -> tuple[Waiver, ...]:
    """The waivers of a file in order; none where there is no file, if it need not be there. Raises SettingsError where
    it cannot be read."""
    name = shown(str(path))
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        if must:
            raise unsettled("missing", name) from error
        return ()
    except OSError as error:
        raise unsettled("unreadable", name, why=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise unsettled("toml", name, why=str(error)) from error
    return _waivers(text, name)


def add_waiver(path: Path, waiver: Waiver) -> None:
    """Nothing; afterwards the file holds the waiver, in place of one for the same finding, and everything else as it was.

    Whoever writes at the same time waits; a writer that is killed leaves the file as it was. Raises SettingsError where
    the file cannot be read, OutputError where it cannot be written.
    """
    import tomlkit
    from filelock import FileLock, Timeout

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE):
            read_waivers(path)  # what cannot be read is not written over
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            document = tomlkit.parse(text)
            _put(document, waiver)
            written = tomlkit.dumps(document)
            _waivers(written, shown(str(path)))  # nor is anything written that could not be read again
            write_whole(path, written)
    except Timeout as error:
        raise unwritable(shown(str(path)), "another program is writing it") from error
    except OSError as error:
        raise unwritable(shown(str(path)), error.strerror or str(error)) from error


def _waivers(text: str, name: str) -> tuple[Waiver, ...]:
    try:
        held = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise unsettled("toml", name, why=str(error)) from error
    listed: Any = table(held, At(name), {"waiver": lambda value, at: value}).get("waiver", [])
    if not isinstance(listed, list):
        raise unsettled("no_waivers", name)
    heads = [text.count("\n", 0, head.start()) + 1 for head in _HEAD.finditer(text)]
    lines = heads if len(heads) == len(listed) else [1] * len(listed)
    return tuple(_waiver(one, name, line) for one, line in zip(listed, lines, strict=True))


def _waiver(held: object, name: str, line: int) -> Waiver:
    at = At(f"{name}:{line}")
    found: dict[str, Any] = table(held, at, _KEYS)
    if not found.get("fingerprint"):
        raise unsettled("no_fingerprint", str(at))
    return Waiver(**found, spot=Spot(name, line, 1))


def _put(document: TOMLDocument, waiver: Waiver) -> None:
    """The waiver in the document: in the place of one with its fingerprint, else at the end."""
    import tomlkit

    listed: Any = document.get("waiver")
    if listed is None:
        listed = document["waiver"] = tomlkit.aot()
    for one in listed:
        if one["fingerprint"] == waiver.fingerprint:
            _fill(one, waiver)
            return
    new = tomlkit.inline_table() if isinstance(listed, tomlkit.items.Array) else tomlkit.table()
    _fill(new, waiver)
    listed.append(new)


def _fill(entry: Table | InlineTable, waiver: Waiver) -> None:
    """The keys of an entry, those that are empty left out."""
    made = replace(waiver, articles=())
    for key in _KEYS:
        value: Any = list(waiver.articles) if key == "articles" else getattr(made, key)
        if key in ("on", "until") and value:
            value = date.fromisoformat(value)
        if value:
            entry[key] = value
        elif key in entry:
            del entry[key]
