"""age-mismatch: an age told beside the day or year of birth, which it does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from selisih.languages.ages import age_in
from selisih.languages.day_names import day_text
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import words_in
from selisih.model.finding import ERROR, Evidence, Finding
from selisih.model.slip import dates_of, slip
from selisih.text.article import Article
from selisih.values.edtf import day_of, fields
from selisih.values.moment import EXACT, Moment

CODE = "age-mismatch"

_SLACK = 1  # years by which ages in the news are off: told before the birthday, or as the year that is running


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each day or year of birth whose sentence tells an age that nobody born then has when the article
    appears. Ages at another time (`when she was 20`, the age of the dead) are left alone."""
    tongue = language or article.language
    published = day_of((article.published or "")[:10])
    if published is None:
        return []
    births: dict[tuple[int, int], list[tuple[Claim, Moment]]] = {}
    for claim, moment in dates_of(claims):
        if claim.part == "body":
            births.setdefault(claim.sentence, []).append((claim, moment))
    out = []
    for told in births.values():
        claim, moment = told[0]
        if len(told) != 1 or claim.subject.measure != "born" or moment.found != "written" or moment.bound != EXACT:
            continue
        sentence = words_in(article, claim)
        age, years = age_in(sentence), _years(moment, published)
        if age is not None and years is not None and not years[0] - _SLACK <= age <= years[1] + _SLACK:
            out.append(_finding(claim, age, years, published, tongue))
    return out


def _years(moment: Moment, published: date) -> tuple[int, int] | None:
    """The fewest and the most full years from a birth to the day of publication."""
    born = fields(moment.edtf or "")
    if born is None or "/" in (moment.edtf or ""):
        return None
    year, month, day = born
    if year is None or year > published.year:
        return None
    passed = published.year - year
    if month is None or day is None or (month, day) == (published.month, published.day):
        return passed - 1, passed
    full = passed - ((published.month, published.day) < (month, day))
    return full, full


def _finding(claim: Claim, age: int, years: tuple[int, int], published: date, language: str) -> Finding:
    fits = str(years[0]) if years[0] == years[1] else f"{years[0]}/{years[1]}"
    told = {"born": " ".join(claim.quote.split()), "age": age, "fits": fits, "published": day_text(language, published)}
    because = [Evidence("article", say(language, "day_published", date=told["published"]))]
    return slip(CODE, ERROR, [claim], say(language, "age_mismatch", **told), language, because=because)
