"""csrf, post: what a form of the review desk carries, and one that is sent."""

from __future__ import annotations

import re
from typing import Any

from starlette.testclient import TestClient


def csrf(page: str) -> str:
    """The word in a page's forms that shows that they are the desk's own."""
    found = re.search(r'name="csrf" value="(\w+)"', page)
    assert found
    return found[1]


def post(desk: TestClient, address: str, **fields: Any) -> Any:
    """The answer to a form of the first page, sent with these fields."""
    return desk.post(address, data={"csrf": csrf(desk.get("/").text), **fields})
