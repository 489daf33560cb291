"""Dates: what phrasings mean, what is none, what a value still allows, and that no text raises."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_files import marked, phrasings
from selisih.kinds.date import mentions
from selisih.languages.lexicon import lexicon
from selisih.languages.reading import read
from selisih.stages.anchor import anchor
from selisih.stages.segment import segment
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.edtf import day_of, stretch
from selisih.values.interval import Relation
from selisih.values.moment import Moment

HERE = Path(__file__).parent
BORDERS: list[dict[str, Any]] = tomllib.loads((HERE / "borders/date.toml").read_text(encoding="utf-8"))["border"]


class Found(NamedTuple):
    """One date of a text: the words, and the Moment or why there is none."""

    mention: Mention
    moment: Moment | None


def dates(text: str, language: str, published: str | None = None) -> list[Found]:
    """The dates of a text as the line reads them."""
    words = lexicon(language)
    reading = read(text, words, segment(text, words))
    found = mentions(reading)
    readable = [m for m in found if not m.reason]
    article = Article("a", "a.md", "a", text, published=published, language=language)
    moments = dict(zip([id(m) for m in readable], anchor(article, reading, readable), strict=True))
    return [Found(m, moments.get(id(m))) for m in found]


def check(case: dict[str, Any], phrasing: str) -> None:
    text, start, end = marked(phrasing)
    found = dates(text, case["language"], case.get("published"))
    here = [f for f in found if (f.mention.start, f.mention.end) == (start, end)]
    assert here, [text[f.mention.start : f.mention.end] for f in found]
    moment = here[0].moment
    assert moment is not None, here[0].mention.reason
    record = {"edtf": None, **moment.record()}
    want = {"edtf": None, **case["value"]}
    assert {key: record.get(key) for key in want} == want


@pytest.mark.parametrize(("case", "phrasing"), phrasings("date", "case", "todo"))
def test_phrasing_has_its_value(case: dict[str, Any], phrasing: str) -> None:
    check(case, phrasing)


@pytest.mark.parametrize(("case", "phrasing"), phrasings("date", "not"))
def test_this_is_no_date(case: dict[str, Any], phrasing: str) -> None:
    for text in (phrasing, f"Menurut dia {phrasing} itu" if case["language"] == "id" else f"He said {phrasing} there"):
        assert [text[f.mention.start : f.mention.end] for f in dates(text, case["language"])] == []


@pytest.mark.parametrize(("case", "phrasing"), phrasings("date", "unread"))
def test_found_but_not_understood(case: dict[str, Any], phrasing: str) -> None:
    text, start, end = marked(phrasing)
    found = [f.mention for f in dates(text, case["language"]) if f.mention.reason]
    assert [(m.start, m.end) for m in found] == [(start, end)]


def moment(value: str | dict[str, Any]) -> Moment:
    return Moment(value) if isinstance(value, str) else Moment(**value)


@pytest.mark.parametrize("border", BORDERS, ids=lambda b: str(b["value"]))
def test_what_a_value_allows_and_forbids(border: dict[str, Any]) -> None:
    value = moment(border["value"])
    for other in border.get("allows", ()):
        assert value.relate(moment(other)) not in (Relation.DISJOINT, Relation.INCOMPARABLE), other
        assert moment(other).relate(value) not in (Relation.DISJOINT, Relation.INCOMPARABLE), other
    for other in border.get("forbids", ()):
        assert value.relate(moment(other)) is Relation.DISJOINT, other
        assert moment(other).relate(value) is Relation.DISJOINT, other
    for other in border.get("leaves_open", ()):
        assert value.relate(moment(other)) is Relation.INCOMPARABLE, other


_WORDS = """Rabu Minggu Tuesday ( ) , . / - – : 22 3 2024 9999 0 31 Juni Mei Mar May pukul jam WIB malam dini hari lalu
tahun bulan dua hari hingga dan kuartal II abad ke 1990 an s th kemarin last ago a year lebih dari 19.3 06.03 12,5
Syawal H % Rp"""
_PIECES = [*_WORDS.split(), "\n", "\n\n"]


@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join),
        st.lists(st.sampled_from(_PIECES), max_size=14).map("".join),
    )
)
@settings(max_examples=250, deadline=None)
def test_any_text_gives_dates_or_nothing(text: str) -> None:
    for language in ("id", "en"):
        for published in (None, "2023-03-24", "0001-01-01", "9999-12-31", "kemarin"):
            for found in dates(text, language, published):
                assert 0 <= found.mention.start < found.mention.end <= len(text)
                assert bool(found.mention.reason) == (found.moment is None)
                if found.moment is not None:
                    found.moment.possible()
                    assert found.moment.relate(found.moment) in (Relation.SAME, Relation.INCOMPARABLE)
                    assert found.moment.record()


@given(st.text("0123456789X-/.T:+~{},Z", max_size=30))
@settings(max_examples=200, deadline=None)
def test_any_edtf_gives_minutes_or_nothing(edtf: str) -> None:
    known = stretch(edtf)
    assert known is None or known.low is None or known.high is None or known.low < known.high
    day_of(edtf)


def test_two_zones_are_one_moment() -> None:
    assert Moment("2022-11-22T09:55+07:00").relate(Moment("2022-11-22T10:55+08:00")) is Relation.SAME
    assert Moment("2022-11-22T01:44+07:00").relate(Moment("2022-11-22")) is Relation.NARROWER
