"""claims/ and reports/sample.html are what selisih makes of articles/: `make samples` writes them anew."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ANEW = "run `make samples` and look at the difference"


def selisih(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "selisih", *arguments], cwd=ROOT, capture_output=True, check=True)


def test_claims_are_those_of_the_articles(tmp_path: Path) -> None:
    selisih("extract", "articles", "-o", str(tmp_path))
    made = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.jsonl")}
    committed = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "claims").glob("*.jsonl")}
    assert sorted(made) == sorted(
        ["articles.jsonl", *(f"{path.stem}.jsonl" for path in (ROOT / "articles").glob("*.md"))]
    )
    changed = [name for name in made if made[name] != committed.get(name)]
    assert not changed, ANEW
    assert made.keys() == committed.keys(), ANEW


def test_the_sample_report_is_that_of_the_articles(tmp_path: Path) -> None:
    selisih("report", "articles", "-o", str(tmp_path))
    made = (tmp_path / "index.html").read_bytes()
    assert made == (ROOT / "reports" / "sample.html").read_bytes(), ANEW


def test_the_articles_are_short_and_know_their_source() -> None:
    for path in (ROOT / "articles").glob("*.md"):
        text = path.read_text(encoding="utf-8")
        assert 150 <= len(text.split()) <= 350, path.name
        assert "\nsource: " in text, path.name
        assert "\nlanguage: id" in text, path.name
