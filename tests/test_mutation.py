"""Facts changed on purpose: the list of what was done is true, the same seed gives the same, slips of the calendar show."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent


def mutated(tmp_path: Path, seed: str) -> tuple[str, list[dict[str, Any]]]:
    out = tmp_path / f"{seed}.jsonl"
    command = [sys.executable, "benchmarks/mutate.py", "articles", "--each", "2", "--lone", "1", "--seed", seed]
    run = subprocess.run([*command, "--out", str(out)], cwd=ROOT, capture_output=True, text=True, check=True)
    return run.stdout, [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]


def test_changes_of_the_sample_articles(tmp_path: Path) -> None:
    table, done = mutated(tmp_path, "1")
    again, same = mutated(tmp_path, "1")
    assert (table, done) == (again, same)
    assert {d["meaning"] for d in done} == {"kept", "changed"}
    texts = [p.read_text(encoding="utf-8") for p in (ROOT / "articles").rglob("*.md")]
    for change in done:
        start, end = change["span"]
        assert end - start == len(change["before"])
        assert change["after"] != change["before"]
        if change["part"] == "body":
            assert any(change["before"] in text for text in texts)


def test_a_changed_weekday_is_found_and_another_form_is_not(tmp_path: Path) -> None:
    _, done = mutated(tmp_path, "2")
    weekdays = [d for d in done if d["kind"] == "weekday" and d["against"] == "weekday"]
    assert weekdays
    assert all(d["end"] == "found" for d in weekdays)
    kept = [d for d in done if d["meaning"] == "kept"]
    assert len(kept) > 5
    assert not [d for d in kept if d["end"] == "alarm"]
