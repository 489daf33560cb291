"""finding_views: the findings as cards, the worst first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from selisih.languages.catalogue import locale
from selisih.languages.program import said
from selisih.model.claim import Claim
from selisih.model.finding import Evidence, Finding, severity_of
from selisih.model.standing import Standing
from selisih.render.html_page.axis import Axis, axis
from selisih.render.html_page.desk import Desk, clipped, language_tag
from selisih.render.html_page.overview import is_new
from selisih.render.html_page.passages import Passage, passages, words_round
from selisih.render.html_page.terms import Term, severities
from selisih.render.html_page.titles import Collation, collation
from selisih.render.html_page.waterfall import Waterfall, waterfalls
from selisih.render.html_page.wording import shown_date, shown_figure
from selisih.values.words import Quotation, Title

_SENTENCES = 3  # shown for a side before the fold
_MOST_SENTENCES = 12  # and with it
LETTERS = "ABCDEFGH"

# Why values cannot both hold stands on the card; links are drawn, origins counted at their side; the rest is folded.
_PLAIN = ("gap",)


class Side(NamedTuple):
    """Claims that can hold together: a letter (empty where there is one side only), what they say, on how many
    independent origins they rest, who says it."""

    letter: str
    says: str
    origins: str
    sources: tuple[str, ...]
    shown: tuple[Passage, ...]
    folded: tuple[Passage, ...]


class FindingView(NamedTuple):
    """A finding as the report shows it. `standing` says why it is left as it is, empty where nobody decided so; `spot` is
    the place in a file of one that has no claims."""

    number: int
    href: str
    code: str
    severity: str
    term: Term
    new: bool
    message: str
    language: str
    sides: tuple[Side, ...]
    titles: Collation | None
    axis: Axis | None
    likely: tuple[str, str] | None
    why: tuple[str, ...]
    because: tuple[str, ...]
    links: tuple[Waterfall, ...]
    standing: str
    spot: str


def finding_views(desk: Desk) -> tuple[FindingView, ...]:
    """The findings that are told in full, in order of their numbers."""
    return tuple(_view(desk, number, finding) for number, finding in enumerate(desk.findings[: desk.told], 1))


def _view(desk: Desk, number: int, finding: Finding) -> FindingView:
    sides = [ids for ids in finding.sides if desk.known(ids)] or [finding.claims]
    claims = desk.known(i for side in sides for i in side)
    lettered = [(LETTERS[i % len(LETTERS)], ids) for i, ids in enumerate(sides)] if len(sides) > 1 else [("", sides[0])]
    titles = collation(desk, desk.known(finding.claims))  # word by word already
    likely = finding.likely
    origins = [e for e in finding.because if e.kind == "origin"]
    counted = [next((e for e in origins if e.claims == side), None) for side in finding.sides]  # told at the side
    return FindingView(
        number=number,
        href=desk.finding_at(number),
        code=finding.code,
        severity=severity_of(finding),
        term=severities(desk.tongue)[severity_of(finding)],
        new=is_new(desk, finding),
        message=finding.message,
        language=language_tag(desk, finding.language),
        sides=tuple(_side(desk, finding, letter, ids, () if titles else sides) for letter, ids in lettered),
        titles=titles,
        axis=axis(desk, [(letter, desk.known(ids)) for letter, ids in lettered]) if _one_thing(desk, claims) else None,
        likely=(shown_figure(likely.value, finding.language), likely.reason) if likely else None,
        why=_texts(finding.because, lambda e: e.kind in _PLAIN),
        because=_texts(finding.because, lambda e: e.kind not in (*_PLAIN, "link") and e not in counted),
        links=waterfalls(desk, claims),
        standing=_standing(desk, finding.standing) if finding.standing else "",
        spot=str(finding.spot) if finding.spot else "",
    )


def _one_thing(desk: Desk, claims: list[Claim]) -> bool:
    """Whether claims are taken to be about one thing, so that one axis may hold them: a total and its parts are not."""
    clusters = {desk.clusters[c.id].id if c.id in desk.clusters else "" for c in claims}
    return len(claims) > 1 and len(clusters) == 1 and "" not in clusters


def _side(desk: Desk, finding: Finding, letter: str, ids: tuple[str, ...], sides: Sequence[tuple[str, ...]]) -> Side:
    others = [words for other in sides if other is not ids for words in words_round(desk, other)]
    found = passages(desk, ids, others)
    # a fold for one sentence hides more than it saves
    open_ones = len(found) if len(found) == _SENTENCES + 1 else _SENTENCES
    return Side(
        letter=letter,
        says=_says(desk, desk.known(ids)) if letter else "",
        origins=_origins(desk, finding, ids),
        sources=tuple(dict.fromkeys(p.source for p in found)),
        shown=found[:open_ones],
        folded=found[open_ones:_MOST_SENTENCES],
    )


def _standing(desk: Desk, standing: Standing) -> str:
    """How a finding was settled, why, by whom, until when, and where that is written."""
    spoken = locale(desk.language)
    until = said(spoken, "standing", "until", day=shown_date(standing.until, desk.language)) if standing.until else ""
    told = (said(spoken, "standing", standing.how), standing.reason, standing.by, until, standing.where)
    return " · ".join(clipped(part, 300) for part in told if part)


def _origins(desk: Desk, finding: Finding, ids: tuple[str, ...]) -> str:
    """On how many independent origins a side rests; empty where that is not counted."""
    if ids not in finding.sides or len(finding.origins) != len(finding.sides):
        return ""
    count = finding.origins[finding.sides.index(ids)]
    told = desk.tongue.ngettext("%(num)s independent origin", "%(num)s independent origins", count)
    return told % {"num": count}


def _texts(because: tuple[Evidence, ...], wanted: Callable[[Evidence], bool]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(e.text for e in because if e.text and wanted(e)))


def _says(desk: Desk, claims: list[Claim]) -> str:
    """What a side says, in a few words: the speaker for a quotation, else the shortest words of each of its values."""
    by_value: dict[str, str] = {}
    for claim in claims:
        if isinstance(claim.value, Quotation):
            speaker = claim.value.speaker or desk.tongue.gettext("unnamed")
            return desk.tongue.gettext("According to %(speaker)s") % {"speaker": clipped(speaker, 60)}
        if isinstance(claim.value, Title):
            return ""
        value = str(claim.value.record())
        by_value[value] = min(by_value.get(value, claim.quote), claim.quote, key=lambda q: (len(q), q))
    return clipped(", ".join(clipped(words, 60) for words in by_value.values()), 90)
