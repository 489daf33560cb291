"""passages: the sentences claims stand in, their words marked, and where sentences are near alike, what differs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup

from selisih.model.claim import Claim
from selisih.model.spot import part_text
from selisih.render.html_page.desk import Desk, language_tag, source_name
from selisih.render.html_page.marks import Layer, layer, marked
from selisih.render.html_page.wording import shown_date

_REACH = 170  # code points of a long sentence shown on each side of the words
_ALIKE = 0.5  # share of a sentence's words that another has, from which the others are worth underlining
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")  # of Rp15.200 and Rp 15.200 the same two


class Passage(NamedTuple):
    """A sentence of an article with the words of one or more claims marked."""

    source: str
    where: str
    href: str
    words: Markup
    language: str


def passages(desk: Desk, ids: Iterable[str], against: Sequence[frozenset[str]] = ()) -> tuple[Passage, ...]:
    """The sentences in which claims stand, each once, the claims of the list marked in them. Words that are not in any
    of the sentences `against`, as sets of words, are underlined where one of those is near alike."""
    by_place: dict[tuple[str, str, tuple[int, int]], list[Claim]] = {}
    for claim in desk.known(ids):
        by_place.setdefault((claim.article, claim.part, _window(desk, claim)), []).append(claim)
    out = []
    for (article_id, part, (start, end)), claims in by_place.items():
        article = desk.articles[article_id]
        text = part_text(article, part)
        layers = [layer(c.start, c.end, "mark") for c in claims]
        quoted = [(c.start, c.end) for c in claims if c.kind == "quote"]
        for first, last in quoted or [(start, end)]:  # of a quotation only its own words matter
            layers += _differing(text, max(first, start), min(last, end), against)
        body = marked(text, layers, start, end)
        head = "… " if start > 0 and _inside(text, start) else ""
        tail = " …" if end < len(text) and _inside(text, end) else ""
        where = desk.tongue.gettext("headline") if part == "title" else shown_date(article.published, desk.language)
        out.append(Passage(source_name(article), where, desk.claim_at(claims[0]),
                           Markup("{}{}{}").format(head, body, tail), language_tag(desk, article.language)))  # fmt: skip
    return tuple(out)


def words_round(desk: Desk, ids: Iterable[str]) -> tuple[frozenset[str], ...]:
    """The words of the sentences of some claims, a set a sentence."""
    windows = {(c.article, c.part, _window(desk, c)): c for c in desk.known(ids)}
    return tuple(
        frozenset(_WORD.findall(part_text(desk.articles[article], part)[start:end].casefold()))
        for article, part, (start, end) in windows
    )


def _differing(text: str, start: int, end: int, against: Sequence[frozenset[str]]) -> list[Layer]:
    """The runs of words of a sentence that no sentence against it has; none where all of those are other sentences."""
    found = [(m.start(), m.end(), m[0].casefold()) for m in _WORD.finditer(text, start, end)]
    mine = frozenset(word for _, _, word in found)
    if not any(len(mine & other) >= _ALIKE * max(len(mine), 1) for other in against):
        return []
    theirs = frozenset[str]().union(*against)
    runs = groupby(found, key=lambda word: word[2] in theirs)
    spans = [(run[0][0], run[-1][1]) for common, words in runs if not common and (run := list(words))]
    return [layer(first, last, "u") for first, last in spans]


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
