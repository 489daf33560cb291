"""toml_file: the tables of a language's file, read once a run."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any


def toml_file(path: Traversable) -> Mapping[str, Any]:
    """The tables of a file. Several look things up in the same files, and reading them is most of a cold start."""
    return _read(path)  # type: ignore[arg-type]  # paths and members of an archive can both be keys


@cache
def _read(path: Traversable) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
