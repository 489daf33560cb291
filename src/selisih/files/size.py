"""The cap on how much is read, and how sizes are written."""

from __future__ import annotations

from selisih.errors import InputError
from selisih.files.troubles import unreadable


def too_large(place: str, size: int | None, cap: int) -> InputError:
    """The error for something larger than the cap; the size is None where nobody can know it (a pipe, a line)."""
    written, most = in_words(size or 0), in_words(cap)
    if written == most:
        written = f"{size:,} bytes"
    return unreadable("too_large", place, size=written if size else f"> {most}", cap=most)


def in_words(size: int) -> str:
    """A number of bytes as people write it: `812 bytes`, `5 MB`, `5.2 MB`."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")):
        if size >= unit:
            return f"{size / unit:.1f}".removesuffix(".0") + f" {name}"
    return f"{size} bytes"
