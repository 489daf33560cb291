"""The version of the rules: the same for the same rules, another for any change to them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import selisih
from selisih.ruleset import ruleset

PACKAGE = Path(selisih.__file__).parent


def of_copy(folder: Path) -> str:
    """The version of the rules in a copy of the package, as a process of its own tells it."""
    told = subprocess.run(
        [sys.executable, "-c", "from selisih.ruleset import ruleset; print(ruleset())"],
        capture_output=True,
        text=True,
        check=True,
        cwd=folder,
        env={"PYTHONPATH": str(folder)},
    )
    return told.stdout.strip()


def test_a_change_of_the_rules_changes_it_and_nothing_else_does(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "selisih", ignore=shutil.ignore_patterns("__pycache__"))
    assert of_copy(tmp_path) == ruleset()
    assert re.fullmatch(r"[0-9a-f]{12}", ruleset())
    (tmp_path / "selisih" / "render" / "text_lines.py").write_text("")
    assert of_copy(tmp_path) == ruleset()
    weights = tmp_path / "selisih" / "stages" / "weights.toml"
    weights.write_text(weights.read_text() + "# more\n")
    assert of_copy(tmp_path) != ruleset()
