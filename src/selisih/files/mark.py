"""mark_of: what a file holds, in a few letters and digits: the same for the same bytes."""

from __future__ import annotations

from hashlib import blake2b, file_digest
from pathlib import Path


def mark_of(path: str, more: bytes = b"") -> str:
    """The mark of a file's content, and of what else belongs to it; empty where the file cannot be read."""
    try:
        with Path(path).open("rb") as file:
            found = file_digest(file, lambda: blake2b(digest_size=16))
    except OSError:
        return ""
    found.update(more)
    return found.hexdigest()
