"""said_days: one saying, word for word, that two articles give to two days."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from rapidfuzz.distance import LCSseq

from selisih.languages.messages import say
from selisih.languages.names import one_name
from selisih.model.claim import Claim
from selisih.model.finding import NOTE, WARNING, Evidence, Finding
from selisih.model.lineage import Lineage
from selisih.stages.link import Group
from selisih.stages.opposed import opposed
from selisih.stages.origins import short
from selisih.stages.tell import told_sides
from selisih.stages.wording import words_of
from selisih.text.article import Article
from selisih.values.edtf import day_of
from selisih.values.moment import EXACT, Moment
from selisih.values.words import Quotation

_WORD = re.compile(r"\w+")
_SPOKEN = ("said", "announced")
_BEHIND = 160  # code points behind a saying in which the day of it stands
_WORDS = 10  # words in one order from which nobody says the same again on another day
_ALIKE = 0.8  # share of the longer saying that they are
_CALLED = 4  # letters that a short form of a name has at least: `Rifqi`
_NEXT = 1  # a day that parts two clocks: what is said in Washington on Tuesday is read in Jakarta on Wednesday


def said_days(
    groups: Sequence[Group],
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None = None,
) -> list[Finding]:
    """A finding for each saying that articles of a story have one person say on two days or more: a note where the days
    follow each other and no article had printed it before the last of them."""
    days: dict[str, list[Claim]] = {}
    for claim in claims:
        if _is_day(claim):
            days.setdefault(claim.article, []).append(claim)
    out = []
    for group in groups if days else ():
        told = [(c, d) for c in group.claims if (d := _day_of(c, days.get(c.article, ())))]
        for same in _sayings(told):
            sides: dict[str, dict[str, Claim]] = {}
            for _, day in same:
                sides.setdefault(_edtf(day), {})[day.id] = day
            own = [{d.article for d in side.values()} for side in sides.values()]
            if len(sides) > 1 and sum(map(len, own)) == len(set().union(*own)):
                by_day = [list(side.values()) for _, side in sorted(sides.items())]
                out.append(_finding(same[0][0], by_day, articles, lineage, language))
    return out


def _sayings(told: Sequence[tuple[Claim, Claim]]) -> list[list[tuple[Claim, Claim]]]:
    """Sayings with their days, gathered by what is said."""
    out: list[list[tuple[Claim, Claim]]] = []
    for saying, day in told:
        same = next((s for s in out if _one_saying(s[0][0], saying)), None)
        if same is None:
            out.append([(saying, day)])
        else:
            same.append((saying, day))
    return out


def _is_day(claim: Claim) -> bool:
    """Whether a date is the day, printed in figures, on which something is said."""
    value = claim.value
    if not isinstance(value, Moment) or claim.part != "body" or claim.subject.measure not in _SPOKEN:
        return False
    figures = any(c.isdigit() for c in claim.quote)
    return figures and value.bound == EXACT and value.sound() and day_of(_edtf(claim)) is not None


def _edtf(claim: Claim) -> str:
    return (claim.value.edtf or "")[:10] if isinstance(claim.value, Moment) else ""


def _day_of(saying: Claim, days: Sequence[Claim]) -> Claim | None:
    """The day that stands right behind a saying, before any other."""
    value = saying.value
    if not isinstance(value, Quotation) or not value.direct or not value.speaker or value.speaker.isupper():
        return None  # BMKG warns of rain in the same words every day
    behind = [d for d in days if 0 <= d.start - saying.end <= _BEHIND]
    return min(behind, key=lambda d: d.start, default=None)


def _one_saying(a: Claim, b: Claim) -> bool:
    """Whether two sayings are of one person and nearly word for word the same, but for no name and no figure: what is said
    every day differs in these."""
    x, y = a.value, b.value
    if (
        not isinstance(x, Quotation)
        or not isinstance(y, Quotation)
        or not _one_person(x.speaker or "", y.speaker or "")
    ):
        return False
    p, q = words_of(x.words), words_of(y.words)
    shared = LCSseq.similarity(p, q)
    if shared < _WORDS or shared < _ALIKE * max(len(p), len(q)):
        return False
    return not (_telling(x.words) - _telling(y.words) and _telling(y.words) - _telling(x.words))


def _one_person(a: str, b: str) -> bool:
    """Whether two names are of one person, the one in full perhaps and the other as he is called."""
    if one_name(a, b):
        return True
    return any(
        min(len(v), len(w)) >= _CALLED and (v.startswith(w) or w.startswith(v))
        for v in words_of(a)
        for w in words_of(b)
    )


def _telling(words: str) -> frozenset[str]:
    """The names and figures of a saying."""
    return frozenset(word.lower() for word in _WORD.findall(words)[1:] if word[0].isupper() or word[0].isdigit())


def _finding(
    saying: Claim,
    sides: Sequence[Sequence[Claim]],
    articles: Mapping[str, Article],
    lineage: Lineage,
    language: str | None,
) -> Finding:
    tongue = language or articles[sides[0][0].article].language
    first, last = (date.fromisoformat(_edtf(side[0])) for side in (sides[0], sides[-1]))
    before = [day_of((articles[c.article].published or "")[:10]) for side in sides[:-1] for c in side]
    sure = (last - first).days > _NEXT or any(day is not None and day < last for day in before)
    told = told_sides(sides, articles, tongue)
    message = say(tongue, "said_days", words=short(saying), sides=told)
    because = [Evidence("words", " ".join(saying.quote.split()), (saying.id,))]
    return opposed("date-conflict", WARNING if sure else NOTE, message, sides, articles, lineage, tongue, because)
