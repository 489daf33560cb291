"""A claim of the JSON record is the claim it was made of."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from selisih.files.claims import claim_of
from selisih.files.read import read_articles
from selisih.model.claim import Claim
from selisih.model.subject import Subject
from selisih.pipeline import extraction
from selisih.values.moment import Moment
from selisih.values.number import Quantity

ROOT = Path(__file__).parent.parent


def same_again(claims: list[Claim]) -> None:
    for claim in claims:
        again = claim_of(json.loads(json.dumps(claim.record())))
        assert again == claim, f"{claim}\n{again}"


def test_those_of_the_samples() -> None:
    claims = [c for a in read_articles([ROOT / "articles"]).articles for c in extraction(a).claims]
    assert {c.kind for c in claims} >= {"date", "limit", "title", "quote", "count"}
    same_again(claims)


def test_those_of_the_gold_stories(shared: Path) -> None:
    articles = read_articles([shared / "stories"]).articles
    same_again([c for a in articles for c in extraction(a).claims])


MADE = Claim(
    "x", "a", "count", "3 orang", 0, 7, Quantity(Decimal(3), Decimal(3), Decimal(1), "person"), Subject("deaths"),
    sentence=(0, 9),
)  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", 7),
        ("id", "\ud800"),
        ("as_of", True),
        ("start", "0"),
        ("start", -7),
        ("end", 0),
        ("sentence", [0]),
        ("sentence", [[], 9]),
        ("sentence", [-3, 9]),
        ("language", "../../en"),
        ("language", None),
        ("subject", {"measure": []}),
        ("subject", {"around": [1]}),
        ("subject", {"around": [""]}),
        ("subject", {"colour": "red"}),
        ("value", {"low": "NaN", "high": "3", "step": "1", "unit": "person", "bound": "EXACT"}),
        ("value", {"low": "3", "high": "1E+999999999", "step": "1", "unit": "person", "bound": "EXACT"}),
        ("value", {"low": "9" * 20_000, "high": None, "step": "1", "unit": "person", "bound": "EXACT"}),
        ("value", {"low": 3, "high": "3", "step": "1", "unit": "person", "bound": "EXACT"}),
        ("value", {"low": "3", "high": "3", "step": "1", "unit": True, "bound": "EXACT"}),
        ("value", {"low": "3", "high": "3", "step": "1", "unit": "person", "bound": "NEVER"}),
    ],
)
def test_a_record_that_says_anything_else_is_none(field: str, value: object) -> None:
    """Claims are kept in files that others may have written: nothing of another type, no place outside, no boundless figure."""
    assert claim_of(MADE.record()) == MADE
    with pytest.raises((TypeError, ValueError)):
        claim_of({**MADE.record(), field: value})


@pytest.mark.parametrize("missing", ["kind", "value", "subject", "sentence"])
def test_a_record_without_what_it_needs_is_none(missing: str) -> None:
    record = Claim("x", "a", "date", "2023", 0, 4, Moment("2023")).record()
    del record[missing]
    with pytest.raises(KeyError):
        claim_of(record)
