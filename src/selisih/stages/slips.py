"""slips: a date that its own weekday denies and that several sources print, set against those who print it right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Finding
from selisih.model.lineage import Lineage
from selisih.stages.opposed import opposed
from selisih.stages.origins import origins
from selisih.stages.tell import told_sides
from selisih.text.article import Article
from selisih.values.moment import Moment


def slips(
    claims: Sequence[Claim], articles: Mapping[str, Article], lineage: Lineage, language: str | None = None
) -> list[Finding]:
    """A finding for each weekday, day and month that two or more sources of a story give a year that cannot be, where
    others give one that can. One article's slip is that article's own finding; one that spreads is a difference
    between sources."""
    days: dict[tuple[int, str], list[Claim]] = {}
    for claim in claims:
        value = claim.value
        if (
            isinstance(value, Moment)
            and value.weekday
            and value.edtf
            and len(value.edtf) >= 10
            and value.found == "written"
        ):
            days.setdefault((value.weekday, value.edtf[4:10]), []).append(claim)
    out = []
    for _, told in sorted(days.items()):
        wrong = [c for c in told if isinstance(c.value, Moment) and not c.value.sound()]
        spread = {c.article for c in wrong}
        right = [c for c in told if c.article not in spread]
        if right and origins([wrong], lineage)[0] > 1:
            out.append(_finding(wrong, right, articles, lineage, language))
    return out


def _finding(
    wrong: Sequence[Claim],
    right: Sequence[Claim],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None,
) -> Finding:
    groups = sorted((wrong, right), key=len, reverse=True)
    tongue = language or articles[groups[0][0].article].language
    sides = told_sides(groups, articles, tongue)
    message = say(tongue, "date_year", what=say(tongue, "date_what"), sides=sides)
    return opposed("date-conflict", WARNING, message, groups, articles, lineage, tongue)
