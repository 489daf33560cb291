"""What several commands do alike: read, examine, write, give the account of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

if TYPE_CHECKING:
    from selisih.engines.local import Run
    from selisih.files.read import Shelf

FOUND, BROKEN, INTERRUPTED = 1, 2, 130


class Against(NamedTuple):
    """Known articles to set new ones beside, and the folder that keeps what was read of them."""

    paths: list[str]
    cache: Path


def examined(paths: list[str], published: str | None, lang: str | None, known: Against | None = None) -> Run:
    from selisih.engines import local
    from selisih.settings import Settings

    shelf = read(paths, published, lang)
    if known is None:
        return local.check(shelf, Settings(), date.today(), language=lang)
    from selisih import terminal
    from selisih.engines.against import against

    run = against(shelf, known.paths, known.cache, Settings(), date.today(), language=lang)
    for error in run.shelf.refused[len(shelf.refused) :]:
        terminal.complain(error, lang)
    return run


def changed_since(paths: list[str], revision: str | None, lang: str | None) -> list[str]:
    """The paths, or of the files they lead to those that changed since a git revision; exits where none did."""
    if revision is None:
        return paths
    from selisih import terminal
    from selisih.files.git import changed
    from selisih.files.walk import read_by_name
    from selisih.languages.program import said

    found = [path for path in changed(revision, paths) if read_by_name(path)]
    if not found:
        terminal.tell(said(lang, "account", "unchanged", revision=revision))
        raise typer.Exit
    return found


def read(paths: list[str], published: str | None, lang: str | None) -> Shelf:
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


def saved(texts: Iterable[tuple[Path, str]], lang: str | None) -> bool:
    """Whether every file could be written; those that could are there in full, the others not at all."""
    from selisih import terminal
    from selisih.errors import OutputError
    from selisih.files.write import write_whole

    all_of_them = True
    for path, text in texts:
        try:
            write_whole(path, text)
        except OutputError as error:
            terminal.complain(error, lang)
            all_of_them = False
    return all_of_them


def finish(
    run: Run, lang: str | None, verbose: bool, *, judged: bool = True, found: bool = False, written: bool = True
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
    if shelf.refused or not written:
        raise typer.Exit(BROKEN)
    if found:
        raise typer.Exit(FOUND)
