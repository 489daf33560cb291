"""The gold stories of our own: what they mark stands in their articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

STORIES = sorted(path.parent for path in (Path(__file__).parent / "gold").glob("*/gold.json"))
VERDICTS = {"agree", "compatible", "update", "conflict"}


def body(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.split("\n---\n", 1)[1] if text.startswith("---\n") else text


@pytest.mark.parametrize("story", STORIES, ids=[s.name for s in STORIES])
def test_every_quote_stands_in_its_article(story: Path) -> None:
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    texts = {path.stem: body(path) for path in story.glob("*.md")}
    marked = [(m["article"], m["quote"]) for cluster in gold["clusters"] for m in cluster["mentions"]]
    marked += [(p["article"], quote) for p in gold["internal"] for quote in p["quotes"]]
    marked += [(trap[side]["article"], trap[side]["quote"]) for trap in gold["traps"] for side in "ab"]
    assert not [(article, quote) for article, quote in marked if quote not in texts[article]]
    assert {article for article, _ in marked} == set(texts)


@pytest.mark.parametrize("story", STORIES, ids=[s.name for s in STORIES])
def test_every_cluster_has_a_verdict_and_a_conflict_two_values(story: Path) -> None:
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    for cluster in gold["clusters"]:
        assert cluster["verdict"] in VERDICTS
        values = {mention["value"] for mention in cluster["mentions"]}
        if cluster["verdict"] == "conflict":
            assert len(values) > 1, cluster["id"]
            assert cluster["severity"] in ("hard", "soft")


def test_there_are_stories() -> None:
    assert len(STORIES) >= 12
