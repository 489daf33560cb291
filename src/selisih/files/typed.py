"""typed: a record of the model made of what a file holds, every field of the type that the record says it has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

_Made = TypeVar("_Made")
_NONE = type(None)
_TYPES: dict[str, type | tuple[type, ...]] = {
    "str": str,
    "str | None": (str, _NONE),
    "int": int,
    "int | None": (int, _NONE),
    "bool": bool,
}
_SEVERAL = {"frozenset[str]": str, "tuple[str, ...]": str, "tuple[int, int]": int}
_MOST_DIGITS = 5000  # of a figure, before the point and behind it; 1E+999999999 would take all the memory there is


def typed(sort: Callable[..., _Made], /, **held: Any) -> _Made:
    """The record. Raises TypeError where a field is of another type than it says, is missing or is not one of its fields,
    ValueError where a text is no Unicode."""
    types = _fields(sort)
    for name, value in held.items():
        own = types.get(name)
        if own in _TYPES:
            right = isinstance(value, _TYPES[own])
            if isinstance(value, str) and not value.isascii():
                value.encode()  # half a letter is none
        elif own in _SEVERAL:
            right = all(isinstance(one, _SEVERAL[own]) and one != "" for one in value)
        else:
            right = own is not None  # what is made by its own function
        if not right:
            raise TypeError(f"{name}: {type(value).__name__}")
    return sort(**held)


def figure(held: Any) -> Decimal:
    """The number of a decimal string. Raises ValueError where it is none that can be reckoned with, else as Decimal does."""
    if not isinstance(held, str):
        raise TypeError(type(held).__name__)
    number = Decimal(held)
    if not number.is_finite() or abs(number.adjusted()) > _MOST_DIGITS or len(held) > 2 * _MOST_DIGITS:
        raise ValueError(held[:20])
    return number


@cache
def _fields(sort: Any) -> dict[str, str]:
    """The types of the fields of a dataclass, as they are written, by name."""
    return {field.name: str(field.type) for field in fields(sort)}
