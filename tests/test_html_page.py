"""The page for an editor: sound HTML, safe with any text, every link with its target, readable in light and dark."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from html import unescape
from importlib import import_module
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pages import Page, many, sound
from report_sample import ARTICLES, sample
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.report import Report
from selisih.model.story import Story
from selisih.model.subject import Subject
from selisih.render.html_page import html_page, marks, texts
from selisih.render.html_page.collate import collate
from selisih.render.html_page.wording import shown_date, shown_figure
from selisih.text.article import Article
from selisih.values.number import Quantity

DESK = import_module("selisih.render.html_page.desk")  # the package has a function of that name, too
EMPTY = Report((), (), (), (), (), ())


def check(report: Report, language: str = "id") -> Page:
    """The parsed page of a report, after what holds for every page has been asserted."""
    page = sound(html_page(report, language))
    inner = {link[1:] for link in page.links() if link.startswith("#")}
    assert inner <= set(page.ids()), sorted(inner - set(page.ids()))
    return page


@pytest.mark.parametrize("language", ["id", "en", "xx"])
def test_sample(language: str) -> None:
    page = check(sample(), language)
    tags = [tag for tag, _ in page.elements]
    assert tags.count("main") == tags.count("h1") == 1
    assert {"f1", "f5", "s1", "s2", "a1", "a5"} <= set(page.ids())
    text = "".join(page.text)
    for article in ARTICLES:
        assert article.source in text


def test_findings_stand_worst_first_with_their_words() -> None:
    text = html_page(sample())
    severities = re.findall(r'<article class="finding (\w+)"', text)
    assert severities == ["error", "error", "warning", "warning", "note"]
    first = text[text.index('id="f1"') : text.index('id="f2"')]
    assert "22/3/2024 jatuh pada Jumat, bukan Rabu." in first
    assert "<mark>Rabu (22/3/2024)</mark>" in first
    assert "Rabu, 22 Maret 2023" in first
    assert first.index("<details") < first.index("adalah hari Jumat")


def test_titles_of_one_document_stand_word_by_word() -> None:
    text = html_page(sample())
    third = text[text.index('id="f3"') : text.index('id="f4"')]
    assert re.findall(r"<u>(\w+)</u>", third) == ["Pendalaman", "Memperdalam", "untuk", "Pendalaman", "untuk"]
    assert third.count('<th scope="row">') == 3


def test_words_that_differ_are_underlined_and_ways_of_writing_are_no_words() -> None:
    text = many(2, "")
    one, two = text.articles
    said = "Harga Pertamax Turbo turun dari {} menjadi {} di Demak."
    articles = (
        replace(one, text=said.format("Rp15.200", "2 rumah")), replace(two, text=said.format("Rp 15.200", "3 rumah"))
    )  # fmt: skip
    claims = tuple(
        replace(c, start=a.text.index(c.quote), end=a.text.index(c.quote) + 7, sentence=(0, len(a.text)))
        for c, a in zip(text.claims, articles, strict=True)
    )
    page = html_page(replace(text, articles=articles, claims=claims))
    first = page[page.index('id="f1"') : page.index('id="stories"')]
    assert re.findall(r"<u>(.*?)</u>", first) == ["2", "3"]


def test_a_quotation_says_who_gives_the_words_to_whom() -> None:
    text = html_page(sample())
    fourth = text[text.index('id="f4"') : text.index('id="f5"')]
    second = fourth.index("Warta Hujan</bdi></a>")
    assert fourth.index("Menurut: Vladimir Putin") < second < fourth.index("Menurut: dokumen")


def test_rows_that_differ_come_first_and_lone_claims_are_folded() -> None:
    text = html_page(sample())
    verdicts = re.findall(r'<tr class="v-(\w+)" id="k\d+">', text)
    assert verdicts[:5] == ["conflict", "conflict", "conflict", "undecided", "agree"]
    assert verdicts[7:9] == ["conflict", "update"]
    lone = text[text.index('<details class="alone">') :]
    assert "20-22 Maret 2023" in lone[: lone.index("</details>")]


def test_cells_lead_to_the_marked_words_in_the_article() -> None:
    report, text = sample(), html_page(sample())
    here = DESK.desk(report, "id")
    for claim in report.claims:
        anchor = here.claim_at(claim).removeprefix("#")
        found = re.search(rf'<mark id="{anchor}"(?: class="cited")?>(.*?)(?:<a href|</mark>)', text, re.DOTALL)
        assert found is not None, claim
        assert unescape(re.sub("<[^>]+>", "", found[1])) == claim.quote


def test_article_text_is_whole_and_furniture_greyed() -> None:
    text = html_page(sample())
    bodies = re.findall(r'<div class="text"[^>]*>(.*?)</div>', text, re.DOTALL)
    for body, article in zip(bodies, ARTICLES, strict=True):
        bare = re.sub(r"<a href.*?</a>", "", body)
        assert unescape(re.sub("<[^>]+>", "", bare)) == article.text
    assert '<span class="furniture">Baca juga: Harga Emas Hari Ini Turun Rp 12.000</span>' in bodies[0]


HOSTILE = (
    "<script>alert(1)</script> </style><img src=x onerror=alert(1)> \"'&amp; \u202eterbalik\u202c \x00\x08\x1b\ud800 "
    + "a" * 5000
)


def test_hostile_text_is_text() -> None:
    value = Quantity(None, None, Decimal(1), HOSTILE)
    claim = Claim(
        "<id>", "<a>", "<kind>", HOSTILE[:25], 0, 25, value, Subject(noun=HOSTILE), HOSTILE, sentence=(0, len(HOSTILE))
    )  # fmt: skip
    away = replace(claim, id="away", start=-5, end=10**9, sentence=(10**8, -3), as_of="9999-99-99")
    lost = replace(claim, id="lost", article="gone", part="title")
    article = Article("<a>", HOSTILE, HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)", HOSTILE, HOSTILE)
    finding = Finding(HOSTILE, "loud", HOSTILE, ("<id>", "away", "lost", "none"), (("<id>",), ("away",), ("lost",)),
                      Likely(HOSTILE, HOSTILE), (Evidence(HOSTILE, HOSTILE),), language=HOSTILE)  # fmt: skip
    cluster = Cluster("k", "count", ("<id>", "away", "lost", "none"), Verdict.CONFLICT, 1)
    report = Report(
        (article,), (Story("s", ("<a>", "gone"), HOSTILE),), (claim, away, lost), (cluster,), (finding,), ()
    )
    page = check(report)
    assert not any((link or "").startswith("javascript") for link in page.links())
    text = html_page(report)
    assert "<script" not in text
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", text)
    assert text.count("</style>") == 1


@pytest.mark.parametrize("url", ["http://a.example/x", "https://a.example/?q=1&r=2"])
def test_only_web_addresses_become_links(url: str) -> None:
    article = replace(ARTICLES[0], url=url)
    assert url in check(Report((article,), (), (), (), (), ())).links()


def test_nothing_comes_from_elsewhere() -> None:
    text = html_page(sample())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    rules = dict(rule.strip().split(" ", 1) for rule in unescape(policy[1]).split(";"))
    assert rules["default-src"] == "'none'"
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    assert style is not None
    digest = b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert rules["style-src"] == f"'sha256-{digest}'"
    assert set(rules) == {"default-src", "style-src", "img-src", "base-uri", "form-action"}
    assert rules["img-src"] == "data:"
    assert not re.search(r"url\(|@import|@font-face", style[1])
    for tag, attrs in Page(text).elements:
        assert "src" not in attrs
        if tag == "link":
            assert (attrs["href"] or "").startswith("data:")


def test_empty_reports_are_pages() -> None:
    text = "".join(check(EMPTY).text)
    assert "Tidak ada temuan" in text
    article = replace(ARTICLES[0], title="", source="", published=None)
    alone = check(Report((article,), (), (), (), (), ()), "en")
    assert "kabar-teluk.md" in "".join(alone.text)
    assert "No findings" in "".join(alone.text)


def test_articles_with_claims_but_no_story() -> None:
    report = sample()
    page = check(Report(report.articles, (), report.claims, report.clusters, report.findings, report.unread))
    assert not [i for i in page.ids() if i.startswith("s") and i[1:].isdigit()]


def test_fifty_articles_stay_small_and_readable() -> None:
    report = many(50)
    page = check(report)
    assert [attrs.get("class") for tag, attrs in page.elements if tag == "td" and "class" in attrs] == ["all"]
    assert len(html_page(report)) < 120_000


def test_too_much_text_shows_the_linked_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MOST_TEXT", 5000)
    report = many(6, "Kata tanpa angka di sini. " * 100)
    assert len(html_page(report)) < 40_000
    check(report)


def test_rows_and_findings_are_capped_with_a_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(DESK, "MOST_FINDINGS", 200)
    article, other = ARTICLES[3], ARTICLES[4]
    one, two = (c for c in sample().claims if c.id in ("c25", "c30"))
    claims = tuple(replace(c, id=f"{c.id}-{i}") for i in range(300) for c in (one, two))
    clusters = tuple(Cluster(f"k{i}", "count", (f"c25-{i}", f"c30-{i}"), Verdict.CONFLICT, 2) for i in range(300))
    findings = tuple(Finding("count-conflict", ERROR, "x", c.claims, tuple((i,) for i in c.claims)) for c in clusters)
    report = Report((article, other), (Story("s", (article.id, other.id)),), claims, clusters, findings, ())
    text = "".join(check(report).text)
    assert "100 temuan lain" in text
    assert "120 baris lain" in text


def test_same_report_same_bytes() -> None:
    assert html_page(sample()) == html_page(sample())


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(-2, 45), st.integers(-2, 45)), max_size=8))
def test_marks_nest_and_leave_the_text_alone(text: str, spans: list[tuple[int, int]]) -> None:
    layers = [marks.layer(a, b, "mark", anchor=f"i{n}") for n, (a, b) in enumerate(spans)]
    page = Page(str(marks.marked(text.replace("\r", " ").replace("\x00", " "), layers)))
    assert "".join(page.text) == text.replace("\r", " ").replace("\x00", " ")
    inside = [f"i{n}" for n, (a, b) in enumerate(spans) if a < b and a < len(text) and b > 0]
    assert sorted(page.ids()) == sorted(inside)


def test_crossing_marks_are_cut() -> None:
    layers = [
        marks.layer(0, 5, "b", anchor="x"),
        marks.layer(3, 8, "i", anchor="y", trail=marks.Markup("<sup>1</sup>")),
    ]
    assert str(marks.marked("abcdefgh", layers)) == '<b id="x">abc<i id="y">de</i></b><i>fgh</i><sup>1</sup>'


def columns(*wordings: str) -> list[str]:
    """Every column as one text: `=` before the same words, `*` round words that not all wordings have."""
    shown = []
    for column in collate(wordings):
        cells = (" ".join(run.text if run.everywhere else f"*{run.text}*" for run in cell) for cell in column.cells)
        shown.append("=" + next(cells) if column.same else " / ".join(cells))
    return shown


def test_collate() -> None:
    assert columns("Plan for Peace", "A Plan for lasting peace", "Plan of Peace") == [
        " / *A* / ", "=Plan", "*for* / *for lasting* / *of*", "=Peace",
    ]  # fmt: skip
    # words that stand elsewhere are no difference; a small word alone holds nothing together
    moved = columns("Kerja Sama dan Damai", "Damai dan Kerja Sama")
    assert moved == [" / Damai dan", "=Kerja Sama", "dan Damai / "]
    assert columns("satu dua tiga", "one two three") == ["*satu dua tiga* / *one two three*"]
    assert columns("", "x") == [" / *x*"]
    assert collate([]) == ()


@given(st.lists(st.text("ab c", max_size=12), min_size=1, max_size=4))
def test_columns_hold_every_word_in_order(wordings: list[str]) -> None:
    found = collate(wordings)
    for i, wording in enumerate(wordings):
        assert " ".join(run.text for column in found for run in column.cells[i]).split() == wording.split()


@pytest.mark.parametrize(
    ("edtf", "id_text", "en_text"),
    [
        ("2022", "2022", "2022"),
        ("2023-03", "Maret 2023", "March 2023"),
        ("2023-03-24", "24 Maret 2023", "24 March 2023"),
        ("2022-11-22T09:55+07:00", "22 November 2022, 09.55 WIB", "22 November 2022, 09:55 WIB"),
        ("2023-03-20/2023-03-22", "20 Maret 2023 – 22 Maret 2023", "20 March 2023 – 22 March 2023"),
        ("2023-02-30", "2023-02-30", "2023-02-30"),
        ("2023-33", "2023-33", "2023-33"),
        ("9999-12-31", "31 Desember 9999", "31 December 9999"),
        (None, "", ""),
        ("<b>", "<b>", "<b>"),
    ],
)
def test_shown_date(edtf: str | None, id_text: str, en_text: str) -> None:
    assert shown_date(edtf, "id") == id_text
    assert shown_date(edtf, "en") == en_text


def test_shown_figure() -> None:
    assert shown_figure("2023-03-22", "id") == "Rabu, 22 Maret 2023"
    assert shown_figure("1234567", "id") == "1.234.567"
    assert shown_figure("1234567", "en") == "1,234,567"
    assert shown_figure("21.282", "en") == "21.282"
    assert shown_figure("3650", "id") == "3650"
    assert shown_figure("sekitar 5", "id") == "sekitar 5"
    assert shown_figure("9" * 30 + "." + "9" * 30, "id") == "9" * 30 + "." + "9" * 30


# What is written on what, in both schemes; WCAG 2.2 AA asks for 4.5 between text and its ground.
ON = {
    "paper": ("ink", "soft", "link", "error", "conflict", "undecided", "update", "compatible", "agree"),
    "card": ("ink", "soft", "link", "conflict", "undecided", "update", "compatible", "agree"),
    "mark": ("mark-ink",), "aim": ("mark-ink",), "faint": ("ink",),
    "error-tint": ("error", "ink", "soft"), "warning-tint": ("warning", "ink", "soft"),
    "note-tint": ("note", "ink", "soft"),
    "sa-tint": ("ink", "link", "sa"), "sb-tint": ("ink", "link", "sb"), "sc-tint": ("ink", "link", "sc"),
    "sd-tint": ("ink", "link", "sd"), "se-tint": ("ink", "link", "se"),
}  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(scheme: str) -> None:
    css = files("selisih.render.html_page").joinpath("templates/page.css").read_text(encoding="utf-8")
    light, dark = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in css.split("@media", 2)[:2])
    assert set(light) == set(dark)
    palette = light if scheme == "light" else dark
    for ground, inks in ON.items():
        for ink in inks:
            assert contrast(palette[ink], palette[ground]) >= 4.5, (scheme, ink, ground)


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
