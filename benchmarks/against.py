"""How much quicker a new article is checked against known ones than by reading all of them anew.

    .venv/bin/python benchmarks/against.py ARTICLES [--new N]

ARTICLES is a folder or a JSON Lines file. The first N articles of it (5) are taken as new, one after the other, and the rest
are known. Both ways are measured in this one run: reading and extracting all of them, and the command with its index.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selisih.files.read import read_articles
from selisih.pipeline import extraction


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("articles")
    arguments.add_argument("--new", type=int, default=5)
    given = arguments.parse_args()
    articles = read_articles([given.articles]).articles
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder)
        archive = desk / "archive"
        archive.mkdir()
        for number, article in enumerate(articles):
            front = {"source": article.source, "language": article.language, "title": article.title}
            if article.published:
                front["published"] = article.published
            head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front.items() if value)
            place = desk if number < given.new else archive
            (place / f"{number}.md").write_text(f"---\n{head}---\n{article.text}", encoding="utf-8")
        whole = _timed(lambda: [extraction(a) for a in read_articles([archive]).articles])
        command = [sys.executable, "-m", "selisih", "check", "--against", "archive", "--exit-zero"]
        first = _timed(lambda: _run([*command, "0.md"], desk))
        beside = [_timed(lambda n=n: _run([*command, f"{n}.md"], desk)) for n in range(given.new)]  # type: ignore[misc]
        size = sum(path.stat().st_size for path in (desk / ".selisih_cache").glob("*.sqlite"))
    middle = sorted(beside)[len(beside) // 2]
    print(f"known articles: {len(articles) - given.new}")
    print(f"read and extracted anew: {whole:.1f} s; the first run, which makes the index: {first / whole:.2f} of that")
    print(f"one new article with the index: {middle:.2f} s, 1/{whole / middle:.0f} of reading all anew")
    print(f"index: {size / 1e6:.1f} MB")


def _timed(work: object) -> float:
    begin = time.perf_counter()
    work()  # type: ignore[operator]
    return time.perf_counter() - begin


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
