"""cells: what each article says of one thing, word for word, and what that is to what the others say."""

from __future__ import annotations

import re
from typing import NamedTuple

from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.model.finding import Finding
from selisih.render.html_page.desk import Desk, clipped, source_name
from selisih.render.html_page.findings import LETTERS
from selisih.render.html_page.states import loudest, states
from selisih.render.html_page.wording import shown_short
from selisih.values.moment import Moment
from selisih.values.words import Quotation

_MOST = 3  # wordings shown in a cell
_MOST_WIDE = 8  # and in a cell that stands for many articles
_DIGITS = re.compile(r"\d+")


class Entry(NamedTuple):
    """Words as written, linking to their place; their side, and what else to know (speaker, time, full date)."""

    href: str
    words: str
    side: str
    aside: str
    source: str


class Cell(NamedTuple):
    """What one article says of a row (`silent`: nothing), and its state; `left` counts entries not shown."""

    state: str
    entries: tuple[Entry, ...]
    left: int


def cells(
    desk: Desk, cluster: Cluster, claims: list[Claim], articles: list[str], sides: dict[str, str], wide: bool
) -> tuple[Cell, ...]:
    """A cell an article, or where there are too many of them, a cell for all that say one thing."""
    found = states(cluster, {claim.id: claim for claim in claims})
    updating = cluster.verdict is Verdict.UPDATE
    groups: dict[object, list[Claim]] = {} if wide else {article: [] for article in articles}
    for claim in claims:
        value = (sides.get(claim.id, ""), str(claim.value.record()))
        groups.setdefault(value if wide else claim.article, []).append(claim)
    kept = list(groups.values())
    if wide:
        kept.sort(key=lambda group: (sides.get(group[0].id, "~"), -len(group)))
    return tuple(
        _cell(
            loudest(found[c.id] for c in group) if group else "silent",
            [entry(desk, c, sides.get(c.id, ""), updating) for c in group],
            _MOST_WIDE if wide else _MOST,
        )
        for group in kept
    )


def entry(desk: Desk, claim: Claim, side: str, updating: bool) -> Entry:
    """A claim's own words."""
    aside = ""
    if isinstance(claim.value, Quotation):
        aside = claim.value.speaker or ""
    elif updating and claim.as_of:
        aside = desk.tongue.gettext("as of %(time)s") % {"time": shown_short(claim.as_of, desk.language)}
    elif isinstance(claim.value, Moment) and not any(len(run) == 4 for run in _DIGITS.findall(claim.quote)):
        aside = shown_short(claim.value.edtf, desk.language)
    source = source_name(desk.articles[claim.article])
    return Entry(desk.claim_at(claim), clipped(claim.quote, 90), side, clipped(aside, 60), source)


def side_letters(findings: tuple[Finding, ...]) -> dict[str, tuple[int, str]]:
    """The letter of every claim in its worst finding of more than one side, with the finding's number."""
    out: dict[str, tuple[int, str]] = {}
    for number, finding in enumerate(findings, 1):
        if len(finding.sides) > 1:
            for i, side in enumerate(finding.sides):
                for claim in side:
                    out.setdefault(claim, (number, LETTERS[i % len(LETTERS)]))
    return out


def letters(cluster: Cluster, claims: list[Claim], sides: dict[str, tuple[int, str]]) -> dict[str, str]:
    """The side of each claim of a row that differs: as its finding has it, else by which pairs conflict."""
    if cluster.verdict != Verdict.CONFLICT:
        return {}
    numbers = [sides[c.id][0] for c in claims if c.id in sides]
    if numbers:
        most = max(dict.fromkeys(numbers), key=numbers.count)
        return {c.id: sides[c.id][1] for c in claims if c.id in sides and sides[c.id][0] == most}
    apart = {frozenset((p.a, p.b)) for p in cluster.pairs if p.verdict == Verdict.CONFLICT}
    groups: list[list[str]] = []
    for claim in claims:
        for group in groups:
            if not any(frozenset((claim.id, other)) in apart for other in group):
                group.append(claim.id)
                break
        else:
            groups.append([claim.id])
    return {i: LETTERS[k % len(LETTERS)] for k, group in enumerate(groups) for i in group} if len(groups) > 1 else {}


def _cell(state: str, entries: list[Entry], most: int) -> Cell:
    """Entries without those that say the same in the same words."""
    by_words = {(e.words.casefold(), e.side, e.aside, e.source): e for e in reversed(entries)}
    kept = tuple(reversed(by_words.values()))
    return Cell(state, kept[:most], len(kept) - len(kept[:most]))
