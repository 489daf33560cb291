"""selisih diff: what two sides say, by both, by one only, otherwise; or what changed in an article."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from selisih.cli.options import As, Config, Format, Isolated, Lang, Verbose
from selisih.cli.steps import BROKEN, configured, finish, told


def diff(
    a: Annotated[str, typer.Argument(metavar="A", help="An article, a folder of them, or of stored claims.")],
    b: Annotated[str | None, typer.Argument(metavar="[B]", help="Another; none with --git.")] = None,
    git: Annotated[
        str | None, typer.Option("--git", metavar="REV", help="Compare article A with what it was at a git revision.")
    ] = None,
    form: As = Format.text,
    lang: Lang = None,
    verbose: Verbose = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Compare what two articles or folders say: by both, by one only, more precisely by one, otherwise.

    Of two versions of one article it tells what changed: the headline first, then figures, dates, quotations. A sentence
    written anew with the same facts is no change.

    \b
    Example:
        selisih diff articles/tirto.md articles/detik.md
        selisih diff yesterday/ today/
        selisih diff --git HEAD~1 articles/tirto.md
    """
    from selisih import terminal
    from selisih.engines import local
    from selisih.engines.sides import compared, sides

    if (b is None) == (git is None):
        raise typer.BadParameter("give a second article or folder, or a revision with --git", param_hint="B")
    settings = configured(config, isolated).settings
    if b is None:
        run = local.versions(a, git or "", settings)
        comparison = local.compare_versions(run)
    else:
        two = sides(a, b, settings, sys.stdin.buffer)
        told(two.shelf, lang)
        if not all(two.articles):
            raise typer.Exit(BROKEN)
        run, comparison = compared(two, settings, lang)
    tongue = lang or local.tongue(run.report)
    if form is Format.json:
        from selisih.render.diff_record import diff_record

        written = diff_record(comparison)
    elif form is Format.markdown:
        from selisih.render.diff_markdown import diff_markdown

        written = diff_markdown(comparison, tongue)
    elif form is Format.html:
        from selisih.render.html_page.diff import diff_page

        written = diff_page(comparison, tongue)
    else:
        from selisih.render.diff_lines import diff_lines

        written = diff_lines(comparison, terminal.width(), terminal.ink(), tongue)
    terminal.write(written)
    finish(run, lang, verbose, judged=False)
