"""What the values of a configuration may be: one function a sort of value, each with the place for its error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, NamedTuple, TypeVar

from selisih.files.troubles import unsettled
from selisih.languages.lexicon import languages
from selisih.model.codes import CODES
from selisih.model.finding import SEVERITIES
from selisih.text.excerpt import clipped
from selisih.text.near import near

_SHOWN = 60
_MOST = 10**9  # room for so much is made before a file is read
T = TypeVar("T")


class At(NamedTuple):
    """A file and the key in it, dotted: `selisih.toml: sources.own`."""

    path: str
    key: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.key}" if self.key else self.path

    def of(self, key: str) -> At:
        """The place of a key of this table."""
        name = key if key.replace("-", "").replace("_", "").isalnum() and key.isascii() else f'"{clipped(key, _SHOWN)}"'
        return At(self.path, f"{self.key}.{name}" if self.key else name)


def table(
    value: object,
    at: At,
    keys: Mapping[str, Callable[[object, At], T]],
    others: Callable[[object, At], T] | None = None,
) -> dict[str, T]:
    """The values of a table, each read by the function of its key, or by `others`; without that any other key raises
    SettingsError, with the nearest there is."""
    if not isinstance(value, Mapping):
        raise unsettled("no_group", str(at), value=written(value))
    out = {}
    for key, held in value.items():
        read = keys.get(key, others)
        if read is None:
            other = near(key, keys)
            told = "no_setting_near" if other else "no_setting"
            raise unsettled(told, str(at.of(key)), near=other, known=", ".join(keys))
        out[key] = read(held, at.of(key))
    return out


def a_text(value: object, at: At) -> str:
    if not isinstance(value, str):
        raise unsettled("no_plain_text", str(at), value=written(value))
    return value


def texts(value: object, at: At) -> tuple[str, ...]:
    """A list of texts, none of them empty."""
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise unsettled("no_list", str(at), value=written(value))
    return tuple(value)


def texts_by_name(value: object, at: At) -> tuple[tuple[str, str], ...]:
    """Pairs of a text with the name it is listed under."""
    return tuple((one, name) for name, listed in table(value, at, {}, texts).items() for one in listed)


def codes(value: object, at: At) -> tuple[str, ...]:
    return tuple(a_code(one, at) for one in texts(value, at))


def a_code(value: str, at: At) -> str:
    if value not in CODES:
        other = near(value, CODES)
        raise unsettled("no_code_near" if other else "no_code", str(at), value=clipped(value, _SHOWN), near=other)
    return value


def levels(value: object, at: At) -> tuple[tuple[str, str], ...]:
    """Pairs of a code with its severity."""
    found = table(value, at, {}, a_level)
    return tuple(sorted((a_code(code, at.of(code)), level) for code, level in found.items()))


def a_level(value: object, at: At) -> str:
    if value not in SEVERITIES:
        raise unsettled("no_level", str(at), value=written(value), known=", ".join(SEVERITIES))
    return str(value)


def a_count(value: object, at: At) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= _MOST:
        raise unsettled("no_count", str(at), value=written(value))
    return value


def a_switch(value: object, at: At) -> bool:
    if not isinstance(value, bool):
        raise unsettled("no_switch", str(at), value=written(value))
    return value


def a_language(value: object, at: At) -> str:
    if a_text(value, at) not in languages():
        raise unsettled("no_tongue", str(at), value=clipped(str(value), _SHOWN), known=", ".join(languages()))
    return str(value)


def a_day(value: object, at: At) -> str:
    """A day as ISO text, written as a TOML date or as a text; an empty one is none."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    text = a_text(value, at) if not isinstance(value, datetime) else value.isoformat()
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise unsettled("no_day", str(at), value=clipped(text, _SHOWN)) from None


def written(value: Any) -> str:
    """What a value is, for an error: a text as it stands, else its sort."""
    if isinstance(value, str):
        return f'"{clipped(value, _SHOWN)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    return "[…]" if isinstance(value, list) else "{…}" if isinstance(value, Mapping) else str(value)
