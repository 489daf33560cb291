"""Whole stories: tests/cases/*.md, each with what must be found in it and nothing more. See case_files.py."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from case_files import NO_NOTES, NOTHING_MORE, Case, case, expected, fits
from selisih.model.finding import NOTE
from selisih.model.report import Report
from selisih.pipeline import examine
from selisih.settings import Settings

CASES = tuple(case(path) for path in sorted((Path(__file__).parent / "cases").glob("*.md")))


@cache
def report(name: str) -> Report:
    return examine(next(c for c in CASES if c.name == name).articles, Settings())


def unexpected(one: Case) -> list[str]:
    """The messages of errors and warnings no line asks for; a line answers for one finding only."""
    left = [expected(line) for line in one.expect + one.todo if line not in (NO_NOTES, NOTHING_MORE)]
    out = []
    for finding in report(one.name).findings:
        line = next((want for want in left if fits(report(one.name), finding, want)), None)
        if line is not None:
            left.remove(line)
        elif finding.severity != NOTE:
            out.append(finding.message)
    return out


def lines() -> list[object]:
    """Every line of every case; those under Todo are expected to fail, and reported when they no longer do."""
    out: list[object] = []
    for one in CASES:
        out += [pytest.param(one, line, id=f"{one.name}: {line}") for line in one.expect]
        if NOTHING_MORE not in one.expect + one.todo:
            out.append(pytest.param(one, NOTHING_MORE, id=f"{one.name}: {NOTHING_MORE}"))
        mark = pytest.mark.xfail(strict=True, reason="todo", raises=AssertionError)
        out += [pytest.param(one, line, id=f"{one.name}: {line}", marks=mark) for line in one.todo]
    return out


@pytest.mark.parametrize(("one", "line"), lines())
def test_case(one: Case, line: str) -> None:
    found = report(one.name).findings
    said = [f"{f.severity} {f.code}: {f.message}" for f in found]
    if line == NO_NOTES:
        assert not [f.message for f in found if f.severity == NOTE]
    elif line == NOTHING_MORE:
        assert not unexpected(one)
    else:
        assert any(fits(report(one.name), f, expected(line)) for f in found), said
