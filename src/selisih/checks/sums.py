"""sum-mismatch: a total and the parts it is said to be made of, which do not add up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from selisih.languages.breakdown import Breakdown, breakdown, goes_on
from selisih.languages.lexicon import Lexicon, lexicon, look_up
from selisih.languages.measures import measures
from selisih.languages.numerals import Number
from selisih.languages.reading import Reading, read
from selisih.model.claim import Claim
from selisih.model.figures import amount, words_before
from selisih.model.finding import Finding
from selisih.model.mismatch import not_summed
from selisih.model.shared_out import shared_out
from selisih.model.summed import (
    Summed,
    alike,
    can_be_whole,
    fits,
    likely_parts,
    said_twice,
    slipped,
    sort_of,
    summed,
    turned,
)
from selisih.text.article import Article
from selisih.text.tokens import tokenise
from selisih.values.number import Quantity

CODE = "sum-mismatch"

_REACH = 250  # code points between a total and its first part, or from one part to the next
_NAMED = 3  # parts from which `namely` or a colon leads to all of them
_FEW = 2  # parts that a total has at least
_NEXT = 6  # figures behind a total among which its first parts stand
_SMALL = 20  # below it the same number stands in a text for many things
_KNOWN = 10_000  # from which a total is known by its digits, so that `of these` may lead to parts
_SAID = 40  # code points before a total in which words may say that it is one of several, or what it is a total of
_COLON = 40  # code points behind a total in which a colon leads to parts that may be no claims by themselves
_FARTHEST = 1200  # code points of a list of parts


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each total of the article that the parts announced right behind it do not make up."""
    out: dict[tuple[Decimal, ...], Finding] = {}
    shared = (one for one in shared_out(claims) if not _open(article, one))
    for one in (*sums(article, claims), *shared):
        if (not fits(one) or turned(one)) and not one.doubtful and not _excused(one, claims):
            figures = tuple(map(amount, (one.total, *one.parts)))
            out.setdefault(figures, not_summed(CODE, one, language or article.language))
    return list(out.values())


def _open(article: Article, one: Summed) -> bool:
    """Whether words round a total and its parts leave open what else there is: `54 people, among them 32 women`. Those of the
    total's own sentence tell of it alone where the parts stand in another."""
    first, last = min(one.total.start, one.parts[0].start), max(one.total.end, one.parts[-1].end)
    first = first if one.total.sentence == one.parts[0].sentence else one.parts[0].sentence[0]
    return "breakdown_open" in look_up(tokenise(article.text[first:last]), lexicon(article.language)).start


def sums(article: Article, claims: Sequence[Claim]) -> list[Summed]:
    """The totals of an article all of whose parts are told right behind them, whether they add up or not."""
    words = lexicon(article.language)
    figures = [c for c in claims if c.part == "body" and isinstance(c.value, Quantity)]
    figures.sort(key=lambda c: c.start)
    reading: Reading | None = None
    out = []
    for k in range(len(figures)):
        if _announced(article, words, figures[k], figures[k + 1 : k + 1 + _NEXT]):
            reading = reading or read(article.text, words)
            one = _told(reading, figures, k, claims)
            if one is not None:
                out.append(one)
    return out


def _announced(article: Article, words: Lexicon, total: Claim, behind: Sequence[Claim]) -> bool:
    """Whether words or a colon that announce parts stand between a figure and the next ones that can be added to it."""
    text, sort = article.text, sort_of(total)
    parts = [c for c in behind if c.start - total.end <= 2 * _REACH and alike(c, total)]
    if not can_be_whole(total) or (sort == "time" and not words_before(article, total, _SAID).has("in_all")):
        return False
    if words_before(article, total, _SAID).ends("whole_lead"):
        return True
    if len(parts) < _FEW or not all(sort_of(p) == sort for p in parts[:_FEW]):
        return ":" in text[total.end : total.end + _COLON] or (total.kind == "count" and amount(total) >= _KNOWN)
    if parts[0].start - total.end > _REACH or parts[1].start - parts[0].end > _REACH:
        return False
    between = text[total.end : parts[0].start]
    if ":" in between or "breakdown" in look_up(tokenise(between), words).start:
        return True
    runs = (parts[:n] for n in range(_NAMED, len(parts) + 1))
    return any(_slip(summed(total, run)) for run in runs if all(sort_of(p) == sort for p in run))


def _slip(one: Summed) -> bool:
    """Whether figures make a sum but for a slip in one of them."""
    return likely_parts(one) and (turned(one) or (not fits(one) and slipped(one)))


def _told(reading: Reading, figures: Sequence[Claim], k: int, claims: Sequence[Claim]) -> Summed | None:
    """The total with the claims of the list behind it; None where any of the list is not surely a part of it."""
    total, tokens = figures[k], reading.tokens
    known = {
        i: alike(c, total)
        for c in claims
        if c.part == "body"
        and 0 <= c.start - total.end < _FARTHEST
        and (c.kind == "date" or isinstance(c.value, Quantity))
        for i in range(bisect_left(tokens.start, c.start), bisect_left(tokens.start, c.end))
    }
    listed = breakdown(reading, bisect_left(tokens.start, total.end), known)
    if listed is None:
        return None
    parts = [_part(reading, number, total, figures[k + 1 :]) for number in listed.numbers]
    sort = sort_of(total)
    if not all(sort_of(part) == sort and alike(part, total) for part in parts):
        return None
    if len({p.start for p in parts}) < len(parts):
        return None
    one = summed(total, parts, listed.parted, listed.closed)
    if not _sure(listed, one) and not (listed.cue.value == "bare" and _voted(reading, total, listed, one)):
        return None
    if fits(one) and not turned(one):
        return one
    doubtful = (one.short and (listed.more or goes_on(reading, listed.last))) or _unread_near(reading, one, claims)
    return one._replace(doubtful=doubtful)


def _part(reading: Reading, number: Number, total: Claim, figures: Sequence[Claim]) -> Claim:
    """The claim of a number in a list; one that is nobody's counts what the whole does: `821 in Palu, 11 in Donggala`."""
    start, end = reading.tokens.start[number.first], reading.tokens.end[number.last - 1]
    own = next((c for c in figures if c.start <= start < c.end), None)
    if own is not None or not isinstance(total.value, Quantity):
        return own or total
    value = replace(total.value, low=number.value, high=number.high, step=number.step)
    return replace(total, id="", start=start, end=end, quote=reading.tokens.text[start:end], value=value)


def _unread_near(reading: Reading, one: Summed, claims: Sequence[Claim]) -> bool:
    """Whether a number that is the sum stands anywhere, a small one near by, or one that no claim explains just before the
    total."""
    tokens, total = reading.tokens, one.total
    begin = min(total.sentence[0], total.start - _REACH) if one.parted else total.sentence[0]
    spans = [(c.start, c.end) for c in claims if c.part == "body"]
    for number in reading.numbers:
        start = tokens.start[number.first]
        near = one.found >= _SMALL or begin <= start < one.parts[-1].sentence[1]
        if near and number.value == one.found and not total.start <= start < one.parts[-1].end:
            return True
        if begin <= start < total.start and not any(a <= start < b for a, b in spans):
            return True
    return False


def _sure(listed: Breakdown, one: Summed) -> bool:
    """Whether the words before the list say that it is one of all parts of this total."""
    total, parts = one.total, one.parts
    if len({c.subject.period for c in (total, *parts)} - {""}) > 1 or not likely_parts(one):
        return False
    if (listed.loose or sort_of(total) == "share") and not fits(one) and not _slip(one):
        return False
    if listed.parted and not _one_measure(total, parts) and not _slip(one):
        return False
    if listed.cue.value == "these":
        return listed.closed and turned(one)
    if listed.cue.value == "bare":
        return listed.closed and len(parts) >= _NAMED and _slip(one)
    if listed.cue.value in ("named", "colon"):
        if not all(amount(p) <= amount(total) for p in parts):
            return False
        many = len(parts) >= _NAMED
        return (listed.closed and (many or not one.short)) or (many and not one.short and listed.cue.value == "named")
    return listed.cue.value == "all" or total.kind != "money" or _names_whole(total) or fits(one) or _slip(one)


def _voted(reading: Reading, total: Claim, listed: Breakdown, one: Summed) -> bool:
    """Whether a whole is shared out, without another word, in those for and those against and the like, which nobody is
    left out of: `dari sembilan hakim, tiga menolak, dua mengabulkan, dan tiga abstain`."""
    first = bisect_left(reading.tokens.start, total.start)
    if not listed.closed or listed.parted or reading.ending(first, "whole_lead", 4) is None:
        return False
    ends = {hit.value for hit in reading.between("outcome", listed.cue.first, listed.end)}
    return likely_parts(one) and any(f"{end.removesuffix('+')}-" in ends for end in ends if end.endswith("+"))


def _one_measure(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether no part has a measure of its own: deaths of one sentence are not made up of the injured of the next."""
    own = {m.name for c in (total, *parts) if (m := measures().get(c.subject.measure)) is not None and not m.weak}
    return len(own) <= 1


def _names_whole(total: Claim) -> bool:
    """Whether an amount of money is surely a whole: what is not known to be one may be a price with others behind it."""
    known = measures().get(total.subject.measure)
    return total.subject.role == "total" or (known is not None and not known.weak)


def _excused(one: Summed, claims: Sequence[Claim]) -> bool:
    """Whether something else may explain why the parts do not add up."""
    own = {c.id for c in (one.total, *one.parts)}
    near = [c for c in claims if c.part == "body" and c.id not in own and alike(c, one.total)]
    begin = one.total.start - (_REACH if one.parted else 0)
    known = [c for c in near if isinstance(c.value, Quantity) and "/" not in c.value.unit]  # a price is no total
    if any(c.end <= one.total.start and (c.sentence == one.total.sentence or c.end > begin) for c in known):
        return True  # the parts may be those of that figure
    if any(fits(one, c) for c in near):
        return True  # they are those of that figure
    end = one.parts[-1].end
    sure = one.closed and slipped(one)
    if one.short and not sure and any(end <= c.start < end + _REACH and amount(c) < amount(one.total) for c in near):
        return True  # the list may go on in the next sentence
    return said_twice(one) and not turned(one)
