"""What tests share: where the repository and the gold stories lie, and why a test that cannot run here is skipped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if any(shutil.which(name) for name in CHROMIUM):
        return
    for item in items:
        if "browser" in item.keywords:
            item.add_marker(pytest.mark.skip(reason=f"needs Chromium: none of {', '.join(CHROMIUM)} is installed"))


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser; asked for by tests marked `browser`, which are skipped without one."""
    return next(path for name in CHROMIUM if (path := shutil.which(name)))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold stories beside the repository."""
    folder = ROOT.parent / "shared"
    if not (folder / "score").is_dir():
        pytest.skip("no gold stories at ../shared")
    return folder
