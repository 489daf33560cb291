"""Counts how seldom articles have a name, a word or something measured, for `languages/rarity.txt`: counts only, no text is kept.

rarity.py PATH ...    PATH: a folder of articles or JSON Lines, of every language together; writes the file

A word's bits are those of the language in which it is more frequent: -log2 of the share of its articles that have it.
"""

from __future__ import annotations

import sys
from collections import Counter
from math import log2
from pathlib import Path

from selisih.files.read import read_articles
from selisih.languages.lexicon import lexicon
from selisih.languages.rarity import MEASURES, NAMES, WORDS
from selisih.pipeline import extraction
from selisih.stages.marks import marks_of
from selisih.stages.segment import segment

PAGE = Path(__file__).resolve().parent.parent / "src" / "selisih" / "languages" / "rarity.txt"
_SEEN = 4  # articles of a language that must have it: one or two say nothing of how rare it is
_HEAD = "# Bits of names, words and measures in news, by benchmarks/rarity.py: {articles} articles. What is not here is rarer.\n"


def main(arguments: list[str]) -> None:
    """Writes the file."""
    articles = read_articles(arguments).articles
    of = Counter(a.language for a in articles)
    counts: dict[str, dict[str, Counter[str]]] = {
        sort: {code: Counter() for code in of} for sort in (NAMES, WORDS, MEASURES)
    }
    for article in articles:
        marks = marks_of(article, extraction(article).claims, segment(article.text, lexicon(article.language)))
        counts[MEASURES][article.language].update(marks.measures)
        counts[NAMES][article.language].update(marks.names)
        counts[WORDS][article.language].update(marks.words)
    lines = [_HEAD.format(articles=" and ".join(f"{of[code]:,} {code}" for code in sorted(of)))]
    for sort, by_language in counts.items():
        bits: dict[str, int] = {}
        for code, counted in by_language.items():
            for word, count in counted.items():
                if count >= _SEEN:
                    bits[word] = min(bits.get(word, 99), round(log2((of[code] + 1) / count)))
        for level in sorted(set(bits.values())):
            lines.append(f"{sort} {level}: {' '.join(sorted(w for w, b in bits.items() if b == level))}\n")
    PAGE.write_text("".join(lines), encoding="utf-8")
    print(f"{PAGE.name}: {sum(line.count(' ') - 1 for line in lines[1:]):,} words")


if __name__ == "__main__":
    main(sys.argv[1:])
