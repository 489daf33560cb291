"""desk_toml: the TOML files in which a desk keeps its decisions and facts, read alike."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from selisih.files.troubles import unsettled
from selisih.files.walk import shown


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
