"""ruleset: the version of the rules, made of all that decides what is read and found; version: that of selisih."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files
from importlib.resources.abc import Traversable

from selisih.settings import Settings

# Of `files` it is what a text says of itself: its outlet, day and language.
_ROOMS = ("checks", "files", "kinds", "languages", "model", "pipeline.py", "stages", "text", "values")
_SUFFIXES = (".py", ".toml", ".txt")


@cache
def ruleset() -> str:
    """A few letters and digits: the same for the same rules and language files, others for any change to them."""
    package = files("selisih")
    found = blake2b(digest_size=6)
    for room in _ROOMS:
        for name, content in _contents(package.joinpath(room), room):
            found.update(f"{name}\x1f{len(content)}\x1f".encode())
            found.update(content)
    return found.hexdigest()


def version() -> str:
    """The version of selisih, as it was installed."""
    from importlib import metadata

    try:
        return metadata.version("selisih")
    except metadata.PackageNotFoundError:  # run from a source tree that was never installed
        return "0+unknown"


def reading_rules(settings: Settings) -> str:
    """What is kept of a reading for the next run is kept under this: the rules, and the settings that decide how is read."""
    return f"{ruleset()} {settings.of_reading()}"


def release(settings: Settings) -> str:
    """What is kept of a reading for good is kept under this: the version of selisih, and a mark of such settings where
    they are not the usual ones."""
    own = settings.of_reading()
    if own == Settings().of_reading():
        return version()
    return f"{version()} {blake2b(own.encode('utf-8', 'surrogatepass'), digest_size=6).hexdigest()}"


def _contents(place: Traversable, name: str) -> list[tuple[str, bytes]]:
    if place.is_file():
        return [(name, place.read_bytes().replace(b"\r\n", b"\n"))] if name.endswith(_SUFFIXES) else []
    inside = sorted(place.iterdir(), key=lambda entry: entry.name)
    return [pair for entry in inside for pair in _contents(entry, f"{name}/{entry.name}")]
