"""sum-mismatch: so much for each of so many, told together with what it comes to, which it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from selisih.languages.figures import figure
from selisih.languages.messages import say
from selisih.languages.things import kind_of
from selisih.model.claim import Claim
from selisih.model.figures import by_sentence, ends, figures, sure, unit_of, words_between
from selisih.model.finding import ERROR, Evidence, Finding, Likely
from selisih.model.mismatch import mismatch
from selisih.text.article import Article
from selisih.values.number import Quantity

CODE = "sum-mismatch"

_NEAR = 4  # words between what each gets and how many they are
_TOTAL = ("total",)


class Product(NamedTuple):
    """What each gets, how many they are, and what it comes to."""

    each: Claim
    many: Claim
    total: Claim


def check(
    article: Article,
    claims: Sequence[Claim],
    others: Sequence[Claim],
    language: str | None = None,
    sources: Mapping[str, str] | None = None,
) -> list[Finding]:
    """An error for each total of the article that is not what it is told for one times how many it is told for."""
    tongue = language or article.language
    out: dict[str, Finding] = {}
    for own in by_sentence(figures(claims)):
        for three in zip(own, own[1:], own[2:], strict=False):
            one = _product(article, three)
            if one is not None and not _fits(one):
                found = _finding(one, tongue)
                out.setdefault(found.message, found)
    return list(out.values())


def _product(article: Article, three: tuple[Claim, Claim, Claim]) -> Product | None:
    """What three figures in a row tell: `Rp 500 ribu per bulan selama 20 bulan, totalnya Rp 10 juta`, `Rp 600 ribu untuk dua
    bulan (Rp 300 ribu per bulan)`; None where a word leaves open that the one comes of the others."""
    if any(sure(c) is None for c in three):
        return None
    each = next((c for c in three if isinstance(c.value, Quantity) and "/" in c.value.unit), three[0])
    unit, _, of = each.value.unit.partition("/") if isinstance(each.value, Quantity) else ("", "", "")
    rest = [c for c in three if c is not each and isinstance(c.value, Quantity) and "/" not in c.value.unit]
    many = [c for c in rest if c.kind != "money" and kind_of(unit_of(c)) == kind_of(of)]
    total = [c for c in rest if c not in many and unit_of(c) == unit]
    if not of or len(many) != 1 or len(total) != 1:
        return None
    one = Product(each, many[0], total[0])
    return one if _told_together(article, three, one) else None


def _told_together(article: Article, three: tuple[Claim, Claim, Claim], one: Product) -> bool:
    """Whether words tie what each gets to how many they are, and both to the total."""
    gaps = [words_between(article, a, b) for a, b in zip(three, three[1:], strict=False)]
    if three[1] is one.total:
        return False
    inner, outer = (gaps[0], gaps[1]) if three[2] is one.total or three[2] is one.each else (gaps[1], gaps[0])
    again = outer.has("apposition") or outer.tokens.word[-1:] == ["("] or outer.has("role", *_TOTAL)
    return len(inner) <= _NEAR and not inner.joins() and again and not outer.joins() and "." not in outer.tokens.word


def _fits(one: Product) -> bool:
    """Whether the total may be what the others make; rounding is granted to it and to what each gets."""
    (least, most), (low, high), many = ends(one.each), ends(one.total), sure(one.many) or Decimal(0)
    return least * many <= high and low <= most * many


def _finding(one: Product, language: str) -> Finding:
    each, many, total = (" ".join(c.quote.split()) for c in one)
    product = (sure(one.each) or Decimal(0)) * (sure(one.many) or Decimal(0))
    found = figure(language, product, [c.value for c in (one.total,) if isinstance(c.value, Quantity)])
    message = say(language, "product_mismatch", each=each, many=many, total=total, found=found)
    because = [Evidence("gap", f"{each} × {many} = {found}", tuple(c.id for c in one))]
    return mismatch(
        CODE, ERROR, [[one.total], [one.each, one.many]], message, language, Likely(found, message), because
    )
