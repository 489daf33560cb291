"""html_page: a report as one self-contained page for an editor, readable without JavaScript or a network."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from selisih.model.finding import SEVERITIES
from selisih.model.report import Report
from selisih.render.html_page.desk import Desk, clipped, desk, sign, source_name
from selisih.render.html_page.findings import FindingView, finding_views
from selisih.render.html_page.tables import StoryView, story_views
from selisih.render.html_page.texts import article_views
from selisih.render.html_page.wording import shown_count

__all__ = ["html_page"]

_MOST_UNREAD = 40

# What HTML cannot hold (control characters, halves of surrogate pairs), one sign for one so that nothing shifts.
_BROKEN = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127, *range(0xD800, 0xE000)), "\ufffd")


def html_page(report: Report, language: str = "id") -> str:
    """The page of a report, its own words in Indonesian (`id`) or English (`en`); articles keep their language."""
    here = desk(report, language)
    findings, stories = finding_views(here), story_views(here)
    style, policy = _style()
    return _environment().get_template("page.html.jinja").render(
        w=here.words,
        counted=here.counted,
        shown=lambda number: shown_count(number, language),
        style=style,
        policy=policy,
        report=report,
        sources=len({source_name(article) for article in report.articles}),
        severities=_severities(here),
        findings=findings,
        findings_left=len(here.findings) - len(findings),
        stories=stories,
        articles=article_views(here, _linked(findings, stories)),
        unread=_unread(here),
        unread_left=max(0, len(report.unread) - _MOST_UNREAD),
    )  # fmt: skip


def _severities(here: Desk) -> list[tuple[str, str, int]]:
    """Severity, its sign and how many findings have it, the worst first."""
    counts = Counter(finding.severity for finding in here.findings)
    return [(severity, sign(severity), counts[severity]) for severity in reversed(SEVERITIES)]


def _linked(findings: tuple[FindingView, ...], stories: tuple[StoryView, ...]) -> Iterator[str]:
    """The anchors of all claims that the page links to."""
    for finding in findings:
        for side in finding.sides:
            yield from (passage.anchor for passage in (*side.shown, *side.folded))
        if finding.titles:
            yield from (anchor for row in finding.titles.rows for _, anchor in row.sources)
    for story in stories:
        yield from (e.anchor for row in (*story.rows, *story.folded) for cell in row.cells for e in cell.entries)
        yield from (entry.anchor for alone in story.alone for entry in alone.entries)
        yield from (anchor for found in story.titles for row in found.rows for _, anchor in row.sources)


def _unread(here: Desk) -> list[tuple[str, str, str, str]]:
    """Words found but not understood: source, place of the article, the words, why."""
    out = []
    for one in here.report.unread[:_MOST_UNREAD]:
        article = here.articles.get(one.article)
        if article is not None:
            text = article.title if one.part == "title" else article.text
            out.append(
                (source_name(article), here.place[article.id], clipped(text[one.start : one.end], 80), one.reason)
            )
    return out


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader(__name__, "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        finalize=_sound,
    )


def _sound(value: object) -> object:
    """Text that HTML can hold; Markup stays Markup."""
    return value.translate(_BROKEN) if isinstance(value, str) else value


@cache
def _style() -> tuple[Markup, str]:
    """The style sheet, and the content policy that allows it and nothing else."""
    text = files(__package__).joinpath("templates/page.css").read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
