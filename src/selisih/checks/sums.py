"""sum-mismatch: a total and the parts it is said to be made of, which do not add up."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal

from selisih.languages.breakdown import Breakdown, breakdown, goes_on
from selisih.languages.figures import addition, figure
from selisih.languages.lexicon import Lexicon, lexicon, look_up
from selisih.languages.measures import measures
from selisih.languages.messages import say
from selisih.languages.reading import Reading, read
from selisih.model.claim import Claim
from selisih.model.figures import amount
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.mismatch import mismatch
from selisih.model.summed import Summed, alike, fits, likely_parts, said_twice, summed, whole
from selisih.text.article import Article
from selisih.text.tokens import tokenise
from selisih.values.number import Quantity

CODE = "sum-mismatch"

_REACH = 250  # code points between a total and its first part, or from one part to the next
_NAMED = 3  # parts from which `namely` lists them all


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each total of the article that the parts announced right behind it do not make up."""
    out: dict[tuple[Decimal, ...], Finding] = {}
    for one in sums(article, claims):
        if not fits(one) and not one.doubtful and not _excused(one, claims):
            figures = tuple(map(amount, (one.total, *one.parts)))
            out.setdefault(figures, _finding(one, language or article.language))
    return list(out.values())


def sums(article: Article, claims: Sequence[Claim]) -> list[Summed]:
    """The totals of an article all of whose parts are told right behind them, whether they add up or not."""
    words = lexicon(article.language)
    figures = [c for c in claims if c.part == "body" and c.kind != "percentage" and isinstance(c.value, Quantity)]
    figures.sort(key=lambda c: c.start)
    reading: Reading | None = None
    out = []
    for k in range(len(figures) - 2):
        if _announced(article.text, words, figures[k : k + 3]):
            reading = reading or read(article.text, words)
            one = _told(reading, figures, k, claims)
            if one is not None:
                out.append(one)
    return out


def _announced(text: str, words: Lexicon, figures: Sequence[Claim]) -> bool:
    """Whether words that announce parts stand between the first figure and the next, and all of them can be added."""
    total, first, second = figures
    if first.start - total.end > _REACH or second.start - first.end > _REACH:
        return False
    if not (all(map(whole, figures)) and alike(first, total) and alike(second, total)):
        return False
    return "breakdown" in look_up(tokenise(text[total.end : first.start]), words).start


def _told(reading: Reading, figures: Sequence[Claim], k: int, claims: Sequence[Claim]) -> Summed | None:
    """The total with the claims of the list behind it; None where any of the list is not surely a part of it."""
    total, tokens = figures[k], reading.tokens
    listed = breakdown(reading, bisect_left(tokens.start, total.end))
    if listed is None or len(listed.numbers) >= len(figures) - k:
        return None
    parts = figures[k + 1 : k + 1 + len(listed.numbers)]
    for number, part in zip(listed.numbers, parts, strict=True):
        if not (part.start <= tokens.start[number.first] < part.end and whole(part) and alike(part, total)):
            return None
    one = summed(total, parts, listed.parted)
    if not _sure(listed, one):
        return None
    if fits(one):
        return one
    doubtful = (one.short and goes_on(reading, listed.last)) or _unread_near(reading, one, claims)
    return one._replace(doubtful=doubtful)


def _unread_near(reading: Reading, one: Summed, claims: Sequence[Claim]) -> bool:
    """Whether a number that is the sum stands anywhere, or one that no claim explains just before the total."""
    tokens, total = reading.tokens, one.total
    begin = min(total.sentence[0], total.start - _REACH) if one.parted else total.sentence[0]
    spans = [(c.start, c.end) for c in claims if c.part == "body"]
    for number in reading.numbers:
        start = tokens.start[number.first]
        if number.value == one.found and not total.start <= start < one.parts[-1].end:
            return True
        if begin <= start < total.start and not any(a <= start < b for a, b in spans):
            return True
    return False


def _sure(listed: Breakdown, one: Summed) -> bool:
    """Whether the words before the list say that it is one of all parts of this total."""
    total, parts = one.total, one.parts
    if len({c.subject.period for c in (total, *parts)} - {""}) > 1 or not likely_parts(one):
        return False
    if listed.parted and total.subject.measure and not _one_measure(total, parts):
        return False
    if listed.cue.value == "named":
        return len(parts) >= _NAMED and not one.short and all(amount(p) <= amount(total) for p in parts)
    return listed.cue.value == "all" or total.kind != "money" or _names_whole(total)


def _one_measure(total: Claim, parts: Sequence[Claim]) -> bool:
    """Whether no part has a measure of its own: deaths of one sentence are not made up of the injured of the next."""
    return all(part.subject.measure in ("", total.subject.measure) for part in parts)


def _names_whole(total: Claim) -> bool:
    """Whether an amount of money is surely a whole: what is not known to be one may be a price with others behind it."""
    known = measures().get(total.subject.measure)
    return total.subject.role == "total" or (known is not None and not known.weak)


def _excused(one: Summed, claims: Sequence[Claim]) -> bool:
    """Whether something else may explain why the parts do not add up."""
    own = {c.id for c in (one.total, *one.parts)}
    near = [c for c in claims if c.part == "body" and c.id not in own and alike(c, one.total)]
    begin = one.total.start - (_REACH if one.parted else 0)
    if any(c.end <= one.total.start and (c.sentence == one.total.sentence or c.end > begin) for c in near):
        return True  # the parts may be those of that figure
    if any(fits(one, c) for c in near):
        return True  # they are those of that figure
    end = one.parts[-1].end
    if one.short and any(end <= c.start < end + _REACH and amount(c) < amount(one.total) for c in near):
        return True  # the list may go on in the next sentence
    return said_twice(one)


def _finding(one: Summed, language: str) -> Finding:
    total, parts = one.total, one.parts
    known = [c.value for c in (*parts, total) if isinstance(c.value, Quantity)]
    added, found = addition(language, known[:-1], one.found), figure(language, one.found, known)
    message = say(language, "sum_mismatch", total=" ".join(total.quote.split()), sum=found)
    because = [Evidence("gap", added, tuple(c.id for c in (*parts, total)))]
    likely = Likely(found, say(language, "sum_likely"))
    return mismatch(CODE, ERROR, [[total], parts], message, language, likely, because)
