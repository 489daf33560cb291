"""account: the account that speaks on the net."""

from __future__ import annotations

import re

from selisih.languages.called import NAME, Voice
from selisih.languages.reading import Reading
from selisih.text.tokens import WORD

_ACCOUNT = re.compile(r"@[\w.]*\w")


def account(reading: Reading, i: int) -> Voice | None:
    """The account named at token i or behind a word like akun: tulis akun @warga_padang."""
    tokens = reading.tokens
    at = next((k for k in range(i, min(i + 4, len(tokens.word))) if tokens.kind[k] != WORD or tokens.capital[k]), i)
    found = _ACCOUNT.match(tokens.text, tokens.start[at])
    if found is None:
        return None
    last = at + 1
    while last < len(tokens.word) and tokens.end[last] <= found.end():
        last += 1
    return Voice(i, last, NAME, found.group())
