"""future-past: somebody quoted, or struck by what nobody foresees, on a day that had not come when the article appeared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selisih.languages.day_names import day_text
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import words_before, words_behind, words_in
from selisih.model.finding import WARNING, Evidence, Finding
from selisih.model.slip import dates_of, slip
from selisih.text.article import Article
from selisih.values.edtf import day_of
from selisih.values.moment import EXACT, Moment

CODE = "future-past"

_AHEAD = 3  # days after publication before which an article may have been brought up to date
_SPOKEN = ("said", "cited")
# What nobody plans for a day; where a sentence does not say what happened, its words tell whether it can be foreseen.
_UNPLANNED = ("", "occurred", "arrested", "died", "lost_contact", "suspected", "extinguished")
_AHEAD_WORDS = ("expected", "planned", "conditional")
_QUOTES = "\"'”’"
_LEAD = 24  # code points before a date in which a word may say until when or from when


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each day, printed with its year, on which somebody is quoted, or something struck that nobody can
    foresee, though it came after the article. Plans are left alone: they are told with words of what is to come."""
    tongue = language or article.language
    published = day_of((article.published or "")[:10])
    if published is None:
        return []
    told: dict[date, list[Claim]] = {}
    for claim, moment in dates_of(claims):
        found = day_of(moment.edtf)
        late = found is not None and moment.found == "written" and (found - published).days >= _AHEAD
        if found is not None and late and _past(article, claim, moment):
            told.setdefault(found, []).append(claim)
    return [_finding(day, slips, published, tongue) for day, slips in told.items()]


def _past(article: Article, claim: Claim, moment: Moment) -> bool:
    """Whether a sentence tells of a day as past: with words of saying or of what nobody foresees, and none of what is
    planned, begins or ends then. A day in brackets alone is as often that of a match or a forecast, and one that more is
    told of is not that of saying."""
    if claim.part != "body" or moment.bound != EXACT or moment.clock:
        return False
    whole, lead = words_in(article, claim), words_before(article, claim, _LEAD)
    if whole.has("future") or whole.has("modality", *_AHEAD_WORDS) or lead.has("as_of") or lead.has("term"):
        return False
    if claim.subject.measure in _SPOKEN and _closes(article, claim):
        # not `mencatat 550 kendaraan ikut uji coba sebelum aturan diterapkan pada 1 September 2023`
        return moment.weekday is not None or not whole.has("term")
    foreseen = claim.subject.measure not in _UNPLANNED or not whole.has("unforeseen")
    return not foreseen or words_behind(article, claim, _LEAD).opens("bygone")


def _closes(article: Article, claim: Claim) -> bool:
    """Whether a day ends its clause, outside quotation marks: `kata Budi, Senin (20/3/2023).`"""
    behind = article.text[claim.end : claim.sentence[1]].rstrip("\n")[:2]
    return (not behind or behind[0] in ".,;") and not any(mark in behind for mark in _QUOTES)


def _finding(found: date, slips: Sequence[Claim], published: date, language: str) -> Finding:
    told = {"date": day_text(language, found), "published": day_text(language, published)}
    because = [Evidence("article", say(language, "day_published", date=told["published"]))]
    return slip(CODE, WARNING, slips, say(language, "future_past", **told), language, because=because)
