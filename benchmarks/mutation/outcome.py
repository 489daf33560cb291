"""outcome: what the engine makes of a change, beside what it made of the articles as they were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mutation.change import Change, rewritten
from mutation.dates import weekday_of
from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.model.finding import NOTE, Finding
from selisih.model.report import Report
from selisih.pipeline import examine, extraction
from selisih.settings import Settings
from selisih.stages.compare import total
from selisih.stages.link import weigh
from selisih.stages.normalise import Extraction
from selisih.stages.weights import weights
from selisih.text.article import Article
from selisih.values.moment import Moment
from selisih.values.number import Quantity

# What can show that a changed fact is wrong.
OTHER, WEEKDAY, REPEAT, NOTHING = "other article", "weekday", "same article", "nothing"
# What became of a change.
FOUND, MURMURED, NO_CLAIM, NO_STORY, NO_LINK, NOT_JUDGED, POSSIBLE, QUIET, ALARM = (
    "found", "note only", "no claim", "no story", "no link", "not judged", "possible", "quiet", "alarm",
)  # fmt: skip
_AS_OF = "as_of"  # the event of a date that says of when a state is
_CALM = (Verdict.AGREE, Verdict.COMPATIBLE)

Place = tuple[str, str, int]


class Outcome(NamedTuple):
    """What became of a change: `against` is what could show it, `end` one of the ends above, `why` the judge's word for
    staying quiet; `elsewhere` are new findings about other facts."""

    change: Change
    against: str
    end: str
    why: str
    elsewhere: int


class Before(NamedTuple):
    """A story as it was: its articles, what was found in it, its claims by id, and the claims that agree with each for
    what is told of them, not for what they say."""

    articles: tuple[Article, ...]
    report: Report
    claims: dict[str, Claim]
    agreeing: dict[str, list[Claim]]
    extracted: dict[str, Extraction]


def before(articles: Sequence[Article]) -> Before:
    """A story before any change."""
    extracted = {a.id: extraction(a) for a in articles}
    report = examine(articles, Settings(), known=extracted)
    claims = {c.id: c for c in report.claims}
    agreeing: dict[str, list[Claim]] = {}
    for pair in (p for cluster in report.clusters for p in cluster.pairs):
        if pair.verdict is Verdict.AGREE and not _held_by_value(claims[pair.a], claims[pair.b], pair.strength):
            agreeing.setdefault(pair.a, []).append(claims[pair.b])
            agreeing.setdefault(pair.b, []).append(claims[pair.a])
    return Before(tuple(articles), report, claims, agreeing, extracted)


def _held_by_value(a: Claim, b: Claim, strength: float) -> bool:
    """Whether two claims are taken for one thing only as they say the same: somebody speaks on a Monday, and on a Tuesday;
    a list gives one price twice. The state of one hour is not that of another, either."""
    found, least = weigh(a, b), weights()["link"]["threshold"]
    if a.kind != "date":
        inside = a.article == b.article and isinstance(a.value, Quantity)
        return inside and total(tuple(w for w in found if w.field != "article")) < least
    same = sum(w.weight for w in found if (w.field, w.how) == ("state", "same"))
    states = _AS_OF in (a.subject.measure, b.subject.measure)
    return states or (same > 0 and strength - same < least)


def against(story: Before, change: Change) -> str:
    """What could show that the fact is changed."""
    fact = story.claims[change.fact]
    if _weekday_denies(story, fact, change):
        return WEEKDAY
    partners = story.agreeing.get(fact.id, [])
    if any(c.article != fact.article for c in partners):
        return OTHER
    return REPEAT if partners else NOTHING


def _weekday_denies(story: Before, fact: Claim, change: Change) -> bool:
    """Whether the weekday that a date is printed with, or is given by the change, is not that of the day. The year is
    printed, or the day of publication gives it."""
    value = fact.value
    if not isinstance(value, Moment) or not value.weekday or not value.edtf or not value.sound() or change.kept:
        return False
    if weekday_of(value.edtf) is None or not any(c.isdigit() for c in fact.quote):
        return False
    known = next(a.published or "" for a in story.articles if a.id == fact.article)
    if value.found != "written" and weekday_of(known) is None:
        return False
    if change.kind in ("day", "weekday"):
        return True
    year, month, day = value.edtf[:10].split("-")
    if change.kind == "year":
        year = change.after
    elif change.kind == "month" and change.after.isdigit():
        month = change.after.zfill(2)
    else:
        return change.kind == "month"
    return weekday_of(f"{year}-{month}-{day}") != value.weekday


def outcome(story: Before, change: Change) -> Outcome:
    """What the engine makes of the story with the change."""
    changed = [rewritten(a, change) if a.id == change.article else a for a in story.articles]
    report = examine(changed, Settings(), known={k: e for k, e in story.extracted.items() if k != change.article})
    claims = {c.id: c for c in report.claims}
    fact = story.claims[change.fact]
    there = [c for c in report.claims if _touches(c, fact, change)]
    ids = {c.id for c in there}
    old = [(f.code, _places(f, story.claims, None)) for f in story.report.findings]
    new = [f for f in report.findings if _new(f, claims, change, old)]
    own = [f for f in new if ids & set(f.claims)]
    about = against(story, change)
    elsewhere = len(new) - len(own)
    if change.kept:
        return Outcome(change, about, ALARM if new else QUIET, ", ".join(f.code for f in new), elsewhere)
    if own:
        loud = any(f.severity != NOTE for f in own)
        return Outcome(change, about, FOUND if loud else MURMURED, own[0].code, elsewhere)
    end, why = _silence(story, report, change, there)
    return Outcome(change, about, end, why, elsewhere)


def _silence(story: Before, report: Report, change: Change, there: list[Claim]) -> tuple[str, str]:
    """Why nothing was found."""
    fact = story.claims[change.fact]
    like = [c for c in there if c.kind == fact.kind and c.value != fact.value]
    if not like:
        return NO_CLAIM, "misread" if there else ""
    agreed = story.agreeing.get(fact.id, [])
    beside = {i for told in report.stories if fact.article in told.articles for i in told.articles}
    if agreed and not beside & {c.article for c in agreed}:
        return NO_STORY, ""
    partners = {(c.article, c.part, c.start) for c in agreed}
    claims = {c.id: c for c in report.claims}
    ids = {c.id for c in like}
    met = [
        p
        for cluster in report.clusters
        for p in cluster.pairs
        if (p.a in ids) != (p.b in ids) and _place(claims[p.b if p.a in ids else p.a], change) in partners
    ]
    if not met:
        return NO_LINK, ""
    loudest = max(met, key=lambda p: p.verdict)
    if loudest.verdict in _CALM:
        return POSSIBLE, loudest.why
    return (POSSIBLE if loudest.verdict is Verdict.UPDATE else NOT_JUDGED), loudest.why


def _touches(claim: Claim, fact: Claim, change: Change) -> bool:
    """Whether a claim of the changed article stands where the fact stood."""
    if (claim.article, claim.part) != (fact.article, fact.part):
        return False
    end = claim.end - len(change.after) + len(change.before) if claim.end >= change.start else claim.end
    return change.moved(claim.start) < fact.end and fact.start < end


def _place(claim: Claim, change: Change | None) -> Place:
    here = change is not None and (claim.article, claim.part) == (change.article, change.part)
    return claim.article, claim.part, change.moved(claim.start) if change is not None and here else claim.start


def _places(finding: Finding, claims: dict[str, Claim], change: Change | None) -> frozenset[Place]:
    return frozenset(_place(claims[c], change) for c in finding.claims)


def _new(finding: Finding, claims: dict[str, Claim], change: Change, old: list[tuple[str, frozenset[Place]]]) -> bool:
    """Whether a finding was not there before, about the same places or, where the meaning is kept, about some of them."""
    places = _places(finding, claims, change)
    same = (known for code, known in old if code == finding.code)
    return not any(known == places or (change.kept and len(known & places) > 1) for known in same)
