"""Desk: a report laid out for looking things up, with an anchor for every claim, article and finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from selisih.model.claim import Claim
from selisih.model.finding import SEVERITIES, Finding
from selisih.model.report import Report
from selisih.render.html_page.marks import layer, marked
from selisih.render.html_page.wording import shown_date, words
from selisih.text.article import Article

MOST_FINDINGS = 200  # shown on one page
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3}")
_REACH = 170  # code points of a long sentence shown on each side of the words
_SIGNS = {"error": "✕", "warning": "!", "note": "i"}


@dataclass(frozen=True, eq=False)
class Desk:
    """What the parts of the page look up. `anchor` holds claim ids, `place` article ids, `said` the claims of an
    article, `cited` the numbers of the findings on the page that a claim is in."""

    report: Report
    language: str
    words: Mapping[str, str]
    claims: Mapping[str, Claim]
    articles: Mapping[str, Article]
    anchor: Mapping[str, str]
    place: Mapping[str, str]
    said: Mapping[str, list[Claim]]
    findings: tuple[Finding, ...]
    cited: Mapping[str, tuple[int, ...]]

    def known(self, ids: Iterable[str]) -> list[Claim]:
        """The claims of some ids that the report really holds, each once, with its article."""
        found = [self.claims[i] for i in dict.fromkeys(ids) if i in self.claims]
        return [claim for claim in found if claim.article in self.articles]

    def counted(self, number: int, key: str) -> str:
        """A number with its noun: `1 article`, `5 articles`."""
        return f"{number} {self.words[key + '_one' if number == 1 else key]}"


class Passage(NamedTuple):
    """A sentence of an article with the words of one or more claims marked."""

    source: str
    article: str
    where: str
    anchor: str
    words: Markup
    language: str


def desk(report: Report, language: str) -> Desk:
    """The Desk of a report; findings are numbered from 1, the worst first."""
    findings = tuple(sorted(report.findings, key=lambda f: -_rank(f.severity)))
    cited: dict[str, list[int]] = {}
    for number, finding in enumerate(findings[:MOST_FINDINGS], 1):
        for claim_id in dict.fromkeys(finding.claims):
            cited.setdefault(claim_id, []).append(number)
    said: dict[str, list[Claim]] = {}
    for claim in report.claims:
        said.setdefault(claim.article, []).append(claim)
    return Desk(
        report=report,
        language=language,
        words=words(language),
        claims={claim.id: claim for claim in report.claims},
        articles={article.id: article for article in report.articles},
        anchor={claim.id: f"c{i}" for i, claim in enumerate(report.claims, 1)},
        place={article.id: f"a{i}" for i, article in enumerate(report.articles, 1)},
        said=said,
        findings=findings,
        cited={claim: tuple(numbers) for claim, numbers in cited.items()},
    )


def sign(severity: str) -> str:
    """One character that stands for a severity, so that colour never stands alone."""
    return _SIGNS.get(severity, "i")


def language_tag(language: str) -> str:
    """A BCP 47 tag that is safe as a `lang` attribute; empty where it is none."""
    return language if _TAG.fullmatch(language) else ""


def part_text(article: Article, part: str) -> str:
    """The text that a claim's offsets count in."""
    return article.title if part == "title" else article.text


def passages(desk: Desk, ids: Iterable[str]) -> tuple[Passage, ...]:
    """The sentences in which claims stand, each once, the claims of the list marked in them."""
    by_place: dict[tuple[str, str, tuple[int, int]], list[Claim]] = {}
    for claim in desk.known(ids):
        by_place.setdefault((claim.article, claim.part, _window(desk, claim)), []).append(claim)
    out = []
    for (article_id, part, (start, end)), claims in by_place.items():
        article = desk.articles[article_id]
        text = part_text(article, part)
        body = marked(text, [layer(c.start, c.end, "mark") for c in claims], start, end)
        head, tail = (
            "… " if start > 0 and _inside(text, start) else "",
            " …" if end < len(text) and _inside(text, end) else "",
        )
        where = desk.words["headline"] if part == "title" else shown_date(article.published, desk.language)
        out.append(Passage(source_name(article), desk.place[article_id], where, desk.anchor[claims[0].id],
                           Markup("{}{}{}").format(head, body, tail), language_tag(article.language)))  # fmt: skip
    return tuple(out)


def source_name(article: Article) -> str:
    """How an article is called: its source, else the last part of its path, else its id."""
    return article.source or article.path.rsplit("/", 1)[-1] or article.id


def clipped(text: str, limit: int) -> str:
    """The text on one line, cut at a word where it is longer than the limit."""
    line = " ".join(text[: limit * 4].split())
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit)
    return line[: cut if cut > 0 else limit].rstrip(" ,;:") + "…"


def _rank(severity: str) -> int:
    return SEVERITIES.index(severity) if severity in SEVERITIES else -1


def _inside(text: str, at: int) -> bool:
    """Whether a window's edge at an offset cut running text: no sentence or line ends there."""
    before = text[:at].rstrip(" ")[-1:]
    return before not in (".", "!", "?", "\n", "”", '"', "") and text[at : at + 1] != "\n"


def _window(desk: Desk, claim: Claim) -> tuple[int, int]:
    """The claim's sentence, or as much of it as is near the claim; always holds the claim, on whole words."""
    text = part_text(desk.articles[claim.article], claim.part)
    start, end = claim.sentence
    if not start <= claim.start <= claim.end <= end:
        start, end = claim.start, claim.end
    low, high = max(start, claim.start - _REACH), min(end, claim.end + _REACH)
    if low > start:
        low = claim.start if (space := text.find(" ", low, claim.start)) < 0 else space + 1
    if high < end:
        high = claim.end if (space := text.rfind(" ", claim.end, high)) < 0 else space
    return low, high
