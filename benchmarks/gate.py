"""The gate: scores the gold stories that lie beside this repository and compares them with the pinned floors.

gate.py [--write]    --write pins what was reached now, where it is better

Exit status 0 where every row holds or there is no gold to score; 1 where a row fell.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

HERE = Path(__file__).resolve().parent
FLOORS = HERE / "floors.toml"
SHARED = HERE.parent.parent / "shared"
OWN = HERE.parent / "tests" / "gold"  # stories of our own making
CHECK = [sys.executable, "-m", "selisih", "check", "--format", "json"]

_ROW = re.compile(r"^(\w+)\s+(\d+)(?:/(\d+))?", re.MULTILINE)
# How many pairs are linked at all varies, so the right ones among them (`apart`) are held as a share, in thousandths.
_MINIMA = frozenset(["claim", "value", "conflict", "agree", "internal", "silent", "mention", "link", "hard", "soft"])
_HEADER = """\
# What `make gate` holds the gold stories to. Rows under `at_least` count what is wanted, rows under `at_most` what is
# not; `apart` is a share in thousandths. `python benchmarks/gate.py --write` pins better figures.
"""


def scored(name: str, *arguments: str) -> dict[str, tuple[int, int]]:
    """The rows of a scorer: what was reached, and of how many."""
    command = [sys.executable, str(SHARED / "score" / name), *arguments, "--", *CHECK]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"{name}: exit {run.returncode}\n{run.stderr[-2000:]}")
    if "--json" in arguments:
        return {row: (a, b) for row, (a, b) in json.loads(run.stdout).items()}
    return {row: (int(a), int(b or 0)) for row, a, b in _ROW.findall(run.stdout)}


def bounds(rows: dict[str, tuple[int, int]]) -> dict[str, dict[str, int]]:
    """Rows as floors are written: the wanted ones, and those there should be none of."""
    least = {row: a for row, (a, _) in rows.items() if row in _MINIMA}
    if "apart" in rows:
        a, b = rows["apart"]
        least["apart"] = 1000 * a // max(1, b)
    most = {row: a for row, (a, _) in rows.items() if row not in _MINIMA | {"apart"}}
    return {"at_least": least, "at_most": most}


def fallen(name: str, now: dict[str, dict[str, int]], floors: dict[str, dict[str, int]]) -> list[str]:
    """A sentence for every row that is worse than its floor."""
    low = [
        f"{name} {row}: {now['at_least'].get(row, 0)}, at least {floor} wanted"
        for row, floor in floors.get("at_least", {}).items()
        if now["at_least"].get(row, 0) < floor
    ]
    high = [
        f"{name} {row}: {now['at_most'].get(row, 0)}, at most {cap} allowed"
        for row, cap in floors.get("at_most", {}).items()
        if now["at_most"].get(row, 0) > cap
    ]
    return low + high


def better(now: dict[str, dict[str, int]], floors: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    """The stricter of two sets of bounds, row by row."""
    least, most = floors.get("at_least", {}), floors.get("at_most", {})
    return {
        "at_least": {row: max(n, least.get(row, n)) for row, n in now["at_least"].items()},
        "at_most": {row: min(n, most.get(row, n)) for row, n in now["at_most"].items()},
    }


def main(arguments: list[str]) -> int:
    """The exit status."""
    if not (SHARED / "score").is_dir():
        print(f"gate: skipped, no gold stories at {SHARED.name}/ beside this repository")
        return 0
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    sets = {
        "seeds": scored("score_seeds.py"),
        "stories": scored("score_stories.py", "--json", str(SHARED / "stories")),
        "own": scored("score_stories.py", "--json", str(OWN)),
    }
    worse: list[str] = []
    written = _HEADER
    for name, rows in sets.items():
        print(f"{name}: " + ", ".join(f"{row} {a}/{b}" if b else f"{row} {a}" for row, (a, b) in rows.items()))
        now, held = bounds(rows), floors.get(name, {})
        worse += fallen(name, now, held)
        for side, table in better(now, held).items():
            written += f"\n[{name}.{side}]\n" + "".join(f"{row} = {n}\n" for row, n in table.items())
    if "--write" in arguments:
        FLOORS.write_text(written, encoding="utf-8")
    print(*worse, sep="\n", end="\n" if worse else "")
    print(f"gate: {len(worse)} rows fell" if worse else "gate: holds")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
