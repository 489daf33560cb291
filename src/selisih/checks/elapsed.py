"""duration-mismatch: how long one day was since another, told with both in one sentence, which is not so long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from selisih.languages.figures import rounded
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import amount, by_sentence, unit_of, words_between
from selisih.model.finding import ERROR, Finding
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.values.edtf import DAY, stretch
from selisih.values.mistyped import mistyped, one_digit
from selisih.values.moment import EXACT, Moment
from selisih.values.number import APPROX, LESS_THAN, Quantity
from selisih.values.number import EXACT as SURE

CODE = "duration-mismatch"

_LONG = 100  # days that are known by their digits
_NEXT = 1  # code points between two sentences
_FAR = 14  # words between a length of time and the day it is counted from, and from that to the other
_MINUTES = {"d": Decimal(DAY), "wk": Decimal(7 * DAY), "mo": Decimal("30.44") * DAY, "a": Decimal("365.25") * DAY}
_TOLD = (SURE, APPROX, LESS_THAN)  # `hampir delapan tahun` is more than seven
_SLACK = Decimal("0.1")  # share by which a long time is told in round figures


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each length of time that the two days told with it do not lie apart: `delapan tahun sejak diresmikan pada
    17 Agustus 2015, bandara itu ditutup pada 20 Juli 2019`."""
    tongue = language or article.language
    out: dict[str, Finding] = {}
    told = [c for c in claims if c.kind == "date" or unit_of(c) in _MINUTES]
    for own in by_sentence(told):
        for length, first, last in zip(own, own[1:], own[2:], strict=False):
            if not _since(article, length, first, last):
                continue
            span = _apart(first, last, unit_of(length))
            if span is None or _near(length, span):
                continue
            found = _finding(length, first, last, span, tongue)
            out.setdefault(found.message, found)
    for found in _slipped(claims, tongue):
        out.setdefault(found.message, found)
    return list(out.values())


def _slipped(claims: Sequence[Claim], language: str) -> list[Finding]:
    """The findings about numbers of days that would be those between two dates told next to them, were one digit another
    or two turned round: `diputus pada 4 Juni 2025. Butuh 1.956 hari (didaftarkan pada 6 Januari 2020)`."""
    told = by_sentence([c for c in claims if c.part == "body" and (_written(c) or unit_of(c) == "d")])
    out = []
    for k, own in enumerate(told):
        before = told[k - 1] if k and own[0].sentence[0] - told[k - 1][0].sentence[1] <= _NEXT else []
        dates = [c for c in (*before, *own) if c.kind == "date"]
        pairs = [(a, b) for a in dates for b in dates if {a.sentence, b.sentence} & {own[0].sentence}]
        gaps = {(a, b): gap for a, b in pairs if (gap := _apart(a, b, "d")) is not None}
        for length in own:
            value = length.value
            if (
                length.kind == "date"
                or not isinstance(value, Quantity)
                or value.low != value.high
                or value.bound != SURE
            ):
                continue
            if amount(length) < _LONG or any(low <= amount(length) <= high for low, high in gaps.values()):
                continue
            for (first, last), (low, high) in gaps.items():
                meant = [replace(value, low=n, high=n) for n in (low, (low + high) // 2, high)]
                if any(mistyped(value, n) or one_digit(value, n) for n in meant):
                    out.append(_finding(length, first, last, ((low + high) // 2, high), language))
    return out


def _finding(length: Claim, first: Claim, last: Claim, span: tuple[Decimal, Decimal], language: str) -> Finding:
    """The finding about a length of time that two days do not lie apart."""
    low, high = (rounded(language, n, Decimal(1)) for n in span)
    ends = " – ".join(" ".join(c.quote.split()) for c in (first, last))
    told, named = " ".join(length.quote.split()), say(language, f"unit_{unit_of(length)}")
    message = say(language, "duration_mismatch", told=told, span=ends, low=low, high=high, unit=named)
    return mismatch(CODE, ERROR, [[length], [first, last]], message, language)


def _since(article: Article, length: Claim, first: Claim, last: Claim) -> bool:
    """Whether a length of time is counted from the first day, and the second one ends it."""
    value = length.value
    if length.kind == "date" or not isinstance(value, Quantity) or value.bound not in _TOLD:
        return False
    if not _written(first) or not _written(last) or value.low != value.high or amount(length) < 1:
        return False
    before, between = words_between(article, length, first), words_between(article, first, last)
    if len(before) > _FAR or len(between) > _FAR or before.joins() or "," in before.tokens.word[:-1]:
        return False
    if not before.opens("counted_since") or between.joins() or between.has("counted_since"):
        return False
    if between.has("until") or between.has("date_join", "until"):
        return True
    return between.tokens.word[:1] == [","] and between.ends("on") and not _until_now(article, length, first)


def _written(claim: Claim) -> bool:
    """Whether a claim is one date with its year, as it is written."""
    moment = claim.value
    if not isinstance(moment, Moment) or moment.bound != EXACT or moment.found != "written":
        return False
    edtf = moment.edtf or ""
    return "/" not in edtf and edtf[:4].isdigit() and edtf[:4] in claim.quote and moment.calendar == "gregorian"


def _apart(first: Claim, last: Claim, unit: str) -> tuple[Decimal, Decimal] | None:
    """The fewest and the most whole units of time from one day to another, which may lie anywhere in what is written."""
    a, b = (stretch(c.value.edtf or "") if isinstance(c.value, Moment) else None for c in (first, last))
    if a is None or b is None or a.low is None or a.high is None or b.low is None or b.high is None or b.low < a.high:
        return None
    low, high = Decimal(b.low - a.high) / _MINUTES[unit], Decimal(b.high - a.low) / _MINUTES[unit]
    return low.to_integral_value(ROUND_FLOOR), high.to_integral_value(ROUND_CEILING)


def _near(length: Claim, span: tuple[Decimal, Decimal]) -> bool:
    """Whether a length of time may be told so, cut off or rounded up."""
    told = amount(length)
    return span[0] - told * _SLACK <= told <= span[1] + told * _SLACK


def _until_now(article: Article, length: Claim, first: Claim) -> bool:
    """Whether the length may be counted to the day of the article."""
    now, begun = stretch((article.published or "")[:10]), first.value
    since = stretch(begun.edtf or "") if isinstance(begun, Moment) else None
    if now is None or since is None or now.high is None or since.low is None:
        return False
    told = Decimal(now.high - since.low) / _MINUTES[unit_of(length)]
    return abs(told - amount(length)) <= 1 + amount(length) * _SLACK
