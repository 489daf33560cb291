"""The whole line on any text: it never raises, and what it reports stands where it says."""

from __future__ import annotations

import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selisih.model.report import Report
from selisih.model.spot import spot
from selisih.pipeline import examine
from selisih.render.account import account
from selisih.render.claims_table import claims_table
from selisih.render.json_record import json_record, schema
from selisih.render.text_lines import Page, text_lines
from selisih.settings import Settings
from selisih.text.article import Article
from spans import spans_hold

VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema()))

# Pieces that the kinds look for, so that random texts are not all empty of claims.
PIECES = (
    "Sebanyak 25 orang hilang. ",
    "Rabu (22/3/2024) ",
    "Rp12.800,- per liter ",
    "US$ 3,56 miliar ",
    "58,59 persen ",
    '"Kami siap," kata Sari. ',
    "berjudul 'Pernyataan Bersama' ",
    "UU Nomor 11 Tahun 2020 ",
    "kurang dari 14nm ",
    "pukul 09.55 WIB ",
    "31 Februari 2023 ",
    "minus -0,000.1 % ",
    "20-22 Maret ",
    "belasan ribu ",
    "1" * 400,
    "\r\n",
    "\n\n",
    "“",
    "(((",
    "İı",
    "e\u0301",
    "\u202e",
    "\x00",
    "\ud800",
    "٣٢",
    "²",
    "𝟛",
)
texts = st.one_of(
    st.text(max_size=300),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=25).map("".join),
)


def article(text: str, name: str = "a", **more: str) -> Article:
    return Article(id=name, path=f"{name}.md", source=f"{name}.id", text=text, **more)  # type: ignore[arg-type]


def sound(report: Report) -> None:
    """Every claim, finding and unread passage stands where it says, and names what is there."""
    spans_hold(report)
    articles = {a.id: a for a in report.articles}
    claims = {c.id: c for c in report.claims}
    assert len(claims) == len(report.claims)
    for claim in report.claims:
        assert spot(articles[claim.article], claim).line >= 1
    for finding in report.findings:
        assert set(finding.claims) <= set(claims)
        on_sides = [name for side in finding.sides for name in side]
        assert on_sides
        assert len(set(on_sides)) == len(on_sides)
        assert set(on_sides) <= set(finding.claims)  # the others are evidence
    for cluster in report.clusters:
        assert set(cluster.claims) <= set(claims)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    texts, texts, st.sampled_from(["id", "en"]), st.sampled_from([None, "2023", "2023-03-24", "2023-03-24T10:19+07:00"])
)
def test_any_text_goes_through_the_line(one: str, two: str, language: str, published: str | None) -> None:
    articles = [
        article(one, "a", language=language, published=published, title=two[:80]),  # type: ignore[arg-type]
        article(two, "b"),
        article(one + two, "c"),
    ]
    report = examine(articles, Settings())
    sound(report)
    assert report == examine(articles[::-1], Settings())
    VALIDATOR.validate(json.loads(json_record(report)))
    text_lines(report, Page(40, verbose=True))
    claims_table(report, verbose=True)
    account(report, language=language)


@pytest.mark.parametrize("text", ["", " ", "\n", "\ufeff", "\x00", "1" * 5000, "(" * 5000, "“" * 5000, "1.1," * 2000])
def test_odd_texts(text: str) -> None:
    sound(examine([article(text), article(text, "b")], Settings()))


def test_no_articles_at_all() -> None:
    assert examine([], Settings()) == Report((), (), (), (), (), ())
