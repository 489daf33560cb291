"""Totals and their parts: what does not add up is found, what may have a reason is left alone. See corpus/sum.toml."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from corpus_files import phrasings
from selisih.checks.sums import CODE, check, sums
from selisih.languages.figures import addition, figure
from selisih.model.finding import ERROR, Finding
from selisih.model.summed import fits
from selisih.pipeline import examine, extraction
from selisih.settings import Settings
from selisih.text.article import Article
from selisih.values.number import Quantity


def article(text: str, language: str = "id") -> Article:
    return Article("a", "a.md", "a.example", text, language=language)


def found(text: str, language: str = "id") -> list[Finding]:
    of = article(text, language)
    return check(of, extraction(of).claims, ())


@pytest.mark.parametrize(("case", "text"), phrasings("sum", "mismatch"))
def test_mismatch(case: dict[str, Any], text: str) -> None:
    findings = found(text, case["language"])
    assert [f.because[0].text for f in findings] == [case["addition"]]
    assert (findings[0].code, findings[0].severity) == (CODE, ERROR)


@pytest.mark.parametrize(("case", "text"), phrasings("sum", "fits"))
def test_fits(case: dict[str, Any], text: str) -> None:
    of = article(text, case["language"])
    assert [fits(one) for one in sums(of, extraction(of).claims)] == [True]


@pytest.mark.parametrize(("case", "text"), phrasings("sum", "not"))
def test_left_alone(case: dict[str, Any], text: str) -> None:
    assert not found(text, case["language"])


def test_a_finding_has_the_total_against_its_parts() -> None:
    of = article("Kapal itu membawa 65 orang, terdiri dari 53 penumpang dan 14 kru.")
    report = examine([of], Settings())
    quotes = {c.id: c.quote for c in report.claims}
    (finding,) = report.findings
    assert [[quotes[c] for c in side] for side in finding.sides] == [["65 orang"], ["53 penumpang", "14 kru"]]
    assert finding.message == "65 orang: rinciannya berjumlah 67. Cek total dan rinciannya."
    assert finding.likely is not None
    assert finding.likely.value == "67"
    assert (
        check(of, report.claims, (), "en")[0].message
        == "65 orang: the parts add up to 67. Check the total and its parts."
    )


def test_a_slip_told_twice_is_one_finding() -> None:
    text = "Kapal itu membawa 65 orang, terdiri dari 53 penumpang dan 14 kru."
    first, both = found(text), found(f"{text}\n\n{text}")
    assert len(both) == 1
    assert both[0].message == first[0].message


def test_sums_are_written_as_the_language_writes_figures() -> None:
    values = [Quantity(Decimal(n), Decimal(n), Decimal(1), "house") for n in ("6570", "2071")]
    assert addition("id", values, Decimal(8641)) == "6.570 + 2.071 = 8.641"
    assert addition("en", values, Decimal(8641)) == "6,570 + 2,071 = 8,641"
    money = [Quantity(n, n, Decimal(10**11), "IDR") for n in (Decimal(16 * 10**11), Decimal(85 * 10**11))]
    assert figure("id", Decimal(101 * 10**11), money) == "10,1 triliun"
    assert figure("en", Decimal(101 * 10**11), money) == "10.1 trillion"
