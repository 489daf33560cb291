"""find: the findings of a cluster, with severity, sides and everything that led to them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from selisih.languages.measures import measures
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Verdict
from selisih.model.finding import ERROR, NOTE, WARNING, Finding
from selisih.model.lineage import Lineage
from selisih.stages.origins import likely, origins
from selisih.stages.sides import Sides, sides
from selisih.stages.tell import evidence, message
from selisih.stages.wording import words_of
from selisih.text.article import Article
from selisih.values.edtf import day_of
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.unit import units
from selisih.values.words import Abbreviation, Label, Office, Quotation, Title, number_key

_NOTE = 7.0  # log2 odds from which a difference of two figures, or of who said something, is worth a note

_FRESH = 2  # days from its publication within which an article tells what is new

# Reasons from the most telling down.
_TELLING = ("same bulletin", "same figures", "beside", "same day", "gap", "round")
# Reasons for which two figures stay undecided and nobody has to look: most often they are two things.
_DULL = frozenset(("article", "undated", "several", "modality", "headline", "dates", "far"))
# Reasons for which two figures that stay undecided are worth a look: they are of one thing, and may be rounded or told of
# two hours. Where it is doubtful that they are, they are of two things four times in five.
_WORTH = frozenset(("round", "same day"))

_CODES = {
    "date": "date-conflict",
    "money": "money-conflict",
    "percentage": "percentage-conflict",
    "count": "count-conflict",
    "limit": "limit-conflict",
    "title": "title-conflict",
    "quote": "quote-attribution-conflict",
    "office": "office-conflict",
    "abbreviation": "abbreviation-conflict",
}


def find(
    cluster: Cluster,
    told: Mapping[str, Claim],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None = None,
) -> list[Finding]:
    """One finding for each way the claims of a cluster stand against each other; none where they do not."""
    if cluster.verdict < Verdict.UNDECIDED:
        return []
    out: list[Finding] = []
    for verdict in (Verdict.CONFLICT, Verdict.UNDECIDED):
        if verdict is Verdict.UNDECIDED and out:
            break  # one cluster, one finding: the loud one
        for found in sides(cluster, told, verdict, _side, _DULL):
            if cluster.kind == "date" and _news(found, told, articles):
                continue
            if cluster.kind == "quote" and _one_voice(found, told):
                continue
            why = _why(cluster, found)
            severity = _severity(verdict, why, cluster, told, found)
            if severity:
                out.append(_finding(cluster, found, severity, why, told, articles, lineage, language))
    return out


def _side(claim: Claim) -> str:
    """What makes two claims stand on one side: the value, or for words the wording or the speaker."""
    value = claim.value
    if isinstance(value, Quantity):
        unit = units().get(value.unit)  # 10 km and 10 m are two sides, 10 km and 10.000 m are one
        factor, offset = (unit.factor, unit.offset) if unit is not None else (Decimal(1), Decimal(0))
        ends = (None if end is None else (end * factor + offset).normalize() for end in (value.low, value.high))
        return "|".join(map(str, (*ends, value.bound)))
    if isinstance(value, Moment):
        return str(value.edtf)
    if isinstance(value, Label):
        return value.key()
    if isinstance(value, Quotation):
        return "document" if value.document else (value.speaker or "").split(" ")[-1].lower()
    if isinstance(value, Office):
        return f"{value.office}|{value.place}"
    if isinstance(value, Abbreviation):
        return " ".join(words_of(value.long))
    if isinstance(value, Title) and value.number:
        return f"{value.document}|{value.year}|{number_key(value)}"
    return " ".join(words_of(value.title)) if isinstance(value, Title) else ""


def _why(cluster: Cluster, found: Sides) -> str:
    """The reason among the pairs across sides: the most telling there is, however few give it, else the most frequent."""
    side_of = {c: k for k, side in enumerate(found) for c in side}
    reasons = [
        p.why for p in cluster.pairs if side_of.get(p.a, -1) != side_of.get(p.b, -1) and {p.a, p.b} <= side_of.keys()
    ]
    return next((why for why in _TELLING if why in reasons), max(sorted(set(reasons)), key=reasons.count))


def _severity(verdict: Verdict, why: str, cluster: Cluster, told: Mapping[str, Claim], found: Sides) -> str:
    if verdict is Verdict.CONFLICT:
        return ERROR if why == "same bulletin" else WARNING
    if cluster.kind in ("title", "office"):
        return NOTE if why in ("number", "year") else ""
    if cluster.kind == "date":
        return NOTE if why == "slip" or (why == "doubtful" and _told_once(cluster, told)) else ""
    claims = [told[c] for side in found for c in side]
    strength = min(p.strength for p in cluster.pairs if p.verdict is verdict)
    if cluster.kind == "quote":
        return NOTE if why == "speaker" and strength >= _NOTE and _strangers(claims) and _of_a_time(claims) else ""
    known = all(c.subject.measure in measures() for c in claims)
    return NOTE if known and why in _WORTH and strength >= _NOTE else ""


def _strangers(claims: Sequence[Claim]) -> bool:
    """Whether speakers are told by names in full that have no word in common: Pras and Prasetyo Hadi may be one person."""
    names = {c.value.speaker or "" for c in claims if isinstance(c.value, Quotation) and not c.value.document}
    words = [set(name.lower().split()) for name in names]
    return all(len(own) > 1 for own in words) and all(x.isdisjoint(y) for x, y in combinations(words, 2))


def _one_voice(found: Sides, told: Mapping[str, Claim]) -> bool:
    """Whether all sides name the same speaker: `Pasal` of one text and of another."""
    values = [told[c].value for side in found for c in side]
    return len({(v.speaker or "").lower() for v in values if isinstance(v, Quotation)}) < 2


def _of_a_time(claims: Sequence[Claim]) -> bool:
    """Whether all is said within the days of one story: what courts say of every convict is said again in the next trial."""
    days = [day.toordinal() for day in (day_of((c.as_of or "")[:10]) for c in claims) if day is not None]
    return not days or max(days) - min(days) <= _FRESH


def _news(found: Sides, told: Mapping[str, Claim], articles: Mapping[str, Article]) -> bool:
    """Whether articles of different times each tell of a day of their own: a politician opens another house next week."""
    days: dict[date, int] = {}
    for number, side in enumerate(found):
        for claim in (told[c] for c in side):
            day = day_of(claim.value.edtf) if isinstance(claim.value, Moment) else None
            out = day_of((articles[claim.article].published or "")[:10])
            if day is None or out is None or abs((day - out).days) > _FRESH:
                return False
            days[day] = number
    return len(set(days.values())) > 1 and (max(days) - min(days)).days > _FRESH


def _told_once(cluster: Cluster, told: Mapping[str, Claim]) -> bool:
    """Whether every article gives one claim here: one that gives several tells of several things."""
    return len({told[c].article for c in cluster.claims}) == len(cluster.claims)


def _finding(
    cluster: Cluster,
    found: Sides,
    severity: str,
    why: str,
    told: Mapping[str, Claim],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None,
) -> Finding:
    claims = tuple(c for side in found for c in side)
    tongue = language or articles[told[claims[0]].article].language
    groups = [[told[c] for c in side] for side in found]
    return Finding(
        code=_CODES.get(cluster.kind, "own-kind-conflict"),
        severity=severity,
        message=message(cluster.kind, groups, why, articles, tongue),
        claims=claims,
        sides=found,
        likely=likely(groups, lineage, articles, tongue) if cluster.verdict is Verdict.CONFLICT else None,
        because=evidence(cluster, groups, articles, lineage, tongue),
        origins=origins(groups, lineage),
        language=tongue,
    )
