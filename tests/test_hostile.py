"""Any text at all: no exception, spans that hold, and work that grows as the text does, counted and not timed."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import jsonschema
import pytest

from hostile import TEXTS
from selisih.pipeline import examine, extraction
from selisih.render.account import account
from selisih.render.json_record import json_record, schema
from selisih.settings import Settings
from selisih.text.article import Article
from spans import spans_hold

SIZE = 1000  # code points, enough for every sort of text to repeat itself
GROWN = 2000  # more than the longest sentence, title or quotation that is followed
MOST = 2.3  # twice the text may cost so many times the work
FEW = Settings(most_alike=15)
REPEATED = [name for name in TEXTS if not name.startswith("soup")]  # of a soup the second half is another text
PUBLISHED = (None, "2023-03-24", "9999-12-31", "0001-01-01", "٢٠٢٣-٠٣-٢٤", "2023-13-45")


def article(text: str, name: str = "a", published: str | None = "2023-03-24", language: str = "id") -> Article:
    return Article(name, f"{name}.md", f"{name}.id", text, published=published, language=language)


def work(call: Callable[[], object]) -> int:
    """How many lines of the package a call runs, every turn of a loop counted."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line

    def entered(frame: FrameType, event: str, argument: Any) -> Any:
        return line if "selisih" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(entered)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def grows_evenly(measure: Callable[[int], int]) -> None:
    """Twice the size costs about twice; once it may cost more, where a text grows long enough to be another sort."""
    measure(50)  # what is loaded once is no work of the text
    small, large = measure(GROWN), measure(2 * GROWN)
    if large >= MOST * small:
        assert measure(4 * GROWN) < MOST * large


@pytest.mark.parametrize("name", TEXTS)
def test_no_exception_and_spans_that_hold(name: str) -> None:
    text = TEXTS[name](SIZE)
    assert len(text) >= SIZE // 2
    published = PUBLISHED[len(name) % len(PUBLISHED)]
    language = "en" if name in ("soup 2", "soup 5") else "id"
    spans_hold(examine([article(text, published=published, language=language), article(text[7:], "b")], FEW))


@pytest.mark.parametrize("name", REPEATED)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    def extracted(size: int) -> int:
        only = article(TEXTS[name](size))
        return work(lambda: extraction(only))

    grows_evenly(extracted)


@pytest.mark.parametrize("name", ["counts", "dates", "weekdays of many dates", "quotations", "laws", "one sentence"])
def test_twice_the_text_is_twice_the_comparing(name: str) -> None:
    def compared(size: int) -> int:
        articles = [article(TEXTS[name](size), "a"), article(TEXTS[name](size), "b")]
        return work(lambda: examine(articles, FEW))

    grows_evenly(compared)


def test_what_is_beyond_comparing_is_counted() -> None:
    head = "Banjir bandang Sungai Wulan di Kabupaten Demak, kata Kepala BPBD Demak Sari Wulandari di Karanganyar. "
    text = head + "".join(f"Sebanyak {n} orang tewas. " for n in range(10, 60))
    report = examine([article(text), article(text, "b")], FEW)
    compared = {name for cluster in report.clusters for name in cluster.claims}
    assert len(report.beyond) == 70
    assert compared
    assert compared.isdisjoint(report.beyond)
    assert set(report.beyond) < {claim.id for claim in report.claims}
    record = json.loads(json_record(report))
    jsonschema.Draft202012Validator(json.loads(schema())).validate(record)
    assert record["beyond"] == list(report.beyond)
    assert "70 not compared" in account(report, language="en")
    assert examine([article(text)], Settings()).beyond == ()
