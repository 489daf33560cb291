"""selisih report: pages for an editor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Baseline, Config, Dated, Facts, Isolated, Lang, PathsOrDraft, Today, Verbose, Waivers
from selisih.cli.steps import configured, decided, examined, finish, saved, vouched


def report(
    paths: PathsOrDraft,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="FOLDER|FILE", help="A folder for index.html, or one .html or .md file."
        ),
    ] = Path("reports"),
    pages: Annotated[
        bool | None,
        typer.Option(
            "--pages/--one-page", help="A page a story and an article; else only where one would be too long."
        ),
    ] = None,
    since_record: Annotated[
        Path | None,
        typer.Option(metavar="RECORD", help="An earlier JSON record, or a report's folder: what it lacks is new."),
    ] = None,
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
    baseline: Baseline = None,
    waivers: Waivers = None,
    facts: Facts = None,
    today: Today = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Write pages for an editor: what differs, who says which, the sources side by side.

    \b
    Example:
        selisih report articles/ -o reports/
        selisih report articles/ -o today.html
        selisih report articles/ -o comment.md
        selisih report articles/ -o reports/ --since-record yesterday.json

    A folder gets record.json, too: the next report into it tells what is new.
    """
    from selisih import terminal
    from selisih.engines.reports import first_of, last_findings, report_files

    before = last_findings(output, since_record)
    settings = configured(config, isolated).settings
    decisions, sheet = decided(settings, waivers, baseline), vouched(settings, facts, lang)
    run = examined(paths, published, lang, settings, decisions, today, facts=sheet)
    written = saved(report_files(run.report, output, lang, pages, before), lang)
    if written:
        terminal.write(f"{first_of(output)}\n")
    finish(run, lang, verbose, written=written)
