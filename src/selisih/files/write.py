"""write_whole: a file that is there in full or not at all; claims as JSON Lines, one file an article."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from pathlib import Path

from selisih.files.troubles import unwritable

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 100


def write_whole(path: Path, text: str) -> None:
    """Nothing; afterwards the file holds the text. Raises OutputError, and then the file is as it was before.

    The text goes to a temporary file beside it, which is renamed when everything is on the disk.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with new.open("w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except BaseException as error:
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise unwritable(path.as_posix(), error.strerror or str(error)) from error
        raise


def append(path: Path, text: str) -> None:
    """Nothing; afterwards the file ends in the text. Raises OutputError where it cannot be written."""
    try:
        with path.open("a", encoding="utf-8", newline="") as file:
            file.write(text)
    except OSError as error:
        raise unwritable(path.as_posix(), error.strerror or str(error)) from error


def file_name(article: str, suffix: str) -> str:
    """A name for a file about an article, made of its id: one article one name, on any file system."""
    name = _UNSAFE.sub("_", article).lstrip(".")
    if name != article or len(name) > _LONGEST_NAME:
        # Two ids may come out alike; a piece of their hash keeps them apart.
        name = f"{name[:_LONGEST_NAME]}-{hashlib.sha256(article.encode()).hexdigest()[:8]}"
    return name + suffix
