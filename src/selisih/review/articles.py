"""add_article: a text that was pasted, or a file that was dropped, as an article of the folder under review."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Mapping
from itertools import count
from pathlib import Path, PurePosixPath

import yaml

from selisih.files.decode import decode
from selisih.files.read import read_version
from selisih.files.troubles import unreadable
from selisih.files.walk import TEXTS
from selisih.files.write import write_whole
from selisih.review.project import Project

_SUFFIXES = (*TEXTS, ".jsonl")
_UNSAFE = re.compile(r"[^\w-]+")
_LONGEST = 60


def folder_of(project: Project) -> Path | None:
    """The folder that takes new articles: the first under review; None where only files are."""
    folders = (project.folder / path for path in project.paths)
    return next((folder for folder in folders if folder.is_dir()), None)


def add_article(project: Project, fields: Mapping[str, str], file: tuple[str, bytes] | None) -> Path:
    """The file that was written, in UTF-8: what was dropped as it is, else the text with what is known of it as front matter.

    It never takes the place of another file, nor leaves the folder. Raises InputError for what is no article.
    """
    folder = folder_of(project)
    if folder is None:
        raise unreadable("no_articles", str(project.folder), suffixes=", ".join(_SUFFIXES))
    if file is not None and file[0]:
        name = PurePosixPath(file[0].replace("\\", "/")).name
        suffix = PurePosixPath(name).suffix.lower()
        if suffix not in _SUFFIXES:
            raise unreadable("format", name, suffix=suffix, suffixes=", ".join(_SUFFIXES))
        text = decode(file[1], name).text
        stem = PurePosixPath(name).stem
    else:
        known = {key: fields[key] for key in ("source", "published", "title") if fields.get(key)}
        head = yaml.safe_dump(known, allow_unicode=True, sort_keys=True) if known else ""
        text = (f"---\n{head}---\n" if head else "") + fields.get("text", "").strip() + "\n"
        stem, suffix = fields.get("title") or fields.get("source") or "article", ".md"
    if suffix != ".jsonl":
        read_version(text.encode("utf-8"), f"{stem}{suffix}", project.settings)
    path = _taken(folder, stem, suffix)
    write_whole(path, text)
    return path


def _taken(folder: Path, stem: str, suffix: str) -> Path:
    """A new file in the folder, empty, so that nobody else takes its name."""
    plain = unicodedata.normalize("NFKC", stem).lower()
    name = _UNSAFE.sub("-", plain).strip("-_")[:_LONGEST] or "article"
    for number in count(1):
        path = folder / (f"{name}{suffix}" if number == 1 else f"{name}-{number}{suffix}")
        with contextlib.suppress(FileExistsError):
            path.touch(exist_ok=False)
            return path
    raise AssertionError
