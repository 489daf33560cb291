"""The checks inside one article beyond calendar and sums: what they find, what they leave alone. See corpus/reckoned.toml."""

from __future__ import annotations

from typing import Any

import pytest

from corpus_files import phrasings
from selisih.model.report import Report
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.text.article import Article


def report(text: str, language: str) -> Report:
    title, _, body = text.rpartition(" || ")
    return examine(
        [Article("a", "a.md", "a.example", body, title, published="2023-03-24", language=language)], Settings()
    )


@pytest.mark.parametrize(("case", "text"), phrasings("reckoned", "found"))
def test_found(case: dict[str, Any], text: str) -> None:
    findings = report(text, case["language"]).findings
    assert [(f.code, f.severity) for f in findings] == [(case["code"], case["severity"])]
    assert case["says"] in findings[0].message


@pytest.mark.parametrize(("case", "text"), phrasings("reckoned", "not"))
def test_left_alone(case: dict[str, Any], text: str) -> None:
    assert [f.message for f in report(text, case["language"]).findings] == []
