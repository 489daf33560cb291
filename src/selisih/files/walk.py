"""places: the files that paths lead to, each once, and those in folders that are passed over."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from selisih.errors import InputError
from selisih.files.troubles import unreadable

TEXTS = (".md", ".markdown", ".txt")
LINES = (".jsonl",)
LIST = "articles.jsonl"  # where claims are stored, the articles they are of
SUFFIXES = (*TEXTS, *LINES)
_LONGEST_LINE = 10_000_000

# Formats whose raw text is no article. Any other file that is named outright is tried as text.
_OTHERS = frozenset(
    (
        ".html",
        ".htm",
        ".xhtml",
        ".xml",
        ".rss",
        ".json",
        ".csv",
        ".tsv",
        ".pdf",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".epub",
    )
)


class Place(NamedTuple):
    """A file to read: its path as given, that path as it is shown and recorded (posix, valid Unicode), its suffix,
    what an article in it may be called: relative to the folder given, and in full, without the suffix; and where the file
    really is, behind all links."""

    path: str
    shown: str
    suffix: str
    short: str
    longer: str
    real: str


class Walk(NamedTuple):
    """Files in order of their short names, what could not be walked, and files passed over."""

    places: tuple[Place, ...]
    refused: tuple[InputError, ...]
    passed: tuple[str, ...]


def places(paths: Sequence[str]) -> Walk:
    """The files of the paths. Folders are walked all the way down; hidden files and folders in them are not, and stored
    claims are no articles."""
    found: dict[str, Place] = {}
    refused: dict[str, InputError] = {}
    passed: set[str] = set()
    for path in sorted(set(paths)):
        if not os.path.lexists(path) or not Path(path).exists():
            refused[path] = unreadable("missing", shown(path))
        elif Path(path).is_dir():
            mine = _in_folder(path, refused, passed)
            if not mine:
                refused.setdefault(path, unreadable("no_articles", shown(path), suffixes=_listed()))
            for place in mine:
                _keep(place, found)
        else:
            suffix = PurePath(path).suffix.lower()
            if suffix in _OTHERS:
                refused[path] = unreadable("format", shown(path), suffix=suffix, suffixes=_listed())
            else:
                _keep(_place(str(PurePath(path)), PurePath(path).name, os.path.realpath(path)), found)
    return Walk(
        tuple(sorted(found.values(), key=lambda p: (p.short, p.shown))), tuple(refused.values()), tuple(sorted(passed))
    )


def holds_claims(folder: str) -> bool:
    """Whether claims are stored in a folder: its list of articles names files of claims."""
    try:
        path = Path(folder, LIST)
        if not path.is_file():
            return False
        with path.open("rb") as file:
            held = json.loads(file.readline(_LONGEST_LINE))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(held, dict) and "claims" in held


def read_by_name(path: str) -> bool:
    """Whether a file in a folder would be read, as its name tells."""
    name = PurePath(path)
    return name.suffix.lower() in SUFFIXES and not any(
        part.startswith(".") for part in name.parts if part not in ("..", ".")
    )


def shown(path: str) -> str:
    """A path as messages and records have it: with slashes, and valid Unicode whatever its bytes."""
    return _valid(str(PurePath(path)))


def _valid(path: str) -> str:
    """The same of a path in which nothing is to be tidied."""
    return path.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _in_folder(folder: str, refused: dict[str, InputError], passed: set[str]) -> list[Place]:
    def cannot(error: OSError) -> None:
        name = str(error.filename)
        refused[name] = unreadable("unreadable", shown(name), why=error.strerror or str(error))

    out = []
    for root, folders, names in os.walk(folder, onerror=cannot):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        # A Path for every file would take longer than everything else that is done with most of them.
        told = str(Path(root)), os.path.realpath(root), os.path.relpath(root, folder)
        at, home, below = (_before(place) for place in told)
        no_articles = LINES if LIST in names and holds_claims(root) else ()
        for name in sorted(name for name in names if not name.startswith(".")):
            path = at + name
            if (suffix := _suffix(name)) in SUFFIXES and suffix not in no_articles and not _waits(path):
                real = os.path.realpath(path) if os.path.islink(path) else home + name  # noqa: PTH114
                out.append(_place(path, below + name, real))
            else:
                passed.add(_valid(path))
    return out


def _waits(path: str) -> bool:
    """Whether it is a pipe or a device: reading it would wait for somebody to write."""
    try:
        return not stat.S_ISREG(os.stat(path).st_mode)  # noqa: PTH116
    except OSError:
        return False  # that it cannot be read is told when it is


def _before(folder: str) -> str:
    """What stands before the name of a file in a folder."""
    return "" if folder == "." else folder if folder.endswith(os.sep) else folder + os.sep


def _place(path: str, relative: str, real: str) -> Place:
    suffix = _suffix(path)
    short, longer = (_valid(name[: len(name) - len(suffix)]) for name in (relative, path))
    return Place(path, _valid(path), suffix, short, longer, real)


def _suffix(path: str) -> str:
    """The suffix of a file in small letters, with its dot; empty where there is none."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122
    return suffix if suffix != "." else ""


def _keep(place: Place, found: dict[str, Place]) -> None:
    """One place a file: of two paths to it the one with the shorter name, whichever was given first."""
    kept = found.get(place.real)
    if kept is None or (len(place.short), place) < (len(kept.short), kept):
        found[place.real] = place


def _listed() -> str:
    return ", ".join(SUFFIXES)
