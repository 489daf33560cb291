"""Every command of README.md is run, and the output shown there is the real one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from console import Command, commands, run, shows

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
FOUND = 1  # exit code of `selisih check` where it finds errors: no failure of the command


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the sample articles, in which commands may write."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("articles", "claims"):
        shutil.copytree(ROOT / name, folder / name)
    who = ("-c", "user.name=Sari", "-c", "user.email=sari@example.org", "-c", "commit.gpgsign=false")
    for command in (("init", "-q"), ("add", "-A"), (*who, "commit", "-qm", "The sample articles")):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("command", [pytest.param(c, id=c.line) for c in commands(README)])
def test_command(command: Command, desk: Path) -> None:
    made = command.line.startswith("make ")
    if made and command.line != "make demo":
        # `make test` would run this very test: the recipe is looked at, not run
        assert run(command.line.replace("make", "make -n"), ROOT).returncode == 0
        return
    if made and not (ROOT / ".venv" / "ready").is_file():
        pytest.skip("not installed by make: make demo would install first")
    done = run(command.line, ROOT if made else desk)
    assert done.returncode in (0, FOUND), done.stdout
    assert shows(command.output, done.stdout), done.stdout


def test_first_command_is_the_demo() -> None:
    assert commands(README)[0].line == "make demo"


def test_every_command_of_the_program_is_shown() -> None:
    shown = " ".join(c.line for c in commands(README))
    assert not [verb for verb in ("check", "report", "diff", "extract", "explain") if f"selisih {verb}" not in shown]
