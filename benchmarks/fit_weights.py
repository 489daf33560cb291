"""Fits the weights of linking to stories with gold, and tells how they do on stories they were not fitted on.

fit_weights.py [--write] [--apart] [--news FILE... ]... [FOLDER...]
    FOLDER     folders of stories with a gold.json each; the gold stories beside this repository and those of the tests,
               where none is given
    --news     files with the articles of a run whose figures are fitted to as well: pairs that tell a rare one (news_pairs.py)
    --write    write the weights into the package
    --apart    leave one story out at a time, fit to the others, score the one left out; print each and the mean

Figures and dates have weights of their own. A weight is what an editor would think (`benchmarks/priors.toml`,
`benchmarks/day_priors.toml`), moved as far as the pairs of gold carry: the most probable weights under a normal prior
round it, for log-odds that are the sum of the weights less the threshold. Where gold has no pair of an outcome its
weight stays. Outcomes of a field keep their order: what agrees never weighs less than what does not. Pairs of running
tolls told of two times are left out: whether they are one thing is the judge's matter.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from news_pairs import news_pairs, stories_of
from probable import Pair, Table, fit
from selisih.engines import local
from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.model.report import Report
from selisih.pipeline import examine
from selisih.render.json_record import json_record
from selisih.settings import Settings
from selisih.stages import compare
from selisih.stages.link import evidence
from selisih.stages.story import story_weight
from selisih.stages.weights import weights as in_use

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
STAGES = HERE.parent / "src" / "selisih" / "stages"
ROUNDS = 2  # how much more two figures mean each other than others depends on the weights, so it is fitted again
NEWS = 0.3  # what a pair of news counts beside one of gold: now and then it is two things with one figure
ROWS = ("link", "apart", "hard", "soft", "false", "trap", "other")


class Sort(NamedTuple):
    """Claims that are weighed alike: their kinds, what an editor thinks of their weights, and where the package has them;
    `held` are outcomes that stay as they are."""

    kinds: tuple[str, ...]
    priors: Path
    written: Path
    held: tuple[tuple[str, str], ...] = ()


# What two dates tell by themselves says how sure a conflict is, too: only what their story says of them is fitted.
_TIES = ("around", "day")
FIGURES = Sort(
    ("money", "percentage", "limit", "count"),
    HERE / "priors.toml",
    STAGES / "story_weights.toml",
    (("time", "near"), ("time", "far")),  # hardly any story of gold goes on for months
)
DATES = Sort(
    ("date",),
    HERE / "day_priors.toml",
    STAGES / "day_weights.toml",
    tuple((field, how) for field, row in in_use("day_weights").items() if field not in _TIES for how in row),
)
SORTS = (FIGURES, DATES)


def pairs(folder: Path, sort: Sort) -> Iterator[Pair]:
    """The pairs of claims of a sort that gold of a story tells apart or has together."""
    sys.path.insert(0, str(SHARED / "score"))
    from score_stories import body, places

    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    report = examine(local.read([folder], Settings()).articles, Settings())
    stem = {a.id: Path(a.path).stem for a in report.articles}
    text = {p.stem: body(p) for p in folder.glob("*.md")}
    found = evidence([c for c in report.claims if c.kind in sort.kinds])

    def over(key: tuple[str, str]) -> list[Claim]:
        spots = places(text[key[0]], key[1])
        own = (c for c in report.claims if stem[c.article] == key[0] and c.part == "body" and c.kind in sort.kinds)
        return [c for c in own if any(c.start < end and start < c.end for start, end in spots)]

    groups = [{(m["article"], m["quote"]) for m in k["mentions"]} for k in gold["clusters"] if k["kind"] in sort.kinds]
    together = {frozenset(two) for group in groups for two in combinations(sorted(group), 2)}
    apart = {frozenset((t[s]["article"], t[s]["quote"]) for s in "ab") for t in gold["traps"] if "a" in t and "b" in t}
    one_thing = {frozenset((a.id, b.id)) for two in map(tuple, together) for a in over(two[0]) for b in over(two[-1])}
    for one, other in combinations(sorted(set().union(*groups, *apart)), 2):
        as_one = frozenset((one, other)) in together
        weighed = [
            (compare.total(found[key]), key)
            for a in over(one)
            for b in over(other)
            if (key := (min(a.id, b.id), max(a.id, b.id))) in found
            and (as_one or not (_two_states(a, b) or frozenset((a.id, b.id)) in one_thing))
        ]
        if weighed:
            _, key = max(weighed)
            yield Pair(tuple((w.field, w.how) for w in found[key]), as_one)


def _two_states(a: Claim, b: Claim) -> bool:
    known = measures().get(a.subject.measure)
    return known is not None and known.state and a.subject.measure == b.subject.measure


def written(weights: Table, sort: Sort) -> str:
    """The weights as the package has them, with the comments of the priors."""
    lines: list[str] = []
    field = ""
    for line in sort.priors.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            field = line.strip("[]")
        how = line.partition(" = ")[0]
        known = weights.get(field, {})
        lines.append(f"{how} = {known[how]}" if how in known and " = " in line else line)
    return "\n".join(lines) + "\n"


def loaded(path: Path) -> Table:
    return dict(tomllib.loads(path.read_text(encoding="utf-8")))


def use(sort: Sort, weights: Table) -> None:
    """Lets the program weigh with these."""
    in_use(sort.written.stem).update(weights)
    story_weight.cache_clear()


def known_pairs(sort: Sort, stories: Sequence[Path], news: Sequence[Report]) -> dict[Path, Counter[Pair]]:
    """How often each pair is seen, by story; under no story those of news."""
    seen = {story: Counter(pairs(story, sort)) for story in stories}
    if sort is FIGURES:
        seen[Path()] = Counter(Pair(*pair) for report in news for pair in news_pairs(report, sort.kinds))
    return seen


def fitted(sort: Sort, seen: Mapping[Path, Counter[Pair]], but: Path | None = None) -> Table:
    """The weights fitted to all pairs, those of one story left out."""
    often: dict[Pair, float] = {}
    for story, own in seen.items():
        for pair, count in own.items() if story != but else ():
            often[pair] = often.get(pair, 0.0) + count * (1.0 if story.name else NEWS)
    return fit(often, loaded(sort.priors), sort.held)


def left_out(stories: Sequence[Path], seen: Mapping[Sort, Mapping[Path, Counter[Pair]]]) -> None:
    """Prints how each story scores under weights that were fitted to the others, and the mean."""
    sys.path.insert(0, str(SHARED / "score"))
    from score_stories import score

    shares: dict[str, list[float]] = {row: [] for row in ROWS}
    for story in stories:
        with tempfile.TemporaryDirectory() as folder:
            for sort in SORTS:
                weights = written(fitted(sort, seen[sort], story), sort)
                (Path(folder) / sort.written.name).write_text(weights, encoding="utf-8")
            rows = score(story, [sys.executable, __file__, "--with", folder], [])
        for row in ROWS:
            if rows[row][1]:
                shares[row].append(rows[row][0] / rows[row][1])
        print(f"{story.name:20s} " + "  ".join(f"{row} {rows[row][0]}/{rows[row][1]}" for row in ROWS))
    print("mean" + " " * 17 + "  ".join(f"{row} {sum(s) / len(s):.1%}" for row, s in shares.items() if s))


def main(arguments: list[str]) -> int:
    """The exit status."""
    if arguments[:1] == ["--with"]:
        for sort in SORTS:
            use(sort, loaded(Path(arguments[1]) / sort.written.name))
        print(json_record(examine(local.read(arguments[2:], Settings()).articles, Settings())))
        return 0
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path, default=[SHARED / "stories", HERE.parent / "tests" / "gold"])
    parser.add_argument("--news", action="append", type=Path, nargs="+", default=[])
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--apart", action="store_true")
    given = parser.parse_args(arguments)
    stories = sorted(p.parent for folder in given.folders for p in folder.glob("*/gold.json"))
    if not stories or not (SHARED / "score").is_dir():
        print("fit_weights: skipped, no gold stories")
        return 0
    news = [stories_of(paths) for paths in given.news]
    seen: dict[Sort, dict[Path, Counter[Pair]]] = {}
    for sort in SORTS:
        weights = loaded(sort.priors)  # what is fitted shall not depend on what was fitted before
        for _ in range(ROUNDS):
            use(sort, weights)
            seen[sort] = known_pairs(sort, stories, news)
            weights = fitted(sort, seen[sort])
        gold = [pair for story, own in seen[sort].items() for pair in own.elements() if story.name]
        print(f"{len(gold)} pairs of {len(stories)} stories, {sum(p.together for p in gold)} of them one thing")
        for field, row in weights.items():
            print(f"{field:12s}" + "  ".join(f"{how} {value:+.2f}" for how, value in row.items()))
        if given.write:
            sort.written.write_text(written(weights, sort), encoding="utf-8")
    if given.apart:
        left_out(stories, seen)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
