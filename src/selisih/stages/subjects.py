"""subjects: what every mention of a text is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from selisih.languages.measures import Measure, counted
from selisih.languages.names import names
from selisih.languages.nouns import Noun
from selisih.languages.places import places
from selisih.languages.reading import Reading
from selisih.model.subject import BASES, Subject
from selisih.stages.about import measure_of, modality_of, qualifiers_of
from selisih.stages.around import around, tellings
from selisih.stages.carry import carry
from selisih.stages.clause import FIGURES, Clause, clauses
from selisih.stages.events import events
from selisih.stages.lead import lead
from selisih.stages.nation import nation_of
from selisih.stages.owners import own_word
from selisih.stages.refer import refer
from selisih.stages.role import changes, compared, role_of
from selisih.stages.roster import roster_of, spoken
from selisih.stages.tie import Tie, ties
from selisih.stages.topic import content_words, joined_of, topic_of
from selisih.stages.variant import variant_of
from selisih.stages.when import Dated, Period, base_of, period_of, year_behind
from selisih.stages.where import Scope, places_of, scope, things_of
from selisih.text.mention import Mention
from selisih.values.number import Quantity
from selisih.values.unit import dimension
from selisih.values.words import Title

_PENALTIES = ("sentence", "fine", "restitution", "remission", "compensation", "suspension")
_PAPERS = ("licences", "documents", "laws")
_HURT = ("injured", "hospitalised", "affected", "houses_damaged", "bridges_damaged", "burned", "flooded")
# Qualifiers that say something of some measures only.
_ONLY_OF: dict[str, tuple[str, ...]] = dict.fromkeys(
    ("demanded", "sentenced", "threatened", "subsidiary", "served", "first_instance", "appeal", "cassation", "review"),
    _PENALTIES,
)
_ONLY_OF |= dict.fromkeys(("issued", "revoked"), _PAPERS) | dict.fromkeys(("heavy", "moderate", "light"), _HURT)
_MOST = frozenset(("maximum", "minimum"))  # of counts they tell where there are most, not which are counted
_AS_MONEY = {"tariff": "fee"}  # what a measure of percent is where it is money: `tarif Rp 1.850 per kilometer`
# What can narrow a length of time or a size of nothing known; `gold` and `male` belong to something else of its clause.
_OF_LENGTHS = frozenset(
    (
        "maximum",
        "minimum",
        "average",
        "median",
        "each",
        "remaining",
        "additional",
        "cumulative",
        "first_half",
        "second_half",
    )
)
_OF_LENGTHS = _OF_LENGTHS.union(_ONLY_OF)
# Families of measures of what comes down or is sent down: `jatuh 12 menit setelah lepas landas`, `menurunkan 260 personel`.
_UNMOVED = ("lasting", "forces")
_SOLD = ("income", "stock")  # families of measures of goods that have a price per unit


class Beside(NamedTuple):
    """What the figures near a figure say of it: its tie, whether one of them could be its other value, and the nouns of
    the counted things of it and of the figure it says again."""

    tie: Tie
    paired: bool
    nouns: tuple[Noun, ...]


def subjects(reading: Reading, mentions: Sequence[Mention], dates: Sequence[Dated]) -> list[Subject]:
    """The Subject of each mention, in order; a list or an apposition shares what it says once."""
    paid = reading.covered("currency")  # the US of US$ is no place
    named = [p for p in places(reading) if not paid[p[0]] and not _before_sign(reading, p[1])]
    where = scope(reading, named, names(reading), _barred(reading, mentions, paid))
    own, tied = clauses(reading, mentions), ties(reading, mentions)
    roles = changes(reading, mentions)
    for k in range(len(own)):
        back = tied[k].back if k in tied and tied[k].back >= 0 else roles.get(k, -1)
        if back >= 0:  # what says a figure again, or what it became, is about the same thing
            own[k] = own[k]._replace(begin=own[back].begin)
            if k in tied and tied[k].whole:  # `four of the nine judges dissented`
                own[back] = own[back]._replace(end=own[k].end, stop=own[k].stop)
    pairs = compared(reading, mentions)
    told = events(reading, mentions, where, roster_of(reading, spoken(mentions)))
    out: list[Subject] = []
    for k, (mention, clause) in enumerate(zip(mentions, own, strict=True)):
        if k in told:
            out.append(told[k])
            continue
        tie = tied.get(k, Tie())
        said = (mention, mentions[tie.back]) if tie.back >= 0 else (mention,)
        nouns = tuple(n for m in said if (n := m.notes.get("noun")) is not None)
        subject = _subject(reading, mention, clause, dates, where, Beside(tie, k in pairs, nouns))
        if tie.beside and tie.back >= 0:
            subject = _said_again(subject, out[tie.back])
        out.append(subject)
    out = carry(reading, mentions, refer(reading, mentions, lead(reading, mentions, out)))
    tell = tellings(reading, mentions)
    return [
        replace(subject, around=around(reading, mention, tell.get(reading.sentence[mention.first], ())))
        if mention.kind in (*FIGURES, "date")
        else subject
        for mention, subject in zip(mentions, out, strict=True)
    ]


def _said_again(subject: Subject, first: Subject) -> Subject:
    """The Subject of a figure that says the one before it again, with whose it is and the way it went: `naik Rp165.583
    atau 3,38 persen`."""
    if not subject.things:
        subject = replace(subject, things=first.things, carried=subject.carried | {"things"})
    went = first.role if first.role in ("increase", "decrease") and not subject.role else subject.role
    return replace(subject, role=went)


def _before_sign(reading: Reading, last: int) -> bool:
    """Whether a currency sign stands behind a token: the U.S. of `U.S. $200`."""
    return "$" in reading.tokens.word[last : last + 2]


def _barred(reading: Reading, mentions: Sequence[Mention], paid: bytearray) -> bytearray:
    """One byte a token, set where it is read as a figure, date, numbered document or currency: no part of a name."""
    out = bytearray(paid)
    for mention in mentions:
        if mention.kind not in ("quote", "office", "abbreviation") and not (
            (isinstance(mention.value, Title) and mention.value.number is None) or _model(reading, mention)
        ):
            out[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
    return out


def _model(reading: Reading, mention: Mention) -> bool:
    """Whether a bare figure stands right behind a name that is no common word, as the number of a model does."""
    before = mention.first - 1
    bare = isinstance(mention.value, Quantity) and not mention.value.unit and mention.last == mention.first + 1
    return bare and before >= 0 and own_word(reading, before)


def _subject(
    reading: Reading, mention: Mention, clause: Clause, dates: Sequence[Dated], where: Scope, by: Beside
) -> Subject:
    if mention.kind not in FIGURES:
        return Subject(setting=where.setting)
    known, at = _measure(reading, mention, clause)
    period, lent = _period(reading, mention, clause, dates, known, at)
    role = _role(reading, mention, clause, known, at, period, by)
    noun = mention.notes.get("noun")
    firm = known is not None and not known.weak
    things, owed = things_of(reading, clause, where, at)
    words = topic_of(reading, at, mention) if firm else content_words(reading, clause, where.inside)
    narrowed = _qualifiers(reading, mention, clause, dates, where, known, at, period, role, by)
    modality = modality_of(reading, clause)
    return Subject(
        measure=known.name if known is not None else "",
        noun=noun.unit if noun is not None else by.tie.of.partition(" ")[2],
        qualifiers=narrowed,
        things=things,
        places=nation_of(reading, mention, where.places)
        or places_of(reading, clause, where, _of_place(known), known is not None and known.person),
        period=period,
        role=role,
        modality="" if modality in narrowed else modality,  # what was demanded is a thing of its own already
        words=words.difference(*(name.split() for name in things)),
        beside=by.tie.beside,
        of=by.tie.of,
        setting=where.setting,
        carried=frozenset(field for field, outside in (("period", lent), ("things", owed)) if outside),
    )


def _measure(reading: Reading, mention: Mention, clause: Clause) -> tuple[Measure | None, int]:
    """The measure of a figure, where its words begin; what has no other words is measured by the noun counted; goods that
    are sold have a price per unit."""
    name, at = measure_of(reading, mention, clause)
    noun = mention.notes.get("noun")
    if not name and noun is not None and noun.unit in counted():
        name, at = counted()[noun.unit], noun.first
    known = reading.lexicon.measures.get(name)
    if known is not None and mention.kind == "money":
        known = reading.lexicon.measures.get(_AS_MONEY.get(name, name))
    if "per" in mention.notes and (known is None or known.weak or known.family in _SOLD or _matter(mention, known)):
        known = reading.lexicon.measures["price"]
    return known, at


def _of_place(known: Measure | None) -> bool:
    """Whether a place that a sentence is about can have what is measured: not tolls, which somebody there tells of, nor
    what things of it can do; what somebody has (medals, seats) it can have, too."""
    return known is not None and (known.owned or not known.state) and known.kinds != {"limit"}


def _matter(mention: Mention, known: Measure) -> bool:
    """Whether a fee is the price of so much of something: `tarif Rp 1.699 per kWh`."""
    unit = mention.value.unit.partition("/")[2] if isinstance(mention.value, Quantity) else ""
    return known.name == "fee" and dimension(unit) in ("energy", "volume", "mass")


def _period(
    reading: Reading, mention: Mention, clause: Clause, dates: Sequence[Dated], known: Measure | None, at: int
) -> Period:
    """The period a figure covers; a length of time covers none."""
    if isinstance(mention.value, Quantity) and dimension(mention.value.unit) == "time":
        return Period()
    wide = known is not None and not known.state
    year = year_behind(reading, at, mention.first, dates)
    return Period(year) if year else period_of(reading, clause, dates, wide)


def _role(
    reading: Reading, mention: Mention, clause: Clause, known: Measure | None, at: int, period: str, by: Beside
) -> str:
    """The part a figure plays; what its measure, period or whole says already is none."""
    named = known is not None and not known.weak and at >= mention.first  # `of 1,175 injured people`
    if known is not None and not known.state and at >= mention.last:
        named = False  # `four of the nine judges dissented`: so did four, not nine
    if (by.tie.whole and not named) or _nobody_of(reading, mention, clause):
        return "whole"
    role = role_of(reading, mention, clause, at, by.paired)
    if known is not None and known.family in _UNMOVED and not by.paired and role in ("increase", "decrease"):
        return ""
    if by.tie.of or (role == "previous" and period) or (role == "increase" and known is not None and known.change):
        return ""
    return role


def _nobody_of(reading: Reading, mention: Mention, clause: Clause) -> bool:
    """Whether a figure is the whole of which nobody is so: `tidak ada yang selamat di antara 242 penumpang`."""
    if not reading.between("part_of", mention.first - 2, mention.first):
        return False
    return bool(reading.between("nobody", clause.begin, clause.first))


def _qualifiers(
    reading: Reading,
    mention: Mention,
    clause: Clause,
    dates: Sequence[Dated],
    where: Scope,
    known: Measure | None,
    at: int,
    period: str,
    role: str,
    by: Beside,
) -> frozenset[str]:
    """What narrows the measure of a figure: words, what a change is measured from, its size; that it is an old one of a
    period the text does not name."""
    noun = mention.notes.get("noun")
    found = qualifiers_of(reading, by.nouns, clause, at, where.inside) | variant_of(reading, clause)
    found = frozenset(q for q in found if known is None or known.name in _ONLY_OF.get(q, (known.name,)))
    if known is None and noun is None and mention.kind in ("count", "limit"):
        found &= _OF_LENGTHS
    elif known is None and mention.kind == "percentage":
        found = found.difference(_ONLY_OF)
    if mention.kind == "count":
        found = (found - _MOST) | joined_of(reading, mention)
        found |= {"each"} if _rate(mention) else set()
    elif known is not None:
        found -= _MOST.intersection(known.name.split("_"))  # the minimum of a minimum wage
    if mention.kind != "percentage" and role not in ("increase", "decrease"):
        found -= BASES  # exports of so much are of a month; what they grew by is against another
    if role == "old" and not period and known is not None and not (known.state or known.daily or known.owned):
        found |= {"earlier"}
    base = base_of(reading, clause, dates, period) if mention.kind == "percentage" else ""
    return found | {word for word in (base, by.tie.size.lower()) if word}


def _rate(mention: Mention) -> bool:
    """Whether a figure is so many in a time: `137 ribu penumpang per hari`."""
    return isinstance(mention.value, Quantity) and dimension(mention.value.unit.partition("/")[2]) == "time"
