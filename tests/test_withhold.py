"""A report without the words of its articles: places and values stay, words go, in every format."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from selisih.cli.formats import FORMATS, NAMES, View
from selisih.files.read import read_articles
from selisih.model.report import Report
from selisih.model.spot import spot
from selisih.pipeline import examine
from selisih.render.json_record import record, schema
from selisih.settings import Settings
from selisih.stages.withhold import withhold
from selisih.text.article import Article
from selisih.values.words import Quotation

ROOT = Path(__file__).resolve().parent.parent
_WORD = re.compile(r"[^\W\d_]+")


def sample() -> Report:
    return examine(read_articles([ROOT / "articles"]).articles, Settings())


def test_places_and_values_stay() -> None:
    before = sample()
    after = withhold(before)
    articles = {a.id: a for a in after.articles}
    for old, new in zip(before.claims, after.claims, strict=True):
        article = next(a for a in before.articles if a.id == old.article)
        assert spot(articles[new.article], new) == spot(article, old)
        assert (new.id, new.kind, new.as_of, new.subject.measure) == (old.id, old.kind, old.as_of, old.subject.measure)
        if old.kind not in ("title", "quote"):
            assert new.value == old.value
    for old_finding, new_finding in zip(before.findings, after.findings, strict=True):
        same = replace(new_finding, message="", likely=None, because=())
        assert same == replace(old_finding, message="", likely=None, because=())
    jsonschema.Draft202012Validator(json.loads(schema())).validate(record(after))


def test_a_message_tells_the_code_and_the_values() -> None:
    messages = {f.code: f.message for f in withhold(sample()).findings}
    assert messages["weekday-mismatch"].endswith(": 2024-03-22, wednesday (INDOPOS.CO.ID).")
    sources = "INDOPOS.CO.ID, VOI, WahanaNews.co"
    assert messages["quote-attribution-conflict"].endswith(f": Vladimir Putin ({sources}); dokumen (detikINET).")
    assert messages["title-conflict"].endswith(": … (detikINET); … (Katadata); … (WahanaNews.co).")


def invented() -> Report:
    """Of articles in which every word that is no value and no phrase of ours begins with zq."""
    text = (
        "Zqsatu zqdua\n\nZqtiga zqempat pada Rabu (22/3/2024). Gempa zqlima di Cianjur. Sebanyak {n} orang hilang di Cianjur"
        " menurut zqenam BNPB hingga Selasa (21/3/2023) pukul 09.55 WIB. Kerugian zqtujuh Rp{n} miliar."
        ' "Zqkami zqakan zqterus zqmencari zqkorban zqitu," kata Sari Zqpertama. UU Nomor {n} Tahun 2020'
        " tentang Zqhukum Zqlaut. Sebanyak {n} zqbenda rusak."
    )
    articles = [
        Article(
            f"a{n}", f"a{n}.md", f"s{n}.id", text.format(n=n), title="Zqjudul", published="2023-03-22", author="Zqnama"
        )
        for n in (25, 31)
    ]
    return examine(articles, Settings())


def shown(report: Report, name: str) -> str:
    return dict(FORMATS)[name](withhold(report), View(verbose=True))


@pytest.mark.parametrize("name", NAMES)
def test_no_format_shows_an_invented_word(name: str) -> None:
    report = invented()
    assert {"count-conflict", "weekday-mismatch"} <= {f.code for f in report.findings}
    assert "zq" in dict(FORMATS)["json"](report, View()).lower()
    values = r"zqpertama|zqbenda|sha256-[\w+/]+="  # who speaks, what is counted, and the digest of a style sheet
    assert "zq" not in re.sub(values, "", shown(report, name).lower())


@pytest.mark.parametrize("name", NAMES)
def test_no_format_shows_three_words_of_an_article_in_a_row(name: str) -> None:
    report = sample()
    nothing = replace(report, articles=(), claims=(), clusters=(), findings=(), unread=(), stories=(), lineage=())
    speakers = {c.value.speaker or "" for c in report.claims if isinstance(c.value, Quotation)}
    values = " | ".join([*(a.source for a in report.articles), *speakers])
    copied = {run for article in report.articles for run in runs(f"{article.text}\n{article.title}")}
    assert copied & runs(dict(FORMATS)[name](report, View(verbose=True)))
    assert not (runs(shown(report, name)) & copied) - runs(shown(nothing, name)) - runs(values)


def runs(text: str) -> set[tuple[str, ...]]:
    """Every three words that follow one another."""
    found = _WORD.findall(text.lower())
    return set(zip(found, found[1:], found[2:], strict=False))
