"""The command line: one function a command, no logic of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from selisih.options import As, Dated, FailOn, Format, Lang, PathsOrDraft, Verbose

if TYPE_CHECKING:
    from selisih.engines.local import Run
    from selisih.files.read import Shelf

# Every command imports what it needs itself, so that --help does not wait for what it does not need.

FOUND, BROKEN, INTERRUPTED = 1, 2, 130

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
    selisih report articles/ -o reports/     one page for an editor
    selisih diff tirto.md detik.md           what two sources say of the same events
    """
    if version:
        import selisih as package

        typer.echo(f"selisih {package.__version__}")
        raise typer.Exit


@app.command(short_help="Say where articles cannot all be true.")
def check(
    paths: PathsOrDraft,
    form: As = Format.text,
    fail_on: Annotated[FailOn, typer.Option(help="The mildest severity that makes the exit code 1.")] = FailOn.error,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="Exit 0 whatever is found.")] = False,
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
) -> None:
    """Say where articles cannot all be true.

    \b
    Example:
        selisih check articles/
        selisih check articles/ --format json > record.json
        selisih check - --published 2023-03-24 < draft.md

    Exit code: 0 nothing as severe as --fail-on, 1 findings, 2 something could not be read, 130 interrupted.
    """
    from selisih import terminal
    from selisih.model.finding import SEVERITIES

    run = _examined(paths, published, lang)
    report = run.report
    if form is Format.json:
        from selisih.render.json_record import json_record

        terminal.write(json_record(report))
    else:
        from selisih.render.text_lines import Page, text_lines

        terminal.write(text_lines(report, Page(terminal.width(), terminal.ink(), verbose)))
    loud = SEVERITIES[SEVERITIES.index(fail_on) :] if fail_on is not FailOn.never and not exit_zero else ()
    _finish(run, lang, verbose, found=any(finding.severity in loud for finding in report.findings))


@app.command(short_help="List what articles claim.")
def extract(
    paths: PathsOrDraft,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Write JSON Lines, a file an article.")
    ] = None,
    published: Dated = None,
    lang: Lang = None,
    verbose: Verbose = False,
) -> None:
    """List what articles claim: dates, money, percentages, counts, limits, titles, quotations.

    \b
    Example:
        selisih extract articles/tirto.md
        selisih extract articles/ -o claims/
    """
    from selisih import terminal
    from selisih.engines import local

    run = local.extract(_read(paths, published, lang))
    saved = True
    if output is None:
        from selisih.render.claims_table import claims_table

        terminal.write(claims_table(run.report, terminal.width(), terminal.ink(), verbose))
    else:
        from selisih.files.write import file_name
        from selisih.render.json_record import claim_lines

        lines = ((output / file_name(name, ".jsonl"), text) for name, text in claim_lines(run.report).items())
        saved = _saved(lines, lang)
    _finish(run, lang, verbose, judged=False, saved=saved)


@app.command(short_help="Write one page for an editor.")
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

    run = _examined(paths, published, lang)
    page = output / "index.html"
    saved = _saved([(page, html_page(run.report, lang or tongue(run.report)))], lang)
    if saved:
        terminal.write(f"{page}\n")
    _finish(run, lang, verbose, saved=saved)


@app.command(short_help="Compare what two articles or folders say.")
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

    run = _examined([a, b], None, lang)
    found = compare(*sides(run.report, a, b), run.report.clusters)
    if form is Format.json:
        terminal.write(diff_record(found, (a, b)))
    else:
        terminal.write(diff_lines(found, (a, b), run.report, terminal.width(), terminal.ink(), lang or "en"))
    _finish(run, lang, verbose, judged=False)


@app.command(short_help="Tell what a finding code means.")
def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A finding code; none lists them all.")] = None,
    lang: Lang = None,
) -> None:
    """Tell what a finding code means, why it matters, and what to do about it.

    \b
    Example:
        selisih explain weekday-mismatch
    """
    from selisih import terminal
    from selisih.render import code_page

    language = lang or "en"
    terminal.write(code_page.code_page(code, language) if code else code_page.code_list(language))


@app.command(short_help="Print the JSON Schema of the record.")
def schema() -> None:
    """Print the JSON Schema of the record that --format json writes.

    \b
    Example:
        selisih schema > record.schema.json
    """
    from selisih import terminal
    from selisih.render.json_record import schema

    terminal.write(schema())


def main() -> NoReturn:
    """Never returns: runs the command line and exits with its code."""
    from selisih.errors import SelisihError

    try:
        app()
    except SelisihError as error:
        from selisih import terminal

        terminal.complain(error)
        sys.exit(BROKEN)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    sys.exit(0)


def _examined(paths: list[str], published: str | None, lang: str | None) -> Run:
    from selisih.engines import local
    from selisih.settings import Settings

    return local.check(_read(paths, published, lang), Settings(), lang)


def _read(paths: list[str], published: str | None, lang: str | None) -> Shelf:
    """The articles; exits at once where there is none at all."""
    from selisih import terminal
    from selisih.engines import local
    from selisih.settings import Settings

    shelf = local.read(paths, Settings(), sys.stdin.buffer, published)
    for sentences in shelf.doubts:
        terminal.say("warning", sentences[lang or "en"])
    for error in shelf.refused:
        terminal.complain(error, lang)
    if not shelf.articles:
        raise typer.Exit(BROKEN)
    return shelf


def _saved(texts: Iterable[tuple[Path, str]], lang: str | None) -> bool:
    """Whether every file could be written; those that could are there in full, the others not at all."""
    from selisih import terminal
    from selisih.errors import OutputError
    from selisih.files.write import write_whole

    saved = True
    for path, text in texts:
        try:
            write_whole(path, text)
        except OutputError as error:
            terminal.complain(error, lang)
            saved = False
    return saved


def _finish(
    run: Run, lang: str | None, verbose: bool, *, judged: bool = True, found: bool = False, saved: bool = True
) -> None:
    """Gives the account of the run and exits where the code is not 0: what could not be read or written outweighs
    what was found."""
    from selisih import terminal
    from selisih.languages.program import said
    from selisih.render.account import account

    shelf = run.shelf
    for path in shelf.passed if verbose else ():
        terminal.say("note", f"{path}: {said(lang, 'account', 'passed_over')}")
    terminal.tell(account(run.report, len(shelf.refused), len(shelf.passed), lang, judged))
    if shelf.refused or not saved:
        raise typer.Exit(BROKEN)
    if found:
        raise typer.Exit(FOUND)
