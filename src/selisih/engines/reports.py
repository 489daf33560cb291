"""report_files: what a report is written as, by where it goes: a folder of pages, one page, or Markdown."""

from __future__ import annotations

from pathlib import Path

from selisih.engines.local import tongue
from selisih.files.record import RECORD, earlier_findings
from selisih.files.troubles import misused
from selisih.model.finding import Finding
from selisih.model.report import Report

_FILES = (".html", ".htm", ".md")


def last_findings(output: Path, record: Path | None) -> tuple[Finding, ...] | None:
    """The findings to compare with: those of a record, else of the report that the folder holds already, else None."""
    if record is not None:
        return earlier_findings(record)
    return earlier_findings(output) if (output / RECORD).is_file() else None


def report_files(
    report: Report, output: Path, language: str | None, pages: bool | None, before: tuple[Finding, ...] | None
) -> list[tuple[Path, str]]:
    """The files of a report with their texts; in a folder the record is the last of them. Raises UsageError where pages
    are asked for and one file."""
    from selisih.render.html_page import html_page, html_pages, wants_pages
    from selisih.render.json_record import json_record
    from selisih.render.markdown_report import markdown_report

    spoken = language or tongue(report)
    if output.suffix.lower() in _FILES:
        if pages:
            raise misused("one_file", output.as_posix())
        if output.suffix.lower() == ".md":
            return [(output, markdown_report(report, spoken, before))]
        return [(output, html_page(report, spoken, before))]
    if pages or (pages is None and wants_pages(report)):
        files = html_pages(report, spoken, before)
    else:
        files = {"index.html": html_page(report, spoken, before)}
    return [*((output / name, text) for name, text in files.items()), (output / RECORD, json_record(report))]


def first_of(output: Path) -> Path:
    """The file of a report that a reader opens."""
    return output if output.suffix.lower() in _FILES else output / "index.html"
