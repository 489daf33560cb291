"""Headlines that run ahead of their text: what is said of them, and what is left alone."""

from __future__ import annotations

import pytest

from selisih.checks.headlines import CODE, check
from selisih.model.finding import WARNING, Finding
from selisih.pipeline import extraction
from selisih.text.article import Article


def found(title: str, text: str, language: str = "id") -> list[Finding]:
    article = Article("a", "a.md", "a.example", text, title=title, language=language)
    return check(article, extraction(article).claims, ())


@pytest.mark.parametrize(
    ("title", "text", "language"),
    [
        ("Dua Presiden Teken 10 Dokumen", "Diharapkan lebih dari 10 dokumen ditandatangani.", "id"),
        ("Presidents Sign 10 Documents", "More than 10 documents are expected to be signed, an aide said.", "en"),
        (
            "",
            "Dua Presiden Tandatangani 10 Dokumen di Moskow\n\nDiharapkan lebih dari 10 dokumen ditandatangani.",
            "id",
        ),
    ],
)
def test_done_above_and_expected_below(title: str, text: str, language: str) -> None:
    findings = found(title, text, language)
    assert [(f.code, f.severity, len(f.sides)) for f in findings] == [(CODE, WARNING, 2)]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Iran Tangkap 700 Orang", "Otoritas menangkap lebih dari 700 orang di seluruh negeri."),
        ("Dua Presiden Bakal Teken 10 Dokumen", "Diharapkan lebih dari 10 dokumen ditandatangani."),
        ("Dua Presiden Teken 10 Dokumen?", "Diharapkan lebih dari 10 dokumen ditandatangani."),
        ("Dua Presiden Teken 10 Dokumen", "Diharapkan 14 dokumen ditandatangani."),
        ("Dua Presiden Teken 10 Dokumen", "Diharapkan 10 dokumen ditandatangani."),
        ("Dua Presiden Teken 10 Dokumen", "Diteken 10 dokumen. Diharapkan lebih dari 10 dokumen nanti ditandatangani."),
        ("Dua Presiden Teken 10 Dokumen", "Diharapkan lebih dari 10 dokumen diteken. Tahun lalu 4 dokumen diteken."),
        ("Polisi Bangun 139 Dapur", "Sudah dibangun 139 dapur, dan direncanakan lebih dari 200 dapur."),
    ],
)
def test_left_alone(title: str, text: str) -> None:
    assert not found(title, text)
