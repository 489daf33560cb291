"""reference: what articles say against the fact sheet; a desk's own fact is no vote, what it denies is an error."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from selisih.languages.countries import countries
from selisih.languages.measures import measures
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.cluster import Verdict
from selisih.model.fact import Fact, Vouched
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.slip import slip
from selisih.model.subject import Subject, is_state
from selisih.stages.compare import total
from selisih.stages.judge_figures import ROUGH, firm, in_unit_of, rounds
from selisih.stages.judge_words import judge_titles
from selisih.stages.link import weigh
from selisih.stages.weights import weights
from selisih.stages.wording import words_of
from selisih.text.article import Article
from selisih.values.edtf import Stretch, stretch
from selisih.values.interval import Relation
from selisih.values.mistyped import cut_off, like_a_slip, one_digit
from selisih.values.moment import EXACT, Moment
from selisih.values.number import Quantity
from selisih.values.words import Title, number_key

CODE = "reference-conflict"

# How the fields of two subjects may compare where one is a fact: nothing told of the claim narrows or moves it.
_ALIKE = {
    "measure": ("same", "weak", "none"),
    "noun": ("same", "none"),
    "qualifiers": ("same", "none"),
    "role": ("same", "near", "none"),
    "modality": ("same", "none"),
    "of": ("same", "none"),
}
_CLOSE = Decimal("1.25")  # times that figures of one thing differ where a claim does not say itself where it holds
_COUNTED = Decimal("1.03")  # the same of a measure that is named by little more than the thing counted
_HALF = 2  # two dates are of one event where half of the words round them, or more, are the same
_MATTER = 4  # words of a document's name beside its figures that tell it from others


def reference(
    facts: Sequence[Vouched], claims: Sequence[Claim], articles: Mapping[str, Article], language: str | None = None
) -> list[Finding]:
    """A finding for each thing an article says otherwise than a fact of the sheet, once for each wording of it."""
    numbered = {(c.article, number_key(c.value)) for c in claims if isinstance(c.value, Title) and c.value.number}
    denied: dict[tuple[str, str, str], list[Claim]] = {}
    facts_of: dict[tuple[str, str, str], tuple[Fact, Claim]] = {}
    for claim in claims:
        for vouched in facts:
            about = _about(vouched, claim, articles[claim.article])
            if any((claim.article, _number(fact)) in numbered for fact in about):
                continue  # it names the right document, too: one that amends it may have its name
            if about and all(_apart(fact, claim) for fact in about):
                key = claim.article, vouched.fact.place, str(claim.value.record())
                denied.setdefault(key, []).append(claim)
                facts_of.setdefault(key, (vouched.fact, about[0]))
    return [
        _finding(*facts_of[key], told, language or articles[told[0].article].language) for key, told in denied.items()
    ]


def _about(vouched: Vouched, claim: Claim, article: Article) -> list[Claim]:
    """The claims of a fact that are about what a claim is about, while the fact holds."""
    same = [fact for fact in vouched.claims if fact.kind == claim.kind]
    if not same or not holds(vouched.fact, claim, article):
        return []
    return [fact for fact in same if _of_one(vouched.fact, fact, claim)]


def _number(fact: Claim) -> str:
    return number_key(fact.value) if isinstance(fact.value, Title) else ""


def holds(fact: Fact, claim: Claim, article: Article) -> bool:
    """Whether the time a claim tells of is surely within the days a fact holds."""
    if not fact.since and not fact.until:
        return True
    told = stretch(claim.subject.period or claim.as_of or article.published or "")
    valid = stretch(f"{fact.since or '..'}/{fact.until or '..'}")
    return told is not None and valid is not None and _within(told, valid)


def _within(told: Stretch, valid: Stretch) -> bool:
    if valid.low is not None and (told.low is None or told.low < valid.low):
        return False
    return valid.high is None or (told.high is not None and told.high <= valid.high)


def _of_one(entry: Fact, fact: Claim, claim: Claim) -> bool:
    """Whether a claim is about what a fact is about: nothing the fact says of its subject is missing or other."""
    if isinstance(fact.value, Title):
        return _one_document(fact.value, claim.value)
    if isinstance(fact.value, Moment):
        return _one_event(fact, claim)
    if claim.subject.measure != fact.subject.measure:
        return False  # between articles the same noun may do
    named = _named(entry, fact.subject, claim.subject)
    if named is None or claim.subject.modality or not _one_place(fact, claim) or not _one_period(entry, fact, claim):
        return False
    found = weigh(fact, replace(claim, subject=named))
    if any(w.field in _ALIKE and w.how not in _ALIKE[w.field] for w in found):
        return False
    return total(found) >= weights()["link"]["threshold"]


def _named(entry: Fact, mine: Subject, theirs: Subject) -> Subject | None:
    """The subject of a claim of the product, party or person that a fact is of, under the fact's name; None where it is
    of another. A longer name is another one: Pertamax Turbo."""
    known = measures().get(mine.measure)
    if not mine.things:
        return None if theirs.things and known is not None and known.owned else theirs
    if mine.things & theirs.things:
        return theirs
    for name in sorted(mine.things) if entry.names else ():
        words = set(name.split())
        longer = theirs.words - words - mine.words or any(thing.startswith(name) for thing in theirs.things)
        if words <= theirs.words and not longer:
            return replace(theirs, things=mine.things, words=mine.words)
    return None


def _one_place(fact: Claim, claim: Claim) -> bool:
    """Whether the figures are of one place. What names no place may be of the country that a fact is of, and the toll of
    the place its article is about."""
    mine, theirs = fact.subject.places, claim.subject.places
    if mine & theirs or not (mine or theirs):
        return True
    if theirs:
        return False
    nations = {key for names in countries().values() for _, key in names}
    if mine <= nations:
        return not claim.subject.setting & (nations - mine)
    return is_state(fact.subject) and bool(mine & claim.subject.setting)


def _one_period(entry: Fact, fact: Claim, claim: Claim) -> bool:
    """Whether the figures are of one period; a fact of no period holds in its days, whatever period of them is named."""
    mine, theirs = fact.subject.period, claim.subject.period
    return mine == theirs or (not mine and bool(entry.since or entry.until))


def _one_document(mine: Title, theirs: object) -> bool:
    """Whether two titles name one document: the wording is alike, or the number, or all words beside the figures."""
    if not isinstance(theirs, Title) or mine.language != theirs.language:
        return False
    if mine.number and theirs.number:
        if mine.document != theirs.document:
            return False
        words = _matter(mine)
        slip = mine.year == theirs.year or number_key(replace(mine, year="")) == number_key(replace(theirs, year=""))
        return slip and words == _matter(theirs) and len(words) >= _MATTER
    a, b = (Claim("", "", "title", t.title, 0, 0, t) for t in (mine, theirs))
    return total(weigh(a, b)) >= weights()["link"]["threshold"]


def _matter(title: Title) -> tuple[str, ...]:
    """The words of a document's name without its figures."""
    return words_of(re.sub(r"\d+", " ", title.title))


def _one_event(fact: Claim, claim: Claim) -> bool:
    """Whether two dates are the day of one event: its word, and most of the words round both, are the same."""
    mine, theirs = fact.value, claim.value
    if not isinstance(mine, Moment) or not isinstance(theirs, Moment) or {mine.bound, theirs.bound} != {EXACT}:
        return False
    a, b = ({*c.subject.words, *c.subject.things, *c.subject.places} for c in (fact, claim))
    return fact.subject.measure == claim.subject.measure and len(a & b) * _HALF >= len(a | b) > 0


def _apart(fact: Claim, claim: Claim) -> bool:
    """Whether two values cannot both be true, rounding granted."""
    x, y = fact.value, claim.value
    if isinstance(x, Quantity) and isinstance(y, Quantity):
        x, y = in_unit_of(x, y), in_unit_of(y, x)
        if x.relate(y) is not Relation.DISJOINT or rounds(x, y, ROUGH) or rounds(y, x, ROUGH) or cut_off(x, y):
            return False
        known = measures().get(fact.subject.measure)
        if known is not None and known.weak:
            return firm(y) and _near(x, y, _COUNTED)  # fewer of a thing are most often some of them
        stated = not fact.subject.places or bool(fact.subject.places & claim.subject.places)
        return stated or (firm(y) and _near(x, y, _CLOSE))
    if isinstance(x, Moment) and isinstance(y, Moment):
        return x.relate(y) is Relation.DISJOINT
    if isinstance(x, Title) and isinstance(y, Title):
        if x.number and y.number:
            return (x.number, x.year) != (y.number, y.year) and judge_titles(x, y)[0] is not Verdict.COMPATIBLE
        return judge_titles(x, y)[0] is Verdict.CONFLICT
    return False


def _near(x: Quantity, y: Quantity, close: Decimal) -> bool:
    """Whether two figures are so near, or one so like the other mistyped, that they are more likely one thing told
    otherwise than two things; a tenth of a figure is most often a part of it."""
    if not x.low or not y.low or x.low < 0 or y.low < 0:
        return False
    times = max(x.low, y.low) / min(x.low, y.low)
    return times <= close or (not 8 < times < 100 and (like_a_slip(x, y) or one_digit(x, y)))


def _finding(entry: Fact, fact: Claim, claims: Sequence[Claim], language: str) -> Finding:
    told, value = (" ".join(c.quote.split()) for c in (claims[0], fact))
    message = say(language, "reference_conflict", told=told, value=value, source=entry.source)
    text = f"{entry.place}: {entry.statement or ' / '.join(entry.titles)} ({entry.source})"
    likely = Likely(value, say(language, "reference_likely", source=entry.source))
    return slip(CODE, ERROR, claims, message, language, likely, [Evidence("reference", text)])
