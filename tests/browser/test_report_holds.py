"""The report in a real browser where it is hard on it: accessibility, no scripts, hostile text, a thousand findings, paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from browser.chromium import missing
from pages import many, thousand
from report_sample import sample
from selisih.model.cluster import Link, Weight
from selisih.model.finding import Finding
from selisih.model.lineage import CITES, COPY, Reliance
from selisih.model.report import Report
from selisih.model.standing import Standing
from selisih.pipeline import examine
from selisih.render.html_page import html_page, html_pages
from selisih.settings import Settings
from selisih.text.article import Article

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.skipif(bool(missing()), reason=missing() or "-")]

WORD = "Donaudampfschifffahrt" * 48
NASTY = (
    "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'><style>body { display: none }</style>\n\n"
    '</div></details></main><iframe src="javascript:window.ran = 3"></iframe> "\'&amp;&#60;b&#62; {{ 7 * 7 }} {% raw %}\n\n'
    f"{WORD}\n\n"
    "\u202eSebanyak 25 orang hilang\u202c di \u202bקניון ירושלים\u202c pada Rabu (22/3/2024).\n"
    "العدد ١٠٣ شخصا 👩‍👩‍👧‍👦🇮🇩 🛑 e\u0301\n\n"
    "Korban meninggal 31 orang di Cianjur, kata <b onclick=window.ran=4>Sari</b>. [x](javascript:window.ran=5)\n"
)


def nasty() -> Report:
    """What the line itself makes of two articles whose text is anything but prose."""
    articles = [
        Article(f"n{i}", f"n{i}<b>.md", f"<i onclick=window.ran=6>Koran {i}</i>", text, NASTY[:60] + WORD,
                "javascript:window.ran=7", "2023-03-22", author="<script>")
        for i, text in enumerate((NASTY, NASTY.replace("31 orang", "37 orang").replace("(22/3/2024)", "(29/3/2024)")))
    ]  # fmt: skip
    return examine(articles, Settings())


def full() -> Report:
    """The sample with everything a page can hold: origins, a finding left standing, weights."""
    report = sample()
    ties = (Reliance("a2", "Xinhua", "", CITES, ()), Reliance("a3", "Suara Lima", "a2", COPY, ()))
    link = Link("c25", "c30", (Weight("measure", "same", 6.0), Weight("places", "absent", -1.0)))
    clusters = tuple(replace(c, links=(link,)) if c.id == "k11" else c for c in report.clusters)
    known = replace(report.findings[-1], standing=Standing("waiver", "Sudah dicek", "Rani", "2025-12-31"))
    return replace(report, lineage=ties, clusters=clusters, findings=(*report.findings[:-1], known))


BEFORE = (Finding("count-conflict", "warning", "Lama", (), (), fingerprint="old"),)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The full report as a folder, the same on one page, the hostile one and the large one."""
    out = tmp_path_factory.mktemp("report")
    for name, text in html_pages(full(), "id", BEFORE).items():
        (out / name).write_text(text, encoding="utf-8")
    (out / "one.html").write_text(html_page(full(), "en", BEFORE), encoding="utf-8")
    (out / "nasty.html").write_text(html_page(nasty()), encoding="utf-8")
    (out / "wide.html").write_text(html_page(many(8)), encoding="utf-8")
    (out / "large.html").write_text(html_page(thousand()), encoding="utf-8")
    return out


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    found = browser.new_page(viewport={"width": 1280, "height": 900})
    said: list[str] = []
    found.on("console", lambda message: said.append(message.text))
    found.on("pageerror", lambda error: said.append(str(error)))
    found.on("dialog", lambda dialog: said.append(dialog.message))
    yield found
    found.close()
    assert said == []


def wide(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


def unfold(page: Page) -> None:
    """Opens every fold and draws what is not on the screen, too: what is laid out later is not where it is measured."""
    page.evaluate(
        """() => {
            document.querySelectorAll('details').forEach(fold => { fold.open = true })
            const sheet = new CSSStyleSheet()
            sheet.replaceSync('* { content-visibility: visible !important }')
            document.adoptedStyleSheets = [sheet]
        }"""
    )


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [("one", "light", 1280), ("one", "dark", 390), ("index", "dark", 1280), ("story-1", "light", 390),
     ("story-2", "dark", 1280), ("article-1", "light", 1280), ("nasty", "dark", 390)],
)  # fmt: skip
def test_accessible(page: Page, folder: Path, name: str, scheme: Literal["light", "dark"], width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto((folder / f"{name}.html").as_uri())
    unfold(page)
    found = Axe().run(page, options={"preload": False}).response["violations"]
    serious = [
        (v["id"], [n["html"][:200] for n in v["nodes"][:3]]) for v in found if v["impact"] in ("serious", "critical")
    ]
    assert not serious


@pytest.mark.parametrize("name", ["one", "index", "story-1", "article-1", "nasty", "large"])
def test_layout_holds(page: Page, folder: Path, name: str) -> None:
    page.goto((folder / f"{name}.html").as_uri())
    if name != "large":
        unfold(page)
    for width in (1280, 768, 390, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert wide(page) <= width


def test_nothing_in_a_text_runs(page: Page, folder: Path) -> None:
    page.goto((folder / "nasty.html").as_uri())
    unfold(page)
    assert page.evaluate("window.ran") is None
    assert page.evaluate("document.querySelectorAll('script, iframe, img, [onclick], [onerror], b b').length") == 0
    assert page.locator("main").is_visible()
    shown = page.locator(".text").first.text_content() or ""
    for words in (
        "<script>window.ran = 1</script>",
        "</div></details></main>",
        "{{ 7 * 7 }} {% raw %}",
        WORD,
        "👩‍👩‍👧‍👦🇮🇩",
    ):
        assert words in shown
    assert page.locator("a[href^='javascript']").count() == 0


def test_without_scripts_folds_open_and_links_lead_to_words(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((folder / "one.html").as_uri())
    fold = page.locator("summary", has_text="Why this is shown").first
    told = page.locator("text=adalah hari Jumat").first
    assert not told.is_visible()
    fold.click()
    assert told.is_visible()
    page.locator(".claims td a", has_text="US$190 miliar").first.click()
    words = page.locator("mark:target")
    assert words.is_visible()
    assert (words.text_content() or "").startswith("US$190 miliar")
    context.close()


def test_a_folder_is_walked_without_scripts(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto((folder / "index.html").as_uri())
    page.locator(".lines a").first.click()
    assert page.url.endswith("story-1.html#f1")
    page.locator(".finding blockquote").first.scroll_into_view_if_needed()
    page.locator(".from a").first.click()
    assert "article-" in page.url
    assert page.locator("mark:target").is_visible()
    page.locator("mark:target ~ a").first.click()
    assert "story-1.html#" in page.url
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"  # the sheet beside the page counts
    context.close()


def test_a_thousand_findings_can_be_used(page: Page, folder: Path) -> None:
    page.goto((folder / "large.html").as_uri() + "#f990")
    assert page.locator(".finding").count() == 1000
    box = page.locator("#f990").bounding_box()
    assert box is not None
    assert -50 <= box["y"] < 900
    page.locator("#f990 .from a").first.click()
    assert page.locator("mark:target").is_visible()


@pytest.mark.parametrize("name", ["one", "story-1", "nasty", "wide"])
def test_fits_on_paper(page: Page, folder: Path, name: str, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 673, "height": 1002})  # A4 at 96 dots an inch, without its margins
    page.emulate_media(media="print")
    page.goto((folder / f"{name}.html").as_uri())
    unfold(page)
    assert wide(page) <= 673
    clipped = page.evaluate(
        "[...document.querySelectorAll('.finding, .scroll, .timeline, .text')]"
        ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className)"
    )
    assert clipped == []
    paper = tmp_path / "report.pdf"
    page.pdf(path=paper, format="A4")
    assert paper.read_bytes().startswith(b"%PDF")
