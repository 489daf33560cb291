"""The same articles give the same bytes, whatever their order and whatever the hash seed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

from case_files import case
from selisih.files.read import read_articles
from selisih.pipeline import examine
from selisih.render.json_record import json_record
from selisih.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = read_articles([ROOT / "articles"]).articles


def test_order_does_not_matter() -> None:
    first = json_record(examine(ARTICLES, Settings()))
    for seed in range(3):
        shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
        assert json_record(examine(shuffled, Settings())) == first


def test_order_does_not_matter_for_cases() -> None:
    for path in sorted((ROOT / "tests" / "cases").glob("*.md")):
        articles = case(path).articles
        turned = json_record(examine(articles[::-1], Settings()))
        assert turned == json_record(examine(articles, Settings())), path.name


def test_hash_seed_does_not_matter() -> None:
    command = [sys.executable, "-m", "selisih", "check", "articles", "--format", "json", "--exit-zero"]
    written = set()
    for seed in ("1", "2"):
        env = os.environ | {"PYTHONHASHSEED": seed}
        written.add(subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True).stdout)
    assert len(written) == 1
    assert written != {b""}
