"""Every command of README.md is run, and the output shown there is the real one."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from console import Command, commands, run, shows
from repository import git

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
COMMANDS = commands(README)
FOUND = 1  # exit code of `selisih check` where it finds errors: no failure of the command


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the sample articles, in which commands may write."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("articles", "claims"):
        shutil.copytree(ROOT / name, folder / name)
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "The sample articles")):
        git(folder, *command)
    return folder


Run = Callable[[Command], CompletedProcess[str]]


@pytest.fixture(scope="module")
def done(desk: Path) -> Run:
    """What a command comes to. One may need what those before it wrote, so they are run first, each once, in whatever process
    of several this test is."""
    results: dict[Command, CompletedProcess[str]] = {}

    def upto(command: Command) -> CompletedProcess[str]:
        for one in COMMANDS[: COMMANDS.index(command) + 1]:
            if one not in results and not one.line.startswith("make "):
                results[one] = run(one.line, desk)
        return results[command]

    return upto


@pytest.mark.parametrize("command", [pytest.param(c, id=c.line) for c in COMMANDS])
def test_command(command: Command, done: Run) -> None:
    if command.line.startswith("make "):
        made(command)
        return
    told = done(command)
    assert told.returncode in (0, FOUND), told.stdout
    assert shows(command.output, told.stdout), told.stdout


def made(command: Command) -> None:
    """Looks at the recipe only (`make test` would run this very test), but for the demo."""
    if command.line != "make demo":
        assert run(command.line.replace("make", "make -n"), ROOT).returncode == 0
        return
    if not (ROOT / ".venv" / "ready").is_file():
        pytest.skip("not installed by make: make demo would install first")
    told = run(command.line, ROOT)
    assert told.returncode in (0, FOUND), told.stdout
    assert shows(command.output, told.stdout), told.stdout


def test_first_command_is_the_demo() -> None:
    assert COMMANDS[0].line == "make demo"


def test_every_command_of_the_program_is_shown() -> None:
    shown = " ".join(c.line for c in COMMANDS)
    assert not [verb for verb in ("check", "report", "diff", "extract", "explain") if f"selisih {verb}" not in shown]
