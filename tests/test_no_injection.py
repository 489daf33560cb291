"""Whatever stands in an article, a file name or a waiver: in no format does it act where it is shown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from poison import LONG, POISONS, comparison, report
from selisih.cli.formats import FORMATS, View
from selisih.files.claims import Read
from selisih.files.stored import store_files
from selisih.model.lineage import Cited
from selisih.model.report import Report
from selisih.render.claims_table import claims_table
from selisih.render.diff_lines import diff_lines
from selisih.render.diff_record import diff_record
from selisih.stages.diff import Comparison
from selisih.stages.normalise import Extraction


def stored(found: Report) -> str:
    """The claims of a report as `extract` writes them, with the articles they are of."""
    cited = (Cited("::error::", 0, 9),)
    by_article = {a: tuple(c for c in found.claims if c.article == a.id) for a in found.articles}
    read = [Read(a, Extraction(claims, (), cited), frozenset(["a"])) for a, claims in by_article.items()]
    return "".join(text for _, text in store_files(read, "1", Path("there-is-none")))


Shown = Callable[[Report, Comparison], str]

# Every format that `check` offers, and what other commands write.
WRITERS: dict[str, Shown] = {
    **{name: lambda found, _, form=form: form(found, View(failing=found.findings, verbose=True)) for name, form in FORMATS},  # type: ignore[misc]
    "claims table": lambda found, _: claims_table(found, verbose=True),
    "claim lines": lambda found, _: stored(found),
    "diff lines": lambda _, compared: diff_lines(compared),
    "diff record": lambda _, compared: diff_record(compared),
}  # fmt: skip
# Formats that hold the words of articles whole.
WHOLE = {"json", "html", "claim lines", "diff record"}

_ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_COMMAND = re.compile(r"^\s*::", re.MULTILINE)
_ANYWHERE = re.compile(r"##\w*\[")


class Tags(HTMLParser):
    """The names of all tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen |= {tag, *(f"{tag} {name}" for name, _ in attrs)}


def shape(text: str) -> object:
    """What a text is made of, its words left out: keys, elements, tags, cells."""
    if text.startswith(("{\n", "[\n", '{"')):
        try:
            return keys(json.loads(text))
        except json.JSONDecodeError:  # a record a line
            return [keys(json.loads(line)) for line in text.splitlines()]
    if text.startswith("<?xml"):
        return [(element.tag, sorted(element.attrib)) for element in ElementTree.fromstring(text).iter()]
    if text.startswith("###"):
        return [line[: len(line) - len(line.lstrip(" -"))] for line in text.splitlines()]
    if text.startswith("::"):
        return [re.sub(r"=[^,:]*", "", line.split("::")[1]) for line in text.splitlines()]
    return None


def tags(page: str) -> set[str]:
    reader = Tags()
    reader.feed(page)
    return reader.seen


def keys(value: object) -> object:
    if isinstance(value, dict):
        return {key: keys(inner) for key, inner in value.items()}
    return [keys(inner) for inner in value] if isinstance(value, list) else None


@pytest.mark.parametrize("name", POISONS)
@pytest.mark.parametrize("writer", WRITERS)
def test_words_are_only_words(writer: str, name: str) -> None:
    poison = POISONS[name]
    text = WRITERS[writer](report(poison), comparison(poison))
    assert "a" in text
    assert not _ACTING.search(text)
    assert not _ANYWHERE.search(text)
    if writer != "github":
        assert not _COMMAND.search(text)
    if poison == LONG and writer not in WHOLE:
        assert len(text) < 150_000
    # A page and a command leave out what does not fit, and a very long quotation is no snippet.
    if poison != LONG and writer not in ("html", "github"):
        assert shape(text) == shape(WRITERS[writer](report("kata"), comparison("kata")))


@pytest.mark.parametrize("name", [name for name in POISONS if POISONS[name] != LONG])
def test_a_page_gets_no_tag_from_a_text(name: str) -> None:
    plain = ("kata", "kata " * 70)  # short and long: a page sets them differently
    known = set().union(*(tags(WRITERS["html"](report(p), comparison(p))) for p in plain))
    assert tags(WRITERS["html"](report(POISONS[name]), comparison(POISONS[name]))) <= known


def test_a_command_of_ours_ends_where_its_line_ends() -> None:
    for poison in POISONS.values():
        lines = WRITERS["github"](report(poison), comparison(poison)).splitlines()
        assert len(lines) == 4
        for line in lines:
            command = re.fullmatch(r"::(error|warning|notice) ([^\n]*?)::([^\n]*)", line)
            assert command is not None
            properties = dict(part.split("=", 1) for part in command[2].split(","))
            assert set(properties) <= {"title", "file", "line", "endLine", "col", "endColumn"}
            assert "-" in properties["title"]
            assert len(line) < 65536


@pytest.mark.parametrize("name", ["surrogates", "control characters", "direction"])
def test_json_says_what_was_written(name: str) -> None:
    record = json.loads(WRITERS["json"](report(POISONS[name]), comparison("a")))
    assert record["claims"][1]["quote"] == POISONS[name]


def test_markdown_calls_nobody_and_links_nowhere() -> None:
    """Outside of code marks, in which nothing acts."""

    def told(poison: str) -> str:
        return re.sub("`[^`\n]*`", "", WRITERS["markdown"](report(poison), comparison("a")))

    assert not re.search(r"[@#]\w", told(POISONS["mention"]))
    text = told(POISONS["link"])
    assert not re.search(r"(?<!\\)[\[\]]|https?://|www\.", text)
