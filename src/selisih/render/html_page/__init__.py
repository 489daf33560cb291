"""html_page, html_pages: a report for an editor, as one self-contained page or as a folder of pages; readable without
JavaScript or a network."""

from __future__ import annotations

from typing import Any

from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.model.spot import part_text
from selisih.render.html_page.desk import Desk, clipped, desk, source_name
from selisih.render.html_page.environment import STYLE_FILE, drawn, style
from selisih.render.html_page.findings import finding_views
from selisih.render.html_page.overview import by_severity, lines, since, source_lines
from selisih.render.html_page.tables import rows_of, story_views
from selisih.render.html_page.texts import MOST_TEXT, article_views

__all__ = ["html_page", "html_pages", "wants_pages"]

_MOST_UNREAD = 40
_MANY = 100  # findings or articles from which one page is too long to read


def wants_pages(report: Report) -> bool:
    """Whether a report is too large for one page."""
    text = sum(len(article.text) for article in report.articles)
    return len(report.findings) > _MANY or len(report.articles) > _MANY or text > MOST_TEXT


def html_page(report: Report, language: str = "id", before: tuple[Finding, ...] | None = None) -> str:
    """The one page of a report, its own words in Indonesian (`id`) or English (`en`); articles keep their language.
    `before` are the findings of the last report."""
    return drawn(language, "page.html.jinja", _views(desk(report, language, before=before)))


def html_pages(report: Report, language: str = "id", before: tuple[Finding, ...] | None = None) -> dict[str, str]:
    """The pages of a report by file name: an overview, a page a story, a page an article, and what they look like."""
    here = desk(report, language, paged=True, before=before)
    views = _views(here)
    pages = {"index.html": drawn(language, "index.html.jinja", views), STYLE_FILE: style()}
    for story in views["stories"]:
        findings = [views["findings"][n - 1] for n in story.findings]
        told = {"story": story, "findings": findings, "home": here.overview(), "paged": True}
        pages[story.href] = drawn(language, "story.html.jinja", told)
    known = {story.number for story in views["stories"]}
    for article in views["articles"]:
        story_href = here.story_at(article.story) if article.story in known else ""
        told = {"a": article, "story_href": story_href, "home": here.overview(), "paged": True}
        pages[article.href] = drawn(language, "article.html.jinja", told)
    return pages


def _views(here: Desk) -> dict[str, Any]:
    """Everything the pages show."""
    numbers = range(1, len(here.findings) + 1)
    stories, views = story_views(here), finding_views(here)
    return {
        "paged": here.paged,
        "home": here.overview(),
        "report": here.report,
        "severities": by_severity(here, numbers),
        "open": sum(finding.standing is None for finding in here.findings),
        "findings": views,
        "lines": lines(here, numbers if here.paged else numbers[here.told :]),
        "homeless": [view for view in views if not here.story_of(here.findings[view.number - 1])],
        "stories": stories,
        "tallies": {story.number: by_severity(here, story.findings) for story in stories},
        "sources": source_lines(here),
        "since": since(here),
        "articles": article_views(here, rows_of(stories)),
        "unread": _unread(here),
        "unread_left": max(0, len(here.report.unread) - _MOST_UNREAD),
    }


def _unread(here: Desk) -> list[tuple[str, str, str, str]]:
    """Words found but not understood: source, address of the article, the words, why."""
    out = []
    for one in here.report.unread[:_MOST_UNREAD]:
        article = here.articles.get(one.article)
        if article is not None:
            words = clipped(part_text(article, one.part)[one.start : one.end], 80)
            out.append((source_name(article), here.article_at(article.id), words, one.reason))
    return out
