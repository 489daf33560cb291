"""The checks inside one article beyond calendar and sums: what they find, what they leave alone. See corpus/reckoned.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from selisih.model.report import Report
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.text.article import Article

CORPUS: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (Path(__file__).parent / "corpus/reckoned.toml").read_text(encoding="utf-8")
)


def phrasings(table: str) -> list[Any]:
    return [pytest.param(case, text, id=text[:70]) for case in CORPUS[table] for text in case["phrasings"]]


def report(text: str, language: str) -> Report:
    title, _, body = text.rpartition(" || ")
    return examine(
        [Article("a", "a.md", "a.example", body, title, published="2023-03-24", language=language)], Settings()
    )


@pytest.mark.parametrize(("case", "text"), phrasings("found"))
def test_found(case: dict[str, Any], text: str) -> None:
    findings = report(text, case["language"]).findings
    assert [(f.code, f.severity) for f in findings] == [(case["code"], case["severity"])]
    assert case["says"] in findings[0].message


@pytest.mark.parametrize(("case", "text"), phrasings("not"))
def test_left_alone(case: dict[str, Any], text: str) -> None:
    assert [f.message for f in report(text, case["language"]).findings] == []
