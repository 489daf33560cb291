"""Draws the pictures of docs/review.md: the review desk on the sample articles, step by step.

Needs playwright and a Chromium on PATH.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browser.chromium import chromium, missing  # noqa: E402
from browser.opened import opened  # noqa: E402
from selisih.model.decision import Decisions  # noqa: E402
from selisih.review.project import Project  # noqa: E402
from selisih.settings import Settings  # noqa: E402

DAY = date(2026, 3, 2)


def main() -> int:
    """The exit code: 0 when the pictures are drawn, 2 when there is nothing to draw them with."""
    if missing():
        print(missing(), file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "articles", Path(folder) / "articles")
        project = Project(Path(folder), [f"{folder}/articles"], Settings(), Decisions(), lambda: DAY, "en")
        project.check()
        with opened(project) as address:
            _draw(address)
    return 0


def _draw(address: str) -> None:
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1100, "height": 760}, color_scheme="light")
        page.goto(address)
        page.screenshot(path=ROOT / "docs" / "desk.png")
        with page.expect_navigation():
            page.keyboard.press("j")
        page.screenshot(path=ROOT / "docs" / "desk-finding.png")
        finding = page.url
        with page.expect_navigation():
            page.keyboard.press("a")
        page.goto(f"{finding}/correction")
        page.screenshot(path=ROOT / "docs" / "desk-correction.png")
        page.set_viewport_size({"width": 1100, "height": 420})
        page.goto(address)
        with page.expect_navigation():
            page.locator(".lines a", has_text="three titles").click()
        page.keyboard.press("f")
        page.keyboard.press("ArrowDown")
        page.locator(".decide").scroll_into_view_if_needed()
        page.locator(".decide").screenshot(path=ROOT / "docs" / "desk-right.png")
        page.get_by_label("Why it may stand").fill("terjemahan masing-masing media")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        page.set_viewport_size({"width": 1100, "height": 620})
        page.goto(f"{address}/?decided=1")
        page.screenshot(path=ROOT / "docs" / "desk-decided.png")


if __name__ == "__main__":
    sys.exit(main())
