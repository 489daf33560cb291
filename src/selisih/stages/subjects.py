"""subjects: what every mention of a text is about."""

from __future__ import annotations

from collections.abc import Sequence

from selisih.languages.measures import measures
from selisih.languages.names import names
from selisih.languages.places import places
from selisih.languages.reading import Reading
from selisih.model.subject import Subject
from selisih.stages.about import (
    changes,
    compared,
    content_words,
    measure_of,
    modality_of,
    qualifiers_of,
    role_of,
    topic_of,
)
from selisih.stages.carry import carry
from selisih.stages.clause import FIGURES, Clause, clauses
from selisih.stages.events import event_of
from selisih.stages.refer import refer
from selisih.stages.tie import Tie, ties
from selisih.stages.variant import variant_of
from selisih.stages.when import Dated, base_of, period_of, year_behind
from selisih.stages.where import Scope, places_of, scope, things_of
from selisih.text.mention import Mention
from selisih.values.words import Title

_COURT = frozenset(("demanded", "sentenced", "threatened", "subsidiary", "served"))
_PENALTIES = ("sentence", "fine", "restitution", "remission", "compensation", "suspension", "")
_AS_MONEY = {"tariff": "fee"}  # what a measure of percent is where it is money: `tarif Rp 1.850 per kilometer`
_SOLD = ("income", "stock")  # families of measures of goods that have a price per unit


def subjects(reading: Reading, mentions: Sequence[Mention], dates: Sequence[Dated]) -> list[Subject]:
    """The Subject of each mention, in order; a list or an apposition shares what it says once."""
    paid = reading.covered(frozenset(("currency",)))  # the US of US$ is no place
    named = [p for p in places(reading) if not paid[p[0]] and not _before_sign(reading, p[1])]
    where = scope(reading, named, names(reading), _barred(mentions, paid))
    own, tied = clauses(reading, mentions), ties(reading, mentions)
    roles = changes(reading, mentions)
    for k in range(len(own)):
        back = tied[k].back if k in tied and tied[k].back >= 0 else roles.get(k, -1)
        if back >= 0:  # what says a figure again, or what it became, is about the same thing
            own[k] = own[k]._replace(begin=own[back].begin)
    pairs = compared(reading, mentions)
    out = [
        _subject(reading, mention, clause, dates, where, tied.get(k, Tie()), k in pairs)
        for k, (mention, clause) in enumerate(zip(mentions, own, strict=True))
    ]
    return carry(reading, mentions, refer(reading, mentions, out))


def _before_sign(reading: Reading, last: int) -> bool:
    """Whether a currency sign stands behind a token: the U.S. of `U.S. $200`."""
    tokens = reading.tokens
    return any(i < len(tokens.word) and tokens.word[i] == "$" for i in (last, last + 1))


def _barred(mentions: Sequence[Mention], paid: bytearray) -> bytearray:
    """One byte a token, set where it is read as a figure, date, numbered document or currency: no part of a name."""
    out = bytearray(paid)
    for mention in mentions:
        if mention.kind != "quote" and not (isinstance(mention.value, Title) and mention.value.number is None):
            out[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
    return out


def _subject(
    reading: Reading, mention: Mention, clause: Clause, dates: Sequence[Dated], where: Scope, tie: Tie, paired: bool
) -> Subject:
    if mention.kind == "date":
        return event_of(reading, mention, where)
    if mention.kind not in FIGURES:
        return Subject(setting=where.setting)
    measure, at = measure_of(reading, mention, clause)
    if mention.kind == "money":
        measure = _AS_MONEY.get(measure, measure)
    known = measures().get(measure)
    if "per" in mention.notes and (known is None or known.weak or known.family in _SOLD):
        measure, known = "price", measures()["price"]
    period = year_behind(reading, at, dates) or period_of(
        reading, clause, dates, wide=known is not None and not known.state
    )
    qualifiers = qualifiers_of(reading, mention, clause, at, where.inside)
    if measure not in _PENALTIES:
        qualifiers -= _COURT
    base = base_of(reading, clause, dates, period) if mention.kind == "percentage" else ""
    role = role_of(reading, mention, clause, at, paired)
    noun = mention.notes.get("noun")
    narrowed = variant_of(reading, clause) | {word for word in (base, tie.size) if word}
    return Subject(
        measure=measure,
        noun=noun.unit if noun is not None else "",
        qualifiers=qualifiers | narrowed,
        things=things_of(reading, clause, where, at),
        places=places_of(reading, clause, where),
        period=period,
        role="whole" if tie.whole else "" if tie.of or (known and known.change and role == "increase") else role,
        modality=modality_of(reading, clause),
        words=topic_of(reading, at, mention) if known and not known.weak else content_words(reading, clause),
        beside=tie.beside,
        of=tie.of,
        setting=where.setting,
    )
