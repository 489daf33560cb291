"""pages: what the desk shows, filled in from its templates and those of the report."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup, escape

from selisih.render.html_page import html_pages
from selisih.render.html_page.desk import desk
from selisih.render.html_page.environment import STYLE_FILE, UNPRINTABLE, environment, printable, style
from selisih.render.html_page.findings import FindingView, finding_views
from selisih.review.project import Looked

FILES = {
    STYLE_FILE: "text/css; charset=utf-8",
    "desk.css": "text/css; charset=utf-8",
    "desk.js": "text/javascript; charset=utf-8",
}


class Drawn(NamedTuple):
    """A check drawn in a language: its findings as cards by fingerprint, and the pages of its report by file name."""

    cards: Mapping[str, FindingView]
    pages: Mapping[str, str]


def drawn(looked: Looked, language: str) -> Drawn:
    """The cards and pages of a check."""
    laid_out = desk(looked.report, language, paged=True)
    views = zip(laid_out.findings, finding_views(laid_out), strict=False)
    return Drawn({finding.fingerprint: view for finding, view in views}, html_pages(looked.report, language))


def page(language: str, template: str, views: Mapping[str, Any]) -> str:
    """A page of the desk."""
    return printable(_templates(language).get_template(template).render(views))


def typed(text: str) -> Markup:
    """A text as it was typed, for a field to hold it again: what a page must not hold as it is, is spelled out."""
    return Markup(UNPRINTABLE.sub(lambda sign: f"&#{ord(sign[0])};", str(escape(text.replace("\r\n", "\n")))))


def sheet(name: str) -> str:
    """A style sheet or script by its name."""
    return style() if name == STYLE_FILE else files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _templates(language: str) -> Environment:
    """The report's templates and the desk's own, with everything escaped, speaking a language."""
    shared = environment(language)
    own = PackageLoader("selisih.review", "templates")
    return shared.overlay(loader=ChoiceLoader([own, shared.loader or own]))
