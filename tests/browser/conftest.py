"""A Chromium for all tests of pages; without one they are skipped, and say why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from browser.chromium import chromium, missing

if TYPE_CHECKING:
    from playwright.sync_api import Browser


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if why := missing():
        pytest.skip(why)
    with chromium() as found:
        yield found
