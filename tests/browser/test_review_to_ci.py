"""From `selisih review` to what a pipeline does, as a new user would: the command in a shell, keys in a browser, the check."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from browser.chromium import missing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "-")]

ROOT = Path(__file__).parents[2]
BULLETIN = (
    "---\nsource: {source}\npublished: 2022-11-22\n---\nBNPB mencatat hingga Selasa (22/11/2022) pukul 09.55 WIB korban "
    "meninggal akibat gempa Cianjur 103 orang dan korban hilang {missing} orang.\n"
)


def selisih(folder: Path, *arguments: str) -> tuple[int, str]:
    """The exit code and what is printed."""
    run = subprocess.run(
        [sys.executable, "-m", "selisih", *arguments, "--lang", "en", "--today", "2026-03-02"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return run.returncode, run.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The sample articles, and two papers on one bulletin."""
    shutil.copytree(ROOT / "articles", tmp_path / "articles")
    for source, missed in (("Utara", 25), ("Selatan", 31)):
        text = BULLETIN.format(source=f"Kabar {source}", missing=missed)
        (tmp_path / "articles" / f"{source.lower()}.md").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """The desk as the command opens it, its first page shown."""
    command = [sys.executable, "-m", "selisih", "review", "articles", "--by", "Sari", "--lang", "en", "--port", "0"]
    desk = subprocess.Popen([*command, "--today", "2026-03-02"], cwd=folder, stdout=subprocess.PIPE, text=True)
    assert desk.stdout is not None
    context = browser.new_context()
    try:
        found = context.new_page()
        found.goto(desk.stdout.readline().strip())
        found.get_by_text("0 of 5 findings decided").wait_for()
        yield found
    finally:
        context.close()
        desk.send_signal(signal.SIGINT)
        desk.wait(timeout=30)


def open_finding(page: Page, words: str) -> None:
    with page.expect_navigation():
        page.locator(".lines a", has_text=words).click()


def again(page: Page) -> None:
    page.get_by_role("link", name="selisih").first.click()
    page.get_by_role("button", name="Check the folder again").click()
    page.locator(".lede").wait_for()


def key(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.keyboard.press(name)


def test_a_slip_is_accepted_corrected_and_gone(page: Page, folder: Path) -> None:
    open_finding(page, "is a Friday")
    key(page, "a")
    code, told = selisih(folder, "check", "articles")
    assert (code, "weekday-mismatch" in told) == (1, True)
    page.get_by_role("link", name="Correction note").click()
    assert "“Rabu (22/3/2024)”. It should say: Wednesday, 22 March 2023." in page.inner_text("main")
    article = folder / "articles" / "indopos.md"
    article.write_text(
        article.read_text(encoding="utf-8").replace("Rabu (22/3/2024)", "Rabu (22/3/2023)"), encoding="utf-8"
    )
    assert "weekday-mismatch" not in selisih(folder, "check", "articles")[1]
    again(page)
    assert "is a Friday" not in page.inner_text("main")


def test_a_difference_that_may_stand_is_waived_for_the_pipeline(page: Page, folder: Path) -> None:
    assert "title-conflict" in selisih(folder, "check", "articles")[1]
    open_finding(page, "three titles")
    page.keyboard.press("d")
    page.keyboard.type("terjemahan masing-masing media")
    key(page, "Enter")
    assert "title-conflict" not in selisih(folder, "check", "articles")[1]
    _, told = selisih(folder, "check", "articles", "--verbose")
    assert "terjemahan masing-masing media" in told
    assert "Sari" in told


def test_the_value_that_is_right_fails_who_says_otherwise(page: Page, folder: Path) -> None:
    open_finding(page, "31 orang")
    page.keyboard.press("f")
    right = page.locator("label", has_text="Kabar Utara").first
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        if right.locator("input").is_checked():
            break
    page.get_by_label("Who says so").fill("BNPB")
    page.locator("button.accept").focus()
    key(page, "a")
    assert "stands on the fact sheet" in page.inner_text("main")
    assert 'source = "BNPB"' in (folder / "claims" / "facts.toml").read_text(encoding="utf-8")
    code, told = selisih(folder, "check", "articles", "--fail-on", "error")
    assert code == 1
    assert "articles/selatan.md" in told.split("error[reference-conflict]")[1].split("\n\n")[0]
    key(page, "u")
    assert not (folder / "claims" / "facts.toml").exists() or "BNPB" not in (
        folder / "claims" / "facts.toml"
    ).read_text(encoding="utf-8")
    assert "reference-conflict" not in selisih(folder, "check", "articles")[1]
