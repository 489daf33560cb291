"""diff_record: two sides of a comparison as JSON, for programs."""

from __future__ import annotations

import json

from selisih.model.report import FORMAT_VERSION
from selisih.stages.diff import PARTS, Comparison


def diff_record(compared: Comparison) -> str:
    """All six parts: lists of rows, each with the ids of the claims of side `a` and of side `b`; `headline` holds both
    headlines where versions differ in it, else null."""
    rows = {
        part: [
            {"a": [claim.id for claim in a], "b": [claim.id for claim in b]} for a, b in getattr(compared.found, part)
        ]
        for part in PARTS
    }
    headline = list(compared.headline) if compared.headline else None
    a, b = compared.names
    out = {"format_version": FORMAT_VERSION, "a": a, "b": b, "headline": headline, **rows}
    return json.dumps(out, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
