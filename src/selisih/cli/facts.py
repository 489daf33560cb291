"""selisih facts: the fact sheet, as selisih understands it, and what is added to it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Config, Facts, Isolated, Lang, Today, Written
from selisih.cli.steps import BROKEN, configured, day

facts = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Read the fact sheet, and add to it.")


@facts.callback()
def sheet() -> None:
    """Read the fact sheet, on which check and report rest: what a desk vouches for; add to it."""


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


@facts.command(short_help="Add a fact.")
def add(
    statement: Annotated[str, typer.Argument(metavar="[STATEMENT]", help="The fact in one sentence.")] = "",
    source: Annotated[str, typer.Option("--source", metavar="TEXT", help="Who says so.")] = "",
    title: Annotated[
        list[str] | None, typer.Option("--title", metavar="TITLE", help="Instead: a title of a document that is right.")
    ] = None,
    measure: Annotated[str, typer.Option(metavar="NAME", help="What the figure is a figure of.")] = "",
    name: Annotated[list[str] | None, typer.Option(metavar="NAME", help="Whose it is, in every spelling.")] = None,
    place: Annotated[list[str] | None, typer.Option(metavar="PLACE", help="Where it holds.")] = None,
    period: Annotated[str, typer.Option(metavar="PERIOD", help="What it covers: 2023, 2023-05.")] = "",
    valid_from: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The first day on which it holds.")
    ] = None,
    valid_until: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="The last one.")
    ] = None,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who adds it; else git's user.name.")] = "",
    language: Written = None,
    sheet: Facts = None,
    today: Today = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Add a fact, and say what is understood of it. Everything else in the sheet stays as it is.

    \b
    Example:
        selisih facts add "Produksi beras Indonesia 2023: 30,9 juta ton" --source "BPS, 1 March 2024"
        selisih facts add --title "Undang-Undang Cipta Kerja" --source "Lembaran Negara"

    Exit code: 0 it is added, 2 nothing could be compared with it.
    """
    from selisih import terminal
    from selisih.engines import local
    from selisih.files.facts import add_fact
    from selisih.files.git import user_name
    from selisih.model.fact import Fact
    from selisih.render.facts_table import facts_table

    settings = configured(config, isolated).settings
    path = sheet or Path(settings.facts)
    made = Fact(
        path.as_posix(),
        source,
        " ".join(statement.split()),
        tuple(title or ()),
        language or settings.language,
        measure,
        tuple(name or ()),
        tuple(place or ()),
        period,
        valid_from.date().isoformat() if valid_from else "",
        valid_until.date().isoformat() if valid_until else "",
        by or user_name(),
        day(today).isoformat(),
    )
    read = local.fit(made, settings)
    add_fact(path, made, settings)
    terminal.write(facts_table([read], terminal.width(), terminal.ink()))
