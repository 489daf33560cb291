"""The review desk in a real browser: by keys alone, without JavaScript, at every size, in front of hostile text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.chromium import missing
from browser.opened import opened
from selisih.files.waivers import ACCEPTED, WAIVED, read_settled
from selisih.model.decision import Decisions
from selisih.review.project import Project
from selisih.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "-")]

FLOOD = "Banjir di Kabupaten {place} menewaskan 3 orang, kata Kepala BPBD {place}, Senin (8/2/2023)."
PLACES = ("Demak", "Kudus", "Pati", "Jepara", "Blora", "Rembang", "Kendal", "Batang", "Tegal", "Brebes")
HOSTILE = (
    "<script>document.title = 'taken'</script> <b>tebal</b> "
    + "panjang" * 150
    + " \u202eterbalik\u202c 🏚️ Rapat digelar Senin"
    " (8/2/2023)."
)


@dataclass
class Served:
    project: Project
    address: str


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """Ten articles with a wrong weekday each, and a hostile one, on a desk that is open."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for place in PLACES:
        text = f"---\nsource: Kabar {place}\n---\n{FLOOD.format(place=place)}\n"
        (folder / f"{place.lower()}.md").write_text(text, encoding="utf-8")
    (folder / "zz.md").write_text(f"---\nsource: <i>Jahat</i>\n---\n{HOSTILE}\n", encoding="utf-8")
    project = Project(tmp_path, [str(folder)], Settings(), Decisions(), lambda: date(2026, 3, 2), "en")
    project.check()
    with opened(project) as address:
        yield Served(project, address)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(viewport={"width": 1280, "height": 900})
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    said: list[str] = []
    found = context.new_page()
    found.on("console", lambda message: said.append(message.text))
    found.on("pageerror", lambda error: said.append(str(error)))
    yield found
    assert said == []


def key(page: Page, name: str) -> None:
    """A key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(name)


def test_ten_findings_by_keys_alone(served: Served, page: Page) -> None:
    page.goto(served.address)
    key(page, "j")
    marks = [case.finding.fingerprint for case in served.project.looked.cases]
    for number in range(10):
        if number % 3 == 2:
            page.keyboard.press("d")
            page.keyboard.type("the paper says so")
            key(page, "Enter")
        else:
            key(page, "a")
    assert len(read_settled(served.project.waivers)) == 10
    key(page, "u")
    assert len(read_settled(served.project.waivers)) == 9
    key(page, "u")
    assert "taken back" in page.inner_text("main")
    settled = read_settled(served.project.waivers)
    assert sum(held.how == WAIVED for held in settled) == 2
    assert sum(held.how == ACCEPTED for held in settled) == 6
    key(page, "k")
    key(page, "j")
    page.keyboard.press("?")
    assert page.get_by_text("dismiss, with a reason").is_visible()
    assert len(marks) == 11


def test_letters_in_a_field_are_letters(served: Served, page: Page) -> None:
    page.goto(served.address)
    key(page, "j")
    page.keyboard.press("d")
    page.keyboard.type("said aloud, just so")
    assert page.input_value("input[name=reason]") == "said aloud, just so"
    assert read_settled(served.project.waivers) == ()


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (768, 1024), (390, 844), (320, 640)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fits_its_window(served: Served, page: Page, width: int, height: int, scheme: str) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    marks = [case.finding.fingerprint for case in served.project.looked.cases]
    for address in ("/", *(f"/desk/{mark}" for mark in marks[-2:])):
        page.goto(served.address + address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address


def test_hostile_text_is_text(served: Served, page: Page) -> None:
    for case in served.project.looked.cases:
        page.goto(f"{served.address}/desk/{case.finding.fingerprint}")
        assert "taken" not in page.title()
        assert page.locator("blockquote script, blockquote b, .finding i").count() == 0


def test_without_javascript(served: Served, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served.address)
    page.get_by_role("link", name="Begin with the first").click()
    page.get_by_label("Why it may stand").fill("in the ruling")
    page.get_by_role("button", name="Dismiss").click()
    page.get_by_role("button", name="Accept").click()
    assert [held.how for held in read_settled(served.project.waivers)] == [WAIVED, ACCEPTED]
    page.get_by_role("button", name="Undo").click()
    assert [held.how for held in read_settled(served.project.waivers)] == [WAIVED]
    context.close()


def test_two_reviewers_at_once(served: Served, browser: Browser) -> None:
    pages = [browser.new_context().new_page() for _ in range(2)]
    mark = served.project.looked.cases[0].finding.fingerprint
    for who, page in zip(("Sari", "Budi"), pages, strict=True):
        page.goto(f"{served.address}/desk/{mark}")
        page.get_by_label("Your name").fill(who)
        page.get_by_label("Why it may stand").fill(f"{who} knows")
    for page in pages:
        page.get_by_role("button", name="Dismiss").click()
    (held,) = read_settled(served.project.waivers)
    assert held.waiver.by == "Sari"
    assert "Somebody else had decided already" in pages[1].inner_text("main")
    for page in pages:
        page.context.close()


def test_an_article_is_pasted_and_checked(served: Served, page: Page) -> None:
    page.goto(served.address)
    page.get_by_label("Headline").fill("Rapat besok")
    page.get_by_label("Text").fill("Rapat digelar Senin (8/2/2023) di Rembang.")
    page.get_by_role("button", name="Add and check").click()
    page.get_by_text("12 findings decided").wait_for()
    assert (served.project.folder / "articles" / "rapat-besok.md").exists()
