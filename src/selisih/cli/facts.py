"""selisih facts: the fact sheet, as selisih understands it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Config, Isolated, Lang
from selisih.cli.steps import BROKEN, configured

facts = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Read the fact sheet.")


@facts.callback()
def sheet() -> None:
    """Read the fact sheet, on which check and report rest: what a desk vouches for."""


@facts.command(short_help="Say what is understood of each fact.")
def check(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="The fact sheet; else claims/facts.toml.")
    ] = None,
    lang: Lang = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Say what is understood of each fact, and what cannot be.

    \b
    Example:
        selisih facts check
        selisih facts check claims/facts.toml

    Exit code: 0 all is understood, 2 something is not.
    """
    from selisih import terminal
    from selisih.engines import local
    from selisih.render.facts_table import facts_table

    settings = configured(config, isolated).settings
    read, refused = local.vouched(file or Path(settings.facts), settings, must=True)
    terminal.write(facts_table(read, terminal.width(), terminal.ink()))
    for error in refused:
        terminal.complain(error, lang)
    if refused:
        raise typer.Exit(BROKEN)
