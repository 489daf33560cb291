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
from selisih.values.words import Quotation, Title

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
            blocks.append("\n".join([heading, *_lines(rows, articles, width, ink)]) + "\n")
    return "\n".join(blocks) or words["none"].format(a=a, b=b) + "\n"


def diff_record(found: Difference, names: tuple[str, str]) -> str:
    """The six parts as JSON: lists of rows, each with the ids of the claims of side `a` and of side `b`."""
    rows = {
        part: [{"a": [claim.id for claim in a], "b": [claim.id for claim in b]} for a, b in getattr(found, part)]
        for part in ORDER
    }
    out = {"format_version": FORMAT_VERSION, "a": names[0], "b": names[1], **rows}
    return json.dumps(out, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _lines(rows: tuple[Row, ...], articles: dict[str, Article], width: int, ink: Ink) -> Iterator[str]:
    """A line a claim, in columns; rows in which both sides speak are set apart."""
    claims = [claim for row in rows for claim in (*row.a, *row.b)]
    words = min(max(len(claim.quote) for claim in claims), width * 2 // 5)
    value = min(max(len(_value(claim)) for claim in claims), width // 4)
    for number, row in enumerate(rows):
        if number and row.a and row.b:
            yield ""
        for mark, side in (("<", row.a), (">", row.b)):
            for claim in side:
                place = harmless(str(spot(articles[claim.article], claim)))
                quote = f"{clipped(claim.quote, words):<{words}}"
                said = f"{clipped(_value(claim), value):<{value}}"
                yield f"  {mark} {ink(quote, 'strong')}  {said}{'  ' if value else ''}{ink(place, 'faint')}"


def _value(claim: Claim) -> str:
    """What a claim's value is, where its words do not say so themselves; of a quotation, who speaks."""
    if isinstance(claim.value, Quotation):
        return claim.value.speaker or ""
    return "" if isinstance(claim.value, Title) else shown(claim.value)
