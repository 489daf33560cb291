"""The most probable weights of a table of evidence, given pairs of which it is known whether they are one thing."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

SPREAD = 0.7  # how far, in log2 odds, an editor's guess may be off
STEPS = 40
BIT = math.log(2)
EVEN = 4.0  # the sum of weights at which two figures are as likely one thing as not
# Outcomes from what speaks most for one subject to what speaks most against it; those not named here stand by themselves.
ORDER = (
    ("same", "near", "none", "absent", "differs"),
    ("same", "weak", "counted", "beside", "absent", "loose", "differs"),
    ("same", "near", "few", "none", "differs"),
    ("near", "far"),
    ("once", "few", "many", "timed"),
    ("hour", "timed", "hours"),
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

Table = dict[str, dict[str, float]]


class Pair(NamedTuple):
    """The outcomes of comparing two mentions of gold, and whether gold has them together."""

    outcomes: tuple[tuple[str, str], ...]
    together: bool


def fit(seen: Mapping[Pair, float], priors: Table, held: Sequence[tuple[str, str]] = ()) -> Table:
    """The most probable weights, given how often each pair is seen: Newton's method, the valley being convex."""
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
    count: dict[tuple[str, str], float] = dict.fromkeys(names, 0.0)
    for pair, often in seen.items():
        for key in pair.outcomes:
            count[key] += often
    return _ordered(weights, priors, count)


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


def _ordered(weights: Table, priors: Table, often: Mapping[tuple[str, str], float]) -> Table:
    """The weights to a quarter, outcomes out of their order pooled by how often they were seen."""
    for field, row in weights.items():
        if field == "link":
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
            row[how] = round(value * 4) / 4 if often.get((field, how)) else priors[field][how]
    return weights


def _mean(pool: Sequence[str], row: dict[str, float], field: str, often: Mapping[tuple[str, str], float]) -> float:
    counts = [often.get((field, how), 0.0) + 1 for how in pool]
    return sum(row[how] * n for how, n in zip(pool, counts, strict=True)) / sum(counts)
