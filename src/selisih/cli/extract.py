"""selisih extract: what articles claim."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Config, Dated, Isolated, Lang, PathsOrDraft, Verbose
from selisih.cli.steps import configured, finish, read, saved


def extract(
    paths: PathsOrDraft,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Write JSON Lines, a file an article, for --against."),
    ] = None,
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """List what articles claim: dates, money, percentages, counts, limits, titles, quotations, offices.

    \b
    Example:
        selisih extract articles/tirto.md
        selisih extract articles/ -o claims/
    """
    from selisih import terminal
    from selisih.engines import local

    settings = configured(config, isolated).settings
    shelf, written = read(paths, published, lang, settings), True
    if output is None:
        run = local.extract(shelf, settings)
        from selisih.render.claims_table import claims_table

        terminal.write(claims_table(run.report, terminal.width(), terminal.ink(), verbose))
    else:
        from selisih.engines.known import store

        run, files = store(shelf, settings, output)
        written = saved(files, lang)
    finish(run, lang, verbose, judged=False, written=written)
