"""Cases: whole stories as readable Markdown.

    # What the story shows
    Why it matters, in a sentence or two.

    ## Kabar Timur, 2022-11-22T10:00+07:00 (id)
    The article.

    ## Expect
    - error count-conflict: 25 orang | 31 orang
    - error weekday-mismatch: Rabu (22/3/2024); likely 2023-03-22
    - no notes

    ## Todo
    - what does not hold yet, as under Expect

An article's date and language may be left out. `|` parts the sides of a finding; words of a side stand in the claims of
that side. Any other error or warning is a failure (`nothing more`, which may stand under Todo, too).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.text.article import Article

NOTHING_MORE, NO_NOTES = "nothing more", "no notes"

_SECTION = re.compile(r"^## +(.+)$", re.MULTILINE)
_HEAD = re.compile(r"(?P<source>[^,(]+?)(?:, *(?P<published>[0-9][^ ()]*))?(?: *\((?P<language>\w\w)\))?")
_LINE = re.compile(
    r"(?P<severity>error|warning|note) (?P<code>[a-z-]+): (?P<sides>.+?)(?:; likely (?P<likely>\S+))?(?: *# .*)?"
)


class Case(NamedTuple):
    """One file: its articles, what is expected, and what is not reached yet."""

    name: str
    articles: tuple[Article, ...]
    expect: tuple[str, ...]
    todo: tuple[str, ...]


class Expected(NamedTuple):
    """One line of a list, read."""

    severity: str
    code: str
    sides: tuple[str, ...]
    likely: str | None


def case(path: Path) -> Case:
    """The case of a file; raises ValueError for a line that cannot be read."""
    _, *parts = _SECTION.split(path.read_text(encoding="utf-8"))
    articles: list[Article] = []
    lists: dict[str, tuple[str, ...]] = {"Expect": (), "Todo": ()}
    for head, body in zip(parts[::2], parts[1::2], strict=True):
        if head.strip() in lists:
            lists[head.strip()] = tuple(re.findall(r"^- (.+)$", body, re.MULTILINE))
        else:
            articles.append(_article(head.strip(), body.strip() + "\n"))
    if not articles or not lists["Expect"] + lists["Todo"]:
        raise ValueError(f"{path.name}: a case needs articles and a list of what is expected")
    return Case(path.stem, tuple(articles), lists["Expect"], lists["Todo"])


def expected(line: str) -> Expected:
    """A line such as `error count-conflict: 25 orang | 31 orang`."""
    match = _LINE.fullmatch(line.strip())
    if match is None:
        raise ValueError(f"cannot read {line!r}")
    sides = tuple(side.strip() for side in match["sides"].split(" | "))
    return Expected(match["severity"], match["code"], sides, match["likely"])


def fits(report: Report, finding: Finding, want: Expected) -> bool:
    """Whether a finding is the expected one: code, severity, words on different sides, likely reading."""
    if (finding.code, finding.severity) != (want.code, want.severity):
        return False
    if want.likely and (finding.likely is None or want.likely not in finding.likely.value):
        return False
    quotes = {claim.id: claim.quote for claim in report.claims}
    places = [
        {i for i, side in enumerate(finding.sides) if any(_within(words, quotes.get(c, "")) for c in side)}
        for words in want.sides
    ]
    return _each_its_own(places)


def _within(words: str, quote: str) -> bool:
    return words in quote or (quote != "" and quote in words)


def _each_its_own(places: list[set[int]], taken: frozenset[int] = frozenset()) -> bool:
    """Whether every expected side can have a side of the finding to itself."""
    if not places:
        return True
    return any(_each_its_own(places[1:], taken | {i}) for i in places[0] - taken)


def _article(head: str, body: str) -> Article:
    match = _HEAD.fullmatch(head)
    if match is None:
        raise ValueError(f"cannot read the heading {head!r}")
    name = re.sub(r"\W+", "-", match["source"].lower()).strip("-")
    return Article(
        id=name,
        path=f"{name}.md",
        source=match["source"],
        text=body,
        published=match["published"],
        language=match["language"] or "id",
    )
