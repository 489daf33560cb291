"""The formats of `check`: one table, each a function that imports what it needs itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import typer

if TYPE_CHECKING:
    from selisih.ink import Ink
    from selisih.model.finding import Finding
    from selisih.model.report import Report


class View(NamedTuple):
    """How a run is shown: for people so many columns, colours on a terminal, and everything where that is asked for; the
    language of the program's own words, if not each article's; the findings that fail the run; and the codes that were
    looked for in each article, all of them where nothing is said."""

    width: int = 100
    ink: Ink | None = None
    verbose: bool = False
    language: str | None = None
    failing: Sequence[Finding] = ()
    checks: Mapping[str, Sequence[str]] | None = None


_SUMMARY = 1_000_000  # bytes; GitHub drops a summary that is longer than a mebibyte
_MANY = (2000, 500, 200)  # findings told in one, if they fit

Format: TypeAlias = Callable[["Report", View], str]


def _text(report: Report, view: View) -> str:
    from selisih.ink import plain
    from selisih.render.text_lines import Page, text_lines

    return text_lines(report, Page(view.width, view.ink or plain, view.verbose))


def _json(report: Report, view: View) -> str:
    from selisih.render.json_record import json_record

    return json_record(report)


def _sarif(report: Report, view: View) -> str:
    from selisih import __version__
    from selisih.render.sarif_log import sarif_log

    return sarif_log(report, str(__version__), view.language)


def _github(report: Report, view: View) -> str:
    from selisih.render.github_annotations import github_annotations

    return github_annotations(report)


def _gitlab(report: Report, view: View) -> str:
    from selisih.render.gitlab_quality import gitlab_quality

    return gitlab_quality(report)


def _junit(report: Report, view: View) -> str:
    from selisih.render.junit_xml import junit_xml

    return junit_xml(report, view.failing, view.checks)


def _rdjson(report: Report, view: View) -> str:
    from selisih.render.rdjson import rdjson

    return rdjson(report)


def _checkstyle(report: Report, view: View) -> str:
    from selisih.render.checkstyle_xml import checkstyle_xml

    return checkstyle_xml(report)


def _markdown(report: Report, view: View) -> str:
    from selisih.engines.local import tongue
    from selisih.render.markdown_report import markdown_report

    return markdown_report(report, view.language or tongue(report))


def _html(report: Report, view: View) -> str:
    from selisih.engines.local import tongue
    from selisih.render.html_page import html_page

    return html_page(report, view.language or tongue(report))


def step_summary(report: Report, language: str | None = None) -> str:
    """The findings in Markdown, as many as a summary of GitHub holds."""
    from selisih.engines.local import tongue
    from selisih.render.markdown_report import MOST, markdown_report

    for most in (*_MANY, MOST):
        text = markdown_report(report, language or tongue(report), most=most)
        if len(text.encode()) <= _SUMMARY:
            break
    return text


FORMATS: tuple[tuple[str, Format], ...] = (
    ("text", _text),
    ("json", _json),
    ("sarif", _sarif),
    ("github", _github),
    ("gitlab", _gitlab),
    ("junit", _junit),
    ("rdjson", _rdjson),
    ("checkstyle", _checkstyle),
    ("markdown", _markdown),
    ("html", _html),
)
NAMES = tuple(name for name, _ in FORMATS)


class Output(NamedTuple):
    """A format and the file it goes to, standard output where there is none."""

    name: str
    file: Path | None

    def of(self, report: Report, view: View) -> str:
        """The report in this format; a file is for no terminal."""
        return dict(FORMATS)[self.name](report, view if self.file is None else view._replace(width=100, ink=None))


def outputs(given: Sequence[str]) -> list[Output]:
    """What `--format` asks for, each `FORMAT` or `FORMAT:FILE`. Raises BadParameter for an unknown format, and where two
    would go to one place."""
    out = [_output(text) for text in given]
    for number, one in enumerate(out):
        if any(one.file == other.file for other in out[:number]):
            where = "standard output" if one.file is None else str(one.file)
            raise typer.BadParameter(f"two formats go to {where}; give FORMAT:FILE for one of them")
    return out


def _output(text: str) -> Output:
    from selisih.text.near import near

    name, colon, file = text.partition(":")
    if name not in NAMES:
        other = near(name, NAMES)
        meant = f"; did you mean {other}?" if other else ""
        raise typer.BadParameter(f"{name!r} is not one of {', '.join(NAMES)}{meant}")
    if colon and not file:
        raise typer.BadParameter(f"{text!r} names no file behind the colon")
    return Output(name, Path(file) if file else None)


def deliver(report: Report, wanted: Sequence[Output], view: View) -> bool:
    """Whether everything could be written: each format to its place, and with `github` the whole table to the summary of
    the step, where the runner names a file for it."""
    from selisih import terminal
    from selisih.cli.steps import saved
    from selisih.errors import OutputError

    for output in wanted:
        if output.file is None:
            terminal.write(output.of(report, view))
    files = [(output.file, output.of(report, view)) for output in wanted if output.file is not None]
    written = saved(files, view.language)
    summary = os.environ.get("GITHUB_STEP_SUMMARY", "")
    if summary and any(output.name == "github" for output in wanted):
        from selisih.files.write import append

        try:
            append(Path(summary), step_summary(report, view.language))
        except OutputError as error:
            terminal.complain(error, view.language)
            written = False
    return written
