"""selisih check: where articles cannot all be true."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.formats import View, deliver, outputs
from selisih.cli.options import (
    Baseline,
    Config,
    Dated,
    Facts,
    FailOn,
    Formats,
    Isolated,
    Lang,
    PathsOrDraft,
    Today,
    Verbose,
    Waivers,
)
from selisih.cli.steps import Against, changed_since, configured, decided, examined, finish, saved, vouched

_NONE: list[str] = []  # no path at all, which is enough for --show-settings

_TEXT = ["text"]


def check(
    paths: PathsOrDraft = _NONE,
    formats: Formats = _TEXT,
    fail_on: Annotated[FailOn, typer.Option(help="The mildest severity that makes the exit code 1.")] = FailOn.error,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    against: Annotated[
        list[str] | None,
        typer.Option("--against", metavar="PATH", help="Known articles or stored claims to compare with."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="REV", help="Of PATH only what git says changed since a revision.")
    ] = None,
    cache: Annotated[
        Path, typer.Option("--cache", metavar="FOLDER", help="Where --against keeps what it has read.")
    ] = Path(".selisih_cache"),
    no_snippets: Annotated[
        bool, typer.Option("--no-snippets", help="Show no words of the articles: places and values only.")
    ] = False,
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
    baseline: Baseline = None,
    update_baseline: Annotated[
        bool, typer.Option("--update-baseline", help="Write what is found now to the baseline.")
    ] = False,
    waivers: Waivers = None,
    facts: Facts = None,
    today: Today = None,
    config: Config = None,
    isolated: Isolated = False,
    show_settings: Annotated[bool, typer.Option("--show-settings", help="Print the settings and exit.")] = False,
) -> None:
    """Say where articles cannot all be true.

    \b
    Example:
        selisih check articles/
        selisih check articles/ --format json > record.json
        selisih check - --published 2023-03-24 < draft.md
        selisih check new.md --against archive/
        selisih check articles/ --since origin/main --against articles/
        selisih check articles/ --baseline baseline.json --update-baseline

    Exit code: 0 nothing as severe as --fail-on, 1 findings, 2 something could not be read, 130 interrupted.
    """
    wanted = outputs(formats)
    from selisih import terminal
    from selisih.stages.baseline import gone, left_standing, renewed
    from selisih.stages.select import codes_told, failing

    settings, source = configured(config, isolated)
    if show_settings:
        from selisih.render.settings_toml import settings_toml

        terminal.write(settings_toml(settings, source))
        return
    if not paths:
        raise typer.BadParameter("give a file or folder", param_hint="PATH")
    decisions = decided(settings, waivers, baseline, update_baseline)
    known_ones = Against(against, cache) if against else None
    sheet = vouched(settings, facts, lang)
    run = examined(changed_since(paths, since, lang), published, lang, settings, decisions, today, known_ones, sheet)
    left, written = len(gone(run.report, decisions.baseline)), True
    if update_baseline:
        from selisih.files.baseline import baseline_text

        known = renewed(run.report, decisions.baseline)
        written = saved([(Path(decisions.path), baseline_text(known))], lang)
        run = run._replace(report=left_standing(run.report, known, decisions.path))
    report = run.report
    if no_snippets:
        from selisih.stages.withhold import withhold

        report = withhold(report)
    failed = () if fail_on is FailOn.never else failing(report, settings, fail_on)
    checks = {article.id: codes_told(article.path, settings) for article in report.articles}
    view = View(terminal.width(), terminal.ink(), verbose, lang, failed, checks)
    delivered = deliver(report, wanted, view)
    found = bool(failed) and not exit_zero
    finish(run, lang, verbose, found=found, written=written and delivered, gone=left, updated=update_baseline)
