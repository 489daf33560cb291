"""Quotations: whose words they are, what is nobody's, who is whom, and that no text raises."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_files import phrasings
from selisih.kinds.quote import mentions
from selisih.languages.lexicon import lexicon
from selisih.languages.names import names, one_name
from selisih.languages.quoted import quoted
from selisih.languages.reading import Reading, read
from selisih.stages.segment import segment
from selisih.stages.speakers import speakers
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.words import Quotation


def reading_of(text: str, language: str) -> Reading:
    words = lexicon(language)
    return read(text, words, segment(text, words))


def quotes(text: str, language: str) -> list[tuple[Mention, Quotation]]:
    """The quotations of a text as the line reads them."""
    reading = reading_of(text, language)
    found = mentions(reading)
    return list(zip(found, speakers(Article("a", "a.md", "a", text), reading, found), strict=True))


def check(case: dict[str, Any], phrasing: str) -> None:
    start, end = phrasing.index("⟦"), phrasing.index("⟧") - 1
    text = phrasing.replace("⟦", "").replace("⟧", "")
    found = quotes(text, case["language"])
    here = [q for m, q in found if (m.start, m.end) == (start, end)]
    assert here, [text[m.start : m.end] for m, _ in found]
    record = here[0].record()
    assert {key: "" if record[key] is None else record[key] for key in case["value"]} == case["value"]
    assert here[0].words == " ".join(text[start:end].split())


@pytest.mark.parametrize(("case", "phrasing"), phrasings("quote", "case", "todo"))
def test_words_have_their_speaker(case: dict[str, Any], phrasing: str) -> None:
    check(case, phrasing)


@pytest.mark.parametrize(("case", "phrasing"), phrasings("quote", "not"))
def test_words_that_are_nobodys(case: dict[str, Any], phrasing: str) -> None:
    assert [phrasing[m.start : m.end] for m, _ in quotes(phrasing, case["language"])] == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Putin", "Vladimir Putin"),
        ("Presiden Putin", "Vladimir Putin"),
        ("Jokowi", "Joko Widodo"),
        ("Presiden Jokowi", "Widodo"),
        ("PK Jena", "Pradeep Kumar Jena"),
        ("PK Jena", "Pradeep Jena"),
        ("Moh. Edy Mahmud", "Mohamad Edy Mahmud"),
        ("Edy Mahmud", "Moh Edy Mahmud"),
        ("Hasyim Asy’ari", "Hasyim Asy'ari"),
        ("Abdul Muhari", "Muhari"),
    ],
)
def test_two_writings_of_one_name(a: str, b: str) -> None:
    assert one_name(a, b)
    assert one_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Vladimir Putin", "Xi Jinping"),
        ("Suharyanto", "Suhariyanto"),  # the heads of two agencies
        ("Abdul Muhari", "Abdul Latif"),
        ("Hua Chunying", "Wang Wenbin"),
        ("Erick Thohir", "Nicke Widyawati"),
        ("", "Putin"),
    ],
)
def test_two_names(a: str, b: str) -> None:
    assert not one_name(a, b)
    assert not one_name(b, a)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sementara itu, Sinta Dewi dari Palu tiba. Sinta pulang.", ["Sinta Dewi", "Palu", "Sinta"]),
        ("Perubahan harga terjadi. Menurut Sinta, itu biasa.", ["Sinta"]),
        ("Kepala Dinas Hasan bin Ali bertemu Joko “Jeje” Purnomo pada Selasa.", ["Hasan bin Ali", "Joko Purnomo"]),
        ("Menlu S. Prabowo hadir di G20.", ["S. Prabowo", "G20"]),
    ],
)
def test_names_of_a_text(text: str, expected: list[str]) -> None:
    assert [name for _, _, name in names(reading_of(text, "id"))] == expected


def test_the_speaker_has_the_fullest_name_of_the_article() -> None:
    text = 'Menteri Perikanan Laksmi Ratna Dewi tiba di Ambon.\n\n"Nelayan dapat solar murah," kata Laksmi, Senin.'
    ((_, quotation),) = quotes(text, "id")
    assert (quotation.speaker, quotation.office) == ("Laksmi Ratna Dewi", "Menteri Perikanan")


def test_a_quotation_of_several_paragraphs_is_read_paragraph_by_paragraph() -> None:
    text = '"Kami sudah bekerja sejak pagi tadi.\n\n"Malam nanti kami kembali ke gudang," kata Budi Santoso.'
    assert [q.words for _, q in quotes(text, "id")] == [
        "Kami sudah bekerja sejak pagi tadi",
        "Malam nanti kami kembali ke gudang",
    ]


def test_page_furniture_is_not_quoted() -> None:
    link = 'Baca juga: "Kami tidak akan pernah pergi dari sini," kata Wati'
    text = f"Budi Santoso mengatakan pasar sepi.\n{link}\nPasar tutup."
    assert all("tidak akan pernah" not in q.words for _, q in quotes(text, "id"))


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="\"'“”‘’«»„.,:;!?()- \nAbCkata dia", max_size=120), st.sampled_from(["id", "en"]))
def test_no_marks_raise(text: str, language: str) -> None:
    for mention, quotation in quotes(text, language):
        assert 0 <= mention.start < mention.end <= len(text)
        assert quotation.words
    for q in quoted(reading_of(text, language)):
        assert q.first < q.last <= q.close


PIECES = [
    "Presiden",
    "Putin",
    "kata",
    "mengatakan",
    '"',
    "“",
    "”",
    "'",
    ",",
    ".",
    "\n\n",
    "dokumen",
    "itu",
    "ia",
    "ujarnya",
    "(",
    ")",
    "said",
    "he",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from([*PIECES, "Menteri", "Menurut", "dan", "di", "Jakarta", "dikutip dari", "Antara", "-", "19"]),
        max_size=40,
    )
)
def test_no_sentence_raises(pieces: list[str]) -> None:
    quotes(" ".join(pieces), "id")
    quotes("".join(pieces), "en")
