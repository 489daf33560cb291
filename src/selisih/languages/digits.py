"""parse_digits: what figures in digits say under a decimal mark, and whether a text writes them the other way round."""

from __future__ import annotations

import re
from decimal import Decimal

from selisih.text.tokens import NUMBER, Tokens

AMBIGUOUS = "the mark before three digits may part thousands or decimals"

ONE = Decimal(1)
# Grouped figures under each decimal mark; what begins with 0 has no groups (0,125).
_GROUPED = {
    ",": re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    ".": re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
}
# Figures that only one notation can mean: two groups, groups and decimals, or a group of nothing but zeros.
_SURE = {
    ",": re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3}){2,}|(?:\.[0-9]{3})+,[0-9]+|\.000)"),
    ".": re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]+|,000)"),
}
# What a writer with this decimal mark writes and one with the other does not (a dot may also part hours or days).
_OWN = {
    ",": re.compile(r"[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"),
    ".": re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"),
}


def parse_digits(text: str, decimal: str) -> tuple[Decimal, Decimal, str] | None:
    """Value, step and reason of a number token under a decimal mark; None for what is no number (1.1.1.1).

    `1,250` under a decimal comma is AMBIGUOUS: 1.25 as written, or 1250 in a foreign hand.
    """
    if text.isdigit():
        return Decimal(text), ONE, ""
    other = "." if decimal == "," else ","
    for mark in (decimal, other):
        if _GROUPED[mark].fullmatch(text):
            if mark == decimal or _SURE[mark].fullmatch(text):
                return *_ungrouped(text, mark), ""
            return Decimal(text.replace(decimal, ".")), step_of(text.partition(decimal)[2]), AMBIGUOUS
    if text.count(".") + text.count(",") != 1:
        return None
    whole, _, rest = text.partition("." if "." in text else ",")
    return Decimal(f"{whole}.{rest}"), step_of(rest), ""


def grouped_abroad(text: str, decimal: str) -> tuple[Decimal, Decimal]:
    """Value and step of an ambiguous token read the foreign way: 1,250 as 1250 under a decimal comma."""
    return _ungrouped(text, "." if decimal == "," else ",")


def foreign_hand(tokens: Tokens, decimal: str) -> bool:
    """Whether all figures of a text that tell are written with the other decimal mark: an English table in an Indonesian
    page."""
    other = "." if decimal == "," else ","
    found = False
    for word, kind in zip(tokens.word, tokens.kind, strict=True):
        if kind == NUMBER and not word.isdigit():
            if _OWN[decimal].fullmatch(word) and not _GROUPED[other].fullmatch(word):
                return False
            found = found or _SURE[other].fullmatch(word) is not None
    return found


def step_of(decimals: str) -> Decimal:
    """One step of the last of these digits behind the mark."""
    return ONE.scaleb(-len(decimals))


def _ungrouped(text: str, mark: str) -> tuple[Decimal, Decimal]:
    whole, _, rest = text.partition(mark)
    value = Decimal(whole.replace("." if mark == "," else ",", "") + ("." + rest if rest else ""))
    return value, step_of(rest)
