"""Settings: every number and choice an editor may dispute, in one frozen record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run goes by. Nothing below the command line reads any other switch.

    `max_file_bytes` is the size over which a text file, or a line of a JSON Lines file, is refused; `language` the one
    an article has of which neither its metadata nor its words tell; `most_alike` how many claims of one kind and unit
    (dates, amounts in rupiah, numbers of people) of one article are compared with others: no news has as many, and
    what is left over is counted in the account.
    """

    max_file_bytes: int = 5_000_000
    language: str = "id"
    most_alike: int = 150
