"""Ink: the few colours and weights that output for people may use on a terminal, or none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Ink: TypeAlias = Callable[[str, str], str]
"""`ink(text, style)` is the text in a style of STYLES, or just the text."""

STYLES = {"strong": "1", "faint": "2", "error": "1;31", "warning": "1;33", "note": "1;36", "mark": "1;4", "good": "32"}


def coloured(text: str, style: str) -> str:
    """The text in a style, by the escape codes that terminals share."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if text else text


def plain(text: str, style: str) -> str:
    """The text as it is."""
    return text
