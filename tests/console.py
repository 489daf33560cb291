"""Console blocks of a Markdown page: commands after `$ `, each with the output shown under it.

`python tests/console.py README.md` writes the real outputs into the page. Of an output with one `...` as many lines as
were shown before and after it are kept.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "..."


ROOT = Path(__file__).resolve().parent.parent


class Command(NamedTuple):
    """A command and the lines shown under it; a line `...` stands for any lines."""

    line: str
    output: tuple[str, ...]


def commands(page: Path) -> tuple[Command, ...]:
    """The commands of a page in order. A command goes on over a line that ends in a backslash."""
    out: list[Command] = []
    for block in _BLOCK.findall(page.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *shown = part.replace("\\\n", "").rstrip("\n").split("\n")
            out.append(Command(command, tuple(shown)))
    return tuple(out)


def shows(output: tuple[str, ...], real: str) -> bool:
    """Whether what is shown is the real output, but for lines left out at a `...`."""
    if not output:
        return True
    pattern = r"\n".join(r"(?:.*\n)*?.*" if line.strip() == ELLIPSIS else re.escape(line) for line in output)
    return re.fullmatch(pattern, "\n".join(line.rstrip() for line in real.rstrip("\n").split("\n"))) is not None


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The command run as a reader would, with the selisih of this environment; both its outputs as a terminal has them."""
    environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "FORCE_COLOR", "MAKEFLAGS", "MAKELEVEL")}
    environment["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), environment["PATH"]])
    return subprocess.run(
        ["bash", "-c", line.replace(".venv/bin/", "")],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )


def renewed(output: tuple[str, ...], real: str) -> tuple[str, ...]:
    """The real lines, shortened where what was shown is."""
    lines = tuple(line.rstrip() for line in real.rstrip("\n").split("\n"))
    if not output or ELLIPSIS not in output:
        return lines if output else ()
    before = output.index(ELLIPSIS)
    after = len(output) - before - 1
    return lines[:before] + (ELLIPSIS,) + (lines[len(lines) - after :] if after else ())


def main(page: Path) -> None:
    """Writes the outputs of a page's commands anew."""
    text = page.read_text(encoding="utf-8")
    for command in commands(page):
        if command.output:
            real = run(command.line, ROOT).stdout
            shown = "\n".join((f"$ {command.line}", *command.output))
            text = text.replace(shown, "\n".join((f"$ {command.line}", *renewed(command.output, real))))
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
