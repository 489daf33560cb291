"""desk_toml: the TOML files in which a desk keeps its decisions and facts, read and written alike: people write them, too,
and several write at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from selisih.files.troubles import unsettled, unwritable
from selisih.files.walk import shown
from selisih.files.write import write_whole

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

_T = TypeVar("_T")
_R = TypeVar("_R")

_PATIENCE = 30  # seconds that one writer waits for another


def text_of(path: Path, must: bool = False) -> str:
    """The text of a file; empty where there is no file, if it need not be there. Raises SettingsError where it cannot be
    read."""
    name = shown(str(path))
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        if must:
            raise unsettled("missing", name) from error
        return ""
    except OSError as error:
        raise unsettled("unreadable", name, why=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise unsettled("toml", name, why=str(error)) from error


def tables_of(text: str, name: str) -> dict[str, Any]:
    """What a text holds. Raises SettingsError, which names the file, where it is no TOML."""
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise unsettled("toml", name, why=str(error)) from error


def lines_of(text: str, entry: str, count: int) -> list[int]:
    """The 1-based lines on which the entries `[[entry]]` begin; 1 for all, where they are written otherwise."""
    head = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(entry)}[ \t]*\]\]", re.MULTILINE)
    lines = [text.count("\n", 0, found.start()) + 1 for found in head.finditer(text)]
    return lines if len(lines) == count else [1] * count


def changed(path: Path, read: Callable[[str], _R], change: Callable[[TOMLDocument, _R], _T]) -> _T:
    """What a change gives; afterwards the file is as it left it, and everything else in it as it was. The change is told
    what `read` makes of the text; a text that it raises SettingsError for is neither written over nor written.

    Whoever writes at the same time waits; a writer that is killed leaves the file as it was. Raises OutputError where the
    file cannot be written.
    """
    import tomlkit
    from filelock import FileLock, Timeout

    name = shown(str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE):
            text = text_of(path)
            before = read(text)
            document = tomlkit.parse(text)
            answer = change(document, before)
            written = tomlkit.dumps(document)
            read(written)
            if written != text:
                write_whole(path, written)
            return answer
    except Timeout as error:
        raise unwritable(name, "another program is writing it") from error
    except OSError as error:
        raise unwritable(name, error.strerror or str(error)) from error


def put(document: TOMLDocument, entry: str, values: Mapping[str, object], key: str) -> None:
    """Nothing; afterwards an `[[entry]]` has the values, those that are empty left out: the one that has the same under the
    key, where that is not empty, else a new one at the end."""
    import tomlkit

    listed: Any = document.get(entry)
    if listed is None:
        listed = document[entry] = tomlkit.aot()
    held = next((one for one in listed if values[key] and one.get(key) == values[key]), None)
    if held is None:
        held = tomlkit.inline_table() if isinstance(listed, tomlkit.items.Array) else tomlkit.table()
        _fill(held, values)
        listed.append(held)
    else:
        _fill(held, values)


def _fill(held: Any, values: Mapping[str, object]) -> None:
    for key, value in values.items():
        if value:
            held[key] = value
        elif key in held:
            del held[key]


def take(document: TOMLDocument, entry: str, key: str, value: str) -> bool:
    """Whether there was an `[[entry]]` with the value under the key; there is none any longer."""
    listed: Any = document.get(entry, [])
    found = [number for number, one in enumerate(listed) if one.get(key) == value]
    for number in reversed(found):
        del listed[number]
    if found and not listed:
        del document[entry]
    return bool(found)
