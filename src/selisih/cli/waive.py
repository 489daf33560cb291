"""selisih waive: a finding left standing, with a reason, in the file of waivers."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Config, Isolated, Lang, Today, Waivers
from selisih.cli.steps import configured, day, examined


def waive(
    fingerprint: Annotated[str, typer.Argument(metavar="FINGERPRINT", help="As check --verbose shows it.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why the words may stay.")],
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who decided so.")],
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PATH]...", help="The articles, to name the finding's code and theirs."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option("--until", formats=["%Y-%m-%d"], metavar="DATE", help="The last day the waiver holds."),
    ] = None,
    waivers: Waivers = None,
    today: Today = None,
    lang: Lang = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Leave a finding standing: a waiver of the same finding is replaced, everything else in the file stays.

    \b
    Example:
        selisih waive 3f9a5c7e9b1d2468 articles/ --reason "so in the ruling" --by Sari --until 2024-12-31
    """
    from selisih import terminal
    from selisih.files.troubles import misused
    from selisih.files.waivers import add_waiver
    from selisih.model.decision import Decisions, Waiver
    from selisih.stages.baseline import about, told_by

    settings = configured(config, isolated).settings
    made = Waiver(fingerprint, "", reason, by, day(today).isoformat(), until.date().isoformat() if until else "")
    if paths:
        from dataclasses import replace

        report = examined(paths, None, lang, settings, Decisions(), today).report
        finding = next((f for f in report.findings if f.fingerprint == fingerprint), None)
        if finding is None:
            raise misused("no_such_finding", fingerprint)
        made = replace(made, code=finding.code, articles=about(finding, told_by(report)))
    path = waivers or Path(settings.waivers)
    add_waiver(path, made)
    terminal.write(f"{path.as_posix()}\n")
