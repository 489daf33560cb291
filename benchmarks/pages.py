"""How large a report of many findings is, and how long a browser takes until it shows it, beside an empty page.

pages.py [FINDINGS]    1000 unless told; stories of two articles with five findings each
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from browser.chromium import chromium, missing
from pages import thousand
from selisih.render.html_page import html_page, html_pages

ROUNDS = 5
SHOWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def main(arguments: list[str]) -> int:
    """Prints sizes, then seconds until a page is shown, the best of several; 2 where there is no browser."""
    report = thousand(int(arguments[0]) if arguments else 1000)
    one, pages = html_page(report), html_pages(report)
    size = {name: len(text.encode()) for name, text in pages.items()}
    print(f"{len(report.findings):,} findings, {len(report.articles):,} articles, {len(report.claims):,} claims")
    print(f"one page        {len(one.encode()) / 1e6:6.2f} MB")
    largest = max(size.values()) / 1e6
    print(f"folder          {sum(size.values()) / 1e6:6.2f} MB in {len(size):,} files, the largest {largest:.2f} MB")
    if why := missing():
        print(why, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        texts = {**pages, "one.html": one, "empty.html": "<!doctype html><title>empty</title>"}
        for file, text in texts.items():
            (folder / file).write_text(text, encoding="utf-8")
        took = dict.fromkeys(("empty.html", "one.html", "index.html", "story-1.html", "article-1.html"), 1e9)
        for _ in range(ROUNDS):
            for file in took:
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                start = time.perf_counter()
                page.goto((folder / file).as_uri())
                page.evaluate(SHOWN)
                took[file] = min(took[file], time.perf_counter() - start)
                page.close()
    for file, seconds in took.items():
        print(f"{file:<15} {seconds:6.2f} s until shown, {seconds / took['empty.html']:5.1f} times an empty page")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
