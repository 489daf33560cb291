"""What the engine finds of facts that were changed on purpose, and what it says of facts only said otherwise.

    mutate.py FOLDER|FILE.jsonl ... [--seed N] [--each N] [--lone N] [--out LIST.jsonl] [--list END]

Folders with Markdown files, or with one folder of them a story, and JSON Lines files are read as `selisih check` reads
them; a folder of folders is taken as one story each, everything else is gathered into stories by the program itself.
One change is made at a time, at the span of one claim, and the story is examined again.

  --each N      at most N changes of a kind (default 60), drawn with the seed from all there are
  --lone N      of these at most N of a kind to facts that nothing else in the story tells (default 5)
  --most N      stories of more articles are cut to so many (default 12)
  --out FILE    the list of what was done: article, span, before, after, kind of change, meaning kept or changed, and what
                became of it, one a line
  --list END    print the changes that ended so (`not judged`, `no link`, `alarm`, ...)

The table counts what could have been seen: changes to facts which a claim of another article, or of the same, agreed with
before, or which the weekday printed beside a date denies. `possible` are those among them that leave both true as far as
the engine can tell (a figure within the other's rounding or bound, the state of another hour); they are not counted.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from random import Random

from mutation.change import Change
from mutation.offers import offers
from mutation.outcome import NOTHING, Before, Outcome, against, before, outcome
from mutation.table import table
from selisih.files.read import read_articles
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.text.article import Article


def stories_of(path: Path) -> list[list[Article]]:
    """The stories below a path with at least two articles."""
    folders = [p for p in sorted(path.iterdir()) if p.is_dir()] if path.is_dir() else []
    if folders:
        return [s for folder in folders for s in stories_of(folder)]
    articles = read_articles([path]).articles
    by_id = {a.id: a for a in articles}
    if path.is_dir():
        return [list(articles)] if len(articles) > 1 else []
    gathered = examine(articles, Settings()).stories
    return [[by_id[i] for i in story.articles] for story in gathered if len(story.articles) > 1]


def drawn(stories: list[Before], seed: int, each: int, lone: int) -> list[tuple[Before, Change]]:
    """The changes to make: of each kind so many, those to facts told but once fewer."""
    random = Random(seed)
    every = []
    for story in stories:
        told = {c for f in story.report.findings for c in f.claims}
        for article in story.articles:
            own = [c for c in story.report.claims if c.article == article.id and c.id not in told]
            every += [(story, change) for change in offers(article, own, random)]
    random.shuffle(every)
    count: Counter[tuple[str, bool, bool]] = Counter()
    out = []
    for story, change in every:
        alone = not change.kept and against(story, change) == NOTHING
        sort = change.kind, change.kept, alone
        count[sort] += 1
        if count[sort] <= (lone if alone else each):
            out.append((story, change))
    return out


def shown(story: Before, told: Outcome) -> str:
    """A change on one line, within its words."""
    change = told.change
    article = next(a for a in story.articles if a.id == change.article)
    text = article.title if change.part == "title" else article.text
    left, right = text[max(0, change.start - 70) : change.start], text[change.end : change.end + 50]
    line = f"{left}[{change.before} -> {change.after}]{right}".replace("\n", " ")
    return f"{told.end} ({told.why}) {change.kind}, {told.against}, {change.article}: {line}"


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="+", type=Path)
    for name, default in (("seed", 1), ("each", 60), ("lone", 5), ("most", 12)):
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--list", action="append", default=[])
    given = parser.parse_args(argv)
    stories = [before(s[: given.most]) for path in given.paths for s in stories_of(path)]
    chosen = drawn(stories, given.seed, given.each, given.lone)
    ends = [outcome(story, change) for story, change in chosen]
    for (story, _), told in zip(chosen, ends, strict=True):
        if told.end in given.list:
            print(shown(story, told))
    if given.out:
        lines = [{**o.change.record(), "against": o.against, "end": o.end, "why": o.why} for o in ends]
        given.out.write_text("".join(json.dumps(x, ensure_ascii=False) + "\n" for x in lines), encoding="utf-8")
    print(f"{len(stories)} stories, {sum(len(s.articles) for s in stories)} articles, {len(ends)} changes\n")
    print(table(ends), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
