"""What several commands do alike: read, examine, write, give the account of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import typer

if TYPE_CHECKING:
    from selisih.engines.local import Run
    from selisih.files.config import Found
    from selisih.files.read import Shelf
    from selisih.model.decision import Decisions
    from selisih.model.fact import Vouched
    from selisih.settings import Settings

FOUND, BROKEN, INTERRUPTED = 1, 2, 130


class Against(NamedTuple):
    """Known articles to set new ones beside, and the folder that keeps what was read of them."""

    paths: list[str]
    cache: Path


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


def configured(config: Path | None, isolated: bool) -> Found:
    """The settings to go by, and where they are from."""
    from selisih.files.config import Found, settings_at
    from selisih.settings import Settings

    if config and isolated:
        raise typer.BadParameter("--config and --isolated exclude each other", param_hint="--isolated")
    return Found(Settings()) if isolated else settings_at(Path.cwd(), config)


def decided(settings: Settings, waivers: Path | None, baseline: Path | None = None, update: bool = False) -> Decisions:
    """What has been decided: waivers, and the baseline where one is named, which need not be there to be updated."""
    from selisih.files.baseline import read_baseline
    from selisih.files.waivers import read_waivers
    from selisih.model.decision import Decisions

    path = baseline or (Path(settings.baseline) if settings.baseline else None)
    if update and path is None:
        raise typer.BadParameter("--update-baseline needs --baseline FILE", param_hint="--baseline")
    known = read_baseline(path) if path and (path.exists() or not update) else ()
    settled = read_waivers(waivers or Path(settings.waivers), must=waivers is not None)
    return Decisions(settled, known, path.as_posix() if path else "")


def vouched(settings: Settings, facts: Path | None, lang: str | None) -> tuple[Vouched, ...]:
    """The facts of the fact sheet; exits where one of them cannot be understood."""
    from selisih import terminal
    from selisih.engines import local

    read, refused = local.vouched(facts or Path(settings.facts), settings, must=facts is not None)
    for error in refused:
        terminal.complain(error, lang)
    if refused:
        raise typer.Exit(BROKEN)
    return read


def day(given: datetime | None) -> date:
    """The day a run goes by: the one given, else today."""
    return given.date() if given else date.today()


def examined(
    paths: list[str],
    published: str | None,
    lang: str | None,
    settings: Settings,
    decisions: Decisions,
    today: datetime | None = None,
    known: Against | None = None,
    facts: Sequence[Vouched] = (),
) -> Run:
    from selisih.engines import local

    shelf = read(paths, published, lang, settings)
    if known is None:
        return local.check(shelf, settings, day(today), decisions, lang, facts)
    from selisih import terminal
    from selisih.engines.against import against

    run = against(shelf, known.paths, known.cache, settings, day(today), decisions, lang, facts)
    for error in run.shelf.refused[len(shelf.refused) :]:
        terminal.complain(error, lang)
    return run


def read(paths: list[str], published: str | None, lang: str | None, settings: Settings) -> Shelf:
    """The articles; exits at once where there is none at all."""
    from selisih.engines import local

    shelf = local.read(paths, settings, sys.stdin.buffer, published)
    told(shelf, lang)
    if not shelf.articles:
        raise typer.Exit(BROKEN)
    return shelf


def told(shelf: Shelf, lang: str | None) -> None:
    """Says on standard error what was read with a doubt and what could not be read."""
    from selisih import terminal

    for sentences in shelf.doubts:
        terminal.say("warning", sentences[lang or "en"])
    for error in shelf.refused:
        terminal.complain(error, lang)


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
    run: Run,
    lang: str | None,
    verbose: bool,
    *,
    judged: bool = True,
    found: bool = False,
    written: bool = True,
    gone: int = 0,
    updated: bool = False,
) -> None:
    """Gives the account of the run and exits where the code is not 0: what could not be read or written outweighs
    what was found."""
    from selisih import terminal
    from selisih.languages.program import said
    from selisih.render.account import account

    shelf = run.shelf
    for path in shelf.passed if verbose else ():
        terminal.say("note", f"{path}: {said(lang, 'account', 'passed_over')}")
    terminal.tell(account(run.report, len(shelf.refused), len(shelf.passed), lang, judged, gone, updated))
    if shelf.refused or not written:
        raise typer.Exit(BROKEN)
    if found:
        raise typer.Exit(FOUND)
