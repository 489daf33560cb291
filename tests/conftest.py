"""What tests share: where the gold stories lie."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold stories beside the repository; tests that ask for it are skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "score").is_dir():
        pytest.skip("no gold stories at ../shared")
    return folder
