"""Fits the weights of linking to stories with gold, and tells how they do on stories they were not fitted on.

fit_weights.py [--write] [--apart] [FOLDER...]    folders of stories with a gold.json each; the gold stories beside this
                                                  repository and those of the tests, where none is given
    --write    write the weights into the package
    --apart    leave one story out at a time, fit to the others, score the one left out; print each and the mean

Figures and dates have weights of their own. A weight is what an editor would think (`benchmarks/priors.toml`,
`benchmarks/day_priors.toml`), moved as far as the pairs of gold carry: the most probable weights under a normal prior
round it, for log-odds that are the sum of the weights less the threshold. Where gold has no pair of an outcome its
weight stays. Outcomes of a field keep their order: what agrees never weighs less than what does not. Pairs of running
tolls told of two times are left out: whether they are one thing is the judge's matter.
"""

from __future__ import annotations

import json
import math
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from selisih.engines import local
from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.pipeline import examine
from selisih.render.json_record import json_record
from selisih.settings import Settings
from selisih.stages import compare, days
from selisih.stages.link import evidence

HERE = Path(__file__).resolve().parent
SHARED = HERE.parent.parent / "shared"
STAGES = HERE.parent / "src" / "selisih" / "stages"
SPREAD = 0.7  # how far, in log2 odds, an editor's guess may be off
STEPS = 40
BIT = math.log(2)
EVEN = 4.0  # the sum of weights at which two figures are as likely one thing as not
# Outcomes from what speaks most for one subject to what speaks most against it; those not named here stand by themselves.
ORDER = (
    ("same", "near", "none", "absent", "differs"),
    ("same", "weak", "counted", "beside", "absent", "loose", "differs"),
    ("near", "few", "none", "differs"),
    ("none", "absent", "elsewhere", "differs"),
    ("none", "absent", "owner", "differs"),
    ("none", "absent", "carried", "differs"),
    ("none", "absent", "narrowed", "differs"),
    ("none", "absent", "beside", "differs"),
    ("same", "near", "family", "absent", "differs"),
    ("many", "same", "none", "differs", "speaker"),
    ("clock", "span", "none", "hour", "near", "differs"),
    ("same", "near", "none", "foreign", "differs"),
    ("same", "none", "once", "differs"),
)
ROWS = ("link", "apart", "hard", "soft", "false", "trap", "other")

Table = dict[str, dict[str, float]]


class Sort(NamedTuple):
    """Claims that are weighed alike: their kinds, what an editor thinks of their weights, and where the package has them;
    `held` are outcomes that gold says too little of, since it lists the dates of a story's events and no others."""

    kinds: tuple[str, ...]
    priors: Path
    written: Path
    now: Callable[[], Table]
    held: tuple[tuple[str, str], ...] = ()


_HELD = (
    *(("state", how) for how in ("same", "differs")),
    *(("event", how) for how in ("unnamed", "absent", "differs")),
    ("things", "differs"),
    ("words", "differs"),
    ("article", "same"),
)
FIGURES = Sort(
    ("money", "percentage", "limit", "count"), HERE / "priors.toml", STAGES / "weights.toml", compare.weights
)
DATES = Sort(("date",), HERE / "day_priors.toml", STAGES / "day_weights.toml", days.day_weights, _HELD)
SORTS = (FIGURES, DATES)


class Pair(NamedTuple):
    """The outcomes of comparing two mentions of gold, and whether gold has them together."""

    outcomes: tuple[tuple[str, str], ...]
    together: bool


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


def fit(known: Sequence[Pair], priors: Table, held: Sequence[tuple[str, str]] = ()) -> Table:
    """The most probable weights, given what gold says of the pairs: Newton's method, the valley being convex."""
    seen = Counter(known)
    names = sorted({key for pair in seen for key in pair.outcomes})
    at = {key: k for k, key in enumerate(names)}
    guess = [priors[field][how] for field, how in names]
    now = list(guess)
    stiff = [1e6 if key in held else 1 / SPREAD**2 for key in names]
    for _ in range(STEPS):
        slope = [(g - w) * k for g, w, k in zip(guess, now, stiff, strict=True)]
        bend = [[stiff[i] if i == j else 0.0 for j in range(len(now))] for i in range(len(now))]
        for pair, often in seen.items():
            mine = [at[key] for key in pair.outcomes]
            score = sum(now[i] for i in mine) - EVEN
            sure = 1 / (1 + math.exp(-max(-60.0, min(60.0, score * BIT))))
            for i in mine:
                slope[i] += often * (pair.together - sure) * BIT
                for j in mine:
                    bend[i][j] += often * sure * (1 - sure) * BIT**2
        step = _solved(bend, slope)
        longest = max(map(abs, step), default=0.0)
        now = [w + s * min(1.0, 4 / longest) for w, s in zip(now, step, strict=True)] if longest else now
        if longest < 1e-4:
            break
    weights = {field: dict(row) for field, row in priors.items()}
    for (field, how), value in zip(names, now, strict=True):
        weights[field][how] = value
    return _ordered(weights, priors, Counter(key for pair in known for key in pair.outcomes))


def _solved(rows: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """The solution of a system that is positive definite, by Cholesky."""
    size = len(right)
    low = [[0.0] * size for _ in range(size)]
    for i in range(size):
        for j in range(i + 1):
            rest = rows[i][j] - sum(low[i][k] * low[j][k] for k in range(j))
            low[i][j] = math.sqrt(rest) if i == j else rest / low[j][j]
    half: list[float] = []
    for i in range(size):
        half.append((right[i] - sum(low[i][k] * half[k] for k in range(i))) / low[i][i])
    out = [0.0] * size
    for i in reversed(range(size)):
        out[i] = (half[i] - sum(low[k][i] * out[k] for k in range(i + 1, size))) / low[i][i]
    return out


def _ordered(weights: Table, priors: Table, often: Counter[tuple[str, str]]) -> Table:
    """The weights to a quarter, outcomes out of their order pooled by how often they were seen."""
    for field, row in weights.items():
        if field in ("link", "story"):
            continue
        for order in ORDER:
            ranked = [[how] for how in order if how in row]
            k = 0
            while k + 1 < len(ranked):
                if _mean(ranked[k], row, field, often) < _mean(ranked[k + 1], row, field, often):
                    ranked[k : k + 2] = [ranked[k] + ranked[k + 1]]
                    k = max(0, k - 1)
                else:
                    k += 1
            for pool in ranked:
                row.update(dict.fromkeys(pool, _mean(pool, row, field, often)))
        for how, guess in priors[field].items():  # what was thought to speak for one thing never speaks against it
            row[how] = max(0.0, row[how]) if guess > 0 else min(0.0, row[how]) if guess < 0 else row[how]
        for how, value in row.items():
            row[how] = round(value * 4) / 4 if often[field, how] else priors[field][how]
    return weights


def _mean(pool: Sequence[str], row: dict[str, float], field: str, often: Counter[tuple[str, str]]) -> float:
    counts = [often[field, how] + 1 for how in pool]
    return sum(row[how] * n for how, n in zip(pool, counts, strict=True)) / sum(counts)


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


def left_out(stories: Sequence[Path]) -> None:
    """Prints how each story scores under weights that were fitted to the others, and the mean."""
    sys.path.insert(0, str(SHARED / "score"))
    from score_stories import score

    known = {(story, sort): list(pairs(story, sort)) for story in stories for sort in SORTS}
    shares: dict[str, list[float]] = {row: [] for row in ROWS}
    for story in stories:
        with tempfile.TemporaryDirectory() as folder:
            for sort in SORTS:
                seen = [p for other in stories if other != story for p in known[other, sort]]
                weights = written(fit(seen, loaded(sort.priors), sort.held), sort)
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
            sort.now().update(loaded(Path(arguments[1]) / sort.written.name))
        print(json_record(examine(local.read(arguments[2:], Settings()).articles, Settings())))
        return 0
    for sort in SORTS:
        sort.now().update(loaded(sort.priors))  # what is fitted shall not depend on what was fitted before
    given = [Path(a) for a in arguments if not a.startswith("--")] or [
        SHARED / "stories",
        HERE.parent / "tests" / "gold",
    ]
    stories = sorted(p.parent for folder in given for p in folder.glob("*/gold.json"))
    if not stories or not (SHARED / "score").is_dir():
        print("fit_weights: skipped, no gold stories")
        return 0
    if "--apart" in arguments:
        left_out(stories)
        return 0
    for sort in SORTS:
        known = [pair for story in stories for pair in pairs(story, sort)]
        weights = fit(known, loaded(sort.priors), sort.held)
        print(f"{len(known)} pairs of {len(stories)} stories, {sum(p.together for p in known)} of them one thing")
        for field, row in weights.items():
            print(f"{field:12s}" + "  ".join(f"{how} {value:+.2f}" for how, value in row.items()))
        if "--write" in arguments:
            sort.written.write_text(written(weights, sort), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
