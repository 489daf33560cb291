"""diff_record: two sides of a comparison as JSON, for programs."""

from __future__ import annotations

from selisih.model.report import FORMAT_VERSION
from selisih.stages.diff import PARTS, Comparison
from selisih.text.escape import in_json


def diff_record(compared: Comparison) -> str:
    """All six parts: lists of rows, each with the ids of the claims of side `a` and of side `b`; `claims` holds those of
    both sides as the record has them, `headline` both headlines where versions differ in it, else null."""
    found = {part: getattr(compared.found, part) for part in PARTS}
    rows = {
        part: [{"a": [claim.id for claim in row.a], "b": [claim.id for claim in row.b]} for row in found[part]]
        for part in PARTS
    }
    claims = [claim.record() for part in PARTS for row in found[part] for claim in (*row.a, *row.b)]
    headline = list(compared.headline) if compared.headline else None
    a, b = compared.names
    out = {"format_version": FORMAT_VERSION, "a": a, "b": b, "headline": headline, "claims": claims, **rows}
    return in_json(out) + "\n"
