"""duration-mismatch: a length of time told together with the days, months or years it runs over, which are not so many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from selisih.languages.between import Between
from selisih.languages.figures import rounded
from selisih.languages.messages import say
from selisih.model.claim import Claim
from selisih.model.figures import by_sentence, sure, unit_of, words_before, words_behind, words_between
from selisih.model.finding import ERROR, Finding
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.text.tokens import WORD
from selisih.values.edtf import day_of, fields
from selisih.values.moment import EXACT, ON_OR_BEFORE, Moment

CODE = "duration-mismatch"

_NEAR = 7  # words between a length of time and its ends
_WITHIN = 20  # before a length of time, in which a word may say that something is the highest or lowest in it
_REACH = 12  # code points round them in which a word may say that the one only counts from the other


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each length of time of the article that its own ends do not make, however they are counted."""
    out: dict[str, Finding] = {}
    told = [c for c in claims if c.kind == "date" or unit_of(c) in _SPANS]
    for own in by_sentence(told):
        for length, ends in _spans(article, own):
            figure, counted = sure(length), _counted(ends).get(unit_of(length))
            if figure is None or counted is None or counted[0] <= figure <= counted[1]:
                continue
            found = _finding(length, ends, counted, language or article.language)
            out.setdefault(found.message, found)
    return list(out.values())


def _spans(article: Article, own: Sequence[Claim]) -> list[tuple[Claim, tuple[Claim, ...]]]:
    """The lengths of time of a sentence with the date that gives both their ends, or the two dates that do."""
    out: list[tuple[Claim, tuple[Claim, ...]]] = []
    for k, a in enumerate(own[:-1]):
        pair = own[k + 1 : k + 3]
        if a.kind != "date" and _tied(article, a, pair[0]):
            ends = tuple(pair) if len(pair) > 1 and _to(article, *pair) else (pair[0],)
            after = own[k + 1 + len(ends) :][:1]
            if not (after and _and(article, ends[-1], after[0])):
                out.append((a, ends))
        elif a.kind == "date" and pair[0].kind != "date" and _tied(article, a, pair[0]):
            out.append((pair[0], (own[k - 1], a) if k and _to(article, own[k - 1], a) else (a,)))
    return out


def _and(article: Article, first: Claim, second: Claim) -> bool:
    """Whether a second date goes on with the first: `lima hari, 20-22 Maret dan 25-26 Maret`."""
    return second.kind == "date" and words_between(article, first, second).only(("date_join", "date_before"), ",")


def _to(article: Article, first: Claim, last: Claim) -> bool:
    """Whether two dates are the ends of one stretch: `Senin (20/3) hingga Rabu (22/3)`."""
    gap = words_between(article, first, last)
    return (
        first.kind == last.kind == "date" and gap.has("date_join", "until") and gap.only(("date_join", "date_before"))
    )


_SPANS = ("d", "wk", "mo", "a")
_BOUNDS = (EXACT, ON_OR_BEFORE)


def _counted(ends: Sequence[Claim]) -> dict[str, tuple[Decimal, Decimal]]:
    """By unit, the fewest and the most days, weeks, months or years between the two ends, with or without the last one;
    nothing for what are no such ends."""
    first, last = _ends(ends)
    days = day_of(first), day_of(last)
    if days[0] is not None and days[1] is not None:
        return _of_days(days[0], days[1])
    a, b = fields(first), fields(last)
    if a is None or b is None or a[0] is None or b[0] is None or (a[1] is None) != (b[1] is None):
        return {}
    if a[1] is None or b[1] is None:
        gap = b[0] - a[0]
        return {"a": (Decimal(gap), Decimal(gap + 1)), "mo": (Decimal(12 * gap), Decimal(12 * gap + 12))}
    gap = 12 * (b[0] - a[0]) + b[1] - a[1]
    return {"mo": (Decimal(gap), Decimal(gap + 1)), "a": (Decimal(gap) / 12, Decimal(gap + 1) / 12)}


def _ends(ends: Sequence[Claim]) -> tuple[str, str]:
    """The EDTF texts of the two ends that one date or two dates give; empty where they give none."""
    moments = [c.value for c in ends if isinstance(c.value, Moment) and c.value.calendar == "gregorian"]
    if len(moments) != len(ends) or any(m.bound not in _BOUNDS or not m.sound() for m in moments):
        return "", ""
    if len(moments) == 1 and moments[0].found == "relative":
        return "", ""  # `satu tahun pekan depan`: when, not from when to when
    texts = [m.edtf or "" for m in moments]
    first, _, last = (texts[0] if len(texts) == 1 else "/".join(texts)).partition("/")
    return ("", "") if ".." in first + last or "T" in first + last or "/" in last else (first, last)


def _of_days(first: date, last: date) -> dict[str, tuple[Decimal, Decimal]]:
    """The same between two days: a week may be five working days or a day more, months and years come with their neighbours,
    but for whole months from the first day of one to the last of another."""
    gap = (last - first).days
    months = 12 * (last.year - first.year) + last.month - first.month
    full = first.day == 1 and (last + timedelta(days=1)).day == 1
    return {
        "d": (Decimal(gap), Decimal(gap + 1)),
        "wk": (Decimal(gap - 1) / 7, Decimal(gap + 3) / 7),
        "mo": (Decimal(months + full - (not full)), Decimal(months + 1)),
        "a": (Decimal(months - 1) / 12, Decimal(months + 1) / 12),
    }


def _tied(article: Article, a: Claim, b: Claim) -> bool:
    """Whether the one says how long the other is: nothing but a comma, a bracket or words like `dari`, `mulai`, `pada`
    between them, and none round them that only counts from there (`tiga hari setelah`, `selama tiga hari kerja`)."""
    gap = words_between(article, a, b)
    if not 0 < len(gap) <= _NEAR or not (gap.only(_TIES, ",(–-:)") or _of_something(a, b, gap)):
        return False
    behind, before = words_behind(article, b, _REACH), words_before(article, a, _REACH)
    if a.kind != "date" and words_before(article, a, _WITHIN).has("qualifier", "maximum", "minimum"):
        return False  # `tertinggi dalam 31 tahun`
    return not (behind.opens("counts_from") or before.has("counts_from") or gap.has("counts_from"))


def _of_something(a: Claim, b: Claim, gap: Between) -> bool:
    """Whether words tell what lasts so long, and then when: `kunjungan tiga hari ke Moskow pada 20-22 Maret`."""
    plain = all(kind == WORD for kind in gap.tokens.kind) and not gap.joins() and not gap.has("subordinate")
    return unit_of(a) == "d" and b.kind == "date" and plain and (gap.ends("lasts_over") or gap.ends("on"))


_TIES = ("lasts_over", "date_filler", "date_before", "filler", "stopword", "apposition", "at", "on")


def _finding(length: Claim, ends: Sequence[Claim], counted: tuple[Decimal, Decimal], language: str) -> Finding:
    told, span = " ".join(length.quote.split()), " – ".join(" ".join(c.quote.split()) for c in ends)
    low, high = (rounded(language, n, Decimal(1) if n == int(n) else Decimal("0.1")) for n in counted)
    unit = say(language, f"unit_{unit_of(length)}")
    key = "duration_mismatch" if low != high else "duration_is"
    message = say(language, key, told=told, span=span, low=low, high=high, unit=unit)
    return mismatch(CODE, ERROR, [[length], ends], message, language)
