"""normalise: the mentions of an article as claims with values and subjects, and what stays unread."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import NamedTuple

from selisih.languages.measures import Measure
from selisih.languages.outlets import Citation, named, outlets
from selisih.languages.reading import Reading
from selisih.model.claim import Claim, Unread, Value
from selisih.model.lineage import Cited
from selisih.model.subject import Subject
from selisih.stages.anchor import anchor
from selisih.stages.events import PAST
from selisih.stages.own_names import by_own_names, own_names
from selisih.stages.speakers import speakers
from selisih.stages.subjects import subjects
from selisih.stages.when import State, dated, states_of
from selisih.text.article import Article
from selisih.text.mention import Mention
from selisih.values.moment import Moment
from selisih.values.number import Quantity
from selisih.values.words import Quotation

_SENTENCE = 4  # words from which a sentence of a longer quotation is a saying of its own
_OPENING, _CLOSING = 5, 2  # sentences, the headline among them, in which an article says what it rests on as a whole


class Extraction(NamedTuple):
    """What one article states: its claims, the words found but not understood, and the outlets cited in its text; all in
    order of place."""

    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...]
    cited: tuple[Cited, ...] = ()


def normalise(article: Article, reading: Reading, mentions: Sequence[Mention], part: str = "body") -> Extraction:
    """The claims of one part of an article. A missing year, a pronoun, a shared noun is settled by the rest of it."""
    read = [m for m in mentions if not m.reason]
    unread = [Unread(article.id, m.start, m.end, m.reason, part) for m in mentions if m.reason]
    values = _values(article, reading, read)
    dates = dated(read, [v if isinstance(v, Moment) else None for v in values])
    about = subjects(reading, read, dates)
    happened = {m.first for m, subject in zip(read, about, strict=True) if m.kind == "date" and subject.measure in PAST}
    states = states_of(reading, read, dates, happened, article.published)
    claims: list[Claim] = []
    seen: Counter[str] = Counter()
    names = own_names(reading.lexicon.own.names)
    running = {measure.name for measure in reading.lexicon.own.measures if measure.state}
    for mention, value, subject, state in zip(read, values, about, states, strict=True):
        if isinstance(value, Quantity):
            value = _unit(value, reading.lexicon.measures.get(subject.measure))
            if not value.unit:
                continue  # a bare figure that no word near it explains
        value, subject = by_own_names(value, subject, names)
        if subject.measure in running:
            subject = replace(subject, running=True)
        for own, said in _sayings(reading, mention, value):
            claims.append(claimed(article, reading, own, said, subject, state, part, seen))
    return Extraction(tuple(claims), tuple(unread), _cited(article, reading) if part == "body" else ())


def _cited(article: Article, reading: Reading) -> tuple[Cited, ...]:
    tokens, last = reading.tokens, reading.sentence[-1] if reading.sentence else 0

    def cited(found: Citation, sure: bool) -> Cited:
        leads = found.sentence < _OPENING or found.sentence > last - _CLOSING
        return Cited(found.outlet, tokens.start[found.first], tokens.end[found.last - 1], sure, leads)

    sure = outlets(reading, article.source)
    taken = {i for found in sure for i in range(found.first, found.last)}
    rest = [n for n in named(reading) if taken.isdisjoint(range(n.first, n.last))]
    both = [*(cited(found, True) for found in sure), *(cited(found, False) for found in rest)]
    return tuple(sorted(both, key=lambda c: (c.start, c.end)))


def _values(article: Article, reading: Reading, mentions: Sequence[Mention]) -> list[Value]:
    """The final value of every mention: dates anchored, speakers followed."""
    moments = iter(anchor(article, reading, [m for m in mentions if m.kind == "date"]))
    quotations = iter(speakers(article, reading, [m for m in mentions if m.kind == "quote"]))
    return [next(moments) if m.kind == "date" else next(quotations) if m.kind == "quote" else m.value for m in mentions]


def _sayings(reading: Reading, mention: Mention, value: Value) -> list[tuple[Mention, Value]]:
    """A quotation of several sentences as one saying each: outlets seldom quote the same stretch of a speech."""
    if not isinstance(value, Quotation):
        return [(mention, value)]
    tokens, cuts = reading.tokens, [mention.first]
    for i in range(mention.first + 1, mention.last):
        if reading.sentence[i] != reading.sentence[i - 1]:
            cuts.append(i)
    ends = [*cuts[1:], mention.last]
    if len(cuts) == 1 or any(b - a < _SENTENCE for a, b in zip(cuts, ends, strict=True)):
        return [(mention, value)]
    out: list[tuple[Mention, Value]] = []
    for first, last in zip(cuts, ends, strict=True):
        while first < last - 1 and tokens.word[first].isspace():
            first += 1
        while last > first + 1 and tokens.word[last - 1].isspace():
            last -= 1
        start, end = tokens.start[first], tokens.end[last - 1]
        own = replace(mention, first=first, last=last, start=start, end=end)
        out.append((own, replace(value, words=tokens.text[start:end])))
    return out


def _unit(value: Quantity, known: Measure | None) -> Quantity:
    """The value with the unit its measure gives where the text says none, or only `unit`."""
    if value.unit not in ("", "unit") or known is None or not known.units or known.units[0] == "*":
        return value
    return replace(value, unit=known.units[0])


def claimed(
    article: Article,
    reading: Reading,
    mention: Mention,
    value: Value,
    subject: Subject,
    state: State,
    part: str,
    seen: Counter[str],
) -> Claim:
    """The claim of a mention with its final value; `seen` counts the claims that its article has made before."""
    tokens = reading.tokens
    quote = tokens.text[mention.start : mention.end]
    first, last = reading.sentence_of(mention.first)
    segment = reading.segment_of(mention.first)
    return Claim(
        id=_name(article.id, part, mention.kind, quote, value, seen),
        article=article.id,
        kind=mention.kind,
        quote=quote,
        start=mention.start,
        end=mention.end,
        value=value,
        subject=subject,
        as_of=state.as_of or None,
        stated=state.stated,
        part=part,
        sentence=(tokens.start[first], tokens.end[last - 1]),
        segment=segment.kind if segment else "paragraph",
        language=article.language,
    )


def _name(article: str, part: str, kind: str, quote: str, value: Value, seen: Counter[str]) -> str:
    """The id of a claim: a hash of article, kind, quoted words, value and how often they were `seen` before."""
    key = "\x1f".join((article, part, kind, quote, repr(sorted(value.record().items()))))
    seen[key] += 1
    return blake2b(f"{key}\x1f{seen[key] - 1}".encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
