"""The repository itself: what must not stand in tracked files, how long files may be, what --help may load."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 300
HEAVY = ("babel", "charset_normalizer", "dateparser", "jinja2", "rapidfuzz", "rich", "yaml")

# In pieces, so that this file does not hold what it forbids.
HOSTS = (
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "index" + "-url",
    "find" + "-links",
    "trusted" + "-host",
    "/sim" + "ple/",
)
MACHINE = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "/tm" + "p/")
ALLOWED = {"Makefile": ("index" + "-url", "find" + "-links", "trusted" + "-host")}  # options that keep them out
EMPTY = {
    "data",
    "info",
    "item",
    "items",
    "process",
    "handle",
    "handler",
    "manager",
    "helper",
    "helpers",
    "util",
    "utils",
    "fuzzy",
}


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    return [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="ignore")


def test_no_registry_and_no_machine() -> None:
    for path in tracked():
        name = path.relative_to(ROOT).as_posix()
        found = [word for word in HOSTS + MACHINE if word in text(path) and word not in ALLOWED.get(name, ())]
        assert not found, f"{name}: {found}"


def test_files_stay_short() -> None:
    long = {p.relative_to(ROOT).as_posix(): n for p in tracked("src/*.py") if (n := text(p).count("\n")) > LONGEST}
    assert not long


def named(path: Path) -> set[str]:
    """The names a file gives: of functions, classes, arguments, variables and of itself."""
    found = {path.stem}
    for node in ast.walk(ast.parse(text(path))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and not node.id.isupper():
            found.add(node.id)
    return found


def test_names_say_something() -> None:
    bad = {(p.name, name) for p in tracked("src/*.py") for name in named(p) if EMPTY & set(name.lower().split("_"))}
    assert not bad


def test_requirements_are_pinned_with_hashes() -> None:
    for path in tracked("requirements*.txt"):
        pins = re.findall(r"^[\w.-]+==\S+ \\\n +--hash=sha256:[0-9a-f]{64}", text(path), re.MULTILINE)
        assert len(pins) == len(re.findall(r"^[A-Za-z]", text(path), re.MULTILINE)), path.name


def test_development_uses_the_same_pins() -> None:
    def pins(name: str) -> set[str]:
        return set(re.findall(r"^[\w.-]+==\S+", text(ROOT / name), re.MULTILINE))

    assert pins("requirements.txt") <= pins("requirements-dev.txt")


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys\nfrom selisih.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = done.stderr.split()
    assert not set(HEAVY) & set(loaded)
    assert all(name.startswith("selisih.cli") for name in loaded if name.startswith("selisih."))
