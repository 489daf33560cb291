"""What figures are about: the corpus of subjects, sentence by sentence."""

from __future__ import annotations

import re
from typing import Any

import pytest

from corpus_files import corpus, phrasings
from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.pipeline import extraction
from selisih.text.article import Article
from selisih.values.number import Quantity

FIGURES = ("money", "percentage", "count", "limit")
SETS = ("qualifiers", "things", "places")
ALWAYS = (*SETS, "measure", "period", "role", "modality", "of")  # where a case gives none there has to be none


def marked(phrasing: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans they stood round."""
    text, spans, begin = "", [], 0
    for piece in re.split("(⟦|⟧)", phrasing):
        if piece == "⟦":
            begin = len(text)
        elif piece == "⟧":
            spans.append((begin, len(text)))
        else:
            text += piece
    return text, spans


def told(claim: Claim, field: str) -> Any:
    """A field of what a claim is about, as the corpus writes it."""
    if field == "as_of":
        return claim.as_of
    if field == "unit":
        return claim.value.unit if isinstance(claim.value, Quantity) else ""
    value = getattr(claim.subject, field)
    return sorted(value) if isinstance(value, frozenset) else value


def check(case: dict[str, Any], phrasing: str) -> None:
    text, spans = marked(phrasing)
    assert len(spans) == len(case["subjects"]), "as many marks as subjects"
    article = Article("a", "a.md", "a", text, published=case.get("published"), language=case["language"])
    figures = [c for c in extraction(article).claims if c.kind in FIGURES]
    found, expected = [], []
    for (start, end), want in zip(spans, case["subjects"], strict=True):
        here = [c for c in figures if c.start < end and start < c.end]
        assert len(here) == 1, (text[start:end], [c.quote for c in figures])
        fields = dict.fromkeys(ALWAYS, "") | {key: [] for key in SETS} | want
        expected.append({k: sorted(v) if isinstance(v, list) else v for k, v in fields.items()})
        found.append({k: told(here[0], k) for k in fields})
    assert found == expected


@pytest.mark.parametrize(("case", "phrasing"), phrasings("subject", "case", "todo"))
def test_figure_is_about(case: dict[str, Any], phrasing: str) -> None:
    check(case, phrasing)


def test_the_corpus_names_measures_that_exist() -> None:
    named = {s.get("measure", "") for cases in corpus("subject").values() for case in cases for s in case["subjects"]}
    assert named - {""} <= measures().keys()
