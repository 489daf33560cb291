"""The pages and docstrings tell the truth: paths, links and names exist, finding codes have pages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from selisih.model.codes import CODES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "selisih"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MADE = {"reports/index.html", ".venv/ready"}  # written by a command, not committed

_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"(?:\]\(|src=\")([^)#\s\"]+)(?:#[^)]*)?[)\"]")
_PATH = re.compile(r"(?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|toml|md|txt|json|html|yaml)")
_NAMES = re.compile(r"(?P<names>[a-z_]+(?:, [a-z_]+)*): ")  # what a module offers, as its docstring may begin


def paths(page: Path) -> list[str]:
    """What stands in code marks and reads like a path of this repository."""
    return [code for code in _CODE.findall(page.read_text(encoding="utf-8")) if _PATH.fullmatch(code)]


def exists(path: str) -> bool:
    return path in MADE or any((base / path).exists() for base in (ROOT, PACKAGE, PACKAGE / "languages" / "id"))


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_paths_exist(name: str) -> None:
    found = paths(ROOT / name)
    assert found
    assert not [path for path in found if not exists(path)]


def test_every_room_is_told_of() -> None:
    rooms = {p.name for p in PACKAGE.iterdir() if (p / "__init__.py").is_file()}
    told = {path.rstrip("/") for path in paths(ROOT / "ARCHITECTURE.md")}
    assert not rooms - told


def test_every_verb_of_the_line_is_a_file() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    verbs = {verb.strip() for arrow in re.findall(r"--([a-z, ]+)-->", page) for verb in arrow.split(",")}
    assert not [v for v in verbs - {"read", "check", "render"} if not (PACKAGE / "stages" / f"{v}.py").is_file()]


@pytest.mark.parametrize("page", PAGES, ids=[p.name for p in PAGES])
def test_links_lead_somewhere(page: Path) -> None:
    links = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if "://" not in link]
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("language", ["en", "id"])
def test_every_code_has_a_page_and_every_page_a_code(language: str) -> None:
    assert sorted(CODES) == sorted(page.stem for page in (PACKAGE / "languages" / language / "codes").glob("*.md"))


def test_what_a_docstring_begins_with_is_there() -> None:
    gone = []
    for path in sorted(PACKAGE.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found = _NAMES.match(ast.get_docstring(tree) or "")
        defined = {n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
        own = {path.stem, path.parent.name} | defined
        gone += [f"{path.name}: {name}" for name in (found["names"].split(", ") if found else ()) if name not in own]
    assert not gone
