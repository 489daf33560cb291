"""Titles: what names a document, under which number, what names none, and that no text raises."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_files import phrasings
from selisih.kinds.title import mentions
from selisih.languages.lexicon import languages, lexicon
from selisih.languages.reading import read
from selisih.stages.segment import segment
from selisih.text.mention import Mention
from selisih.values.words import Title, number_key

ROOT = Path(__file__).parent


def titles(text: str, language: str) -> list[Mention]:
    words = lexicon(language)
    return mentions(read(text, words, segment(text, words)))


def check(case: dict[str, Any], phrasing: str) -> None:
    text = phrasing.replace("⟦", "").replace("⟧", "")
    span = (phrasing.index("⟦"), phrasing.index("⟧") - 1) if "⟦" in phrasing else (0, len(text))
    found = titles(text, case["language"])
    here = [m.value for m in found if (m.start, m.end) == span]
    assert here, [text[m.start : m.end] for m in found]
    record = {key: value or "" for key, value in here[0].record().items()}
    assert {key: record[key] for key in case["value"]} == case["value"]


@pytest.mark.parametrize(("case", "phrasing"), phrasings("title", "case", "todo"))
def test_title_has_its_value(case: dict[str, Any], phrasing: str) -> None:
    check(case, phrasing)


@pytest.mark.parametrize(("case", "phrasing"), phrasings("title", "not"))
def test_no_title(case: dict[str, Any], phrasing: str) -> None:
    assert [phrasing[m.start : m.end] for m in titles(phrasing, case["language"])] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("77/PL.02.-BA/03/2023", "2023"), ("77/Pl.02-BA/03/2023", "2023")),
        (("17/PUU-IX/2011", "2011"), ("17/PUU9/2011", "2011")),
        (("17/PUU-IX/2011", "2011"), ("17 PUU/9/2011", "2011")),
        (("12", "2019"), ("12", "2019")),
    ],
)
def test_one_number(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert number_key(Title("", *a)) == number_key(Title("", *b)) != ""


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("17/PUU-IX/2011", "2011"), ("117/PUU-IX/2011", "2011")),
        (("17/PUU-IX/2011", "2011"), ("17/PUU-XI/2011", "2011")),
        (("12", "2019"), ("12", "2020")),
        (("12", None), ("12", "2020")),
    ],
)
def test_two_numbers(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert number_key(Title("", *a)) != number_key(Title("", *b))


def test_a_title_without_number_has_no_key() -> None:
    assert number_key(Title("Deklarasi Damai")) == ""


def test_numbered_documents_do_not_run_into_each_other() -> None:
    text = "Ia mengubah UU Nomor 6 Tahun 2023 tentang Penetapan Perppu Nomor 2 Tahun 2022. PP 35/2021 tetap."
    assert [m.value.number for m in titles(text, "id")] == ["6", "2", "35"]


def test_a_headline_is_no_title() -> None:
    text = "Deklarasi Damai Ambon Disepakati Lewat Musyawarah\n\nWarga berkumpul sejak pagi di lapangan kota itu."
    assert titles(text, "id") == []


@pytest.mark.parametrize("name", ["documents", "speech"])
def test_languages_name_the_same_things(name: str) -> None:
    first, *others = (
        tomllib.loads((ROOT.parent / f"src/selisih/languages/{code}/{name}.toml").read_text(encoding="utf-8"))
        for code in languages()
    )
    for other in others:
        assert first.keys() == other.keys()
        for tag in first.keys() - {"alias", "say"}:  # by-names are a matter of a country, verb forms of a grammar
            assert first[tag].keys() == other[tag].keys(), tag


PIECES = [
    "UU",
    "Nomor",
    "No.",
    "11",
    "/",
    "2020",
    "Tahun",
    "tentang",
    "Cipta",
    "Kerja",
    "Deklarasi",
    "Bali",
    "'",
    '"',
    "-",
    "PUU",
    "of",
    "on",
    "dan",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([*PIECES, "pernyataan bersama", ":", ",", ".", "\n", "(", "Joint Statement", "the", "PP", "K"]),
        max_size=30,
    ),
    st.booleans(),
)
def test_no_text_raises(pieces: list[str], blanks: bool) -> None:
    text = (" " if blanks else "").join(pieces)
    for language in languages():
        for mention in titles(text, language):
            assert 0 <= mention.start < mention.end <= len(text)
