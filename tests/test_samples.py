"""claims/ is what selisih reads in articles/: `make claims` writes it anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_claims_are_those_of_the_articles(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "selisih", "extract", "articles", "-o", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.jsonl")}
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "claims").glob("*.jsonl")}
    assert sorted(made) == sorted(f"{path.stem}.jsonl" for path in (ROOT / "articles").glob("*.md"))
    assert made == committed, "run `make claims` and look at the difference"
