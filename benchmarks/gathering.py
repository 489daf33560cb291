"""Stories of the gold, alone and among other news: which of their pairs come together, and who else comes with them.

gathering.py GOLD ... [--among PATH ...]    GOLD: folders of stories; PATH: other articles, a folder or JSON Lines

A row counts the pairs of articles of one story that some story of the run holds both of, the pairs of two stories that one holds,
and the other articles that come into a gold story. Alone and among others the rows should be the same but for the last figure.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from selisih.files.read import read_articles
from selisih.languages.lexicon import lexicon
from selisih.model.story import Story
from selisih.pipeline import extraction
from selisih.stages.gather import gather
from selisih.stages.segment import segment
from selisih.text.article import Article


def gold(folders: Sequence[Path]) -> dict[str, list[Article]]:
    """The articles of each story, by its name."""
    out = {}
    for folder in folders:
        for story in sorted(p for p in folder.iterdir() if p.is_dir()):
            found = read_articles([story]).articles
            if found:
                out[story.name] = [replace(a, id=f"{story.name}/{a.id}") for a in found]
    return out


def gathered(articles: Sequence[Article]) -> tuple[tuple[Story, ...], float]:
    """The stories of a run and the seconds that gathering took."""
    claims = {a.id: extraction(a).claims for a in articles}
    segments = {a.id: segment(a.text, lexicon(a.language)) for a in articles}
    start = time.perf_counter()
    return gather(articles, claims, segments).stories, time.perf_counter() - start


def row(name: str, told: dict[str, list[Article]], stories: Sequence[Story], seconds: float) -> str:
    """One row of the table."""
    of = {a.id: story for story, found in told.items() for a in found}
    together = {p for s in stories for p in combinations(sorted(set(s.articles) & of.keys()), 2)}
    same = [p for p in combinations(sorted(of), 2) if of[p[0]] == of[p[1]]]
    wrong = sum(of[a] != of[b] for a, b in together)
    strange = sum(len(set(s.articles) - of.keys()) for s in stories if set(s.articles) & of.keys())
    return (
        f"| {name} | {len(together & set(same))}/{len(same)} | {wrong} | {strange} | {len(stories)} | {seconds:.2f} |"
    )


def main(arguments: list[str]) -> None:
    """Prints the table."""
    cut = arguments.index("--among") if "--among" in arguments else len(arguments)
    told = gold([Path(a) for a in arguments[:cut]])
    print("| run | pairs of one story together | of two | other articles with them | stories | seconds |")
    print("|---|---:|---:|---:|---:|---:|")
    alone = [gathered(found) for found in told.values()]
    print(row("each alone", told, [s for stories, _ in alone for s in stories], sum(t for _, t in alone)))
    mine = [a for found in told.values() for a in found]
    print(row(f"all {len(mine)}", told, *gathered(mine)))
    if arguments[cut + 1 :]:
        others = read_articles(arguments[cut + 1 :]).articles
        print(row(f"among {len(others):,} others", told, *gathered([*mine, *others])))


if __name__ == "__main__":
    main(sys.argv[1:])
