"""The functions for other programs: what docs/api.md shows is run, and what it promises holds."""

from __future__ import annotations

import doctest
import io
import re
from pathlib import Path

import pytest

import selisih
from selisih.render.json_record import json_record

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "api.md"
UTARA = (
    "---\nsource: Utara\npublished: 2022-11-22\n---\n"
    "Gempa Cianjur: BNPB mencatat 25 orang hilang hingga Selasa (22/11/2022) pukul 09.55 WIB.\n"
)
SELATAN = UTARA.replace("Utara", "Selatan").replace("25", "31")


def test_every_example_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    examples = doctest.DocTestParser().get_doctest(PAGE.read_text(encoding="utf-8"), {}, PAGE.name, str(PAGE), 0)
    assert len(examples.examples) > 15
    told = io.StringIO()
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(examples, out=told.write)
    assert not told.getvalue()


def test_every_example_stands_in_a_block_of_its_page() -> None:
    blocks = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert sum(block.count(">>> ") for block in blocks) == PAGE.read_text(encoding="utf-8").count(">>> ")
    for name in ("check", "extract", "compare", "diff"):
        assert any(f"selisih.{name}(" in block for block in blocks)


def test_all_sorts_of_sources_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(UTARA)
    (tmp_path / "b.md").write_text(SELATAN)
    by_hand = selisih.read_articles([tmp_path]).articles
    reports = [
        selisih.check(tmp_path),
        selisih.check(tmp_path / "a.md", tmp_path / "b.md"),
        selisih.check(*by_hand),
        selisih.check(tmp_path / "a.md", by_hand[1]),
    ]
    assert len({json_record(report) for report in reports}) == 1
    told = selisih.check(UTARA, SELATAN)
    assert [f.message for f in told.findings] == [f.message for f in reports[0].findings]
    assert json_record(told) == json_record(selisih.check(SELATAN, UTARA))


def test_an_article_given_twice_counts_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(UTARA)
    assert len(selisih.check(tmp_path, tmp_path / "a.md", UTARA, UTARA).articles) == 2  # the file and the text
    with pytest.raises(selisih.UsageError, match="compared with itself"):
        selisih.diff(tmp_path, tmp_path / "a.md")


def test_two_articles_of_one_id_are_told_apart() -> None:
    one, other = (
        selisih.Article("a", f"{source}.md", source, f"Rapat pada Rabu (22/3/2024) di {source}.")
        for source in ("x", "y")
    )
    report = selisih.check(one, other)
    assert [article.id for article in report.articles] == ["a", "a~2"]
    assert len(report.findings) == 2


def test_compare_tells_of_new_articles_only(tmp_path: Path) -> None:
    wrong_day = "---\nsource: Timur\n---\nRapat pada Rabu (22/3/2024).\n"
    report = selisih.compare(SELATAN, [UTARA, wrong_day])
    assert [f.code for f in report.findings] == ["count-conflict"]
    assert report.beside is not None
    assert (len(report.beside.own), report.beside.known) == (1, 2)
    (tmp_path / "new.md").write_text(SELATAN)
    (tmp_path / "old.md").write_text(UTARA)
    (tmp_path / "desk").mkdir()
    (tmp_path / "new.md").rename(tmp_path / "desk" / "new.md")
    again = selisih.compare(tmp_path / "desk" / "new.md", tmp_path)
    assert [f.code for f in again.findings] == ["count-conflict"]
    assert again.beside is not None
    assert again.beside.known == 1


def test_extract_compares_nothing() -> None:
    report = selisih.extract(UTARA, SELATAN)
    assert report.claims
    assert (report.findings, report.clusters) == ((), ())
    assert report.claims == selisih.check(UTARA, SELATAN).claims


def test_any_text_is_an_article() -> None:
    for text in ("", " ", "\x00", "\ud800", "a" * 300, "# Judul"):
        assert len(selisih.check(text).articles) == 1
    with pytest.raises(selisih.InputError, match="never closed"):
        selisih.check("---\nsource: a\n")
    with pytest.raises(selisih.InputError, match="no such file"):
        selisih.check(Path("nowhere.md"))
