"""A claim of the JSON record is the claim it was made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from selisih.files.claims import claim_of
from selisih.files.read import read_articles
from selisih.model.claim import Claim
from selisih.pipeline import extraction
from selisih.values.moment import Moment

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


@pytest.mark.parametrize("missing", ["kind", "value", "subject", "sentence"])
def test_a_record_without_what_it_needs_is_none(missing: str) -> None:
    record = Claim("x", "a", "date", "2023", 0, 4, Moment("2023")).record()
    del record[missing]
    with pytest.raises(KeyError):
        claim_of(record)
