"""selisih review: a desk for deciding on findings, in a browser on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Baseline, Config, Facts, Isolated, Lang, Today, Waivers
from selisih.cli.steps import configured, day, decided


def review(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Files and folders; articles/.")
    ] = None,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="What to bind to; others than this machine need a token.")
    ] = ("127.0.0.1"),
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 8737,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides; else git's user.name.")] = "",
    lang: Lang = None,
    waivers: Waivers = None,
    baseline: Baseline = None,
    facts: Facts = None,
    today: Today = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Open the review desk: one finding at a time, decided with one key, never asked twice.

    \b
    Example:
        selisih review articles/
        selisih review articles/ --port 9000 --by Sari

    What is dismissed goes to claims/waivers.toml with its reason, where selisih check finds it, what is accepted to the
    same file; the value that is right goes to claims/facts.toml, where a fact can say it. The desk is reached from this
    machine only, unless --host says otherwise; then a token guards it.
    """
    from dataclasses import replace

    from selisih import terminal
    from selisih.files.git import user_name
    from selisih.files.troubles import misused

    try:
        from selisih.review.serve import serve
    except ModuleNotFoundError as error:
        raise misused("no_extra", "review", extra="review", module=error.name) from error

    settings = configured(config, isolated).settings
    if waivers:
        settings = replace(settings, waivers=str(waivers))
    if facts:
        settings = replace(settings, facts=str(facts))
    decisions = decided(settings, None, baseline)
    day(today)  # a wrong date is told now
    serve(
        Path.cwd(),
        paths or ["articles"],
        settings,
        decisions,
        lambda: day(today),
        (host, port),
        by or user_name(),
        lang,
        lambda address: terminal.write(f"{address}\n"),
    )
