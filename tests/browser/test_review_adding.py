"""Articles brought to the desk in a real browser: pasted, chosen, dropped anywhere; too large, no text, full of markup."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.chromium import missing
from browser.opened import opened
from selisih.model.decision import Decisions
from selisih.review.project import Project
from selisih.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "-")]

SLIP = "Rapat digelar Senin (8/2/2023) di {place}."
HOSTILE = (
    "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\"> \u202e🏚️ {{ 7 * 7 }} "
)
DROP = """files => {
    const carried = new DataTransfer();
    for (const [name, text] of files) carried.items.add(new File([text], name));
    for (const kind of ['dragover', 'drop'])
        document.querySelector('h1').dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: carried}));
}"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(SLIP.format(place="Pati"), encoding="utf-8")
    made = Project(tmp_path, [str(tmp_path / "articles")], Settings(), Decisions(), lambda: date(2026, 3, 2), "en")
    made.check()
    return made


@pytest.fixture
def page(browser: Browser, project: Project) -> Iterator[Page]:
    context = browser.new_context()
    with opened(project) as address:
        found = context.new_page()
        found.goto(address)
        yield found
        assert "taken" not in found.title()
        context.close()


def files(project: Project) -> list[str]:
    return sorted(path.name for path in (project.folder / "articles").iterdir())


def send(page: Page) -> None:
    page.get_by_role("button", name="Add and check").click()


def test_a_file_dropped_beside_the_field_is_taken_the_first_of_several(page: Page, project: Project) -> None:
    page.evaluate(DROP, [["jatuh.md", SLIP.format(place="Kudus")], ["dua.md", "x"]])
    send(page)
    page.get_by_text("2 findings decided").wait_for()
    assert files(project) == ["a.md", "jatuh.md"]
    assert page.get_by_text("The article is added.").is_visible()


def test_too_large_a_file_is_told_before_it_is_sent(page: Page, project: Project, tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    large.write_text("kata " * 1_200_000, encoding="utf-8")
    page.set_input_files("input[type=file]", large)
    send(page)
    assert page.evaluate("document.querySelector('input[type=file]').validationMessage") == "The file is too large."
    assert files(project) == ["a.md"]


@pytest.mark.parametrize(("name", "held"), [("pic.png", b"\x89PNG"), ("pic.md", b"\x89PNG\x00\xff"), ("none.md", b"")])
def test_what_is_no_article_is_told_beside_the_form(
    page: Page, project: Project, tmp_path: Path, name: str, held: bytes
) -> None:
    (tmp_path / name).write_bytes(held)
    page.set_input_files("input[type=file]", tmp_path / name)
    page.get_by_role("textbox", name="Source").fill("Kabar Pati")
    send(page)
    assert name in page.locator("#trouble").inner_text()
    assert page.get_by_role("textbox", name="Source").input_value() == "Kabar Pati"
    assert files(project) == ["a.md"]


def test_what_was_pasted_is_not_lost_over_a_wrong_date(page: Page, project: Project) -> None:
    page.get_by_label("Published").fill("kemarin dulu")
    page.get_by_label("Text").fill("\n" + HOSTILE + SLIP.format(place="Blora"))
    send(page)
    assert "kemarin dulu" in page.locator("#trouble").inner_text()
    page.get_by_label("Published").fill("2023-02-08")
    send(page)
    page.get_by_text("2 findings decided").wait_for()
    written = (project.folder / "articles" / "article.md").read_text(encoding="utf-8")
    assert HOSTILE + SLIP.format(place="Blora") in written
    first = page.url.partition("?")[0]
    for mark in [case.finding.fingerprint for case in project.looked.cases]:
        page.goto(f"{first}desk/{mark}")
        assert page.locator("blockquote").count() == 1
        assert page.locator("main script, main img").count() == 0


def test_how_far_a_check_has_come_is_told_while_it_runs(page: Page, project: Project) -> None:
    project.stage = project.stage._replace(busy=True, read=1, total=3)
    page.reload()
    page.get_by_text("1 / 3").wait_for()
    project.stage = project.stage._replace(read=2)
    page.get_by_text("2 / 3").wait_for()
    project.stage = project.stage._replace(busy=False, read=3)
    page.get_by_text("0 of 1 findings decided").wait_for()
