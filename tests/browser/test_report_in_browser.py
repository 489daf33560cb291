"""The report in a real browser: quiet console, nothing fetched, no overflow, folds and links that work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.chromium import missing
from report_sample import sample
from selisih.render.html_page import html_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "-")]

SIZES = [(1280, 900), (768, 1024), (390, 844), (320, 640)]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html_page(sample()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    said: list[str] = []
    found.on("request", lambda request: asked.append(request.url))
    found.on("console", lambda message: said.append(message.text))
    found.on("pageerror", lambda error: said.append(str(error)))
    found.goto(address)
    yield found
    found.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_its_window(page: Page, width: int, height: int, scheme: str, tmp_path: Path) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    for fold in page.locator("details").all():
        fold.evaluate("fold => { fold.open = true }")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    picture = tmp_path / f"report-{width}-{scheme}.png"
    page.screenshot(path=picture, full_page=True)
    assert picture.stat().st_size > 10_000


def test_a_cell_leads_to_the_words(page: Page) -> None:
    cell = page.locator(".claims td a", has_text="US$190 miliar").first
    anchor = (cell.get_attribute("href") or "")[1:]
    words = page.locator(f"#{anchor}")
    assert not words.is_visible()
    cell.click()
    assert words.is_visible()
    box = words.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    assert words.evaluate("e => e.matches(':target')")
    assert (words.text_content() or "").startswith("US$190 miliar")


def test_the_wide_table_scrolls_inside_and_keeps_its_first_column(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    region = page.locator(".scroll:has(.claims)").first
    head = region.locator("tbody th").first
    before = head.bounding_box()
    region.evaluate("e => { e.scrollLeft = 400 }")
    after = head.bounding_box()
    assert region.evaluate("e => e.scrollLeft") > 50
    assert before is not None
    assert after is not None
    assert abs(before["x"] - after["x"]) < 2


def test_everything_is_reached_by_keyboard(page: Page) -> None:
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    seen = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.tagName + '.' + document.activeElement.className"))
    assert {"SUMMARY.", "DIV.scroll rows", "A."} <= seen
