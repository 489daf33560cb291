"""The report as a folder of pages, its files, and what it says is new since the last one."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from typer.testing import CliRunner, Result

from made import REPORT
from pages import sound, thousand
from report_sample import sample
from selisih.cli import app
from selisih.engines.reports import report_files
from selisih.errors import UsageError
from selisih.files.record import earlier_findings
from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.model.spot import Spot
from selisih.model.standing import Standing
from selisih.render.html_page import html_page, html_pages, wants_pages
from selisih.render.json_record import json_record


def checked(pages: dict[str, str]) -> dict[str, str]:
    """The pages of a folder, after every link between them has been followed."""
    parsed = {name: sound(text) for name, text in pages.items() if name.endswith(".html")}
    ids = {name: set(page.ids()) for name, page in parsed.items()}
    for name, page in parsed.items():
        for link in page.links():
            if not link.startswith("http"):
                file, anchor = urldefrag(link)
                assert not anchor or anchor in ids[file or name], (name, link)
                assert (file or name) in ids, (name, link)
        assert [a["href"] for tag, a in page.elements if tag == "link" and a["rel"] == "stylesheet"] == ["report.css"]
        assert not any(tag == "style" for tag, _ in page.elements)
    return pages


def test_a_page_a_story_and_an_article() -> None:
    pages = checked(html_pages(sample()))
    assert sorted(pages) == [
        *(f"article-{n}.html" for n in range(1, 6)), "index.html", "report.css", "story-1.html", "story-2.html",
    ]  # fmt: skip
    assert "Putin dan Xi di Moskow" in pages["index.html"]
    assert 'id="f1"' in pages["story-1.html"]
    assert "22/3/2024 jatuh pada Jumat" in pages["index.html"]
    assert 'class="text"' in pages["article-1.html"]
    assert 'class="text"' not in pages["story-1.html"] + pages["index.html"]


def test_an_article_leads_to_what_others_say() -> None:
    text = html_pages(sample(), "en")["article-1.html"]
    trade = text[text.index("US$185 miliar</mark>") :]
    assert trade.startswith('US$185 miliar</mark><a href="story-1.html#k3"')
    assert 'aria-label="Differs"' in trade[:200]
    assert 'href="story-1.html#f5" aria-label="Finding 5"' in trade[:400]


def test_a_finding_without_claims_is_told_on_the_first_page() -> None:
    report = sample()
    loose = Finding("count-conflict", "note", "Tanpa klaim.", (), (), fingerprint="x")
    pages = checked(html_pages(replace(report, findings=(*report.findings, loose))))
    assert 'id="f6"' in pages["index.html"]


def test_a_thousand_findings_are_small_and_all_there() -> None:
    report = thousand()
    assert len(report.findings) == 1000
    assert wants_pages(report)
    pages = checked(html_pages(report))
    assert max(len(text.encode()) for text in pages.values()) < 500_000
    assert sum(len(text.encode()) for text in pages.values()) < 5_000_000
    assert sum(text.count('<article class="finding') for text in pages.values()) == 1000
    one = html_page(report)
    sound(one)
    assert len(one.encode()) < 4_000_000
    assert one.count('<article class="finding') == 1000


@pytest.mark.parametrize("paged", [False, True])
def test_new_is_what_the_last_report_did_not_have(paged: bool) -> None:
    gone = Finding("money-conflict", "warning", "Harga <b>lama</b>: 1, 2.", (), (), fingerprint="gone")
    before = (REPORT.findings[0], gone)
    text = html_pages(REPORT, "id", before)["index.html"] if paged else html_page(REPORT, "id", before)
    assert "1 temuan baru sejak laporan terakhir." in text
    assert "1 temuan laporan terakhir sudah tidak ada" in text
    assert "Harga &lt;b&gt;lama&lt;/b&gt;: 1, 2." in text
    assert text.count('<span class="new">Baru</span>') == 1
    assert "22/3/2024 jatuh" in text[text.index('<span class="new">') :][:300]
    assert "sejak laporan terakhir" not in html_page(REPORT)
    assert "Tidak ada yang baru sejak laporan terakhir." in html_page(REPORT, "id", REPORT.findings)


def test_what_is_left_standing_is_folded_with_its_reason() -> None:
    standing = Standing("waiver", "Sudah <dicek> ke BNPB", "Rani", "2025-12-31", "claims/waivers.toml:3")
    known = replace(REPORT.findings[1], standing=standing)
    report = replace(REPORT, findings=(REPORT.findings[0], known))
    text = html_page(report)
    assert "<h1>2 artikel, 1 temuan</h1>" in text
    assert '<li class="error zero">' in text
    fold = text[text.index('<details class="known">') :]
    assert "1 temuan sudah diketahui dan dibiarkan" in fold[:200]
    told = "dengan pengecualian · Sudah &lt;dicek&gt; ke BNPB · Rani · sampai 31 Desember 2025 · claims/waivers.toml:3"
    assert told in fold
    assert text.index('id="f1"') < text.index('<details class="known">') < text.index('id="f2"')
    pages = checked(html_pages(report, "en", ()))
    assert 'class="known"' in pages["index.html"]
    assert 'class="known"' in pages["story-1.html"]
    assert "1 finding is new" in pages["index.html"]


def test_a_finding_about_a_decision_says_where_it_is_written() -> None:
    unused = Finding("unused-waiver", "note", "Pengecualian ini tidak lagi diperlukan.", (), (),
                     spot=Spot("claims/waivers.toml", 7, 1))  # fmt: skip
    report = replace(REPORT, findings=(unused,))
    text = html_page(report)
    assert "claims/waivers.toml:7:1" in text
    assert '<div class="sides">' not in text
    assert 'id="f1"' in checked(html_pages(report))["index.html"]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["report", *map(str, arguments)])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").write_text(
        "---\nsource: utara.id\npublished: 2023-03-22\n---\nKatanya pada Rabu (22/3/2024), pencarian usai.\n"
    )
    return tmp_path


def test_the_next_report_into_a_folder_knows_the_last(desk: Path) -> None:
    out = desk / "out"
    assert run(desk / "in", "-o", out).stdout == f"{out}/index.html\n"
    assert sorted(path.name for path in out.iterdir()) == ["index.html", "record.json"]
    assert "sejak laporan terakhir" not in (out / "index.html").read_text()
    run(desk / "in", "-o", out)
    assert "Tidak ada yang baru sejak laporan terakhir." in (out / "index.html").read_text()
    (desk / "in" / "b.md").write_text("---\nsource: b.id\n---\nIa lahir pada 31 Februari 2020.\n")
    run(desk / "in", "-o", out, "--pages")
    assert "1 temuan baru sejak laporan terakhir." in (out / "index.html").read_text()
    assert (out / "report.css").is_file()


def test_one_file_and_a_record_of_somewhere_else(desk: Path) -> None:
    old = desk / "old.json"
    old.write_text(json_record(Report((), (), (), (), (), ())))
    page = desk / "out.html"
    found = run(desk / "in", "-o", page, "--since-record", old)
    assert found.stdout == f"{page}\n"
    assert "1 temuan baru" in page.read_text()
    assert sorted(path.name for path in desk.iterdir()) == ["in", "old.json", "out.html"]
    run(desk / "in", "-o", desk / "out.md", "--since-record", old)
    assert "**Baru**" in (desk / "out.md").read_text()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format_version": 1}', '{"format_version": 1, "findings": [{}]}',
                                  '{"format_version": 99, "findings": []}', "[" * 100_000, "\x00"])  # fmt: skip
def test_a_broken_record_is_no_silence(desk: Path, text: str) -> None:
    record = desk / "record.json"
    record.write_text(text)
    with pytest.raises(UsageError, match=r"record\.json: is no record of selisih"):
        earlier_findings(record)


def test_no_record_and_no_folder(desk: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        earlier_findings(desk / "nowhere.json")
    with pytest.raises(UsageError, match="needs a folder"):
        report_files(REPORT, desk / "a.html", None, True, None)


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "record.json").write_text(json_record(REPORT))
    found = earlier_findings(tmp_path)
    assert [f.fingerprint for f in found] == [f["fingerprint"] for f in json.loads(json_record(REPORT))["findings"]]
    assert {f.message for f in found} == {f.message for f in REPORT.findings}
