"""Figures: what phrasings mean, what is none, what stays unread, and that no text raises."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_files import marked, phrasings
from selisih.languages.lexicon import lexicon
from selisih.languages.numerals import Number
from selisih.languages.reading import Reading, read
from selisih.stages.extract import extract
from selisih.stages.segment import segment
from selisih.text.mention import Mention
from selisih.values.interval import Relation
from selisih.values.number import BOUNDS, Quantity, plain

HERE = Path(__file__).parent
KINDS = ("money", "percentage", "count", "limit")


def reading_of(text: str, language: str) -> Reading:
    words = lexicon(language)
    return read(text, words, segment(text, words))


def figures(text: str, language: str, kinds: tuple[str, ...] = KINDS) -> list[Mention]:
    """The figures of a text as the line extracts them; bare ones without a unit are claims only where a measure is."""
    return [m for m in extract(reading_of(text, language)) if m.kind in kinds]


def of_kinds(names: tuple[str, ...], *tables: str) -> list[Any]:
    """The same as `phrasings`, of several files, each with its name."""
    told = [(name, param) for name in names for param in phrasings(name, *tables)]
    return [pytest.param(name, *param.values, id=f"{name} {param.id}", marks=param.marks) for name, param in told]


def wanted(value: dict[str, str]) -> dict[str, str | None]:
    """The record a case asks for: `figure` is both ends, an end that is not named is open, and EXACT the bound."""
    figure = value.get("figure")
    ends = {"low": figure, "high": figure} if figure else {"low": value.get("low"), "high": value.get("high")}
    return {**ends, "bound": "EXACT", **{key: v for key, v in value.items() if key != "figure"}}


def check(kind: str, case: dict[str, Any], phrasing: str) -> None:
    text, start, end = marked(phrasing)
    found = figures(text, case["language"], (kind,))
    here = [m for m in found if (m.start, m.end) == (start, end)]
    assert here, [text[m.start : m.end] for m in figures(text, case["language"])]
    assert not here[0].reason
    record, want = here[0].value.record(), wanted(case["value"])
    assert {key: record.get(key) for key in want} == want


def check_number(case: dict[str, Any], phrasing: str) -> None:
    text, start, end = marked(phrasing)
    reading = reading_of(text, case["language"])
    tokens, found = reading.tokens, reading.numbers
    here = [n for n in found if (tokens.start[n.first], tokens.end[n.last - 1]) == (start, end)]
    assert here, [tokens.surface(n.first, n.last) for n in found]
    assert not here[0].reason
    assert shown(here[0], case["value"]) == {"high": case["value"]["figure"], **case["value"]}


def shown(number: Number, keys: dict[str, str]) -> dict[str, str | None]:
    all_of = {"figure": plain(number.value), "high": plain(number.high), "step": plain(number.step)}
    return {key: value for key, value in all_of.items() if key != "step" or "step" in keys}


@pytest.mark.parametrize(("kind", "case", "phrasing"), of_kinds(KINDS, "case", "todo"))
def test_phrasing_has_its_value(kind: str, case: dict[str, Any], phrasing: str) -> None:
    check(kind, case, phrasing)


@pytest.mark.parametrize(("name", "case", "phrasing"), of_kinds(("number",), "case"))
def test_number_has_its_value(name: str, case: dict[str, Any], phrasing: str) -> None:
    check_number(case, phrasing)


@pytest.mark.parametrize(("kind", "case", "phrasing"), of_kinds((*KINDS, "number"), "not"))
def test_this_is_none(kind: str, case: dict[str, Any], phrasing: str) -> None:
    kinds = KINDS if kind == "number" else (kind,)
    around = "Menurut dia {} itu" if case["language"] == "id" else "He said {} there"
    for text in (phrasing, around.format(phrasing)):
        found = [m for m in figures(text, case["language"], kinds) if m.value.unit or m.reason]
        assert [text[m.start : m.end] for m in found] == []


@pytest.mark.parametrize(("kind", "case", "phrasing"), of_kinds((*KINDS, "number"), "ambiguous"))
def test_this_is_not_read_for_certain(kind: str, case: dict[str, Any], phrasing: str) -> None:
    kinds = KINDS if kind == "number" else (kind,)
    text, start, end = marked(phrasing)
    found = [m for m in figures(text, case["language"], kinds) if m.start < end and start < m.end]
    assert [m.value for m in found if not m.reason and m.value.unit] == []


_WORDS = """Rp US$ $ USD 12.800 1,5 1.250 1,250 0,5 200 3 007 2024 juta miliar ribu persen % bps dolar AS orang rumah hari
jam kg nm km lebih dari hampir sekitar kurang hingga sampai - – ± , . ( ) / per liter setengah dua puluh belas
pertiga belasan ratusan an -an M T m k x + and a half million dozen people percent year-old th nearly of to from
between antara dan menjadi magnitudo"""
_PIECES = [*_WORDS.split(), "\n", "\n\n"]


@given(
    st.one_of(
        st.text(max_size=80),
        st.lists(st.sampled_from(_PIECES), max_size=16).map(" ".join),
        st.lists(st.sampled_from(_PIECES), max_size=16).map("".join),
    )
)
@settings(max_examples=400, deadline=None)
def test_any_text_gives_figures_or_nothing(text: str) -> None:
    for language in ("id", "en"):
        for mention in figures(text, language):
            value = mention.value
            assert 0 <= mention.start < mention.end <= len(text)
            assert isinstance(value, Quantity)
            assert value.bound in BOUNDS
            assert value.step > 0
            assert value.low is not None or value.high is not None
            assert value.low is None or value.high is None or value.low <= value.high
            assert value.relate(value) is Relation.SAME
            assert all(isinstance(end, str | None) for end in value.record().values())


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from(["id", "en"]))
def test_written_figures_are_read_back(figure: int, language: str) -> None:
    grouped = f"{figure:,}".replace(",", "." if language == "id" else ",")
    for text in (grouped, f"({grouped})", f"{grouped}."):
        numbers = reading_of(text, language).numbers
        assert [n.value for n in numbers] == [Decimal(figure)]
