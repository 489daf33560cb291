"""judge: what the claims of a group say of each other, pair by pair."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from rapidfuzz import fuzz

from selisih.languages.lexicon import lexicon
from selisih.languages.measures import measures
from selisih.languages.names import one_name
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.cluster import Cluster, Pair, Verdict
from selisih.stages.compare import total
from selisih.stages.link import Group, weigh
from selisih.stages.wording import likeness, words_of
from selisih.values.interval import Relation
from selisih.values.moment import Moment
from selisih.values.number import APPROX, EXACT, Quantity
from selisih.values.unit import convert
from selisih.values.words import Quotation, Title

_LONG_TITLE = 5  # words from which two wordings of a title can be told to differ
_SAME_WORDS, _SAYING = 90, 6  # likeness, and words, from which one saying is given to two persons
_NAME, _SPELLED = 8, 80  # letters of a name that others may have run into; likeness of two spellings of one
_OWN_VOICE = ("document", "law", "agreement")  # kinds of documents that say what no one person says
_SURE = 8.0  # log2 odds from which two figures are taken to be one, so that a difference is worth a warning
_ROUNDED, _ROUGH = Decimal("0.02"), Decimal("0.05")  # a round figure so near another is that one; perhaps is it


def judge(group: Group, origins: int, one_release: frozenset[frozenset[str]] = frozenset()) -> Cluster:
    """The Cluster of a group: every pair judged, the loudest verdict on top. `one_release` are pairs of articles that
    rest on the same bulletin."""
    judged = [
        (a, b, judge_pair(a, b, frozenset((a.article, b.article)) in one_release))
        for a, b in combinations(group.claims, 2)
    ]
    calm = {(p.a, p.b) for a, b, p in judged if p.verdict <= Verdict.COMPATIBLE and _exact(a) and _exact(b)}
    torn = {c for _, _, p in judged if p.why == "article" for c in (p.a, p.b)}
    pairs = tuple(_several(a, b, p, group, calm, torn) for a, b, p in judged)
    verdict = max((p.verdict for p in pairs), default=Verdict.AGREE)
    return Cluster(group.id, group.kind, tuple(c.id for c in group.claims), verdict, origins, group.links, pairs)


def _several(a: Claim, b: Claim, pair: Pair, group: Group, calm: set[tuple[str, str]], torn: set[str]) -> Pair:
    """The pair, undecided where one of the two articles has another figure here, `torn` from its own or going with the
    other's.

    An article that gives several figures under one subject tells apart what is not understood here: the main quake
    and an aftershock, a price in two provinces.
    """
    if pair.verdict is not Verdict.CONFLICT or group.kind == "quote" or a.article == b.article:
        return pair
    if a.id in torn or b.id in torn:
        return Pair(pair.a, pair.b, Verdict.UNDECIDED, "several")
    for mine, other in ((a, b), (b, a)):
        for c in group.claims:
            if c.article == mine.article and ((c.id, other.id) in calm or (other.id, c.id) in calm):
                return Pair(pair.a, pair.b, Verdict.UNDECIDED, "several")
    return pair


def judge_pair(a: Claim, b: Claim, one_release: bool = False) -> Pair:
    """What two claims about one thing say of each other; symmetric but for the order of the ids."""
    x, y = a.value, b.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        verdict, why = _quantities(a, b, x, y, one_release)
    elif isinstance(x, Moment) and isinstance(y, Moment):
        verdict, why = _moments(a, b, x, y)
    elif isinstance(x, Title) and isinstance(y, Title):
        verdict, why = _titles(x, y)
    elif isinstance(x, Quotation) and isinstance(y, Quotation):
        verdict, why = _quotations(x, y)
    else:
        verdict, why = Verdict.UNDECIDED, "kinds"
    return Pair(a.id, b.id, verdict, why)


def _quantities(a: Claim, b: Claim, x: Quantity, y: Quantity, one_release: bool) -> tuple[Verdict, str]:
    x, y = _in_unit_of(x, y), _in_unit_of(y, x)
    relation = x.relate(y)
    if relation is Relation.SAME:
        return Verdict.AGREE, "same"
    if relation is not Relation.DISJOINT:
        return Verdict.COMPATIBLE, relation.value
    if _rounds(x, y, _ROUNDED) or _rounds(y, x, _ROUNDED):
        return Verdict.COMPATIBLE, "rounding"
    if a.subject.modality != b.subject.modality and "denied" in (a.subject.modality, b.subject.modality):
        return Verdict.COMPATIBLE, "denied"  # "275 and not 288": who denies a figure does not claim it
    if _is_state(a, b):
        return _states(a, b, x, y, one_release)
    if a.subject.modality != b.subject.modality:
        return Verdict.UNDECIDED, "modality"
    if a.article == b.article:
        return _inside(a, b)
    if not (a.subject.measure and b.subject.measure) or not _firm(x) or not _firm(y):
        return Verdict.UNDECIDED, "doubtful"
    if _rounds(x, y, _ROUGH) or _rounds(y, x, _ROUGH):
        return Verdict.UNDECIDED, "round"
    if _lead_differs(a, b) or total(weigh(a, b)) < _SURE:
        return Verdict.UNDECIDED, "doubtful"
    return Verdict.CONFLICT, "gap"


def _inside(a: Claim, b: Claim) -> tuple[Verdict, str]:
    """Two figures of one article are most often two things told apart by words not understood here."""
    headline = "headline" in (a.segment, b.segment) or a.part != b.part
    return Verdict.UNDECIDED, "headline" if headline else "article"


def _is_state(a: Claim, b: Claim) -> bool:
    known = measures().get(a.subject.measure)
    return known is not None and known.state and a.subject.measure == b.subject.measure


def _states(a: Claim, b: Claim, x: Quantity, y: Quantity, one_release: bool) -> tuple[Verdict, str]:
    """States of one measure: told of two times they are an update, of one and the same instant a conflict."""
    clocks = "T" in (a.as_of or ""), "T" in (b.as_of or "")
    if a.subject.beside and a.subject.beside == b.subject.beside and a.article != b.article:
        return Verdict.CONFLICT, "beside"  # `96.214.691 suara atau 58,59 persen`: the same state, whenever told
    if all(clocks) and a.as_of != b.as_of:
        return Verdict.UPDATE, "later"
    if a.as_of and b.as_of and min(len(a.as_of), len(b.as_of)) >= 10 and a.as_of[:10] != b.as_of[:10]:
        return Verdict.UPDATE, "later"
    if a.article == b.article:
        return Verdict.UNDECIDED, "article"
    if not _firm(x) or not _firm(y) or a.subject.modality != b.subject.modality or not _same_role(a, b):
        return Verdict.UNDECIDED, "doubtful"
    if all(clocks):
        return Verdict.CONFLICT, "same bulletin"
    if one_release:
        return Verdict.CONFLICT, "same figures"
    if any(clocks) or not a.as_of or not b.as_of or min(len(a.as_of), len(b.as_of)) < 10:
        return Verdict.UNDECIDED, "same day" if a.as_of and b.as_of else "undated"
    return (Verdict.CONFLICT, "same day") if a.stated and b.stated else (Verdict.UNDECIDED, "same day")


def _same_role(a: Claim, b: Claim) -> bool:
    return a.subject.role == b.subject.role or {a.subject.role, b.subject.role} <= {"", "new", "total"}


def _exact(claim: Claim) -> bool:
    return not isinstance(claim.value, Quantity) or _firm(claim.value)


def _firm(x: Quantity) -> bool:
    return x.bound == EXACT


def _lead_differs(a: Claim, b: Claim) -> bool:
    """Whether one names a place and the other none, so that it may be a figure of somewhere else."""
    return bool(a.subject.places) != bool(b.subject.places) and not (
        (a.subject.places or b.subject.places) & (a.subject.setting | b.subject.setting)
    )


def _in_unit_of(x: Quantity, y: Quantity) -> Quantity:
    """x in the unit of y where both count or measure one thing: passengers are persons, Rp 13.900 is per litre, too."""
    if x.unit == y.unit:
        return x
    if kind_of(x.unit) == kind_of(y.unit):
        return replace(x, unit=kind_of(x.unit))
    if "/" in y.unit and x.unit == y.unit.partition("/")[0]:
        return replace(x, unit=y.unit)
    factor = convert(Decimal(1), x.unit, y.unit)
    if factor is None or x.unit > y.unit:
        return x
    low, high = (None if end is None else end * factor for end in (x.low, x.high))
    return Quantity(low, high, x.step * factor, y.unit, x.bound)


def _rounds(x: Quantity, y: Quantity, share: Decimal) -> bool:
    """Whether x, with zeros at its end, may be what a writer made of y, off by no more than a share: 61.000 of 61.908."""
    if x.low is None or x.low != x.high or y.low is None or y.low != y.high or x.low == 0 or x.low != int(x.low):
        return False
    digits = str(int(abs(x.low)))
    zeros = len(digits) - len(digits.rstrip("0"))
    if zeros == 0 or x.bound not in (EXACT, APPROX):
        return False
    return abs(x.low - y.low) < 10**zeros and abs(x.low - y.low) <= abs(x.low) * share


def _moments(a: Claim, b: Claim, x: Moment, y: Moment) -> tuple[Verdict, str]:
    relation = x.relate(y)
    if relation is Relation.SAME:
        return Verdict.AGREE, "same"
    if relation is not Relation.DISJOINT:
        return Verdict.COMPATIBLE, relation.value
    if a.subject.measure == "effective" == b.subject.measure and total(weigh(a, b)) >= _SURE:
        return Verdict.CONFLICT, "gap"
    return Verdict.UNDECIDED, "dates"


def _titles(x: Title, y: Title) -> tuple[Verdict, str]:
    if x.number and y.number:
        if x.document and y.document and x.document != y.document:
            return Verdict.CONFLICT, "document"
        if x.year and y.year and x.year != y.year:
            return Verdict.CONFLICT, "year"
        return Verdict.AGREE, "number"
    p, q = words_of(x.title), words_of(y.title)
    if p == q:
        return Verdict.AGREE, "same"
    if set(p) <= set(q) or set(q) <= set(p) or min(len(p), len(q)) < _LONG_TITLE:
        return Verdict.COMPATIBLE, "shorter"
    if likeness(x.title, y.title) >= 97:
        return Verdict.AGREE, "spelling"
    if not (x.quoted and y.quoted):
        return Verdict.UNDECIDED, "described"
    return Verdict.CONFLICT, "wording"


def _quotations(x: Quotation, y: Quotation) -> tuple[Verdict, str]:
    if not x.speaker or not y.speaker:
        return Verdict.COMPATIBLE, "speaker unknown"
    if x.document != y.document:
        if _mouthpiece(x) or _mouthpiece(y):
            return Verdict.COMPATIBLE, "mouthpiece"
        return (Verdict.CONFLICT, "speaker") if x.direct and y.direct else (Verdict.UNDECIDED, "speaker")
    if x.document or _one_speaker(x.speaker, y.speaker):
        same = words_of(x.words) == words_of(y.words)
        return (Verdict.AGREE, "same") if same else (Verdict.COMPATIBLE, "wording")
    alike = likeness(x.words, y.words) >= _SAME_WORDS and min(len(words_of(x.words)), len(words_of(y.words))) >= _SAYING
    verbatim = words_of(x.words) == words_of(y.words)
    if alike and (verbatim or (x.direct and y.direct)) and x.speaker.istitle() and y.speaker.istitle():
        return Verdict.UNDECIDED, "speaker"
    return Verdict.COMPATIBLE, "another saying"


def _mouthpiece(x: Quotation) -> bool:
    """Whether the document said to speak is but somebody's way of speaking: a release, a letter, a post."""
    if not x.document or not x.speaker:
        return False
    words = tuple(x.speaker.lower().split())
    found = [e.value for e in lexicon(x.language).entries.get(words[0], ()) if e.tag == "speech_document" and e.words == words]
    return bool(found) and found[0] not in _OWN_VOICE


def _one_speaker(x: str, y: str) -> bool:
    """Whether two names are one speaker's, spelled otherwise (Huthi, Houthi) or with a word run into it, too."""
    a, b = (re.sub(r"\W", "", name.lower()) for name in (x, y))
    glued = min(len(a), len(b)) >= _NAME and (a.startswith(b) or b.startswith(a))
    return glued or one_name(x, y) or fuzz.ratio(a, b) >= _SPELLED
