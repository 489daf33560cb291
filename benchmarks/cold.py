"""A hundred articles from a cold start, as a pipeline runs it: `selisih check` beside `proselint check`, one core, one run.

cold.py [--write] [PATH]    PATH: a folder of articles, a CSV with a text column, or JSON Lines; else the cases in tests/
                            --write puts the table in docs/benchmarks.md

Each program starts as a process of its own, reads the same files and prints what it finds; the two take turns, and of each
the best time counts, of the processor and not of the clock, so that what else the machine does counts for neither.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import articles
from page import put

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from case_files import case
from selisih.text.article import Article

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
HUNDRED = 100
_TURNS = 5


def samples(path: Path | None) -> list[Article]:
    """A hundred articles of a path, or as many of the cases."""
    found = articles(path) if path else [a for file in sorted(CASES.glob("*.md")) for a in case(file).articles]
    step = max(1, len(found) // HUNDRED)
    return found[::step][:HUNDRED]


def laid_out(found: list[Article], folder: Path) -> list[str]:
    """The articles as files with front matter, by name."""
    names = []
    for number, article in enumerate(found):
        published = f"published: {article.published}\n" if article.published else ""
        head = f"---\nsource: source {number % 10}\nlanguage: {article.language}\n{published}---\n"
        path = folder / f"{number:03}.md"
        path.write_text(head + article.text, encoding="utf-8")
        names.append(str(path))
    return names


def seconds(command: list[str]) -> float:
    """The processor's seconds that a command takes, all its processes together."""

    def spent() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = spent()
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode not in (0, 1):  # 1: something was found
        raise SystemExit(done.stderr.decode(errors="replace"))
    return spent() - before


def main(arguments: list[str]) -> None:
    """Prints the table; writes the page where asked."""
    paths = [Path(a) for a in arguments if not a.startswith("--")]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    found = samples(paths[0] if paths else None)
    bin_folder = Path(sys.executable).parent
    with TemporaryDirectory() as folder:
        names = laid_out(found, Path(folder))
        ours = [str(bin_folder / "selisih"), "check", "--exit-zero", folder]
        theirs = [str(bin_folder / "proselint"), "check", *names]
        best = [float("inf"), float("inf")]
        for _ in range(_TURNS):
            best = [min(known, seconds(command)) for known, command in zip(best, (ours, theirs), strict=True)]
    letters = sum(len(a.text) for a in found) // len(found)
    of = f"{len(found)} {'whole articles' if paths else 'articles of the cases'} of {letters:,} characters on average"
    text = (
        f"{of}, from a cold start, one core, best of {_TURNS} in turn:\n\n"
        "| program | does | seconds of the processor | time, proselint = 1 |\n|---|---|---:|---:|\n"
        f"| selisih check | reads, gathers, links, judges, prints | {best[0]:.2f} | {best[0] / best[1]:.2f} |\n"
        f"| proselint check ({version('proselint')}) | matches the patterns of its checks | {best[1]:.2f} | 1.00 |\n"
    )
    print(text)
    if "--write" in arguments:
        put("cold", text)


if __name__ == "__main__":
    main(sys.argv[1:])
