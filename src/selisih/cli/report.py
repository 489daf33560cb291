"""selisih report: one page for an editor."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from selisih.cli.options import Dated, Lang, PathsOrDraft, Verbose
from selisih.cli.steps import examined, finish, saved


def report(
    paths: PathsOrDraft,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="Where to write index.html.")] = Path(
        "reports"
    ),
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
) -> None:
    """Write one page for an editor: what differs, who says which, the sources side by side.

    \b
    Example:
        selisih report articles/ -o reports/
    """
    from selisih import terminal
    from selisih.engines.local import tongue
    from selisih.render.html_page import html_page

    run = examined(paths, published, lang)
    page = output / "index.html"
    written = saved([(page, html_page(run.report, lang or tongue(run.report)))], lang)
    if written:
        terminal.write(f"{page}\n")
    finish(run, lang, verbose, written=written)
