"""Console blocks of a Markdown page: commands after `$ `, each with the output shown under it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELLIPSIS = "..."


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
