"""change-mismatch: a change told together with the two levels it leads from and to, which it does not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from selisih.languages.between import Between
from selisih.languages.measures import measures
from selisih.languages.messages import say
from selisih.languages.things import kind_of
from selisih.model.change import Change, fits, unlike
from selisih.model.claim import Claim
from selisih.model.figures import (
    amount,
    by_sentence,
    figures,
    sure,
    unit_of,
    words_before,
    words_behind,
    words_between,
)
from selisih.model.finding import ERROR, Finding
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.values.number import Quantity

CODE = "change-mismatch"

_POINTS = ("percentage point", "percent")
_EACH = frozenset(("average", "median", "each"))
_BASES = {
    "year_on_year": "year",
    "quarter_on_quarter": "quarter",
    "month_on_month": "month",
    "week_on_week": "week",
    "day_on_day": "day",
}
_TIMES = ("relative", "relative_told")
_TURNED = ("exchange_rate", "yield", "ranking")  # of which more is told as less
_MOVES = ("increase", "decrease")
_LEVELS = ("", "new", "total")
_FAR = 90  # code points between a figure and the next one of its change
_REACH = 40  # code points before a figure in which words may say that it is a change
_WIDE = 14  # tokens between a change and the level it is told from
_HUNDRED = Decimal(100)


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each change of the article that is not the one between the two levels told with it."""
    out: dict[str, Finding] = {}
    for own in by_sentence(figures(claims)):
        turned = (_turned(article, a, b, language or article.language) for a, b in zip(own, own[1:], strict=False))
        out |= {one.message: one for one in turned if one is not None}
        told: set[str] = set()  # changes that are those of levels already
        for three in zip(own, own[1:], own[2:], strict=False):
            one = _change(article, *three) or (_since(article, *three) if len(own) == len(three) else None)
            if one is None or one.change.id in told:
                continue
            if fits(one):
                told.add(one.change.id)
            else:
                found = unlike(CODE, one, language or article.language)
                out.setdefault(found.message, found)
    return list(out.values())


def _change(article: Article, a: Claim, b: Claim, c: Claim) -> Change | None:
    """The change that three figures tell, whatever their order; None where it is not sure which is which."""
    if any(sure(x) is None for x in (a, b, c)) or b.start - a.end > _FAR or c.start - b.end > _FAR:
        return None
    one, both = None, {_end(article, a, b), _end(article, b, c)} == {"old", "new"}
    if both and _moves(article, a) and not _told_apart(article, a, b):
        one = Change(a, b, c) if _end(article, a, b) == "old" else Change(a, c, b)
    elif _end(article, None, a) == "old" and _end(article, a, b) == "new" and _said_behind(article, b, c):
        one = Change(c, a, b)
    elif a.subject.role == "new" and _end(article, a, b) == "old" and _said_behind(article, b, c):
        one = Change(c, b, a)
    elif _moves(article, a) and unit_of(b) == "percent" and _again(article, a, b) and _from(article, b, c):
        one = Change(b, c, a, gap=True)
    elif a.subject.role in _LEVELS and _moves(article, b) and _said_behind(article, a, b) and _from(article, b, c):
        one = Change(b, c, a)
    return one if one is not None and _comparable(one) and not _other_base(article, one) else None


def _since(article: Article, a: Claim, b: Claim, c: Claim) -> Change | None:
    """The change that the only three figures of a sentence tell, the first as the old level or that of a time before:
    `semula Rp 98 juta, naik Rp 7 juta menjadi Rp 105 juta`, `pada 2022 tercatat 400 kasus, pada 2023 naik 25 persen menjadi
    500 kasus`."""
    if b.subject.role not in _MOVES or c.subject.role != "new" or any(sure(x) is None for x in (a, b, c)):
        return None
    years = a.subject.period[:4], c.subject.period[:4]
    named = (a.subject.measure, a.subject.noun) == (c.subject.measure, c.subject.noun) != ("", "")
    before = not a.subject.role and named and all(y.isdigit() for y in years) and years[0] < years[1]
    one = Change(b, a, c)
    told = a.subject.role == "old" or before
    apart = any(_parted(words_between(article, x, y)) for x, y in ((a, b), (b, c)))
    return one if told and not apart and _comparable(one) and not _other_base(article, one) else None


def _told_apart(article: Article, a: Claim, b: Claim) -> bool:
    """Whether a clause of its own begins between a change and a level: `climbed 5.23%, while investment doubled to 4.63%`."""
    gap = words_between(article, a, b)
    return gap.joins() or gap.has("subordinate")


def _parted(gap: Between) -> bool:
    """Whether another sentence or clause of its own begins among words."""
    return len(gap) > _WIDE or "." in gap.tokens.word or gap.has("subordinate")


def _turned(article: Article, a: Claim, b: Claim, language: str) -> Finding | None:
    """The finding about two levels of which the later is not what the verb says: `naik dari 5,75 menjadi 5,50 persen`."""
    if sure(a) is None or sure(b) is None or {_end(article, None, a), _end(article, a, b)} != {"old", "new"}:
        return None
    old, new = (a, b) if a.subject.role == "old" else (b, a)
    before = words_before(article, a, _REACH)
    verbs = before.hits.of("verb_of_change")
    if not verbs or not before.behind_hit(verbs[-1]).only(("role", "filler", "stopword")) or amount(old) == amount(new):
        return None
    if a.kind == "money" and before.has("currency"):
        return None  # the more rupiah a dollar is, the further the rupiah has fallen
    up = verbs[-1].value == "increase"
    if not _comparable(Change(new, old, new)) or _rate(old) or _rate(new) or up == (amount(new) > amount(old)):
        return None
    first, last = " ".join(old.quote.split()), " ".join(new.quote.split())
    message = say(language, f"turned_{verbs[-1].value}", old=first, new=last)
    return mismatch(CODE, ERROR, [[old], [new]], message, language)


def _rate(claim: Claim) -> bool:
    """Whether a figure is one of which more is often told as less: a rate of exchange, a yield."""
    unit = claim.value.unit if isinstance(claim.value, Quantity) else ""
    return claim.subject.measure in _TURNED or unit.partition("/")[2].isupper()


def _moves(article: Article, claim: Claim) -> bool:
    """Whether a figure is said to be a change, right before it or in the words of its measure: `kenaikan laba 2 persen`."""
    if claim.subject.role in _MOVES:
        return True
    before = words_before(article, claim, _REACH)
    return not claim.subject.role and before.has("role", *_MOVES) and "," not in before.tokens.word


def _end(article: Article, before: Claim | None, level: Claim) -> str:
    """Whether a level is the old or the new one, from its role or from the words behind the figure before it."""
    if level.subject.role in ("old", "new") or before is None:
        return level.subject.role
    gap = words_between(article, before, level)
    if len(gap) > _WIDE or gap.joins() or gap.has("role", *_MOVES) or _of_target(gap):
        return ""
    first = gap.behind(",") if gap.tokens.word[:1] == [","] else gap
    if first.opens("change_from") and first.behind(",").only(("apposition", "filler", "hedge")):
        return "old"
    return "new" if gap.has("role", "new") and gap.only(("role", "filler", "manner", "hedge", "stopword")) else ""


def _of_target(gap: Between) -> bool:
    """Whether words lead to a whole and no earlier level: `Rp 1,5 triliun dari target Rp 2 triliun atau 75 persen`."""
    return any(hit.first == 0 and hit.last > 1 for hit in gap.hits.of("whole_lead"))


def _again(article: Article, gap: Claim, share: Claim) -> bool:
    """Whether a share says a move again: `Rp 2,61 triliun (14,5%)`, `Rp 2,61 triliun atau 14,5 persen`."""
    words = words_between(article, gap, share)
    return (words.has("apposition") or "(" in words.tokens.word) and words.only(("apposition", "filler", "role"), ",(")


def _said_behind(article: Article, level: Claim, change: Claim) -> bool:
    """Whether a change is told right behind the level it leads to: `, naik 30 persen`, `atau turun Rp 850`, `(-2%)`."""
    gap = words_between(article, level, change)
    if len(gap) > _WIDE or gap.joins() or gap.has("subordinate") or "." in gap.tokens.word:
        return False
    if gap.only(("role", "apposition", "filler", "manner", "hedge", "stopword"), ",(–-"):
        behind = words_behind(article, change, _REACH).opens("role", *_MOVES)  # a 40 percent increase
        return behind or gap.has("role", *_MOVES) or gap.has("apposition")
    return gap.ends("role", *_MOVES) and any(word in ",(" for word in gap.tokens.word)


def _from(article: Article, change: Claim, old: Claim) -> bool:
    """Whether a level is the one that a change is told from: `dari Rp 146 miliar`, `dibandingkan tahun lalu sebesar`."""
    gap = words_between(article, change, old)
    if len(gap) > _WIDE or gap.joins() or gap.has("role", *_MOVES) or _of_target(gap):
        return False
    first = gap.behind(")") if ")" in gap.tokens.word else gap
    first = first.behind(",") if first.tokens.word[:1] == [","] else first
    return first.opens("change_from") and first.behind(",").only(("apposition", "filler", "hedge"))


def _comparable(one: Change) -> bool:
    """Whether the two levels are of one thing, and the change is one of them."""
    change, old, new = unit_of(one.change), unit_of(one.old), unit_of(one.new)
    if len({name for x in (one.old, one.new) if (name := _measure(x))}) > 1 or _each(one.change):
        return False
    if old not in _POINTS and any(_lasts(x) for x in (one.old, one.new)):
        return False
    if kind_of(old) != kind_of(new) or one.old.kind != one.new.kind or amount(one.old) <= 0 or amount(one.new) < 0:
        return False
    return change in _POINTS if old == "percent" else change == "percent" or kind_of(change) == kind_of(old)


def _each(claim: Claim) -> bool:
    """Whether a figure is told for one of several: on average, per year."""
    per = isinstance(claim.value, Quantity) and "/" in claim.value.unit and claim.kind == "percentage"
    return per or bool(claim.subject.qualifiers & _EACH)


def _other_base(article: Article, one: Change) -> bool:
    """Whether a change is told against another time than its old level: `naik 5 persen yoy dari ... bulan sebelumnya`."""
    bases = {_BASES[q] for q in one.change.subject.qualifiers if q in _BASES}
    if not bases:
        return False
    round_old = words_behind(article, one.old, _REACH), words_before(article, one.old, _REACH)
    times = {h.value.split()[0] for words in round_old for tag in _TIMES for h in words.hits.of(tag)}
    return bool(times) and not times & bases


def _measure(claim: Claim) -> str:
    """The measure of a figure, unless it is no more than the name of what is counted."""
    known = measures().get(claim.subject.measure)
    return "" if known is None or known.weak else known.name


def _lasts(claim: Claim) -> bool:
    """Whether a figure is a length of time, of which `dari` and `menjadi` tell more than a change."""
    return isinstance(claim.value, Quantity) and claim.value.unit in ("a", "mo", "wk", "d")
