"""places: the files that paths lead to, each once, and those in folders that are passed over."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from selisih.errors import InputError
from selisih.files.troubles import unreadable

TEXTS = (".md", ".markdown", ".txt")
LINES = (".jsonl",)
SUFFIXES = (*TEXTS, *LINES)

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
    and what an article in it may be called: relative to the folder given, and in full, without the suffix."""

    path: str
    shown: str
    suffix: str
    short: str
    longer: str


class Walk(NamedTuple):
    """Files in order of their short names, what could not be walked, and files passed over."""

    places: tuple[Place, ...]
    refused: tuple[InputError, ...]
    passed: tuple[str, ...]


def places(paths: Sequence[str]) -> Walk:
    """The files of the paths. Folders are walked all the way down; hidden files and folders in them are not."""
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
                _keep(_place(path, PurePath(path).name), found)
    return Walk(
        tuple(sorted(found.values(), key=lambda p: (p.short, p.shown))), tuple(refused.values()), tuple(sorted(passed))
    )


def read_by_name(path: str) -> bool:
    """Whether a file in a folder would be read, as its name tells."""
    name = PurePath(path)
    return name.suffix.lower() in SUFFIXES and not any(
        part.startswith(".") for part in name.parts if part not in ("..", ".")
    )


def shown(path: str) -> str:
    """A path as messages and records have it: with slashes, and valid Unicode whatever its bytes."""
    return PurePath(path).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _in_folder(folder: str, refused: dict[str, InputError], passed: set[str]) -> list[Place]:
    def cannot(error: OSError) -> None:
        name = str(error.filename)
        refused[name] = unreadable("unreadable", shown(name), why=error.strerror or str(error))

    out = []
    for root, folders, names in os.walk(folder, onerror=cannot):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = str(Path(root, name))
            if PurePath(name).suffix.lower() in SUFFIXES:
                out.append(_place(path, os.path.relpath(path, folder)))
            else:
                passed.add(shown(path))
    return out


def _place(path: str, relative: str) -> Place:
    short, longer = (
        shown(str(PurePath(p).with_suffix(""))) if PurePath(p).name else shown(p) for p in (relative, path)
    )
    return Place(path, shown(path), PurePath(path).suffix.lower(), short, longer)


def _keep(place: Place, found: dict[str, Place]) -> None:
    """One place a file: of two paths to it the one with the shorter name, whichever was given first."""
    real = os.path.realpath(place.path)
    kept = found.get(real)
    if kept is None or (len(place.short), place) < (len(kept.short), kept):
        found[real] = place


def _listed() -> str:
    return ", ".join(SUFFIXES)
