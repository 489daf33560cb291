"""What copies do to the value offered as likely: one source of a story is wrong and copied 0 to 30 times, with noise.

copies.py [FOLDER ...]    FOLDER: a story, articles in Markdown; else the cases in tests/cases

In every story, each figure that at least four articles of different outlets agree on is mistyped in one of them in turn (two of
its digits in another order), and that article is copied: words left out, doubled and swapped, sentences dropped and moved. A row
counts the figures for which the value offered as likely was the right one, the wrong one, or none was offered; and those for
which the wrong side was counted as more than one independent source.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from case_files import case
from selisih.files.read import read_articles
from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.pipeline import examine
from selisih.settings import Settings
from selisih.text.article import Article
from selisih.values.number import Quantity, plain

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
COPIES = (0, 1, 3, 10, 30)
_AGREE = 4  # outlets that print a figure, so that three are left when one of them slips
_NOISE = 0.06  # share of the words that a copy garbles
_MOVED = 0.1  # share of its sentences that it drops, and that it moves


class Slip(NamedTuple):
    """A story with one figure mistyped in one article: the right value and the wrong one."""

    articles: tuple[Article, ...]
    wrong: Article
    right_value: str
    wrong_value: str


def stories(paths: list[Path]) -> Iterator[tuple[Article, ...]]:
    """The articles of each story."""
    if paths:
        yield from (read_articles([path]).articles for path in paths)
    else:
        yield from (case(path).articles for path in sorted(CASES.glob("*.md")))


def slips(articles: tuple[Article, ...]) -> Iterator[Slip]:
    """Each figure that enough outlets agree on, mistyped in each of them in turn."""
    report = examine(articles, Settings())
    claims = {c.id: c for c in report.claims}
    for cluster in report.clusters:
        values: dict[str, list[Claim]] = {}
        for one in (claims[name] for name in cluster.claims):
            if isinstance(one.value, Quantity) and one.value.low == one.value.high and one.part == "body":
                values.setdefault(plain(one.value.low) or "", []).append(one)
        for value, agreed in values.items():
            if len({c.article for c in agreed}) < _AGREE or cluster.verdict is Verdict.CONFLICT:
                continue
            for one in {c.article: c for c in agreed}.values():
                typed = _mistyped(one.quote)
                wrong = _mistyped(value)
                article = next(a for a in articles if a.id == one.article)
                if typed and wrong:
                    text = article.text.replace(one.quote, typed)
                    yield Slip(articles, replace(article, text=text), value, wrong)


def _mistyped(figure: str) -> str | None:
    """The figure with its first two digits that are not alike in another order; the first stays no zero."""
    digits = [i for i, c in enumerate(figure) if c.isdigit()]
    for i, j in zip(digits, digits[1:], strict=False):
        if figure[i] != figure[j] and figure[j] != "0" and len({figure[k] for k in digits}) > 1 and len(digits) > 2:
            return figure[:i] + figure[j] + figure[i + 1 : j] + figure[i] + figure[j + 1 :]
    return None


def copied(article: Article, count: int) -> list[Article]:
    """So many copies of an article by outlets of their own, each later than the one before and made from any of them."""
    made = [article]
    for k in range(count):
        chance = random.Random(f"{article.id} {k}")
        text = _noisy(chance.choice(made).text, chance)
        made.append(replace(article, id=f"{article.id}-{k:02}", path=f"{k}.md", source=f"salinan{k}.id", text=text))
    return made[1:]


def _noisy(text: str, chance: random.Random) -> str:
    parts = text.split(". ")
    kept = [s for i, s in enumerate(parts) if i == 0 or chance.random() >= _MOVED]
    for i in range(1, len(kept) - 1):
        if chance.random() < _MOVED:
            kept[i], kept[i + 1] = kept[i + 1], kept[i]
    words = ". ".join(kept).split(" ")
    out: list[str] = []
    for word in words:
        garbled = chance.random() < _NOISE and word.isalpha() and word.islower()
        out += [] if garbled and chance.random() < 0.4 else [word[::-1]] if garbled else [word]
    return " ".join(out)


def offered(slip: Slip, count: int) -> tuple[str, bool]:
    """What is offered as likely where the slip is copied so often: `right`, `wrong` or `none`; and whether the wrong side was
    counted as more than one source."""
    others = [slip.wrong if a.id == slip.wrong.id else a for a in slip.articles]
    report = examine([*others, *copied(slip.wrong, count)], Settings())
    claims = {c.id: c for c in report.claims}
    said, several = "none", False
    for finding in report.findings:
        for side, origins in zip(finding.sides, finding.origins, strict=False):
            values = {plain(v.low) for c in side if isinstance(v := claims[c].value, Quantity)}
            if slip.wrong_value in values and slip.wrong.id in {claims[c].article for c in side}:
                several = several or origins > 1
                if finding.likely:
                    said = "right" if finding.likely.value == slip.right_value else "wrong"
    return said, several


def main(arguments: list[str]) -> int:
    """Prints the table; 1 where copies make a wrong value likely or a right one less so."""
    found = [slip for articles in stories([Path(a) for a in arguments]) for slip in slips(articles)]
    if not found:
        print("copies: no figure that enough outlets agree on", file=sys.stderr)
        return 1
    print("| copies | likely is right | wrong | none offered | wrong side taken for several sources |")
    print("|---:|---:|---:|---:|---:|")
    rows = []
    for count in COPIES:
        told = [offered(slip, count) for slip in found]
        row = Counter(said for said, _ in told)
        rows.append(row)
        several = sum(more for _, more in told)
        print(f"| {count} | {row['right']} | {row['wrong']} | {row['none']} | {several} |", flush=True)
    print(f"\n{len(found)} figures")
    return int(any(row["wrong"] > rows[0]["wrong"] or row["right"] < rows[0]["right"] for row in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
