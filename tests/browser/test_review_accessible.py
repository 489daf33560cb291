"""The review desk for everybody: no serious violation that axe finds, targets large enough, folds open, at every size."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from browser.chromium import missing
from browser.opened import opened
from selisih.model.decision import Decisions
from selisih.review.project import Project
from selisih.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "-")]

ROOT = Path(__file__).parents[2]
HOSTILE = "---\nsource: <i>Jahat</i>\n---\n<b>" + "panjang" * 150 + " \u202e Rapat digelar Senin (8/2/2023).\n"
SMALLEST = 24  # pixels of a target each way, as WCAG 2.2 has it, unless it stands within a sentence


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Project]]:
    """The sample articles and a hostile one on a desk that is open, on a folder in which one file cannot be read."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "articles", folder / "articles")
    (folder / "articles" / "zz.md").write_text(HOSTILE, encoding="utf-8")
    (folder / "articles" / "broken.md").write_bytes(b"---\nsource: [\n---\nx")
    made = Project(folder, [str(folder / "articles")], Settings(), Decisions(), lambda: date(2026, 3, 2), "en")
    made.check()
    with opened(made) as address:
        yield address, made


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def serious(page: Page) -> list[tuple[str, list[str]]]:
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true })")
    found = Axe().run(page, options={"preload": False}).response["violations"]
    return [
        (v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found if v["impact"] in ("serious", "critical")
    ]


def small(page: Page) -> list[str]:
    """The controls that are too small to hit; words within a sentence may be."""
    return list(
        page.evaluate(
            """least => [...document.querySelectorAll('button, select, input:not([type=hidden])'),
                         ...document.querySelectorAll('summary, nav a, .start, .lines a')]
            .filter(e => e.checkVisibility() && !e.closest('label:has(input[type=radio], input[type=checkbox])'))
            .filter(e => { const b = e.getBoundingClientRect(); return b.height < least || b.width < least })
            .map(e => e.outerHTML.slice(0, 120))""",
            SMALLEST,
        )
    )


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390), ("dark", 390)])
def test_accessible(desk: tuple[str, Project], page: Page, scheme: Literal["light", "dark"], width: int) -> None:
    address, project = desk
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme)
    marks = [case.finding.fingerprint for case in project.looked.cases]
    kept = project.stage
    for where in ("/", "/?decided=1", *(f"/desk/{mark}" for mark in marks)):
        page.goto(address + where)
        assert (where, serious(page), small(page)) == (where, [], [])
    page.goto(f"{address}/desk/{marks[0]}")
    page.get_by_role("button", name="Accept").click()  # what is said after a decision
    assert (serious(page), small(page)) == ([], [])
    for where in (f"/desk/{marks[0]}", f"/desk/{marks[0]}/correction"):
        page.goto(address + where)
        assert (where, serious(page), small(page)) == (where, [], [])
    page.goto(f"{address}/desk/{marks[0]}")
    page.get_by_role("button", name="Undo").click()
    page.wait_for_load_state()
    project.stage = kept._replace(busy=True, read=2)
    page.goto(address)
    busy = serious(page)
    project.stage = kept
    assert busy == []
