"""Settings: every number and choice an editor may dispute, in one frozen record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by. Nothing below the command line reads any other switch.

    `max_file_bytes` is the size over which a text file, or a line of a JSON Lines file, is refused; `language` the one
    an article has of which neither its metadata nor its words tell.
    """

    max_file_bytes: int = 5_000_000
    language: str = "id"
