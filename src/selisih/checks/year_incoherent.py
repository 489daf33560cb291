"""year-incoherent: a past event dated about a year after the article came out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selisih.languages.day_names import day_text
from selisih.languages.lexicon import lexicon
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.finding import WARNING, Evidence, Finding, Likely
from selisih.model.slip import dates_of, slip
from selisih.text.article import Article
from selisih.text.tokens import tokenise
from selisih.values.edtf import day, day_of
from selisih.values.moment import Moment

CODE = "year-incoherent"

_AHEAD = 270  # days after publication from which a year, not a plan, is the likely slip
_SAME = 5  # days round the publication within which the same day of its own year must lie


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """A warning for each day told as past, once or more, that lies about a year after the day of publication.

    Plans are left alone: a sentence that speaks of what is to come is not looked at.
    """
    tongue = language or article.language
    published = day_of((article.published or "")[:10])
    if published is None:
        return []
    told_days: dict[date, list[Claim]] = {}
    for claim, moment in dates_of(claims):
        found = day_of(moment.edtf)
        if found is None or moment.found != "written" or (found - published).days < _AHEAD:
            continue
        if _own_year(found, published) is not None and _past(article, claim, moment):
            told_days.setdefault(found, []).append(claim)
    out = []
    for found, slips in told_days.items():
        likely = _own_year(found, published) or found
        told = {"date": day_text(tongue, found), "published": day_text(tongue, published)}
        message = say(tongue, "year_incoherent", **told, likely=day_text(tongue, likely))
        because = [Evidence("article", say(tongue, "day_published", date=told["published"]))]
        out.append(slip(CODE, WARNING, slips, message, tongue, Likely(str(likely), message), because))
    return out


def _own_year(found: date, published: date) -> date | None:
    """The same day in the year of publication, where it lies just before the article came out."""
    same = day(published.year, found.month, found.day)
    return same if same is not None and 0 <= (published - same).days <= _SAME else None


def _past(article: Article, claim: Claim, moment: Moment) -> bool:
    """Whether the sentence tells of something past: no word of it speaks of what is to come."""
    if moment.bound not in ("EXACT", "ON_OR_BEFORE") or claim.part != "body":
        return False
    future = lexicon(article.language).values("future")
    start, end = claim.sentence
    words = tokenise(article.text[start:end]).word
    return bool(words) and not any(w in future for w in words)
