"""side_choices: the sides of a finding, one of which an editor may say is right."""

from __future__ import annotations

from typing import NamedTuple

from selisih.model.finding import Finding
from selisih.model.report import Report
from selisih.render.html_page.findings import FindingView
from selisih.review.attested import attested
from selisih.review.words import fact_words
from selisih.settings import NO_WORDS, Vocabulary
from selisih.stages.correction import said_by
from selisih.text.excerpt import clipped

_LONGEST = 200  # characters of what a side says


class SideChoice(NamedTuple):
    """A side that may be the right one: its number, from 0, the letter the card gives it, what it says, who says it, and
    what of it would go on the fact sheet, empty where nothing would."""

    number: str
    letter: str
    words: str
    sources: str
    fact: str


def side_words(report: Report, finding: Finding) -> tuple[tuple[str, str], ...]:
    """The number of each side, from 0, with what its first claim says: of a quotation who speaks; none for a finding with
    one side."""
    claims = {claim.id: claim for claim in report.claims}
    if len(finding.sides) < 2:
        return ()
    first = [claims[side[0]] for side in finding.sides]
    words = [said_by(claim) for claim in first]
    if len(set(words)) < len(words):
        words = [claim.quote for claim in first]
    return tuple((str(number), clipped(told, _LONGEST)) for number, told in enumerate(words))


def side_choices(
    report: Report, finding: Finding, view: FindingView, own: Vocabulary = NO_WORDS
) -> tuple[SideChoice, ...]:
    """The sides as a page offers them; `view` is the card that shows the finding."""
    told = zip(side_words(report, finding), view.sides, strict=False)
    return tuple(
        SideChoice(
            number, side.letter, words, ", ".join(side.sources), fact_words(attested(report, finding, int(number), own))
        )
        for (number, words), side in told
    )
