"""is_whose: places that say who somebody is or who acts, not where."""

from __future__ import annotations

from selisih.languages.reading import Reading


def is_whose(reading: Reading, first: int, last: int) -> bool:
    """Whether the place of some tokens only says what somebody is the head of (`Gubernur Jawa Barat`), where somebody or
    something comes from (`politikus asal India`), who attacks (`serangan Israel`), or is the last word of the name of who
    tells a figure (`Air India menyatakan`)."""
    tagged, ending = reading.tagged, reading.ending
    if tagged(last, "office") is not None or ending(first, "office", 3) is not None:
        return True
    if tagged(last, "attack") is not None or ending(first, "attack", 2) is not None:
        return True
    if ending(first, "origin", 2) is not None:
        return True
    return first > 0 and reading.tokens.capital[first - 1] and tagged(last, "say") is not None
