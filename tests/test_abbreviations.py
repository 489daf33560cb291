"""What an abbreviation is said to stand for, and what of two long forms is a difference."""

from __future__ import annotations

import pytest

from selisih.files.claims import claim_of
from selisih.kinds.abbreviation import mentions
from selisih.languages.lexicon import lexicon
from selisih.languages.reading import read
from selisih.model.cluster import Verdict
from selisih.pipeline import extraction
from selisih.stages.judge_words import judge_abbreviations
from selisih.text.article import Article
from selisih.values.words import Abbreviation


def found(text: str, language: str = "id") -> list[tuple[str, str, str]]:
    told = mentions(read(text, lexicon(language)))
    return [(text[m.start : m.end], m.value.short, m.value.long) for m in told]


@pytest.mark.parametrize(
    ("text", "words", "short", "long"),
    [
        ("kata Kepala Badan Siaga Desa (BSD) Wati", "Badan Siaga Desa (BSD)", "BSD", "Badan Siaga Desa"),
        ("data BSD (Badan Siaga Desa) itu", "BSD (Badan Siaga Desa)", "BSD", "Badan Siaga Desa"),
        ("Dewan Pangan dan Gizi(DPG)", "Dewan Pangan dan Gizi(DPG)", "DPG", "Dewan Pangan Gizi"),
        ("Liga Desa-Desa (LDD)", "Liga Desa-Desa (LDD)", "LDD", "Liga Desa-Desa"),
        ("Program Dapur Bahagia (PDS)", "Program Dapur Bahagia (PDS)", "PDS", "Program Dapur Bahagia"),
    ],
)
def test_what_it_stands_for(text: str, words: str, short: str, long: str) -> None:
    assert found(text) == [(words, short, long)]


@pytest.mark.parametrize(
    "text",
    [
        "Badan Siaga Desa (Basides)",  # of syllables
        "Sari Dewi (SD)",  # two letters
        "anggota DPR Sari Dewi (PKS)",  # a party
        "badan siaga desa (BSD)",  # common nouns
        "Badan Siaga Desa atau BSD",
        "Dewan Pimpinan Daerah (DPD)",  # stands for several things
        "Ketua Siaga Desa (BSD)",
        "BSD (Badan Siaga Desa dan warganya)",
        "BSD (Badan Siaga",
        "(BSD)",
        "Desa (BSD)",
        "BSD ()",
    ],
)
def test_what_tells_nothing(text: str) -> None:
    assert not found(text)


def test_half_translated() -> None:
    assert not found("the National Warga Party (NCP)", "en")
    assert found("the National Citizen Party (NCP)", "en")


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Badan Siaga Desa", "badan siaga desa", Verdict.AGREE),
        ("Badan Siaga Desa", "Badan Sarana Desa", Verdict.CONFLICT),
        ("Badan Pengawas Desa", "Badan Pengawasan Desa", Verdict.COMPATIBLE),
        ("Badan Pertambahan Desa", "Badan Penambahan Desa", Verdict.COMPATIBLE),
        ("Badan Siaga Desa", "KetuaBadan Siaga Desa", Verdict.COMPATIBLE),
        ("Badan Siaga Desa", "Badan Sarana Daerah", Verdict.COMPATIBLE),
    ],
)
def test_two_long_forms(one: str, other: str, verdict: Verdict) -> None:
    assert judge_abbreviations(Abbreviation("BSD", one), Abbreviation("BSD", other))[0] is verdict


def test_its_claim_is_read_again() -> None:
    claims = extraction(Article("a", "a", "a", "Kepala Badan Siaga Desa (BSD) hadir.")).claims
    assert [c.kind for c in claims] == ["abbreviation"]
    assert claim_of(claims[0].record()) == claims[0]
