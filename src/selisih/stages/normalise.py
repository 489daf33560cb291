"""normalise: the mentions of an article as claims with values and subjects, and what stays unread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from selisih.languages.measures import measures
from selisih.languages.names import names
from selisih.languages.places import places
from selisih.languages.reading import Reading
from selisih.model.claim import Claim, Unread, Value
from selisih.model.subject import Subject
from selisih.stages.about import content_words, measure_of, modality_of, qualifiers_of, role_of, topic_of
from selisih.stages.anchor import anchor
from selisih.stages.carry import carry
from selisih.stages.clause import FIGURES, Clause, clauses
from selisih.stages.events import event_of
from selisih.stages.speakers import speakers
from selisih.stages.tie import Tie, ties
from selisih.stages.when import Dated, State, base_of, dated, period_of, states_of
from selisih.stages.where import Scope, places_of, scope, things_of
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Title



class Extraction(NamedTuple):
    """What one article states: its claims, and the words found but not understood; both in order of place."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]


def normalise(article: Article, reading: Reading, mentions: Sequence[Mention], part: str = "body") -> Extraction:
    """The claims of one part of an article. A missing year, a pronoun, a shared noun is settled by the rest of it."""
    read = [m for m in mentions if not m.reason]
    unread = [Unread(article.id, m.start, m.end, m.reason, part) for m in mentions if m.reason]
    values = _values(article, reading, read)
    dates = dated(read, [v if isinstance(v, Moment) else None for v in values])
    paid = reading.covered(frozenset(("currency",)))  # the US of US$ is no place
    where = scope(reading, [p for p in places(reading) if not paid[p[0]]], names(reading), _read(reading, read, paid))
    round_each = clauses(reading, read)
    states = states_of(reading, read, dates, article.published)
    tied = ties(reading, read)
    for k, tie in sorted(tied.items()):
        if tie.back >= 0:  # what says a figure again is about the same thing
            round_each[k] = round_each[k]._replace(begin=round_each[tie.back].begin)
    claims: list[Claim] = []
    own = [_subject(reading, m, c, dates, where, tied.get(k, Tie())) for k, (m, c) in enumerate(zip(read, round_each, strict=True))]
    subjects = carry(reading, read, own)
    for mention, value, subject, state in zip(read, values, subjects, states, strict=True):
        if isinstance(value, Quantity):
            value = _unit(value, subject)
            if not value.unit:
                continue  # a bare figure that no word near it explains
        claims.append(_claim(article, reading, mention, value, subject, state, part))
    return Extraction(tuple(_numbered(claims)), tuple(unread))


def _read(reading: Reading, mentions: Sequence[Mention], paid: bytearray) -> bytearray:
    """One byte a token, set where it is read as a figure, date, numbered document or currency: no part of a name."""
    out = bytearray(paid)
    for mention in mentions:
        if mention.kind != "quote" and not (isinstance(mention.value, Title) and mention.value.number is None):
            out[mention.first : mention.last] = b"\1" * (mention.last - mention.first)
    return out


def _values(article: Article, reading: Reading, mentions: Sequence[Mention]) -> list[Value]:
    """The final value of every mention: dates anchored, speakers followed."""
    moments = iter(anchor(article, reading, [m for m in mentions if m.kind == "date"]))
    quotations = iter(speakers(article, reading, [m for m in mentions if m.kind == "quote"]))
    return [next(moments) if m.kind == "date" else next(quotations) if m.kind == "quote" else m.value for m in mentions]


def _subject(
    reading: Reading, mention: Mention, clause: Clause, dates: Sequence[Dated], where: Scope, tie: Tie
) -> Subject:
    if mention.kind == "date":
        return event_of(reading, mention, clause, where)
    if mention.kind not in FIGURES:
        return Subject(setting=where.setting)
    measure, at = measure_of(reading, mention, clause)
    if "per" in mention.notes:
        measure = "price"
    known = measures().get(measure)
    period = period_of(reading, clause, dates, wide=known is not None and not known.state)
    qualifiers = qualifiers_of(reading, clause, at, where.barred)
    base = base_of(reading, clause, dates, period) if mention.kind == "percentage" else ""
    noun = mention.notes.get("noun")
    return Subject(
        measure=measure,
        noun=noun.unit if noun is not None else "",
        qualifiers=qualifiers | {base} if base else qualifiers,
        things=things_of(reading, clause, where, at),
        places=places_of(reading, clause, where),
        period=period,
        role="whole" if tie.whole else "" if tie.of else role_of(reading, mention),
        modality=modality_of(reading, clause),
        words=topic_of(reading, at, mention) if known and not known.weak else content_words(reading, clause),
        beside=tie.beside,
        of=tie.of,
        setting=where.setting,
    )


def _unit(value: Quantity, subject: Subject) -> Quantity:
    """The value with the unit its measure gives where the text says none, or only `unit`."""
    known = measures().get(subject.measure)
    if value.unit not in ("", "unit") or known is None or not known.units or known.units[0] == "*":
        return value
    return replace(value, unit=known.units[0])


def _claim(
    article: Article, reading: Reading, mention: Mention, value: Value, subject: Subject, state: State, part: str
) -> Claim:
    tokens = reading.tokens
    first, last = reading.sentence_of(mention.first)
    segment = reading.segment_of(mention.first)
    return Claim(
        id="",
        article=article.id,
        kind=mention.kind,
        quote=tokens.text[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        value=value,
        subject=subject,
        as_of=state.as_of or None,
        stated=state.stated,
        part=part,
        sentence=(tokens.start[first], tokens.end[last - 1]),
        segment=segment.kind if segment else "paragraph",
    )


def _numbered(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with ids: a hash of article, kind, quoted words, value and occurrence."""
    seen: Counter[str] = Counter()
    out = []
    for claim in claims:
        key = "\x1f".join((claim.article, claim.part, claim.kind, claim.quote, repr(sorted(claim.value.record().items(), key=str))))
        digest = blake2b(f"{key}\x1f{seen[key]}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        seen[key] += 1
        out.append(replace(claim, id=digest))
    return out


