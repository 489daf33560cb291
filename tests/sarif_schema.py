"""The published schema of SARIF 2.1.0. It is no part of the repository: `make schemas` fetches it, once, from where every
log says that it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest

from selisih.render.sarif_log import SCHEMA

FILE = Path(__file__).resolve().parent.parent / ".ci" / SCHEMA.rsplit("/", 1)[1]


def sarif_schema() -> dict[str, Any]:
    """The schema; the test that asks for it is skipped where it was not fetched."""
    if not FILE.is_file():
        pytest.skip("the schema of SARIF is not at hand; make schemas fetches it")
    found: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    assert found["id"] == SCHEMA
    return found


def main() -> None:
    """Nothing; afterwards the file holds what stands at the address that SARIF logs name."""
    if not FILE.is_file():
        with urlopen(SCHEMA, timeout=60) as answer:
            content = answer.read()
        json.loads(content)
        FILE.write_bytes(content)


if __name__ == "__main__":
    main()
