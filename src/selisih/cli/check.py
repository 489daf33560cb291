"""selisih check: where articles cannot all be true."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import As, Dated, FailOn, Format, Lang, PathsOrDraft, Verbose
from selisih.cli.steps import Against, changed_since, examined, finish


def check(
    paths: PathsOrDraft,
    form: As = Format.text,
    fail_on: Annotated[FailOn, typer.Option(help="The mildest severity that makes the exit code 1.")] = FailOn.error,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="PATH", help="Known articles to compare with; only the new are judged."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REV", help="Of PATH only what git says changed since a revision.")
    ] = None,
    cache: Annotated[
        Path, typer.Option("--cache", metavar="FOLDER", help="Where --against keeps what it has read.")
    ] = Path(".selisih_cache"),
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
) -> None:
    """Say where articles cannot all be true.

    \b
    Example:
        selisih check articles/
        selisih check articles/ --format json > record.json
        selisih check - --published 2023-03-24 < draft.md
        selisih check new.md --against archive/
        selisih check articles/ --since origin/main --against articles/

    Exit code: 0 nothing as severe as --fail-on, 1 findings, 2 something could not be read, 130 interrupted.
    """
    from selisih import terminal
    from selisih.settings import Settings
    from selisih.stages.select import failing

    run = examined(changed_since(paths, since, lang), published, lang, Against(against, cache) if against else None)
    report = run.report
    if form is Format.json:
        from selisih.render.json_record import json_record

        terminal.write(json_record(report))
    else:
        from selisih.render.text_lines import Page, text_lines

        terminal.write(text_lines(report, Page(terminal.width(), terminal.ink(), verbose)))
    quiet = exit_zero or fail_on is FailOn.never
    finish(run, lang, verbose, found=not quiet and bool(failing(report, Settings(), fail_on)))
