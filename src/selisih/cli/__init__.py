"""The command line: a file a command, no logic of its own.

Every command imports what it needs itself, so that --help does not wait for what it does not need.
"""

from __future__ import annotations

import sys
from typing import Annotated, NoReturn

import typer

from selisih.cli.check import check
from selisih.cli.diff import diff
from selisih.cli.explain import explain, schema
from selisih.cli.extract import extract
from selisih.cli.facts import facts
from selisih.cli.report import report
from selisih.cli.review import review
from selisih.cli.steps import BROKEN, INTERRUPTED
from selisih.cli.waive import waive

app = typer.Typer(
    name="selisih",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def selisih(version: Annotated[bool, typer.Option("--version", help="Show the version and exit.")] = False) -> None:
    """A spell-checker for facts: it says where news articles cannot all be true.

    \b
    selisih check articles/                  findings, for a terminal or CI
    selisih report articles/ -o reports/     pages for an editor
    selisih diff tirto.md detik.md           what two sources say of the same events
    """
    if version:
        import selisih as package

        typer.echo(f"selisih {package.__version__}")
        raise typer.Exit


app.command(short_help="Say where articles cannot all be true.")(check)
app.command(short_help="List what articles claim.")(extract)
app.command(short_help="Write pages for an editor.")(report)
app.command(short_help="Decide on findings in a browser.")(review)
app.command(short_help="Compare what two articles or folders say.")(diff)
app.command(short_help="Leave a finding standing, with a reason.")(waive)
app.add_typer(facts, name="facts", short_help="Read the fact sheet.")
app.command(short_help="Tell what a finding code means.")(explain)
app.command(short_help="Print the JSON Schema of the record.")(schema)


def main() -> NoReturn:
    """Never returns: runs the command line and exits with its code."""
    import gc

    from selisih.errors import SelisihError

    # Most of what a run makes stays to its end; looking for garbage as often as Python does takes a tenth of the time.
    gc.set_threshold(50_000, 20, 100)
    try:
        app()
    except SelisihError as error:
        from selisih import terminal

        terminal.complain(error)
        sys.exit(BROKEN)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    sys.exit(0)
