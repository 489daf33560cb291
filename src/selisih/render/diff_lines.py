"""diff_lines: two sides of a comparison for a reader at a terminal, what differs first; and as a JSON record."""

from __future__ import annotations

import json
from collections.abc import Iterator

from selisih.ink import Ink, plain
from selisih.model.claim import Claim
from selisih.model.report import FORMAT_VERSION, Report
from selisih.model.shown import shown
from selisih.model.spot import spot
from selisih.stages.diff import Difference, Row
from selisih.text.article import Article
from selisih.text.excerpt import clipped, harmless

_HEADINGS = {
    "en": {
        "otherwise": "Said otherwise",
        "precise_a": "More precisely in {a}",
        "precise_b": "More precisely in {b}",
        "both": "Said by both",
        "only_a": "Only in {a}",
        "only_b": "Only in {b}",
        "none": "Neither {a} nor {b} holds a claim.",
    },
    "id": {
        "otherwise": "Disebut lain",
        "precise_a": "Lebih tepat di {a}",
        "precise_b": "Lebih tepat di {b}",
        "both": "Disebut keduanya",
        "only_a": "Hanya di {a}",
        "only_b": "Hanya di {b}",
        "none": "Tidak ada klaim di {a} maupun {b}.",
    },
}
ORDER = ("otherwise", "precise_a", "precise_b", "both", "only_a", "only_b")


def diff_lines(
    found: Difference, names: tuple[str, str], report: Report, width: int = 100, ink: Ink = plain, language: str = "en"
) -> str:
    """The six parts of a difference under their headings; parts without rows are left out."""
    articles = {article.id: article for article in report.articles}
    words = _HEADINGS.get(language, _HEADINGS["en"])
    a, b = (harmless(name) for name in names)
    blocks = []
    for part in ORDER:
        rows = getattr(found, part)
        if rows:
            heading = ink(words[part].format(a=a, b=b), "strong") + ink(f"  {len(rows)}", "faint")
            lines = [line for row in rows for line in _row(row, part, articles, width, ink)]
            blocks.append("\n".join([heading, *lines]) + "\n")
    return "\n".join(blocks) or words["none"].format(a=a, b=b) + "\n"


def diff_record(found: Difference, names: tuple[str, str]) -> str:
    """The six parts as JSON: lists of rows, each with the ids of the claims of side `a` and of side `b`."""
    rows = {
        part: [{"a": [claim.id for claim in a], "b": [claim.id for claim in b]} for a, b in getattr(found, part)]
        for part in ORDER
    }
    out = {"format_version": FORMAT_VERSION, "a": names[0], "b": names[1], **rows}
    return json.dumps(out, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _row(row: Row, part: str, articles: dict[str, Article], width: int, ink: Ink) -> Iterator[str]:
    for mark, claims in (("<", row.a), (">", row.b)):
        for claim in claims:
            yield _line(mark, claim, articles[claim.article], width, ink)
    if part in ("otherwise", "precise_a", "precise_b", "both"):
        yield ""


def _line(mark: str, claim: Claim, article: Article, width: int, ink: Ink) -> str:
    place = str(spot(article, claim))
    room = max(width - 6, 40)
    quote = clipped(claim.quote, room // 2)
    value = clipped(shown(claim.value), room // 3)
    same = claim.kind in ("quote", "title") or value == quote
    return f"  {mark} {ink(quote, 'strong')}{'' if same else f'  = {value}'}  {ink(harmless(place), 'faint')}"
