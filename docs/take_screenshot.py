"""Draws docs/report.png from reports/sample.html: `python docs/take_screenshot.py [page] [picture]`.

Needs playwright and a Chromium on PATH.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browser.chromium import chromium, missing  # noqa: E402

WIDTH, HEIGHT = 1280, 1440


def main() -> int:
    """The exit code: 0 when the picture is drawn, 2 when there is nothing to draw it with or from."""
    page_path = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "reports" / "sample.html"
    picture = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs" / "report.png"
    if missing() or not page_path.is_file():
        print(missing() or f"no page at {page_path}", file=sys.stderr)
        return 2
    with chromium() as browser:
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(page_path.resolve().as_uri())
        page.screenshot(path=picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
