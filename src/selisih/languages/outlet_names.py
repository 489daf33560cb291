"""outlet_key, is_outlet: the names of outlets, however an outlet is called."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?(?:[\w-]+\.)*?([\w-]+)\.(?:(?:co|or|go|ac|web|net)\.)?[a-z]{2,4}")


@cache
def outlet_key(name: str) -> str:
    """What the names of one outlet have in common: `CNBC Indonesia`, `www.cnbcindonesia.com`; empty for no name."""
    name = name.lower().partition("(")[0].strip()
    match = _DOMAIN.fullmatch(name)
    key = re.sub(r"\W|_", "", match[1] if match else name)
    for end in ("com", "news"):  # detikcom, ANTARA News
        if key.endswith(end) and len(key) > len(end) + 3:
            key = key.removesuffix(end)
    return key


def is_outlet(name: str) -> bool:
    """Whether a name is that of a news agency or outlet known everywhere, and of no speaker."""
    return outlet_key(name) in _known()


@cache
def _known() -> frozenset[str]:
    table = tomllib.loads(files("selisih.languages").joinpath("outlets.toml").read_text(encoding="utf-8"))
    return frozenset(outlet_key(name) for names in table["outlet"].values() for name in names)
