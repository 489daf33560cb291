"""selisih diff: what two sides say, by both, by one only, otherwise."""

from __future__ import annotations

from typing import Annotated

import typer

from selisih.cli.options import As, Format, Lang, Verbose
from selisih.cli.steps import examined, finish


def diff(
    a: Annotated[str, typer.Argument(metavar="A", help="An article or a folder of them.")],
    b: Annotated[str, typer.Argument(metavar="B", help="Another.")],
    form: As = Format.text,
    lang: Lang = None,
    verbose: Verbose = False,
) -> None:
    """Compare what two articles or folders say: by both, by one only, more precisely by one, otherwise.

    \b
    Example:
        selisih diff articles/tirto.md articles/detik.md
        selisih diff yesterday/ today/
    """
    from selisih import terminal
    from selisih.engines.local import sides
    from selisih.render.diff_lines import diff_lines, diff_record
    from selisih.stages.diff import compare

    run = examined([a, b], None, lang)
    found = compare(*sides(run.report, a, b), run.report.clusters)
    if form is Format.json:
        terminal.write(diff_record(found, (a, b)))
    else:
        terminal.write(diff_lines(found, (a, b), run.report, terminal.width(), terminal.ink(), lang or "en"))
    finish(run, lang, verbose, judged=False)
